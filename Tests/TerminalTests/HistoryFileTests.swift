import Foundation
import Terminal
import TestSupport
import Testing

@Suite struct HistoryFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `statements of several rows come back as they were`() throws {
    let file = HistoryFile(path: folder.path + "/state/tearsheet/history")
    let statements = ["one", "a |\n  b", "back\\nslash", "cr\r\nlf", "nul\0", "日本"]
    for statement in statements { try file.append(statement) }
    #expect(try file.load() == .init(statements: statements))
  }

  @Test func `file and folder are the user's alone`() throws {
    let file = HistoryFile(path: folder.path + "/state/tearsheet/history")
    try file.append("x")
    #expect(try mode(of: file.path) == 0o600)
    #expect(try mode(of: folder.path + "/state/tearsheet") == 0o700)
    #expect(try mode(of: folder.path + "/state") == 0o700)
  }

  @Test func `an adjacent double and a statement behind a blank are left out`() throws {
    let file = HistoryFile(path: folder.path + "/history")
    for statement in ["a", "a", " secret", "", "b", "a", "\n"] { try file.append(statement) }
    #expect(try file.load().statements == ["a", "b", "a"])
  }

  @Test func `a statement that ends like the one before is no double`() throws {
    let file = HistoryFile(path: folder.path + "/history")
    for statement in ["xa", "a", "history 1"] { try file.append(statement) }
    #expect(try file.load().statements == ["xa", "a", "history 1"])
  }

  @Test func `the newest statements are loaded`() throws {
    let path = folder.path + "/history"
    for number in 1...5 { try HistoryFile(path: path).append("s\(number)") }
    #expect(try HistoryFile(path: path, limit: 2).load().statements == ["s4", "s5"])
  }

  @Test func `no file is no history`() throws {
    let file = HistoryFile(path: folder.path + "/none")
    #expect(try file.load() == .init(statements: []))
    #expect(try folder.names() == [])
  }

  @Test(arguments: [
    "something else\n", "tearsheet history 1\nbad \\x escape\n", "tearsheet history 1\ncut off",
    "tearsheet history 1\n\n",
  ])
  func `a damaged file is kept aside`(_ text: String) throws {
    let file = HistoryFile(path: try folder.write(text, to: "history"))
    #expect(try file.load() == .init(statements: [], damaged: file.path + ".damaged-1"))
    #expect(try String(contentsOfFile: file.path + ".damaged-1", encoding: .utf8) == text)
    try file.append("fresh")
    #expect(try file.load().statements == ["fresh"])
  }

  @Test func `appending to a damaged file keeps it aside under the next free name`() throws {
    let file = HistoryFile(path: try folder.write("not ours", to: "history"))
    _ = try folder.write("earlier", to: "history.damaged-1")
    #expect(try file.append("fresh") == file.path + ".damaged-2")
    #expect(try file.load().statements == ["fresh"])
    #expect(try folder.names() == ["history", "history.damaged-1", "history.damaged-2"])
  }

  @Test func `a history linked to the null device stays empty`() throws {
    let path = folder.path + "/history"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
    let file = HistoryFile(path: path)
    try file.append("x")
    #expect(try file.load() == .init(statements: []))
  }

  @Test func `a folder that cannot be made is an error`() throws {
    let path = try folder.write("", to: "file") + "/history"
    #expect(throws: HistoryError.self) { try HistoryFile(path: path).append("x") }
  }

  @Test func `the file's place follows the environment`() {
    let usual = HistoryFile.usualPath
    #expect(usual(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/tearsheet/history")
    #expect(usual(["XDG_STATE_HOME": "relative", "HOME": "/h"]) == "/h/.local/state/tearsheet/history")
    #expect(usual([:]) == nil)
  }

  @Test func `writers side by side lose nothing`() async throws {
    let path = folder.path + "/history"
    await withTaskGroup { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<50 { _ = try? HistoryFile(path: path).append("\(writer) \(number)") }
        }
      }
    }
    let statements = try HistoryFile(path: path).load().statements
    #expect(statements.count == 400)
    for writer in 0..<8 {
      #expect(statements.filter { $0.hasPrefix("\(writer) ") } == (0..<50).map { "\(writer) \($0)" })
    }
  }

  @Test func `what can be read of a damaged file goes on`() throws {
    let header = "tearsheet history 1\n"
    for (damaged, kept) in [
      (header + "a\nb\nc is cut", ["a", "b"]), (header + "a\nbad \\x\nb\n", ["a", "b"]),
      ("something else\na\n", []),
    ] {
      let path = try folder.write(damaged, to: "damaged")
      let contents = try HistoryFile(path: path).load()
      #expect(contents.statements == kept && contents.damaged?.hasPrefix(path + ".damaged-") == true)
      let copy = try String(contentsOfFile: contents.damaged ?? "", encoding: .utf8)
      #expect(copy == damaged)
      #expect(try HistoryFile(path: path).load() == .init(statements: kept))
    }
    #expect(try !folder.names().contains { $0.hasSuffix(".new") })
  }

  @Test func `a file past its bound keeps the newest statements`() throws {
    let file = HistoryFile(path: folder.path + "/history", byteLimit: 2_000)
    for number in 1...400 {
      try file.append("statement \(number)")
      let size = try #require(FileManager.default.contents(atPath: file.path)?.count)
      #expect(size <= 2_000)
    }
    let statements = try file.load().statements
    let oldest = 401 - statements.count
    #expect(40 < statements.count && statements == (oldest...400).map { "statement \($0)" })
    #expect(try folder.names() == ["history"] && mode(of: file.path) == 0o600)
    let long = String(repeating: "x", count: 3_000)
    try file.append(long)
    #expect(try file.load().statements == [long])
  }

  @Test func `a bound file behind a link stays behind it`() throws {
    let file = HistoryFile(path: folder.path + "/real", byteLimit: 100)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/history", withDestinationPath: file.path)
    let linked = HistoryFile(path: folder.path + "/history", byteLimit: 100)
    for number in 1...30 { try linked.append("number \(number)") }
    #expect(try file.load().statements.last == "number 30")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/history") == file.path)
  }

  @Test func `a place tells what is new, and a file that was written anew is read as a whole`() throws {
    let file = HistoryFile(path: folder.path + "/history", byteLimit: 300)
    try file.append("a")
    let first = try #require(try file.update(since: nil))
    #expect(first.isWhole && first.contents.statements == ["a"])
    try file.append("b")
    let second = try #require(try file.update(adding: "c", since: first.place))
    #expect(!second.isWhole && second.contents.statements == ["b", "c"])
    #expect(try file.update(since: second.place)?.contents.statements == [])
    for number in 1...40 { try file.append("number \(number)") }
    let third = try #require(try file.update(since: second.place))
    #expect(third.isWhole && third.contents.statements.last == "number 40")
  }

  @Test func `a statement of more than a mebibyte is not kept`() throws {
    let file = HistoryFile(path: folder.path + "/history")
    try file.append(String(repeating: "x", count: HistoryFile.longestStatement + 1))
    #expect(try folder.names() == [])
  }

  @Test func `writers side by side lose nothing while the file is cut`() async throws {
    let path = folder.path + "/history"
    await withTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<100 {
            _ = try? HistoryFile(path: path, byteLimit: 1_000).append("\(writer) \(number)")
          }
        }
      }
    }
    let statements = try HistoryFile(path: path).load().statements
    #expect(60 < statements.count)
    for writer in 0..<4 {
      let own = statements.filter { $0.hasPrefix("\(writer) ") }
      // The oldest may be gone, and what is left has no gap.
      if let first = own.first.flatMap({ Int($0.dropFirst(2)) }) {
        #expect(own == (first..<100).map { "\(writer) \($0)" })
      }
    }
  }

  @Test func `what one editor runs is in the other's reach at once`() throws {
    let path = folder.path + "/history"
    let first = try probe([path])
    let second = try probe([path])
    try first.send("from one\r", thenSee: "got<from one> 1")
    try second.send("from two\r", thenSee: "got<from two> 1")
    try second.send("\u{1B}[A\u{1B}[A", thenEdit: "probe> from one")
    try second.send("\r", thenSee: "got<from one> 1")
    try first.send("third\r", thenSee: "got<third> 1")
    try first.send("\u{1B}[A\u{1B}[A\u{1B}[A", thenEdit: "probe> from two")
    #expect(try HistoryFile(path: path).load().statements == ["from one", "from two", "from one", "third"])
  }

  @Test func `two editors share a history and a killed one keeps it`() throws {
    let path = folder.path + "/history"
    let first = try probe([path])
    let second = try probe([path])
    try first.send("from one\r", thenSee: "got<from one> 1")
    try second.send("f(two\r)\r", thenSee: "got<f(two⏎)> 2")
    first.signal(SIGKILL)
    #expect(try first.waitForExit() == -SIGKILL)
    let third = try probe([path])
    try third.send("\u{1B}[A\u{1B}[A", thenEdit: "probe> f(two")
    try third.send("\u{1B}[A\r", thenSee: "got<from one> 1")
  }

  @Test func `an editor tells of a damaged history`() throws {
    let path = try folder.write("not ours", to: "history")
    let terminal = try probe([path])
    #expect(terminal.screen.text == "damaged\nprobe>")
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `an empty file gets a header, which is no statement`() throws {
    let file = HistoryFile(path: try folder.write("", to: "history"))
    let before = try file.update(since: nil)
    let after = try file.update(adding: "x", since: try #require(before).place)
    #expect(after?.contents.statements == ["x"])
    #expect(try file.load().statements == ["x"])
  }
}
