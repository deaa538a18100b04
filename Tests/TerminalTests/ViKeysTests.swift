import TestSupport
import Testing

/// With `bind -v` in the settings file.
@Suite struct ViKeysTests {
  private let folder: TemporaryFolder
  private let settings: String

  init() throws {
    folder = try TemporaryFolder()
    settings = try folder.write("bind -v\n", to: "editrc")
  }

  private func viProbe() throws -> PseudoTerminal { try probe(environment: ["EDITRC": settings]) }

  @Test func `escape alone leaves inserting, and j and k move by row`() throws {
    let terminal = try viProbe()
    try terminal.send("bc", thenEdit: "probe> bc")
    try terminal.send("\u{1B}0", thenEdit: "probe> bc", cursor: 7)
    try terminal.send("ia\r", thenSee: "got<abc> 1")
    try terminal.send("f(1\r2", thenEdit: "2", cursor: 1)
    try terminal.send("\u{1B}k", thenEdit: "probe> f(1", cursor: 7)
    try terminal.send("ji)\r", thenSee: "got<f(1⏎)2> 2")
    try terminal.send("\u{1B}k", thenEdit: "probe> f(1")
  }

  @Test func `alt enter makes a row and inserting goes on`() throws {
    let terminal = try viProbe()
    try terminal.send("a\u{1B}\rb\r", thenSee: "got<a⏎b> 2")
  }

  @Test func `arrows move while inserting`() throws {
    let terminal = try viProbe()
    try terminal.send("f(ac\rde", thenEdit: "de")
    try terminal.send("\u{1B}[A", thenEdit: "probe> f(ac", cursor: 9)
    try terminal.send("\u{1B}OCX\u{1B}[D\u{1B}[D\u{1B}[3~b\u{1B}[B)\r", thenSee: "got<f(bXc⏎de)> 2")
  }

  @Test func `a key whose bytes come apart is still one`() throws {
    let terminal = try viProbe()
    try terminal.send("one\r", thenSee: "got<one> 1")
    try terminal.send("\u{1B}[")
    try terminal.send("A", thenEdit: "probe> one")
  }

  @Test func `a pasted block is one entry, whatever stands in it`() throws {
    let terminal = try viProbe()
    try terminal.send("\u{1B}[200~one\r\u{1B}[Atwo\rthree\r\u{1B}[201~", thenEdit: "three", cursor: 5)
    try terminal.send("\r")
    try terminal.waitUntil(showing: "three> 3\nprobe>")
  }

  @Test func `control R finds an earlier statement`() throws {
    let terminal = try viProbe()
    try terminal.send("filter a\r", thenSee: "got<filter a> 1")
    try terminal.send("count\r", thenSee: "got<count> 1")
    try terminal.send("\u{12}fil")
    try terminal.waitUntil(showing: "bck:fil")
    try terminal.send("\r", thenSee: "got<filter a> 1")
  }
}
