import Foundation
import TestSupport
import Testing

/// A screen that is kept in `examples/sessions`.
struct KeptScreen: CustomTestStringConvertible, Sendable {
  /// Of the file, without its ending.
  let name: String
  let columns: Int
  let statement: String?
  /// Typed behind what was answered: keys, and how the cursor's row then looks.
  var keys: (typed: String, row: String)?

  var testDescription: String { name }

  static let all = [
    KeptScreen(name: "banner", columns: 80, statement: nil),
    KeptScreen(name: "table-of-80-columns", columns: 80, statement: "ideas where ticker = IGV"),
    KeptScreen(name: "table-of-140-columns", columns: 140, statement: "ideas where ticker = IGV"),
    KeptScreen(
      name: "card", columns: 80, statement: "ideas where ticker = IGV and newsletter.published = 2026-02-12"),
    KeptScreen(name: "error", columns: 80, statement: "ideas where tickr = IGV and direction = lnog"),
    KeptScreen(
      name: "empty-result", columns: 80,
      statement: "ideas where ticker = IGV and direction = short and confidence > 99%"),
    KeptScreen(
      name: "completion", columns: 80, statement: nil,
      keys: ("ideas where c\t\t", "tearsheet> ideas where c")),
  ]
}

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
  path: "../../examples/sessions")

struct ScreenTests {
  @Test func `a result fits the window as it is now`() throws {
    let terminal = try prompt()
    for (columns, count) in [(50, 5), (120, 6)] {
      terminal.resize(columns: columns, rows: 40)
      try terminal.send("ideas select ticker, direction, headline limit \(count)")
      try terminal.waitUntil("the statement is typed") { $0.currentLine.hasSuffix("limit \(count)") }
      try terminal.send("\r")
      // The window's change draws the row again, so an empty prompt alone does not tell of the answer.
      try terminal.waitUntil("is answered") { $0.text.hasSuffix("\(count) rows\ntearsheet>") }
      let printed = String(decoding: terminal.output, as: UTF8.self)
        .replacing(/\u{1B}\[[?0-9;]*[a-z]/, with: "")
      let start = try #require(printed.ranges(of: "limit \(count)").last)
      let rows = printed[start.upperBound...].split(separator: "\r\n").prefix {
        !$0.contains("\(count) rows")
      }
      #expect(rows.map(\.count).max() == columns)
    }
  }

  /// With `TEARSHEET_UPDATE=1` the screen replaces the file. How long an answer took is always written as 0.4 ms.
  @Test(arguments: KeptScreen.all) func `the screen is the one that is kept`(screen: KeptScreen) throws {
    let terminal = try PseudoTerminal(
      programPath("tearsheet"),
      environment: ["XDG_STATE_HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"],
      columns: screen.columns)
    try terminal.waitUntilPrompt()
    if let statement = screen.statement { try terminal.ask(statement) }
    if let keys = screen.keys {
      try terminal.send(keys.typed)
      try terminal.waitUntil("lists what can stand here") {
        $0.currentLine == keys.row && $0.text.ranges(of: keys.row).count > 1
      }
    }
    let text = terminal.screen.text.replacing(/\([0-9.]+ m?s\)/, with: "(0.4 ms)") + "\n"
    let file = folder.appending(path: screen.name + ".screen")
    if ProcessInfo.processInfo.environment["TEARSHEET_UPDATE"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }
}
