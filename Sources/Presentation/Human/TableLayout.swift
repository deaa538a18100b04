import QueryExecution
import QuerySemantics
import TextAnalysis

/// The cells of a table as people read them, and the columns' widths.
struct TableLayout {
  var headers: [String]
  var styles: [ColumnStyle]
  /// Row by row. No control characters, no line ends.
  var cells: [[String]]
  /// What each column needs to show everything in one row.
  var naturalWidths: [Int]

  /// Blanks between columns.
  static let gap = 2
  /// Columns that hold text may shrink to this.
  private static let narrowText = 12
  /// Values that are never cut may need this much; longer ones are taken for text.
  private static let widestWhole = 24

  init(of table: ResultTable, rows: Int) {
    headers = table.columns.map { visible($0.name) }
    let styles = zip(table.columns, table.vectors).map { ColumnStyle(of: $0, $1, rows: rows) }
    cells = (0..<rows).map { row in
      zip(table.vectors, styles).map { visible($0[row].humanText(as: $1)) }
    }
    self.styles = styles
    naturalWidths = headers.map { displayWidth(of: $0) }
    for row in cells {
      for (column, cell) in row.enumerated() {
        naturalWidths[column] = max(naturalWidths[column], displayWidth(of: cell))
      }
    }
  }

  /// What the table needs to show everything in one row each.
  var naturalWidth: Int { naturalWidths.reduce(0, +) + Self.gap * max(0, headers.count - 1) }

  /// Widths that fill `total` columns at most, or `nil` when even the least widths are too much.
  ///
  /// No column gets narrower than its header, and values other than text are never cut.
  func widths(fitting total: Int) -> [Int]? {
    var widths = headers.indices.map { minimumWidth(of: $0) }
    var free = total - widths.reduce(0, +) - Self.gap * max(0, headers.count - 1)
    guard 0 <= free else { return nil }
    let growing = widths.indices.filter { widths[$0] < naturalWidths[$0] }
      .sorted { naturalWidths[$0] - widths[$0] < naturalWidths[$1] - widths[$1] }
    for (place, column) in growing.enumerated() {
      let share = free / (growing.count - place)
      let growth = min(share, naturalWidths[column] - widths[column])
      widths[column] += growth
      free -= growth
    }
    return widths
  }

  private func minimumWidth(of column: Int) -> Int {
    let natural = naturalWidths[column]
    guard styles[column].isFlexible || Self.widestWhole < natural else { return natural }
    return max(displayWidth(of: headers[column]), min(natural, Self.narrowText))
  }
}
