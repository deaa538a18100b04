import Foundation
import TestSupport

/// Starts the real program on a terminal, with what it keeps in `folder`, and waits for its prompt.
func prompt(
  _ arguments: [String] = [], keeping folder: TemporaryFolder, environment: [String: String] = [:],
  columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let places = ["XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"]
  let variables = places.mapValues { "\(folder.path)/\($0)" }
  let terminal = try PseudoTerminal(
    programPath("tearsheet"), arguments, environment: variables.merging(environment) { $1 },
    columns: columns, rows: rows)
  try terminal.waitUntilPrompt()
  return terminal
}

/// Starts the program on a terminal of its own and waits for its prompt. Footers tell no times, so that screens are the same each time.
func prompt(
  _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let state = [
    "XDG_STATE_HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent",
  ].merging(environment) { $1 }
  let terminal = try PseudoTerminal(
    programPath("tearsheet"), arguments, environment: state, columns: columns, rows: rows)
  try terminal.waitUntilPrompt()
  try terminal.ask(".timer off")
  return terminal
}

extension PseudoTerminal {
  func waitUntilPrompt() throws {
    try waitUntil("an empty prompt") { $0.currentLine == "tearsheet>" && $0.column == 11 }
  }

  /// Types a statement and waits until it has been answered with something that ends like this.
  func ask(_ keys: String, thenSee answer: String) throws {
    try send(keys)
    try waitUntil("is answered by \(answer), then a prompt") { $0.text.hasSuffix("\(answer)\ntearsheet>") }
  }

  /// Types and waits for the cursor's row to be this.
  func send(_ keys: String, thenEdit line: String) throws {
    try send(keys)
    try waitUntil("edits \(line)") { $0.currentLine == line }
  }

  /// Types a statement that answers within a window, and waits for the next prompt.
  func ask(_ statement: String) throws {
    try send(statement)
    try waitUntil("the statement is typed") { !$0.currentLine.hasSuffix("tearsheet>") }
    try send("\r")
    try waitUntilPrompt()
  }

  /// Presses Ctrl-C until it is heard: what was pressed before the wait began is for the line.
  func interruptUntilStopped() throws {
    for _ in 0..<200 where !screen.text.contains("stopped") {
      try send("\u{3}")
      usleep(10_000)
      _ = try? waitUntil("anything") { _ in true }
    }
  }

  /// Waits for the pager to ask how to go on.
  func waitForPager() throws {
    try waitUntil("the pager asks") { $0.currentLine.hasPrefix("more") && $0.column == $0.currentLine.count }
  }

  /// Ends the program as a user would.
  func quit() throws -> Int32 {
    try send("\u{4}")
    return try waitForExit()
  }
}

extension TemporaryFolder {
  /// The statements that the history of programs which keep it here holds, one a line.
  var history: String {
    get throws { try String(contentsOfFile: path + "/state/tearsheet/history", encoding: .utf8) }
  }
}
