import TestSupport

/// Starts the program on a terminal of its own and waits for its prompt. Footers tell no times, so that screens are the same each time.
func prompt(
  _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let state = ["XDG_STATE_HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"].merging(environment) { $1 }
  let terminal = try PseudoTerminal(
    programPath("tearsheet"), arguments, environment: state, columns: columns, rows: rows)
  try terminal.waitForPrompt()
  try terminal.ask(".timer off")
  return terminal
}

extension PseudoTerminal {
  func waitForPrompt() throws {
    try waitUntil("an empty prompt") { $0.currentLine == "tearsheet>" && $0.column == 11 }
  }

  /// Types a statement that answers within a window, and waits for the next prompt.
  func ask(_ statement: String) throws {
    try send(statement)
    try waitUntil("the statement is typed") { !$0.currentLine.hasSuffix("tearsheet>") }
    try send("\r")
    try waitForPrompt()
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
