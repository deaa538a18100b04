/// What rendering depends on besides the result and the mode.
package struct RenderOptions: Hashable, Sendable {
  /// Terminal columns that tables and cards may fill; at least 20 are used.
  package var width: Int
  /// Colours of the human modes; machine modes have none.
  package var theme: Theme
  /// CSV texts that a spreadsheet would run as a formula get a `'` in front.
  package var isSafeCSV: Bool
  /// CSV is for a terminal, which must not take a text for a command: controls are shown as symbols.
  package var isForTerminal = false
  /// What the first row is called on cards.
  package var firstRow = 1
  /// Rows that the human modes show at most; `nil` shows all. Machine modes always write all.
  package var rowLimit: Int?

  package init(width: Int = 80, theme: Theme = .plain, isSafeCSV: Bool = false, rowLimit: Int? = nil) {
    self.width = max(20, width)
    self.theme = theme
    self.isSafeCSV = isSafeCSV
    self.rowLimit = rowLimit
  }

  /// The rows of `rowCount` that `mode` shows.
  package func shownRows(of rowCount: Int, as mode: OutputMode) -> Int {
    mode.isMachine ? rowCount : min(rowCount, rowLimit ?? rowCount)
  }
}
