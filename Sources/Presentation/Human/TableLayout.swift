import QueryExecution
import QuerySemantics
import TextAnalysis

/// The columns of a table as people read it, and how wide they may be.
struct TableLayout {
  let headers: [String]
  private(set) var styles: [ColumnStyle]
  /// What each column needs to show everything in one row.
  private(set) var naturalWidths: [Int]
  private let table: ResultTable

  /// Blanks between columns.
  static let gap = 2
  /// Columns that hold text may shrink to this.
  private static let narrowText = 12
  /// With less, a text says more by a few characters than a time by its minutes.
  private static let comfortableText = 20
  /// Values that are never cut may need this much; longer ones are taken for text.
  private static let widestWhole = 24
  /// Bytes of a text that are looked at: more than two rows of any window hold.
  private static let longestCell = 8_192
  /// `2026-05-06`
  private static let dayWidth = 10
  /// Rows that are looked at between two questions whether to stop.
  private static let rowsPerQuestion = 256

  /// Looks at the first rows of a table; `nil` when it was stopped.
  init?(of table: ResultTable, rows: Int, isStopped: () -> Bool) {
    self.table = table
    headers = table.columns.map { visible($0.name) }
    styles = zip(table.columns, table.vectors).map { ColumnStyle(of: $0, $1, rows: rows) }
    naturalWidths = headers.map { displayWidth(of: $0) }
    for row in 0..<rows {
      if row % Self.rowsPerQuestion == 0, isStopped() { return nil }
      for column in headers.indices {
        naturalWidths[column] = max(naturalWidths[column], displayWidth(of: cell(row, column)))
      }
    }
  }

  /// No control characters, no line ends. A text that no window could show is cut.
  func cell(_ row: Int, _ column: Int) -> String {
    let value = table[row, column]
    if case .missing = value { return styles[column].textForMissing }
    let text = value.humanText(as: styles[column])
    guard Self.longestCell < text.utf8.count else { return visible(text) }
    return visible(String(decoding: text.utf8.prefix(Self.longestCell), as: UTF8.self)) + "…"
  }

  /// What the table needs to show everything in one row each.
  var naturalWidth: Int { naturalWidths.reduce(0, +) + Self.gap * max(0, headers.count - 1) }

  /// Widths that fill `total` columns at most, or `nil` when even the least widths are too much.
  ///
  /// No column gets narrower than its header, and values other than text are never cut; but times lose their minutes where that
  /// makes a table possible or gives room to a text that has little.
  mutating func fit(_ total: Int) -> [Int]? {
    let widths = widths(fitting: total)
    guard widths.map(areComfortable) != true, hideTimesOfDay() else { return widths }
    return self.widths(fitting: total)
  }

  private func areComfortable(_ widths: [Int]) -> Bool {
    widths.indices.allSatisfy {
      !styles[$0].isFlexible || min(naturalWidths[$0], Self.comfortableText) <= widths[$0]
    }
  }

  /// Whether there was a time of day to hide.
  private mutating func hideTimesOfDay() -> Bool {
    let times = headers.indices.filter { table.columns[$0].type == .time && !styles[$0].hidesTimeOfDay }
    for column in times {
      styles[column].hidesTimeOfDay = true
      naturalWidths[column] = max(displayWidth(of: headers[column]), Self.dayWidth)
    }
    return !times.isEmpty
  }

  private func widths(fitting total: Int) -> [Int]? {
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
