import QueryExecution
import QuerySemantics

/// RFC 4180 with a header, but for the line end: a line feed alone, since readers take both and line tools
/// (`grep`, `cut`, `diff`) would carry a carriage return into the last cell.
func renderCSV(_ table: ResultTable, isSafe: Bool, into output: inout some TextOutputStream) {
  output.write(csvLine(table.columns.map { csvCell($0.name, isSafe: isSafe) }))
  for row in 0..<table.rowCount {
    output.write(csvLine(table.vectors.map { csvCell($0[row], isSafe: isSafe) }))
  }
}

/// A row with one empty cell is written as `""`, since readers skip an empty line.
private func csvLine(_ cells: [String]) -> String {
  cells == [""] ? "\"\"\n" : cells.joined(separator: ",") + "\n"
}

private func csvCell(_ value: Value, isSafe: Bool) -> String {
  switch value {
  case .text, .list: csvCell(value.machineText ?? "", isSafe: isSafe)
  case .missing, .integer, .decimal, .number, .time, .period: value.machineText ?? ""
  }
}

private func csvCell(_ text: String, isSafe: Bool) -> String {
  let text = isSafe && startsFormula(text) ? "'" + text : text
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
