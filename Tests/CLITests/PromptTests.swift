import Foundation
import TestSupport
import Testing

struct PromptTests {
  @Test func `a dialogue of two rows, Ctrl-C, recall and Ctrl-D`() throws {
    let state = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: state) }
    let terminal = try PseudoTerminal(programPath("tearsheet"), [], environment: ["XDG_STATE_HOME": state])
    try terminal.waitUntil(showing: "24 newsletters, 72 ideas, 2025-11-03 to 2026-05-22")
    try terminal.waitUntilPrompt()

    try terminal.send("ideas where\r")
    try terminal.send("ticker = IGV | count\r")
    try terminal.waitUntil(showing: "    7\n1 row (")
    try terminal.waitUntilPrompt()

    try terminal.send("ideas where ticker")
    try terminal.waitUntil("the line is typed") { $0.currentLine == "tearsheet> ideas where ticker" }
    try terminal.send("\u{3}")
    try terminal.waitUntil(showing: "ideas where ticker^C")
    try terminal.waitUntilPrompt()
    try terminal.send("\u{1B}[A")
    try terminal.waitUntil("the statement of before is back") { $0.currentLine.contains("ticker = IGV") }
    try terminal.send("\r")
    try terminal.waitUntil("it was answered again") {
      $0.text.ranges(of: "1 row (").count == 2
    }
    try terminal.waitUntilPrompt()

    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == 0)
    let history = try String(contentsOfFile: state + "/tearsheet/history", encoding: .utf8)
    #expect(history.contains("ticker = IGV"))
  }

  @Test func `a pasted block of five hundred rows is one question`() throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt(keeping: folder)
    let values = (1...497).map { "  ZZZ\($0)," }
    let rows = ["ideas where ticker in ("] + values + ["  IGV)", "count"]
    try terminal.send("\u{1B}[200~" + rows.joined(separator: "\r") + "\u{1B}[201~", thenEdit: "count")
    try terminal.send("\r")
    try terminal.waitUntil(showing: "count\n─────\n    7\n1 row")
    try terminal.waitUntilPrompt()
    let lines = try folder.history.split(separator: "\n")
    #expect(lines.count == 2 && lines[1].ranges(of: "\\n").count == 499)
  }

  @Test func `a block that is pasted without marks is not cut where a statement goes on`() throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt(keeping: folder, environment: ["TERM": "dumb"])
    try terminal.send("ideas where ticker = IGV\r| count by direction\r| where count > 2\r")
    try terminal.waitUntil(showing: "direction  count\n─────────  ─────\nlong           5\n1 row")
    try terminal.waitUntilPrompt()
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test func `Enter on an empty row tells once what the statement waits for`() throws {
    let terminal = try prompt(columns: 120)
    try terminal.send("ideas where ((\r")
    try terminal.waitUntil("a row is free") { $0.currentLine == "" && $0.column == 0 }
    try terminal.send("\r")
    try terminal.waitUntil("it is told, and the statement drawn again") {
      $0.text.hasSuffix(
        """
        the statement is not whole yet: expected a condition, found the end; 2 brackets are open; Ctrl-C drops it
        tearsheet> ideas where ((
        """) && $0.currentLine == ""
    }
    try terminal.send("ticker = IGV)) | count\r")
    try terminal.waitUntil(showing: "    7\n")
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.ranges(of: "not whole").count == 1)
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test func `what a failure keeps from running is told`() throws {
    let terminal = try prompt(keeping: TemporaryFolder())
    try terminal.send("ideas where tickr = IGV\u{1B}\rideas count\u{1B}\rtickers count\r")
    try terminal.waitUntil(showing: "note: the 2 statements behind it did not run\ntearsheet>")
  }

  @Test func `a window of twenty columns`() throws {
    let terminal = try prompt(keeping: TemporaryFolder(), columns: 20)
    try terminal.send("ideas where ticker = IGV count", thenEdit: "t")
    #expect(terminal.screen.text.hasSuffix("\ntearsheet> ideas whe\nre ticker = IGV coun\nt"))
    try terminal.send("\r")
    try terminal.waitUntil(showing: "count\n─────\n    7\n")
    try terminal.waitUntilPrompt()
    try terminal.send("\u{1B}[A")
    try terminal.waitUntil("the statement is back") { $0.text.ranges(of: "ker = IGV coun\nt").count == 2 }
    try terminal.send("\u{01}\u{0B}.print 日本語日本語日本語\r")
    try terminal.waitUntil(showing: "\n日本語日本語日本語\ntearsheet>")
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test func `a window that changes while a question is typed shows it once`() throws {
    let terminal = try prompt(keeping: TemporaryFolder())
    try terminal.send("ideas where ticker = IGV", thenEdit: "tearsheet> ideas where ticker = IGV")
    terminal.resize(columns: 60, rows: 20)
    try terminal.send("\u{1B}\r| count", thenEdit: "| count")
    #expect(terminal.screen.text.hasSuffix("Tab completes.\ntearsheet> ideas where ticker = IGV\n| count"))
    try terminal.send("\r")
    try terminal.waitUntil(showing: "count\n─────\n    7\n")
  }

  @Test func `a stopped shell gives the terminal back and goes on in the foreground`() throws {
    let folder = try TemporaryFolder()
    let shell = try PseudoTerminal(
      "/bin/sh", ["-i"], environment: ["PS1": "shell: ", "ENV": "", "XDG_STATE_HOME": folder.path])
    try shell.waitUntil("the shell") { $0.currentLine == "shell:" }
    try shell.send("\(programPath("tearsheet")) --no-cache\r")
    try shell.waitUntilPrompt()
    try shell.send("ideas where ticker = IGV", thenEdit: "tearsheet> ideas where ticker = IGV")
    try shell.send("\u{1A}")
    try shell.waitUntil("the shell again") { $0.currentLine == "shell:" }
    try shell.send("echo $((40 + 2))\r")
    try shell.waitUntil(showing: "\n42\n")
    shell.resize(columns: 60, rows: 24)
    try shell.send("fg\r")
    try shell.waitUntil("the question again") { $0.currentLine == "tearsheet> ideas where ticker = IGV" }
    try shell.send(" | count\r")
    try shell.waitUntil(showing: "count\n─────\n    7\n")
    try shell.waitUntilPrompt()
    try shell.send("\u{04}")
    try shell.waitUntil("the shell at last") { $0.currentLine == "shell:" }
  }

  @Test(arguments: ["quit\r", "exit\r", "QUIT;\r", ".quit\r", ".q\r", "\u{04}"])
  func `words that mean the end end`(keys: String) throws {
    let terminal = try prompt(keeping: TemporaryFolder())
    try terminal.send(keys)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.isCooked)
  }

  @Test func `control backslash does nothing`() throws {
    let terminal = try prompt(keeping: TemporaryFolder())
    try terminal.send("tickers ", thenEdit: "tearsheet> tickers")
    try terminal.send("\u{1C}")
    try terminal.waitUntil("the key is echoed or not") { $0.currentLine.hasPrefix("tearsheet> tickers") }
    try terminal.send("count")
    try terminal.waitUntil("the statement is typed") { $0.currentLine == "tearsheet> tickers count" }
    try terminal.send("\r")
    try terminal.waitUntil(showing: "   40\n")
    try terminal.waitUntilPrompt()
    try terminal.send("\u{04}")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.isCooked)
  }

  @Test func `help needs no dot, and a command whose dot is missing is named`() throws {
    let terminal = try prompt(keeping: TemporaryFolder())
    try terminal.send("help ticker\r")
    try terminal.waitUntil(showing: "ideas.ticker: ticker")
    try terminal.waitUntilPrompt()
    try terminal.ask(
      "errors\r", thenSee: "did you mean `.errors`?\n  help: commands begin with a dot: `.errors [CODE]`")
    try terminal.ask(
      "mode csv\r",
      thenSee: "help: commands begin with a dot: `.mode\n    table|card|list|csv|json|jsonl|markdown`")
  }

  @Test func `a query that is kept is a source in a later session`() throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt(keeping: folder, rows: 60)
    try terminal.send("ideas where ticker in (IGV, SMH)\r")
    try terminal.waitUntil(showing: "ideas (")
    try terminal.waitUntilPrompt()
    try terminal.ask(".save tech\r", thenSee: "kept: let tech = ideas where ticker in (IGV, SMH)")
    terminal.signal(9)
    #expect(try terminal.waitForExit() == -9)
    let later = try prompt(keeping: folder)
    try later.send("tech count\r")
    try later.waitUntil(showing: "   13\n")
    try later.waitUntilPrompt()
    try later.ask(".drop tech\r", thenSee: "dropped: let tech = ideas where ticker in (IGV, SMH)")
    try later.ask(".queries\r", thenSee: "under one")
  }
}
