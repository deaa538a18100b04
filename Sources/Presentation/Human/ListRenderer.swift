import QueryExecution

/// One row a line, values apart by a tab.
func renderList(_ table: ResultTable, options: RenderOptions, into output: inout some TextOutputStream) {
  let rows = options.shownRows(of: table.rowCount, as: .list)
  for row in 0..<rows {
    let cells = table.vectors.map { visible($0[row].machineText ?? "") }
    output.write(cells.joined(separator: "\t") + "\n")
  }
}
