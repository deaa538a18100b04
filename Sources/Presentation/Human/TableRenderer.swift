import QueryExecution

/// Rows of a wide result up to which cards are easier to read than a table.
private let fewRows = 3
/// Rows that a long text takes in a table at most.
private let cellRows = 2

/// Columns under their headers, fitted to the width; cards where a table cannot do the rows justice.
func renderTable(_ table: ResultTable, options: RenderOptions, into output: inout some RenderOutput) {
  let rows = options.shownRows(of: table.rowCount, as: .table)
  guard 0 < rows else { return }
  let stopped = output
  guard var layout = TableLayout(of: table, rows: rows, isStopped: { stopped.isStopped }) else { return }
  guard rows > fewRows || layout.naturalWidth <= options.width,
    let widths = layout.fit(options.width)
  else { return renderCards(table, options: options, into: &output) }

  let painter = TablePainter(layout: layout, table: table, widths: widths, theme: options.theme)
  output.write(painter.header())
  for row in 0..<rows where !output.isStopped { output.write(painter.row(row)) }
}

/// Lines of one table.
private struct TablePainter {
  let layout: TableLayout
  let table: ResultTable
  let widths: [Int]
  let theme: Theme

  func header() -> String {
    let names = line(layout.headers) { _, text in theme.paint(text, as: .header) }
    let rules = widths.map { String(repeating: "─", count: $0) }
    return names + line(rules) { _, text in theme.paint(text, as: .faint) }
  }

  /// As many lines as the longest cell takes.
  func row(_ row: Int) -> String {
    let cells = widths.indices.map { layout.cell(row, $0) }
    let pieces = zip(cells, widths).map { wrap($0, width: $1, limit: cellRows) }
    var painters = cells.indices.map {
      CellPainter(cells[$0], of: table.columns[$0], layout.styles[$0], table.hits, theme)
    }
    let height = pieces.map(\.count).max() ?? 0
    return (0..<height).map { place in
      line(pieces.map { place < $0.count ? $0[place] : "" }) { column, text in
        painters[column].paint(text)
      }
    }.joined()
  }

  /// One line without blanks at its end. Blanks are added outside the colours.
  private func line(_ texts: [String], paint: (Int, String) -> String) -> String {
    var output = ""
    var owed = 0
    for (column, text) in texts.enumerated() {
      let whole = padded(text, to: widths[column], isRightAligned: layout.styles[column].isRightAligned)
      let blanks = whole.prefix { $0 == " " }.count
      if blanks < whole.count {
        output += String(repeating: " ", count: owed + blanks) + paint(column, trimmed(whole))
        owed = whole.reversed().prefix { $0 == " " }.count
      } else {
        owed += blanks
      }
      owed += TableLayout.gap
    }
    return output + "\n"
  }

  private func trimmed(_ text: String) -> String {
    let tail = text.reversed().prefix { $0 == " " }.count
    return String(text.drop { $0 == " " }.dropLast(tail))
  }
}

extension ColumnStyle {
  /// A cell in its colour, where its kind has one.
  func paint(_ cell: String, with theme: Theme) -> String {
    if !textForMissing.isEmpty, cell == textForMissing { return theme.paint(cell, as: .faint) }
    guard isDirection else { return cell }
    return switch cell {
    case "long": theme.paint(cell, as: .long)
    case "short": theme.paint(cell, as: .short)
    case "neutral": theme.paint(cell, as: .neutral)
    default: cell
    }
  }
}
