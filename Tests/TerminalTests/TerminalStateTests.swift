import Glibc
import TestSupport
import Testing

@Suite struct TerminalStateTests {
  @Test func `a narrower window shows the line once`() throws {
    let terminal = try probe()
    try terminal.send("some words that are typed", thenEdit: "probe> some words that are typed")
    terminal.resize(columns: 60, rows: 20)
    try terminal.send("!", thenEdit: "probe> some words that are typed!")
    #expect(terminal.screen.text == "probe> some words that are typed!")
    try terminal.send("\r", thenSee: "got<some words that are typed!> 1")
  }

  @Test func `a window that changes while several rows are edited shows them once`() throws {
    let terminal = try probe()
    try terminal.send("f(a\rb\rc", thenEdit: "c")
    terminal.resize(columns: 50, rows: 24)
    try terminal.send("\u{1B}[A!", thenEdit: "b!")
    #expect(terminal.screen.text == "probe> f(a\nb!\nc")
    try terminal.send(")\r", thenSee: "got<f(a⏎b!)⏎c> 3")
  }

  @Test func `a window that changes during work is known at the next prompt`() throws {
    let terminal = try probe()
    try terminal.send("work\r")
    try terminal.waitUntil(showing: "working")
    terminal.resize(columns: 20, rows: 24)
    try terminal.send("\u{03}")
    try terminal.waitUntil(showing: "stopped\nprobe>")
    try terminal.send("abcdefghijklmnopqr", thenEdit: "nopqr", cursor: 5)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE])
  func `the terminal is restored before the program crashes`(number: Int32) throws {
    let terminal = try probe()
    #expect(!terminal.isCooked)
    terminal.signal(number)
    #expect(try terminal.waitForExit() == -number)
    #expect(terminal.isCooked)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[?2004l"))
  }

  @Test func `a terminal is left cooked by the signals that end a program`() throws {
    for number in [SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGALRM] {
      let terminal = try probe()
      try terminal.send("half", thenEdit: "probe> half")
      #expect(!terminal.isCooked)
      terminal.signal(number)
      #expect(try terminal.waitForExit() == -number)
      #expect(terminal.isCooked)
    }
  }

  @Test func `a stopped editor gives the terminal back and goes on in the foreground`() throws {
    let shell = try PseudoTerminal("/bin/sh", ["-i"], environment: ["PS1": "shell: ", "ENV": ""])
    try shell.waitUntil("the shell") { $0.currentLine == "shell:" }
    try shell.send("\(programPath("LineEditorProbe"))\r")
    try shell.waitUntilPrompt()
    try shell.send("f(half", thenEdit: "probe> f(half")
    try shell.send("\u{1A}")
    try shell.waitUntil("the shell again") { $0.currentLine == "shell:" }
    try shell.send("fg\r")
    try shell.waitUntil("the editor again") { $0.currentLine == "probe> f(half" }
    try shell.send("!)\r", thenSee: "got<f(half!)> 1")
  }

  @Test func `a dumb terminal is asked for nothing`() throws {
    let terminal = try probe(environment: ["TERM": "dumb", "PROBE_PROMPT": "probe> "])
    try terminal.send("plain\r", thenSee: "got<plain> 1")
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func `nothing is asked of the terminal`() throws {
    let terminal = try probe()
    try terminal.send("\u{04}")
    #expect(try terminal.waitForExit() == 0)
    let printed = String(decoding: terminal.output, as: UTF8.self)
    #expect(!["\u{1B}[6n", "\u{1B}[c", "\u{1B}[0c", "\u{1B}]"].contains { printed.contains($0) })
    #expect(printed.contains("\u{1B}[?2004h") && printed.contains("\u{1B}[?2004l"))
  }
}
