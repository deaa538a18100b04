import Foundation
import Glibc
import TestSupport
import Testing

/// 42 lines at the prompt, whose windows have 24.
private let longQuery = "ideas select ticker"

struct PagerTests {
  @Test func `a result taller than the window stops at each page`() throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    #expect(lines(terminal).filter { $0 == "──────" || $0 == "───────" }.count == 1)
    #expect(lines(terminal).firstIndex(of: "ticker") == 1)
    #expect(terminal.screen.row == 23)
    try terminal.send(" ")
    try terminal.waitUntilPrompt()
    #expect(lines(terminal).suffix(2) == ["showing 40 of 72 rows; `.rows all` shows all", "tearsheet>"])
    #expect(!terminal.screen.text.contains("more"))
    #expect(try terminal.quit() == 0)
    #expect(terminal.isCooked)
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test func `a result that fits is shown at once`() throws {
    let terminal = try prompt()
    try terminal.ask("ideas select ticker limit 20")
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("more:"))
    #expect(lines(terminal)[0] != "")
  }

  @Test func `Enter shows a row, and q leaves the rest`() throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    let first = lines(terminal)
    try terminal.send("\r")
    try terminal.waitUntil("the rows move up by one") {
      $0.text.split(separator: "\n").first.map(String.init) == first[1] && $0.currentLine.hasPrefix("more")
    }
    #expect(lines(terminal).dropLast(2) == first.dropFirst().dropLast())
    try terminal.send("\u{1B}[Bq")
    try terminal.waitUntilPrompt()
    #expect(lines(terminal).suffix(2) == ["showing 40 of 72 rows; `.rows all` shows all", "tearsheet>"])
    try terminal.ask("ideas | count")
    #expect(terminal.screen.text.contains("   72\n1 row"))
  }

  @Test func `a key shows all of it`() throws {
    let terminal = try prompt()
    try terminal.ask(".rows all")
    try terminal.send("ideas select ticker, id\r")
    try terminal.waitForPager()
    try terminal.send("a")
    try terminal.waitUntilPrompt()
    #expect(lines(terminal).suffix(2) == ["72 rows", "tearsheet>"])
  }

  @Test func `a lesson is shown page by page, with its examples, and whoever leaves it gets the task`() throws
  {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      programPath("tearsheet"), ["learn", "7"],
      environment: [
        "XDG_STATE_HOME": "\(folder.path)/state", "XDG_CONFIG_HOME": folder.path,
        "XDG_CACHE_HOME": folder.path,
      ])
    try terminal.waitForPager()
    // Footers of its examples count among its rows, so that the first one is still there.
    #expect(lines(terminal).first == "Lesson 7 of 12: Counting by")
    #expect(lines(terminal).contains { $0.hasPrefix("3 rows") })
    try terminal.send("q")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.contains("Task 1 of 3: kinds of instruments"))
    try terminal.send(".learn 3\r")
    try terminal.waitForPager()
    try terminal.send("q")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.contains("Task 1 of 3: clear shorts"))
    #expect(!lines(terminal).contains { $0.hasPrefix("more:") })
    #expect(try terminal.quit() == 0)
  }

  @Test func `Ctrl-C leaves the page of a lesson for its task, also of the first one`() throws {
    let terminal = try PseudoTerminal(
      programPath("tearsheet"), ["learn", "7"],
      environment: [
        "XDG_STATE_HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent",
      ])
    try terminal.waitForPager()
    try terminal.send("\u{3}")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.contains("Task 1 of 3: kinds of instruments"))
    try terminal.ask("newsletters | count")
    #expect(terminal.screen.text.contains("   24\n1 row"))
    try terminal.send(".hint\r")
    try terminal.waitUntil("the first task is open") { $0.text.contains("Hint 1 of 2: Ideas are counted") }
    #expect(!lines(terminal).contains { $0.hasPrefix("more:") })
    #expect(try terminal.quit() == 0)
  }

  @Test(arguments: ["x", "ü", "\u{1B}[A", "\t", "?"])
  func `keys that mean nothing are not shown, and those that mean something are told`(key: String) throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    let before = terminal.screen.text.split(separator: "\n").dropLast()
    let printed = terminal.output.count
    try terminal.send(key)
    try terminal.waitUntil("the keys are told") { $0.currentLine == Self.told }
    #expect(terminal.screen.text.split(separator: "\n").dropLast() == before)
    #expect(terminal.output.dropFirst(printed).contains(0x07))
    try terminal.send("q")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.contains("showing 40 of 72 rows"))
  }

  private static let told = "more: no key; Space next page, Enter next row, q for the next question"

  @Test func `letters of a question that is typed to the pager are no keys, and q leaves it`() throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    let before = terminal.screen.text.split(separator: "\n").dropLast()
    for (place, key) in "idea".enumerated() {
      try terminal.send(String(key))
      try terminal.waitUntil("it rings") { _ in terminal.output.count { $0 == 0x07 } == place + 1 }
    }
    #expect(terminal.screen.text.split(separator: "\n").dropLast() == before)
    try terminal.send("q")
    try terminal.waitUntilPrompt()
    try terminal.ask("ideas | count")
    #expect(terminal.screen.text.contains("   72\n1 row"))
  }

  @Test func `a block that is pasted without marks asks for nothing and is no statement`() throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    try terminal.send("quotes | count\rnewsletters | count\r")
    try terminal.waitUntil("the keys are told") { $0.currentLine == Self.told }
    try terminal.send("q")
    try terminal.waitUntilPrompt()
    try terminal.ask("ideas | count")
    #expect(terminal.screen.text.contains("   72\n1 row"))
    #expect(!terminal.screen.text.contains("newsletters"))
  }

  @Test func `what is typed behind q is the next statement`() throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    try terminal.send("qid")
    try terminal.waitUntil("the prompt has it") { $0.currentLine == "tearsheet> id" }
  }

  @Test func `a window that changes while the pager asks shows the question once and fills the next page`()
    throws
  {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    terminal.resize(columns: 30, rows: 12)
    try terminal.waitUntil("the question is drawn anew") { $0.currentLine == "more: Space, Enter, a, q" }
    #expect(terminal.screen.text.ranges(of: "more").count == 1)
    try terminal.send(" ")
    try terminal.waitForPager()
    #expect(terminal.screen.text.ranges(of: "more").count == 1)
    #expect(!terminal.screen.text.contains("ticker"))
    try terminal.send("q")
    try terminal.waitUntilPrompt()
  }

  @Test(arguments: ["\u{3}", "\u{4}"]) func `control characters leave it`(key: String) throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    try terminal.send(key)
    try terminal.waitUntilPrompt()
    #expect(!terminal.screen.text.contains("more"))
    #expect(terminal.screen.text.contains("\nstopped\n") == (key == "\u{3}"))
    #expect(!terminal.screen.text.contains("\n\nstopped"))
    try terminal.ask("ideas | count")
    #expect(terminal.screen.text.contains("   72\n1 row"))
    #expect(try terminal.quit() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func `a signal that ends the program leaves the terminal cooked`(
    number: Int32
  ) throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    #expect(!terminal.isCooked)
    terminal.signal(number)
    #expect(try terminal.waitForExit() == -number)
    #expect(terminal.isCooked)
    #expect(!terminal.screen.text.contains("more"))
  }

  @Test func `a stopped pager gives the terminal back and goes on in the foreground`() throws {
    let shell = try PseudoTerminal(
      "/bin/sh", ["-i"], environment: ["PS1": "shell: ", "ENV": "", "XDG_STATE_HOME": "/nonexistent"])
    try shell.waitUntil("the shell") { $0.currentLine == "shell:" }
    try shell.send(programPath("tearsheet") + "\r")
    try shell.waitUntilPrompt()
    try shell.send(longQuery + "\r")
    try shell.waitForPager()
    try shell.send("\u{1A}")
    try shell.waitUntil("the shell again") { $0.currentLine == "shell:" }
    try shell.send("fg\r")
    try shell.waitForPager()
    try shell.send("q")
    try shell.waitUntilPrompt()
    #expect(shell.screen.text.contains("showing 40 of 72 rows"))
  }

  @Test(arguments: [".mode csv", ".mode jsonl", ".pager off", ".output /dev/null"])
  func `what programs read, and what was switched off, is not paged`(command: String) throws {
    let terminal = try prompt()
    try terminal.ask(command)
    try terminal.send(longQuery + "\r")
    try terminal.waitUntil("an answer and a prompt") { $0.row == 23 || command.contains("null") }
    try terminal.waitUntilPrompt()
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("more:"))
  }

  @Test func `statements of the command line are paged where that is asked for`() throws {
    let terminal = try PseudoTerminal(
      programPath("tearsheet"), ["-c", ".pager on; \(longQuery)"],
      environment: ["XDG_CACHE_HOME": "/nonexistent"])
    try terminal.waitForPager()
    try terminal.send("q")
    #expect(try terminal.waitForExit() == 0)
    let plain = try PseudoTerminal(
      programPath("tearsheet"), ["-c", longQuery], environment: ["XDG_CACHE_HOME": "/nonexistent"])
    #expect(try plain.waitForExit() == 0)
  }

  @Test func `output that goes to no terminal is not paged`() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "exec \(programPath("tearsheet")) > \(folder.path)/answers"],
      environment: ["XDG_STATE_HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"])
    try terminal.waitUntilPrompt()
    try terminal.ask(longQuery)
    #expect(try terminal.quit() == 0)
    let text = String(decoding: try folder.bytes(of: "answers"), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 42)
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `a terminal that knows no sequences gets none`() throws {
    let terminal = try prompt(environment: ["TERM": "dumb"])
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    try terminal.send(" ")
    try terminal.waitUntilPrompt()
    #expect(!terminal.screen.text.contains("more"))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func `rows wider than the window count as they show`() throws {
    let terminal = try prompt(columns: 20, rows: 10)
    try terminal.ask(".mode list")
    try terminal.send("ideas select headline limit 1\r")
    try terminal.waitForPager()
    #expect(terminal.screen.row == 9 || terminal.screen.row == 8)
    try terminal.send("a")
    try terminal.waitUntilPrompt()
    #expect(!terminal.screen.text.contains("more"))
    #expect(terminal.screen.text.hasSuffix("1 row\ntearsheet>"))
  }

  private func lines(_ terminal: PseudoTerminal) -> [String] {
    terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `what is pasted is no key`() throws {
    let terminal = try prompt()
    try terminal.send(longQuery + "\r")
    try terminal.waitForPager()
    let before = terminal.screen.text.split(separator: "\n").dropLast()
    try terminal.send("\u{1B}[200~q a\r \u{1B}[201~x")
    try terminal.waitUntil("the keys are told") { $0.currentLine == Self.told }
    #expect(terminal.screen.text.split(separator: "\n").dropLast() == before)
    try terminal.send(" ")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.contains("showing 40 of 72 rows"))
    try terminal.send("\u{1B}[201~ideas\r")
    try terminal.waitForPager()
    #expect(!terminal.screen.text.contains("~"))
    try terminal.send("q")
  }
}
