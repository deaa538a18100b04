import QueryExecution
import QuerySemantics
import TextAnalysis

/// One field a line under a numbered rule, long text in full.
func renderCards(_ table: ResultTable, options: RenderOptions, into output: inout some RenderOutput) {
  let rows = options.shownRows(of: table.rowCount, as: .card)
  let styles = zip(table.columns, table.vectors).map { ColumnStyle(of: $0, $1, rows: rows) }
  let labels = table.columns.map { visible($0.name) }
  let form = LabelledForm(labels: labels, width: options.width, theme: options.theme)

  for row in 0..<rows {
    if output.isStopped { return }
    output.write(cardRule(String(row + options.firstRow), options))
    for column in labels.indices where !output.isStopped {
      let text = visible(table[row, column].humanText(as: styles[column]), keepsLines: true)
      let lines = text.isEmpty ? ["–"] : wrap(text, width: form.textWidth)
      var painter = CellPainter(text, of: table.columns[column], styles[column], table.hits, options.theme)
      output.write(form.text(of: labels[column], lines.map { painter.paint($0) }))
    }
  }
}

/// `── 1 ─────`
func cardRule(_ name: String, _ options: RenderOptions) -> String {
  let room = min(options.width, 60)
  let head = "── \(prefix(of: name, fitting: room - 6)) "
  let rule = head + String(repeating: "─", count: max(2, room - displayWidth(of: head)))
  return options.theme.paint(rule, as: .faint) + "\n"
}

/// Texts beside their labels; below them where the window is too narrow for that.
struct LabelledForm {
  /// Columns that a row of text may take.
  let textWidth: Int
  private let labelWidth: Int
  private let isNarrow: Bool
  private let theme: Theme

  /// Columns of text that are worth a row of their own.
  private static let fewest = 10
  private static let indent = 2

  init(labels: [String], width: Int, theme: Theme) {
    labelWidth = (labels.map { displayWidth(of: $0) }.max() ?? 0) + TableLayout.gap
    isNarrow = width - labelWidth < Self.fewest
    textWidth = width - (isNarrow ? Self.indent : labelWidth)
    self.theme = theme
  }

  /// The rows of one text, which has at least one, under its label; each ends in a newline.
  func text(of label: String, _ rows: [String]) -> String {
    let margin = String(repeating: " ", count: isNarrow ? Self.indent : labelWidth)
    var output = isNarrow && !label.isEmpty ? theme.paint(label, as: .header) + "\n" : ""
    for (place, row) in rows.enumerated() where !row.isEmpty || !isNarrow || place > 0 {
      let isFirst = place == 0 && !isNarrow && !label.isEmpty
      let head = isFirst ? theme.paint(padded(label, to: labelWidth), as: .header) : margin
      output += row.isEmpty ? "\n" : head + row + "\n"
    }
    return output
  }
}
