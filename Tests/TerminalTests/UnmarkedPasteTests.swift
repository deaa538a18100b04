import TestSupport
import Testing

/// Rows that a terminal without marks for what it pastes sends as if they were typed, all at once.
@Suite struct UnmarkedPasteTests {
  @Test func `rows that come together are one entry, and the last line end runs it`() throws {
    let terminal = try probe()
    try terminal.send("one\rtwo\r\rthree\r", thenSee: "got<one⏎two⏎⏎three> 4")
    try terminal.send("\u{1B}[A\u{1B}[A", thenEdit: "")
  }

  @Test func `a block without a line end at its end waits for Enter`() throws {
    let terminal = try probe()
    try terminal.send("one\r\ttwo", thenEdit: "        two")
    try terminal.send("!\r")
    try terminal.waitUntil(showing: "two!> 2\nprobe>")
  }

  @Test func `empty rows before and behind a block are dropped`() throws {
    let terminal = try probe()
    try terminal.send("\r\rone\r\r", thenSee: "got<one> 1")
  }

  @Test func `control keys behind a line end are keys`() throws {
    let terminal = try probe()
    try terminal.send("one\r\u{04}")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.text.contains("got<one> 1\nprobe>") && terminal.screen.text.hasSuffix("\nbye"))
  }

  @Test(arguments: ["xterm", "dumb"]) func `five hundred rows arrive whole`(kind: String) throws {
    let terminal = try probe(environment: ["TERM": kind, "PROBE_PROMPT": "probe> "])
    let rows = (1...500).map { "row 日本 number \($0)" }.joined(separator: "\r")
    try terminal.send(rows + "\r")
    try terminal.waitUntil(showing: "number 500> 500\nprobe>")
  }
}
