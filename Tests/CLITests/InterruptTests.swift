import Foundation
import TestSupport
import Testing

/// A letter with so many points that neither a query nor its answer is over before a test has pressed a key.
private func longLetter(in folder: TemporaryFolder) throws -> String {
  let filler = String(repeating: "berths and cranes ", count: 10)
  let points = (1...20_000).map { "\"quay \($0) \(filler)\"" }.joined(separator: ",")
  let letter = """
    {"title":"Every quay","publication":"Dry Dock","published":"2026-05-06","points":[\(points)]}

    """
  try folder.write(Array(letter.utf8), to: "quays.jsonl")
  return folder.path + "/quays.jsonl"
}

/// Ctrl-C in each state but loading and editing: `LoadingTests` and `PromptTests` have those, `PagerTests` that of the pager.
struct InterruptTests {
  @Test(arguments: ["list", "table", "card", "csv", "json", "jsonl", "markdown"])
  func `Ctrl-C while a result is printed ends the output, and the shell goes on`(mode: String) throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt([try longLetter(in: folder)])
    try terminal.ask(".pager off")
    try terminal.ask(".rows all")
    try terminal.ask(".mode \(mode)")
    try terminal.send("points select text, position\r")
    try terminal.waitUntil(showing: "quay 3")
    try terminal.send("\u{3}")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.hasSuffix("\nstopped\ntearsheet>"))
    let printed = String(decoding: terminal.output, as: UTF8.self)
    #expect(!printed.contains("quay 19999"))
    try terminal.ask("points | count")
    #expect(terminal.screen.text.contains("20000"))
    #expect(try terminal.quit() == 0)
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test func `Ctrl-C stops a query, and the one that follows in the script is not begun`() throws {
    let folder = try TemporaryFolder()
    let conditions = (1...300).map { "text contains \"no such \($0)\"" }.joined(separator: " or ")
    let script = ".print begun\npoints where \(conditions)\n.print ended\n"
    try folder.write(Array(script.utf8), to: "slow.tear")
    let terminal = try prompt([try longLetter(in: folder)])
    try terminal.send(".read \(folder.path)/slow.tear\r")
    try terminal.waitUntil(showing: "begun")
    try terminal.send("\u{3}")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.hasSuffix("\nstopped\ntearsheet>"))
    #expect(!terminal.screen.text.contains("ended"))
    try terminal.ask("points | count")
    #expect(try terminal.quit() == 0)
  }

  @Test func `Ctrl-C ends the reading of a script that does not come`() throws {
    let input = try SlowInput()
    let terminal = try prompt()
    try terminal.send(".print begun; .read \(input.path)\r")
    // Ctrl-C that comes before is for `.print`.
    try terminal.waitUntil("the script is being read") { _ in isOpen(input.path, in: terminal.pid) }
    try terminal.send("\u{3}")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.hasSuffix("\nstopped\ntearsheet>"))
  }

  @Test(arguments: [SIGQUIT, SIGTERM])
  func `a script without a terminal ends by the signals that a prompt ignores or holds`(number: Int32) throws
  {
    let input = try SlowInput()
    let program = "exec '\(programPath("tearsheet"))' run '\(input.path)' < /dev/null > /dev/null 2>&1"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", program], environment: ["XDG_CACHE_HOME": "/nonexistent"])
    for _ in 0..<3_000 where !isOpen(input.path, in: terminal.pid) { usleep(10_000) }
    terminal.signal(number)
    #expect(try terminal.waitForExit() == -number)
  }

  @Test func `Ctrl-C ends the reading of a lesson that does not come`() throws {
    let input = try SlowInput(ending: ".md")
    let terminal = try PseudoTerminal(
      programPath("tearsheet"), ["learn", input.path], environment: ["XDG_CACHE_HOME": "/nonexistent"])
    try terminal.waitUntil("the lesson is being read") { _ in isOpen(input.path, in: terminal.pid) }
    terminal.signal(SIGINT)
    #expect(try terminal.waitForExit() == -SIGINT)
  }

  /// Whether a process has a file open.
  private func isOpen(_ path: String, in process: Int32) -> Bool {
    let folder = "/proc/\(process)/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")) == path
    }
  }

  @Test func `a result that is stopped leaves only whole ones in its file`() throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt([try longLetter(in: folder)])
    let path = folder.path + "/out.csv"
    try terminal.ask(".mode csv")
    try terminal.ask(".output \(path)")
    try terminal.ask("points | count")
    let conditions = (1...300).map { "text contains \"no such \($0)\"" }.joined(separator: " or ")
    try folder.write(Array("points where \(conditions)\n".utf8), to: "slow.tear")
    try terminal.send(".read \(folder.path)/slow.tear\r")
    try terminal.waitUntil("the command is taken") { $0.currentLine == "" }
    try terminal.interruptUntilStopped()
    try terminal.waitUntil(showing: "stopped")
    try terminal.waitUntilPrompt()
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.text.contains("results are"))
    #expect(String(decoding: try folder.bytes(of: "out.csv"), as: UTF8.self) == "count\n20000\n")
  }

  @Test func `Ctrl-C ends a run of the program with 130`() throws {
    let folder = try TemporaryFolder()
    let path = try longLetter(in: folder)
    let terminal = try PseudoTerminal(
      programPath("tearsheet"), ["-c", "points select text", "--mode", "csv", path],
      environment: ["XDG_CACHE_HOME": "/nonexistent"])
    try terminal.waitUntil(showing: "quay 3")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == 130)
    #expect(terminal.screen.text.hasSuffix("\nstopped"))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("quay 19999"))
    #expect(terminal.isCooked)
  }
}
