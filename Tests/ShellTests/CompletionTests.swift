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

  @Test func `the name of a file that a row cannot hold is left out`() throws {
    let folder = try TemporaryFolder()
    for name in ["one two", "one\nthree", "one\u{1B}[2J"] { try folder.write([], to: name) }
    let text = ".read \(folder.path)/o"
    let found = sampleSession(Recorder()).complete(text, at: text.utf8.count)
    #expect(found.candidates.map(\.shown) == ["one two"])
  }
}
