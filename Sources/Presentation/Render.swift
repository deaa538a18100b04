package import QueryExecution

/// Writes `table` in `mode` to `output`, row by row, until that wants no more; every line ends in a newline.
///
/// Human modes show control characters and the like as symbols. A table without rows writes nothing but what the
/// machine modes need: a CSV or Markdown header, an empty JSON array.
/// Cost: one write per row; tables look at the rows that they show twice.
package func render(
  _ table: ResultTable, as mode: OutputMode, options: RenderOptions = RenderOptions(),
  into output: inout some RenderOutput
) {
  switch mode {
  case .table: renderTable(table, options: options, into: &output)
  case .card: renderCards(table, options: options, into: &output)
  case .list: renderList(table, options: options, into: &output)
  case .csv: renderCSV(table, options: options, into: &output)
  case .json: renderJSON(table, into: &output)
  case .jsonl: renderJSONLines(table, into: &output)
  case .markdown: renderMarkdown(table, into: &output)
  }
}

/// `table` in `mode` as one text.
package func render(
  _ table: ResultTable, as mode: OutputMode, options: RenderOptions = RenderOptions()
) -> String {
  var output = ""
  render(table, as: mode, options: options, into: &output)
  return output
}
