import QueryExecution
import QuerySemantics
import TextAnalysis

/// One field a line under a numbered rule, long text in full.
func renderCards(_ table: ResultTable, options: RenderOptions, into output: inout some TextOutputStream) {
  let rows = options.shownRows(of: table.rowCount, as: .card)
  let styles = zip(table.columns, table.vectors).map { ColumnStyle(of: $0, $1, rows: rows) }
  let labels = table.columns.map { visible($0.name) }
  let labelWidth = labels.map { displayWidth(of: $0) }.max() ?? 0
  let textWidth = max(10, options.width - labelWidth - TableLayout.gap)

  for row in 0..<rows {
    var card = cardRule(String(row + 1), options)
    for column in labels.indices {
      let text = visible(table[row, column].humanText(as: styles[column]), keepsLines: true)
      let lines = text.isEmpty ? ["–"] : wrap(text, width: textWidth)
      for (place, line) in lines.enumerated() {
        let label = padded(place == 0 ? labels[column] : "", to: labelWidth + TableLayout.gap)
        let cell = styles[column].paint(line, with: options.theme)
        card += line.isEmpty ? "\n" : options.theme.paintLabel(label) + cell + "\n"
      }
    }
    output.write(card)
  }
}

/// `── 1 ─────`
func cardRule(_ name: String, _ options: RenderOptions) -> String {
  let head = "── \(name) "
  let rule = head + String(repeating: "─", count: max(2, min(options.width, 60) - displayWidth(of: head)))
  return options.theme.paint(rule, as: .faint) + "\n"
}

extension Theme {
  /// The name of a field; blanks alone stay bare.
  func paintLabel(_ label: String) -> String {
    label.allSatisfy { $0 == " " } ? label : paint(label, as: .header)
  }
}
