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
}
