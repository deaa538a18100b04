import TestSupport
import Testing

@Suite struct CompletionListTests {
  @Test func `what a list says of its words stands in columns`() throws {
    let terminal = try probe(columns: 62)
    try terminal.send("ti\t\t")
    try terminal.waitUntil(
      showing: """
        title    text            The headline of the issue, as the p…
        tickers  list of ticker  The tickers of its ideas, in order.
        probe> ti
        """)
    try terminal.send("c\t\r", thenSee: "got<tickers > 1")
  }

  @Test func `in a narrow window a list has no room for meanings`() throws {
    let terminal = try probe(columns: 20)
    try terminal.send("ti\t\t")
    try terminal.waitUntil(showing: "title text\ntickers list of ti…\nprobe> ti")
  }

  @Test func `a meaning stays where there is no room for the type before it`() throws {
    let terminal = try probe(columns: 34)
    try terminal.send("ti\t\t")
    try terminal.waitUntil(
      showing: "title    The headline of the iss…\ntickers  The tickers of its idea…\nprobe> ti")
  }

  @Test func `wide characters of a list keep its columns`() throws {
    let terminal = try probe(columns: 26)
    try terminal.send("w\t\t")
    try terminal.waitUntil(showing: "w日本語  日本語の説明は…\nwide     narrow\nprobe> w")
  }

  @Test func `a list that is longer than the window asks before it goes on`() throws {
    let terminal = try probe(columns: 20, rows: 8)
    try terminal.send("m\t\t", thenEdit: "-- more --")
    #expect(terminal.screen.text.hasPrefix("m01  m16  m31  m46\n"))
    try terminal.send("\r")
    try terminal.waitUntil("one row more") { $0.text.hasSuffix("m08  m23  m38  m53\n-- more --") }
    try terminal.send(" ")
    try terminal.waitUntil("the rest and the line") { $0.text.hasSuffix("m15  m30  m45  m60\nprobe> m") }
    #expect(!terminal.screen.text.contains("more"))
    try terminal.send("07\t\r", thenSee: "got<m07 > 1")
  }

  @Test func `a wider window is told how many rows are left`() throws {
    let terminal = try probe(columns: 40, rows: 5)
    try terminal.send("m\t\t", thenEdit: "-- 4 more: Space, Enter or q --")
    try terminal.send("q", thenEdit: "probe> m", cursor: 8)
  }

  @Test func `any other key ends a list and is typed`() throws {
    let terminal = try probe(columns: 20, rows: 8)
    try terminal.send("m\t\t", thenEdit: "-- more --")
    try terminal.send("é", thenEdit: "probe> mé")
    try terminal.send("\u{7F}\t", thenEdit: "-- more --")
    try terminal.send("\u{1B}[D", thenEdit: "probe> m", cursor: 7)
    try terminal.send("x\r", thenSee: "got<xm> 1")
  }

  @Test func `control C ends a list and keeps the line`() throws {
    let terminal = try probe(columns: 20, rows: 8)
    try terminal.send("m\t\t", thenEdit: "-- more --")
    try terminal.send("\u{03}", thenEdit: "probe> m", cursor: 8)
    try terminal.send("1\r", thenSee: "got<m1> 1")
  }

  @Test func `a window that changes while a list waits is drawn for`() throws {
    let terminal = try probe(columns: 20, rows: 8)
    try terminal.send("m\t\t", thenEdit: "-- more --")
    terminal.resize(columns: 30, rows: 8)
    try terminal.send("q", thenEdit: "probe> m", cursor: 8)
    try terminal.send("1\r", thenSee: "got<m1> 1")
  }

  @Test func `a signal that ends the program while a list waits leaves the terminal cooked`() throws {
    let terminal = try probe(columns: 20, rows: 8)
    try terminal.send("m\t\t", thenEdit: "-- more --")
    terminal.signal(15)
    #expect(try terminal.waitForExit() == -15)
    #expect(terminal.isCooked)
  }

  @Test func `what is not listed is counted`() throws {
    let terminal = try probe()
    try terminal.send("m0\t\t")
    try terminal.waitUntil(showing: "m09\n… 1234 more; type on\nprobe> m0")
  }

  @Test func `the rest of a word behind the cursor is not written twice`() throws {
    let terminal = try probe()
    try terminal.send("filter a\u{01}\u{06}\u{06}\t", thenEdit: "probe> filter a", cursor: 13)
    try terminal.send("X\r", thenSee: "got<filterX a> 1")
    try terminal.send("(fi)\u{02}\t", thenEdit: "probe> (filter)", cursor: 14)
  }

  @Test func `a quote behind the cursor closes what is completed`() throws {
    let terminal = try probe()
    try terminal.send("\"\"\u{02}yes\t", thenEdit: "probe> \"yes or no\"", cursor: 19)
    try terminal.send("\r", thenSee: "got<\"yes or no\" > 1")
  }

  @Test func `a dumb terminal gets lists without escape sequences`() throws {
    let terminal = try probe(
      environment: ["TERM": "dumb", "PROBE_PROMPT": "probe> "], columns: 20, rows: 8)
    try terminal.send("m\t\t")
    try terminal.waitUntil("a page") { $0.currentLine == "-- more --" }
    try terminal.send("q")
    try terminal.waitUntil("the line") { $0.currentLine == "probe> m" }
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func `a dumb terminal has no search, which would overwrite other rows`() throws {
    let terminal = try probe(environment: ["TERM": "dumb", "PROBE_PROMPT": "probe> "])
    try terminal.send("filter a\r", thenSee: "got<filter a> 1")
    try terminal.send("\u{12}ok\r", thenSee: "got<ok> 1")
  }
}
