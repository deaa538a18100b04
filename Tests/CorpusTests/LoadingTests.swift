import Corpus
import CorpusLoading
import Diagnostics
import Foundation
import Newsletters
import Testing

/// A folder that is gone when no one holds it.
private final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }
}

/// A letter in the page form with one idea.
private func page(title: String = "Ports before prices", day: Int = 6, ticker: String = "FRO") -> String {
  """
  \(title)
  Harbor Lane
  · Ines Vold
  · May \(day < 10 ? "0" : "")\(day), 2026 at 00:53
  · ⏱ 5 min read
  | Read on Substack ↗
  Summary
  Tonnage is short and the queues are long.
  • Yards are full.
  The author is buying \(ticker) since charter rates lag the queues.
  The author is buying \(ticker) since charter rates lag the queues.
  Risk: A truce empties the queues.
  This newsletter, published May \(day < 10 ? "0" : "")\(day), 2026,
  features Ines Vold
  discussing \(ticker).
  1 trade idea extracted by AI with direction and confidence scoring.

  """
}

struct LoadingTests {
  @Test func `a file past the limit is refused, but interchange has a limit of its own`() throws {
    let folder = try Folder()
    try folder.write("0123456789", to: "long.txt")
    try folder.write("{123456789", to: "long.jsonl")
    let limit = SizeLimit(bytes: 9, collectionBytes: 10)
    #expect(throws: FileError.self) { try readFile(at: folder.path + "/long.txt", limit: limit) }
    #expect(try readFile(at: folder.path + "/long.jsonl", limit: limit).count == 10)
    #expect(throws: FileError.self) { try readFile(at: folder.path, limit: limit) }
  }

  @Test func `no path loads the bundled samples`() {
    let loaded = load(LoadRequest(paths: []))
    #expect(loaded.corpus.newsletters.rowCount == 24)
    #expect(loaded.problems.isEmpty)
    #expect(loaded.files.first?.file.hasPrefix("samples/") == true)
  }

  @Test func `a thousand letters with ten damaged ones among them load and list the ten`() throws {
    let folder = try Folder()
    for number in 0..<1000 {
      let ticker = ["FRO", "ZIM", "IGV", "EUR/USD"][number % 4]
      let letter = page(title: "Letter \(number)", day: number % 28 + 1, ticker: ticker)
      try folder.write(letter, to: "\(number % 10)/letter-\(number).txt")
    }
    let damages = [
      "", "\u{0}\u{1}\u{2}", "[{\"title\": \"one\"}]\n", "{\"title\":",
      String(repeating: "x", count: 9000),
    ]
    for number in 0..<10 { try folder.write(damages[number % 5], to: "3/damaged-\(number).txt") }

    let loaded = load(LoadRequest(paths: [folder.path]))
    #expect(loaded.corpus.newsletters.rowCount == 1000)
    #expect(loaded.corpus.ideas.rowCount == 1000)
    let damaged = Set(loaded.problems.filter { $0.severity == .error }.map(\.file))
    #expect(damaged == Set((0..<10).map { "\(folder.path)/3/damaged-\($0).txt" }))
    #expect(loaded.skippedFiles == 10)
    #expect(!loaded.hasFatalProblem)
    #expect(loaded.files.map(\.file) == loaded.files.map(\.file).sorted())
  }

  @Test func `hidden files are left alone and images are reported once`() throws {
    let folder = try Folder()
    try folder.write(page(), to: "a.txt")
    try folder.write("not text", to: ".hidden")
    try folder.write("not text", to: ".git/config")
    try folder.write("not text", to: "chart.PNG")
    let loaded = load(LoadRequest(paths: [folder.path]))
    #expect(loaded.corpus.newsletters.rowCount == 1)
    #expect(loaded.problems.map(\.code) == ["skipped-file"])
    #expect(!loaded.hasErrors)
  }

  @Test func `folders are walked however deep they lie, in the order of the names`() throws {
    let folder = try Folder()
    let deep = String(repeating: "d/", count: 1500)
    let parts = ["b/1.txt", "b.txt", deep + "deep.txt", "c/x/2.txt", "c/3.txt", "c/y/4.txt", "ca.txt"]
    for (index, name) in parts.enumerated() { try folder.write(page(day: index + 1), to: name) }
    let files = load(LoadRequest(paths: [folder.path])).files.map {
      String($0.file.dropFirst(folder.path.utf8.count + 1))
    }
    let expected = ["b/1.txt", "b.txt", "c/3.txt", "c/x/2.txt", "c/y/4.txt", "ca.txt", deep + "deep.txt"]
    #expect(files == expected)
  }

  @Test func `links that lead back and paths that overlap load each file once`() throws {
    let folder = try Folder()
    try folder.write(page(), to: "in/a.txt")
    try folder.link("in/back", to: "..")
    try folder.link("in/self", to: "self")
    let loaded = load(LoadRequest(paths: [folder.path, folder.path + "/in", folder.path + "/in/a.txt"]))
    #expect(loaded.corpus.newsletters.rowCount == 1)
    #expect(loaded.problems.map(\.file) == [folder.path + "/in/self"])
    #expect(!loaded.hasFatalProblem)
  }

  @Test func `a path that is not there is fatal and stops nothing else`() throws {
    let folder = try Folder()
    try folder.write(page(), to: "a.txt")
    let loaded = load(LoadRequest(paths: [folder.path + "/none", folder.path]))
    #expect(loaded.hasFatalProblem)
    #expect(loaded.problems.map(\.code) == ["no-such-file"])
    #expect(loaded.corpus.newsletters.rowCount == 1)
  }

  @Test func `ideas are completed`() throws {
    let folder = try Folder()
    try folder.write(page(ticker: "IGV"), to: "a.txt")
    let idea = try #require(readSources(LoadRequest(paths: [folder.path])).newsletters.first?.ideas.first)
    #expect(idea.direction == .long)
    #expect(idea.basis == .inferred)
    #expect(idea.instrumentClass == .etf)
  }
}
