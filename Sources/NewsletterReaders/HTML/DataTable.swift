/// Bytes of a cell of a table that holds data; a longer one is a column of text.
private let longestCell = 240

extension HTMLSurvey {
  /// Whether a table shows data in rows and columns rather than arranging parts of the page.
  ///
  /// It has at least two rows, most of them of several cells, and no cell with much text or with blocks that are laid out.
  func isDataTable(_ table: Int) -> Bool {
    var rows = 0
    var wideRows = 0
    var cells = 0
    var index = table + 1
    while index < tree.end(table) {
      switch tree.tag(index) {
      case .tr where !isLeftOut[index]:
        rows += 1
        let count = tree.cellCount(index)
        cells += count
        if 2 <= count { wideRows += 1 }
      case .td, .th: if longestCell < letters(in: index) { return false }
      case .table, .h1, .h2, .h3, .h4, .ul, .ol, .blockquote, .form, .hr, .figure: return false
      default: break
      }
      index += 1
    }
    return 2 <= rows && rows <= wideRows * 2 && 4 <= cells
  }
}

extension HTMLTree {
  fileprivate func cellCount(_ row: Int) -> Int {
    children(of: row).count { tag($0) == .td || tag($0) == .th }
  }
}
