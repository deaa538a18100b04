import Foundation
import TestSupport
import Testing

struct PromptTests {
  @Test func `a dialogue of two rows, Ctrl-C, recall and Ctrl-D`() throws {
    let state = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: state) }
    let terminal = try PseudoTerminal(programPath("tearsheet"), [], environment: ["XDG_STATE_HOME": state])
    try terminal.waitUntil(showing: "24 newsletters, 72 ideas, 2025-11-03 to 2026-05-22")
    try waitForPrompt(terminal)

    try terminal.send("ideas where\r")
    try terminal.send("ticker = IGV | count\r")
    try terminal.waitUntil(showing: "    7\n1 row (")
    try waitForPrompt(terminal)

    try terminal.send("ideas where ticker")
    try terminal.waitUntil("the line is typed") { $0.currentLine == "tearsheet> ideas where ticker" }
    try terminal.send("\u{3}")
    try terminal.waitUntil(showing: "ideas where ticker^C")
    try waitForPrompt(terminal)
    try terminal.send("\u{1B}[A")
    try terminal.waitUntil("the statement of before is back") { $0.currentLine.contains("ticker = IGV") }
    try terminal.send("\r")
    try terminal.waitUntil("it was answered again") {
      $0.text.ranges(of: "1 row (").count == 2
    }
    try waitForPrompt(terminal)

    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == 0)
    let history = try String(contentsOfFile: state + "/tearsheet/history", encoding: .utf8)
    #expect(history.contains("ticker = IGV"))
  }

  private func waitForPrompt(_ terminal: PseudoTerminal) throws {
    try terminal.waitUntil("an empty prompt") { $0.currentLine == "tearsheet>" && $0.column == 11 }
  }
}
