import QueryExecution
import QuerySemantics

/// RFC 4180 with a header, but for the line end: a line feed alone, since readers take both and line tools
/// (`grep`, `cut`, `diff`) would carry a carriage return into the last cell.
///
/// On a terminal controls are shown as symbols, since a file would have them as they are.
func renderCSV(_ table: ResultTable, options: RenderOptions, into output: inout some RenderOutput) {
  output.write(csvLine(table.columns.map { csvCell($0.name, options) }))
  for row in 0..<table.rowCount where !output.isStopped {
    output.write(csvLine(table.vectors.map { csvCell($0[row], options) }))
  }
}

/// A row with one empty cell is written as `""`, since readers skip an empty line.
private func csvLine(_ cells: [String]) -> String {
  cells == [""] ? "\"\"\n" : cells.joined(separator: ",") + "\n"
}

private func csvCell(_ value: Value, _ options: RenderOptions) -> String {
  switch value {
  case .text, .list: csvCell(value.machineText ?? "", options)
  case .missing, .integer, .decimal, .number, .time, .period: value.machineText ?? ""
  }
}

private func csvCell(_ whole: String, _ options: RenderOptions) -> String {
  let shown = options.isForTerminal ? visible(whole, keepsLines: true) : whole
  let text = options.isSafeCSV && startsFormula(shown) ? "'" + shown : shown
  guard text.utf8.contains(where: isSpecialInCSV) || text.first == " " || text.last == " " else {
    return text
  }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

private func isSpecialInCSV(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
  default: false
  }
}

/// Whether a spreadsheet would run `text`; it looks past blanks in front.
private func startsFormula(_ text: String) -> Bool {
  switch text.unicodeScalars.first(where: { $0 != " " }) {
  case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
  default: false
  }
}
