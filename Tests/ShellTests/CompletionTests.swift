import Diagnostics
import Foundation
import Shell
import TestSupport
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Completions")

private let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  .filter { $0.hasSuffix(".places") }.sorted()

struct CompletionTests {
  @Test func `there are files of places`() { #expect(4 <= names.count) }

  /// With `TEARSHEET_UPDATE=1` what is offered replaces what the file says.
  @Test(arguments: names) func `what is offered at a place is what the file says`(name: String) throws {
    let url = folder.appending(path: name)
    let text = try String(contentsOf: url, encoding: .utf8)
    var file = CompletionFile(text)
    for index in file.records.indices where !file.records[index].text.isEmpty {
      let record = file.records[index]
      let offered = CompletionFile.offered(for: record)
      #expect(offered == record.expected || isUpdating, "\(name): \(record.text)")
      file.records[index].expected = offered
    }
    if isUpdating { try file.text.write(to: url, atomically: true, encoding: .utf8) }
  }

  private var isUpdating: Bool { ProcessInfo.processInfo.environment["TEARSHEET_UPDATE"] == "1" }

  @Test(arguments: [("newsletters where title has ", ""), ("newsletters where title has an", "any (")])
  func `what may stand beside any text is not begun by itself`(text: String, prefix: String) {
    let found = sampleSession(Recorder()).complete(text, at: text.utf8.count)
    #expect(found.commonPrefix ?? found.candidates.first?.text == prefix)
    #expect(found.candidates.contains { $0.text == "any (" })
  }

  @Test(arguments: ["", "let longs = ideas where direction = long\n"])
  func `a query that gives the values of a set completes from its source on`(before: String) {
    let session = sampleSession(Recorder())
    session.evaluate(SourceText(before))
    let beginning = "ideas where ticker in ("
    let sources = before.isEmpty ? ["ideas", "tickers"] : ["ideas", "tickers", "longs"]
    let first = session.complete(beginning, at: beginning.utf8.count)
    #expect(first.candidates.map(\.text).suffix(sources.count) == sources)
    for source in sources {
      let text = "\(beginning)\(source) se"
      let found = session.complete(text, at: text.utf8.count)
      #expect(found.candidates.map(\.text) == ["select"] && found.start == text.utf8.count - 2)
    }
    let values = session.complete("\(beginning)IGV ", at: beginning.utf8.count + 4)
    #expect(!values.candidates.contains { $0.text == "select" } && !values.candidates.isEmpty)
  }

  @Test func `the name of a file that a row cannot hold is left out`() throws {
    let folder = try TemporaryFolder()
    for name in ["one two", "one\nthree", "one\u{1B}[2J"] { try folder.write([], to: name) }
    let text = ".read \(folder.path)/o"
    let found = sampleSession(Recorder()).complete(text, at: text.utf8.count)
    #expect(found.candidates.map(\.shown) == ["one two"])
  }
}
