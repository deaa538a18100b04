import QueryExecution

/// One row a line, values apart by a tab.
func renderList(_ table: ResultTable, options: RenderOptions, into output: inout some RenderOutput) {
  let rows = options.shownRows(of: table.rowCount, as: .list)
  let styles = zip(table.columns, table.vectors).map { ColumnStyle(of: $0, $1, rows: 0) }
  for row in 0..<rows where !output.isStopped {
    let cells = table.vectors.indices.map { column in
      let text = visible(table[row, column].machineText ?? "")
      var painter = CellPainter(text, of: table.columns[column], styles[column], table.hits, options.theme)
      return painter.paint(text)
    }
    output.write(cells.joined(separator: "\t") + "\n")
  }
}
