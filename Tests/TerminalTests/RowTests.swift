import TestSupport
import Testing

@Suite struct RowTests {
  @Test func `enter continues an incomplete statement and runs a complete one`() throws {
    let terminal = try probe()
    try terminal.send("sum(1\r2)\r", thenSee: "got<sum(1⏎2)> 2")
  }

  @Test func `alt enter makes a row in a complete statement`() throws {
    let terminal = try probe()
    try terminal.send("a\u{1B}\rb\r", thenSee: "got<a⏎b> 2")
  }

  @Test func `up and down move by row in the column where they started`() throws {
    let terminal = try probe()
    try terminal.send("f(abc\rde\rghij", thenEdit: "ghij")
    try terminal.send("\u{1B}[A", thenEdit: "de", cursor: 2)
    try terminal.send("\u{1B}[A", thenEdit: "probe> f(abc", cursor: 9)
    try terminal.send("X\u{1B}[BY)\r", thenSee: "got<f(Xabc⏎deY)⏎ghij> 3")
  }

  @Test func `up recalls a statement of several rows, then earlier ones`() throws {
    let terminal = try probe()
    try terminal.send("first\r", thenSee: "got<first> 1")
    try terminal.send("f(1\r2)\r", thenSee: "got<f(1⏎2)> 2")
    try terminal.send("\u{1B}[A", thenEdit: "2)", cursor: 2)
    try terminal.send("\u{1B}[A", thenEdit: "probe> f(1", cursor: 9)
    try terminal.send("\u{1B}[A", thenEdit: "probe> first", cursor: 12)
    try terminal.send("\u{1B}[B\r", thenSee: "got<f(1⏎2)> 2")
  }

  @Test func `control R finds an earlier statement`() throws {
    let terminal = try probe()
    try terminal.send("filter a\r", thenSee: "got<filter a> 1")
    try terminal.send("count\r", thenSee: "got<count> 1")
    try terminal.send("\u{12}fil")
    try terminal.waitUntil(showing: "bck:fil")
    try terminal.send("\r", thenSee: "got<filter a> 1")
  }

  @Test func `a statement that begins with a blank is not recalled`() throws {
    let terminal = try probe()
    try terminal.send("open\r", thenSee: "got<open> 1")
    try terminal.send(" secret\r", thenSee: "got< secret> 1")
    try terminal.send("\u{1B}[A", thenEdit: "probe> open")
  }

  @Test func `a pasted block is one entry`() throws {
    let terminal = try probe()
    try terminal.send("\u{1B}[200~one\rtwo\rthree\r\u{1B}[201~", thenEdit: "three", cursor: 5)
    try terminal.send("\r", thenSee: "got<one⏎two⏎three> 3")
  }

  @Test func `a paste of five hundred rows arrives whole`() throws {
    let terminal = try probe()
    let rows = (1...500).map { "row number \($0)" }.joined(separator: "\r")
    try terminal.send("\u{1B}[200~\(rows)\u{1B}[201~", thenEdit: "row number 500")
    try terminal.send("\r")
    try terminal.waitUntil(showing: "row number 500> 500\nprobe>")
  }

  @Test func `control C while a paste is cut off drops it`() throws {
    let terminal = try probe()
    try terminal.send("\u{1B}[200~never ended")
    try terminal.send("\u{03}")
    try terminal.waitUntil(showing: "interrupted\nprobe>")
    try terminal.send("next\r", thenSee: "got<next> 1")
  }
}
