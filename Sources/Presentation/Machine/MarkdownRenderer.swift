import QueryExecution
import QuerySemantics

/// A table as GitHub's Markdown has it. Nothing in a cell is taken for markup.
func renderMarkdown(_ table: ResultTable, into output: inout some RenderOutput) {
  let styles = zip(table.columns, table.vectors).map { ColumnStyle(of: $0, $1, rows: 0) }
  output.write(markdownRow(table.columns.map { escapedForMarkdown($0.name) }))
  output.write(markdownRow(styles.map { $0.isRightAligned ? "---:" : "---" }))
  for row in 0..<table.rowCount where !output.isStopped {
    output.write(markdownRow(table.vectors.map { escapedForMarkdown($0[row].machineText ?? "") }))
  }
}

private func markdownRow(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

private func escapedForMarkdown(_ text: String) -> String {
  var output = ""
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "&": output += "&amp;"
    case "<": output += "&lt;"
    case ">": output += "&gt;"
    case "\\", "`", "*", "_", "[", "]", "|", "~": output += "\\" + String(scalar)
    default: output.unicodeScalars.append(scalar)
    }
  }
  return output
}
