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

  @Test(arguments: ExampleFile.others)
  func `a file that a page tells of in words gives its code`(_ example: ExampleFile) {
    #expect(example.codes.contains(example.code), "\(example.codes)")
  }

  @Test func `problems past the hundredth of a file are one note`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExampleFile.manyIdeas(200), to: "notes.txt")
    let loaded = load(LoadRequest(paths: [folder.path]))
    #expect(loaded.problems.contains { $0.code == "more-problems" })
  }

  @Test func `a file that is too long to be read is told of`() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "long.txt")
    let file = try #require(FileHandle(forWritingAtPath: folder.path + "/long.txt"))
    try file.truncate(atOffset: 64 << 20 + 1)
    #expect(load(LoadRequest(paths: [folder.path])).problems.map(\.code) == ["unreadable-file"])
  }

  @Test func `a code whose cause no page can show is made by another test`() throws {
    let texts =
      try swiftFiles(below: "Tests").filter { $0.lastPathComponent != "CodePageTests.swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) } + fixtureTruths()
    // Those that need a machine without memory, more than a gigabyte of text, or a fault of the program.
    let exceptions: Set = [
      "feed-too-long", "gzip-too-long", "gzip-without-memory", "unsupported",
    ]
    let tried = exceptions.union(ExampleFile.others.map(\.code) + ["more-problems", "unreadable-file"])
    for entry in Self.entries where !tried.contains(entry.code) {
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

  private static let grader = sampleSession(Recorder()).grader

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

extension ExampleFile {
  /// Files that a page could not show, since they are long or no text.
  static let others = [
    ExampleFile(
      "html-too-tangled", "page.html",
      Array((String(repeating: "<x>", count: 1_900) + String(repeating: "<li>", count: 300_000)).utf8)),
    ExampleFile(
      "message-too-large", "letter.eml",
      Array("From: a@b.example\nSubject: Tin\n\n".utf8) + [UInt8](repeating: 0x61, count: 64 << 20)),
    ExampleFile(
      "encoding-unknown", "page.html",
      Array("<html><meta charset=x-none-such><title>Tin</title><p>Tin from the caf".utf8) + [0xE9]
        + Array(" at the mine is scarce.</p>".utf8)),
    ExampleFile(
      "gzip-damaged", "letter.gz",
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + [UInt8](repeating: 0xFF, count: 20)),
    ExampleFile(
      "more-unknown-keys", "letters.jsonl",
      Array("{\"title\":\"Tin\"\((0..<1_100).map { ",\"k\($0)\":1" }.joined())}\n".utf8)),
    ExampleFile("too-many-namespaces", "feed.xml", manyNamespaces),
    ExampleFile("too-many-ideas", "notes.txt", manyIdeas(10_001)),
  ]

  /// A page with so many ideas about nothing that is known.
  static func manyIdeas(_ count: Int) -> [UInt8] {
    let head =
      "Harbour Notes\nThe Quayside Ledger\n· Ilse Marrow\n· March 09, 2026 at 07:15\n· ⏱ 4 min read\nSummary\nThree quays.\n"
    let idea = "Tankers leave, so it would wait.\nTankers leave, so it would wait.\nRisk: A truce.\n"
    return Array((head + "• Fewer tankers.\n" + String(repeating: idea, count: count)).utf8)
  }

  private static var manyNamespaces: [UInt8] {
    let tags = (0..<5).map { tag in
      "<a" + (0..<100).map { " xmlns:n\(tag)x\($0)='u:\($0)'" }.joined() + ">"
    }
    return Array(("<feed>" + tags.joined()).utf8)
  }
}
