import CorpusLoading
import Diagnostics
import Foundation
import NewsletterReaders
import Shell
import Teaching
import TestSupport
import Testing

/// The pages on the codes of diagnostics: one for each, with an example that is tried.
struct CodePageTests {
  private static let entries = CodeSection.allCases.flatMap(\.entries)

  @Test(arguments: CodeSection.allCases) func `each part of the program has one page for a code, in order`(
    _ section: CodeSection
  ) {
    let codes = section.entries.map(\.code)
    #expect(codes == Set(codes).sorted())
  }

  @Test func `every code has a page, and every page a code`() throws {
    let made = try codesInSources().union(CodeSection.stoppingCodes)
    let described = Set(Self.entries.map(\.code))
    #expect(200 < made.count)
    #expect(made.subtracting(described).sorted() == [])
    #expect(described.subtracting(made).sorted() == [])
  }

  @Test(arguments: entries.compactMap(WrongStatement.init))
  func `a statement of a page gives its code, and what should be written instead runs`(
    _ example: WrongStatement
  ) {
    let wrong = Recorder()
    sampleSession(wrong).evaluate(SourceText(example.wrong))
    let codes = Set(codes(in: wrong.messages))
    // So many mistakes that they are not all told come with those that are.
    #expect(example.code == "error-limit" ? codes.contains(example.code) : codes == [example.code])

    let right = Recorder()
    #expect(sampleSession(right).evaluate(SourceText(example.right)) == .done, "\(right.messages)")
    let lines = right.messages.split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("0 ") || $0.contains("[\(example.code)]") })
  }

  @Test(arguments: entries.compactMap(ExampleFile.init))
  func `a file of a page gives its code`(_ example: ExampleFile) {
    #expect(example.codes.contains(example.code), "\(example.codes)")
  }

  @Test(arguments: entries.compactMap(ExampleCommand.init))
  func `the file that the command of a page makes gives its code`(_ example: ExampleCommand) throws {
    let codes = try example.codes
    #expect(codes.contains(example.code), "\(Set(codes))")
  }

  @Test func `a code whose cause no page can show is made by another test`() throws {
    let texts =
      try swiftFiles(below: "Tests").filter { $0.lastPathComponent != "CodePageTests.swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) } + fixtureTruths()
    for entry in Self.entries {
      guard case .words = entry.example else { continue }
      #expect(
        texts.contains { $0.contains("\"\(entry.code)\"") || $0.contains("[\(entry.code)]") }, "\(entry.code)"
      )
    }
  }
}

extension CodePageTests {
  /// Every code that a line of the sources hands to a diagnostic, a problem of loading or a message.
  private func codesInSources() throws -> Set<String> {
    var codes: Set<String> = []
    for file in try swiftFiles(below: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\bDiagnostic\(\s*([^\s,)]+)/) {
        let literal = match.1.wholeMatch(of: /"([a-z0-9-]+)"/)
        // A code that is put together could not be found by this test.
        try #require(literal != nil, "\(file.lastPathComponent): \(match.0)")
        if let literal { codes.insert(String(literal.1)) }
      }
      for match in text.matches(of: /\bsay\("error\[([a-z0-9-]+)\]/) { codes.insert(String(match.1)) }
      guard file.lastPathComponent == "LoadProblem.swift" else { continue }
      for match in text.matches(of: /\bcode: ([^,\n]*")/) {
        codes.formUnion(match.1.matches(of: /"([a-z0-9-]+)"/).map { String($0.1) })
      }
    }
    return codes
  }

  private func codes(in messages: String) -> [String] {
    messages.matches(of: /(?:error|warning|note)\[([a-z0-9-]+)\]/).map { String($0.1) }
  }

  private func fixtureTruths() throws -> [String] {
    try files(below: "Tests/NewsletterReadersTests/Fixtures").filter { $0.pathExtension == "truth" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  private func swiftFiles(below folder: String) throws -> [URL] {
    try files(below: folder).filter { $0.pathExtension == "swift" }
  }

  private func files(below folder: String) throws -> [URL] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).map { root.appending(path: $0) }
  }
}

/// A statement that a page calls wrong, and the right one beside it.
struct WrongStatement: CustomTestStringConvertible {
  let code: String
  let wrong: String
  let right: String
  var testDescription: String { code }

  init?(_ entry: CodeEntry) {
    guard case .statement(let wrong, let right) = entry.example else { return nil }
    (code, self.wrong, self.right) = (entry.code, wrong.text, right)
  }
}

/// A file that a page shows.
struct ExampleFile: CustomTestStringConvertible {
  let code: String
  let name: String
  let bytes: [UInt8]
  var testDescription: String { code }

  init?(_ entry: CodeEntry) {
    guard case .file(let name, let text, _) = entry.example else { return nil }
    self.init(entry.code, name, Array(text.text.utf8))
  }

  private init(_ code: String, _ name: String, _ bytes: [UInt8]) {
    self.code = code
    self.name = name
    self.bytes = bytes
  }

  static let grader = sampleSession(Recorder()).grader

  /// What its reader tells of it.
  var codes: [String] {
    if code.hasPrefix("lesson-") {
      return checkLesson(SourceText(bytes: bytes, name: name), named: "own", with: Self.grader).diagnostics
        .map(\.code)
    }
    guard name.hasSuffix(".csv") else {
      return readNewsletters(from: bytes, file: name).diagnostics.map(\.code)
    }
    do throws(Diagnostic) {
      _ = try readInstruments(csv: SourceText(String(decoding: bytes, as: UTF8.self)))
      return []
    } catch {
      return [error.code]
    }
  }
}

/// A command of a page, which makes a file.
struct ExampleCommand: CustomTestStringConvertible {
  let code: String
  private let command: String
  var testDescription: String { code }

  init?(_ entry: CodeEntry) {
    guard case .command(let command, _) = entry.example else { return nil }
    code = entry.code
    self.command = command
  }

  /// What is told of the file, by the part of the program that reads files of its name.
  var codes: [String] {
    get throws {
      let folder = try TemporaryFolder()
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", command]
      shell.currentDirectoryURL = URL(filePath: folder.path)
      try shell.run()
      shell.waitUntilExit()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(shell.terminationStatus == 0 && names.count == 1, "\(names)")
      let path = folder.path + "/" + (names.first ?? "")
      switch names.first {
      case "lesson.md":
        let lesson = SourceText(bytes: Array(try Data(contentsOf: URL(filePath: path))), name: "lesson.md")
        return checkLesson(lesson, named: "own", with: ExampleFile.grader).diagnostics.map(\.code)
      case "library.tear":
        let recorder = Recorder()
        sampleSession(recorder).useLibrary(at: path)
        return recorder.messages.matches(of: /error\[([a-z-]+)\]/).map { String($0.1) }
      default: return load(LoadRequest(paths: [folder.path])).problems.map(\.code)
      }
    }
  }
}
