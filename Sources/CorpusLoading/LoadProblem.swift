package import Diagnostics
import IdeaExtraction
import Newsletters

/// Something about the data that the user should know: what could not be read, and why.
package struct LoadProblem: Hashable, Sendable {
  package var file: String
  /// Line and column from 1; `nil` when it is about the whole file.
  package var line: Int?
  package var column: Int?
  package var severity: Diagnostic.Severity
  /// A stable kebab-case word, such as `not-a-newsletter`.
  package var code: String
  package var message: String
  /// The user named this path and it cannot be opened, so what was asked for cannot be done.
  package var isFatal = false

  /// `letters/may.txt:3:1: error[not-a-newsletter]: …`
  package var text: String {
    let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
    return "\(file)\(place): \(severity.rawValue)[\(code)]: \(message)"
  }
}

extension LoadProblem {
  /// Of the diagnostics that a reader made about the file in `source`, in the order of their places.
  ///
  /// Cost: one pass over the bytes up to the last of them.
  static func all(_ diagnostics: some Sequence<Diagnostic>, in source: SourceText) -> [LoadProblem] {
    var lines = 1
    var counted = 0
    return diagnostics.map { diagnostic in
      let start = min(Int(diagnostic.span.start), source.bytes.count)
      if counted < start { lines += source.bytes[counted..<start].count { $0 == UInt8(ascii: "\n") } }
      counted = max(counted, start)
      return LoadProblem(
        file: source.name, line: lines, column: source.column(of: diagnostic.span.start),
        severity: diagnostic.severity, code: diagnostic.code, message: diagnostic.message)
    }
  }

  static func unreachable(_ error: FileError, isNamed: Bool) -> LoadProblem {
    LoadProblem(
      file: error.path, severity: .error, code: error.isMissing ? "no-such-file" : "unreadable-file",
      message: error.reason, isFatal: isNamed)
  }

  static func skipped(_ path: String, _ kind: UnreadableKind) -> LoadProblem {
    LoadProblem(
      file: path, severity: .note, code: "skipped-file",
      message: "\(kind.words) is not read as a newsletter"
        + (kind.isText ? ", unless the file itself is named" : ""))
  }

  /// Of a file that came out as plain text although its name says that it is something else.
  static func strayText(_ path: String) -> LoadProblem {
    LoadProblem(
      file: path, severity: .note, code: "skipped-file",
      message: "a text with this ending is not read as a newsletter, unless the file itself is named")
  }

  /// Told where ideas are without a direction because the weights within the program cannot be used.
  static func weights(of contents: some Sequence<Newsletter>) -> [LoadProblem] {
    guard let error = DirectionWeights.bundledError,
      contents.contains(where: { $0.ideas.contains { $0.direction == nil } })
    else { return [] }
    return [.unusableWeights(error)]
  }

  static func unusableWeights(_ error: ModelError) -> LoadProblem {
    LoadProblem(
      file: "tearsheet", severity: .error, code: "direction-weights",
      message:
        "no direction was inferred, because the direction weights within the program \(error.reasonWithin); "
        + "install the program again",
      isFatal: true)
  }

  /// Stands for the problems of one file past those that are listed.
  static func more(_ count: Int, in file: String) -> LoadProblem {
    LoadProblem(file: file, severity: .note, code: "more-problems", message: "and \(count) more like these")
  }
}
