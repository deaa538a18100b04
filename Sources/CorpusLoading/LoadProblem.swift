package import Diagnostics

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
  /// Of a diagnostic that a reader made about the file in `source`.
  init(_ diagnostic: Diagnostic, in source: SourceText) {
    let position = source.position(of: diagnostic.span.start)
    self.init(
      file: source.name, line: position.line, column: position.column, severity: diagnostic.severity,
      code: diagnostic.code, message: diagnostic.message)
  }

  static func unreachable(_ error: FileError, isNamed: Bool) -> LoadProblem {
    LoadProblem(
      file: error.path, severity: .error, code: error.isMissing ? "no-such-file" : "unreadable-file",
      message: error.reason, isFatal: isNamed)
  }

  static func skipped(_ path: String, _ kind: String) -> LoadProblem {
    LoadProblem(
      file: path, severity: .note, code: "skipped-file", message: "\(kind) is not read as a newsletter")
  }

  /// Stands for the problems of one file past those that are listed.
  static func more(_ count: Int, in file: String) -> LoadProblem {
    LoadProblem(file: file, severity: .note, code: "more-problems", message: "and \(count) more like these")
  }
}
