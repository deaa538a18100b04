import Glibc
import TestSupport
import Testing

/// Starts the probe and waits for its prompt.
func probe(
  _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    programPath("LineEditorProbe"), arguments, environment: environment, columns: columns, rows: rows)
  try terminal.waitUntilPrompt()
  return terminal
}

extension PseudoTerminal {
  func waitUntilPrompt() throws {
    try waitUntil("an empty prompt") { $0.currentLine == "probe>" && $0.column == 7 }
  }

  /// Types a key or text and waits for a reply with an empty prompt below it.
  func send(_ keys: String, thenSee reply: String) throws {
    try send(keys)
    try waitUntil("shows \(reply), then a prompt") { $0.text.hasSuffix("\(reply)\nprobe>") }
  }

  /// Types and waits for the cursor's row to be this, with the cursor at its end unless told otherwise.
  func send(_ keys: String, thenEdit line: String, cursor: Int? = nil) throws {
    try send(keys)
    try waitUntil("edits \(line)") {
      $0.currentLine == line && cursor.map { [column = $0.column] in column == $0 } ?? true
    }
  }
}

@Suite struct DialogueTests {
  @Test func `a sole candidate is completed with a blank`() throws {
    let terminal = try probe()
    try terminal.send("fi\t\r", thenSee: "got<filter > 1")
    try terminal.send("ü\t\r", thenSee: "got<überblick > 1")
  }

  @Test func `the common prefix comes first and the list second`() throws {
    let terminal = try probe()
    try terminal.send("cou\t", thenEdit: "probe> count", cursor: 12)
    try terminal.send("\t")
    try terminal.waitUntil(showing: "count    country\nprobe> count")
    try terminal.send("r\t\r", thenSee: "got<country > 1")
  }

  @Test func `candidates are listed with their notes and replace what is typed in another case`() throws {
    let terminal = try probe()
    try terminal.send("i\t", thenEdit: "probe> I", cursor: 8)
    try terminal.send("\t")
    try terminal.waitUntil(showing: "IGV 5  IWM 6\nprobe> I")
    try terminal.send("g\t\r", thenSee: "got<IGV > 1")
  }

  @Test func `a list below several rows leaves them as they are`() throws {
    let terminal = try probe()
    try terminal.send("f(a\rco\r)", thenEdit: ")")
    try terminal.send("\u{10}\u{05}\t", thenEdit: "count", cursor: 5)
    try terminal.send("\t")
    try terminal.waitUntil(showing: "probe> f(a\ncount\n)\ncount    country\nprobe> f(a\ncount\n)")
    try terminal.send("\r", thenSee: "got<f(a⏎count⏎)> 3")
  }

  @Test func `wide characters take two columns`() throws {
    let terminal = try probe()
    try terminal.send("日本語 ok", thenEdit: "probe> 日本語 ok", cursor: 16)
    try terminal.send("\u{1B}b\u{1B}bX\r", thenSee: "got<X日本語 ok> 1")
  }

  @Test func `bytes that are no text become replacement characters`() throws {
    let terminal = try probe()
    try terminal.send([0x61, 0xFF, 0x62, 0xC2, 0x91, 0x63, 0xE2, 0x82, 0x64, 0x00, 0x0D])
    try terminal.waitUntil(showing: "got<a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d> 1\nprobe>")
  }

  @Test func `a character whose bytes arrive apart is one character`() throws {
    let terminal = try probe()
    for byte in "a😀".utf8 {
      try terminal.send([byte])
      try terminal.waitUntil("the first letter") { $0.currentLine.hasPrefix("probe> a") }
    }
    try terminal.send("\r", thenSee: "got<a😀> 1")
  }

  @Test func `control C drops the line`() throws {
    let terminal = try probe()
    try terminal.send("abandon", thenEdit: "probe> abandon")
    try terminal.send("\u{03}", thenSee: "probe> abandon^C\ninterrupted")
    try terminal.send("next\r", thenSee: "got<next> 1")
  }

  @Test func `control C in an upper row goes below the last one`() throws {
    let terminal = try probe()
    try terminal.send("f(a\rb\rc", thenEdit: "c")
    try terminal.send("\u{10}\u{10}", thenEdit: "probe> f(a")
    try terminal.send("\u{03}", thenSee: "probe> f(a\nb\nc^C\ninterrupted")
  }

  @Test func `control C stops work and leaves the next prompt alone`() throws {
    let terminal = try probe()
    try terminal.send("work\r")
    try terminal.waitUntil(showing: "working")
    try terminal.send("\u{03}")
    try terminal.waitUntil(showing: "stopped\nprobe>")
    try terminal.send("next\r", thenSee: "got<next> 1")
  }

  @Test func `control D on an empty line ends with status zero`() throws {
    let terminal = try probe()
    try terminal.send("x\u{04}\r", thenSee: "got<x> 1")
    try terminal.send("\u{04}")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.text.hasSuffix("\nbye"))
    #expect(terminal.isCooked)
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test func `keys typed ahead are not lost`() throws {
    let terminal = try probe()
    try terminal.send("work\r")
    try terminal.waitUntil(showing: "working")
    try terminal.send("o")
    try terminal.send("ne\r\u{10}")
    // What ends the work drops what was typed before it, and nothing behind it.
    terminal.signal(SIGINT)
    try terminal.waitUntil("the statement is back") { $0.text.hasSuffix("got<one> 1\nprobe> one") }
  }
}
