import QueryExecution
import QuerySemantics

/// One array, an object a row, keys in column order.
func renderJSON(_ table: ResultTable, into output: inout some RenderOutput) {
  guard 0 < table.rowCount else { return output.write("[]\n") }
  let keys = jsonKeys(of: table)
  for row in 0..<table.rowCount where !output.isStopped {
    output.write((row == 0 ? "[\n  " : ",\n  ") + jsonObject(table, row: row, keys: keys))
  }
  output.write("\n]\n")
}

/// An object a line.
func renderJSONLines(_ table: ResultTable, into output: inout some RenderOutput) {
  let keys = jsonKeys(of: table)
  for row in 0..<table.rowCount where !output.isStopped {
    output.write(jsonObject(table, row: row, keys: keys) + "\n")
  }
}

private func jsonKeys(of table: ResultTable) -> [String] {
  table.columns.map { jsonString($0.name) + ":" }
}

private func jsonObject(_ table: ResultTable, row: Int, keys: [String]) -> String {
  var object = "{"
  for (column, key) in keys.enumerated() {
    if 0 < column { object += "," }
    object += key + jsonText(of: table[row, column])
  }
  return object + "}"
}

private func jsonText(of value: Value) -> String {
  switch value {
  case .missing: "null"
  case .number(let number) where !number.isFinite: "null"
  case .integer, .decimal, .number: value.machineText ?? "null"
  case .list(let elements): "[" + elements.map(jsonString).joined(separator: ",") + "]"
  case .text, .time, .period: jsonString(value.machineText ?? "")
  }
}

/// A JSON string. Controls and marks of direction are escaped, so that the text is safe on a terminal and exact.
package func jsonString(_ text: String) -> String {
  var output = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": output += "\\\""
    case "\\": output += "\\\\"
    case "\n": output += "\\n"
    case "\r": output += "\\r"
    case "\t": output += "\\t"
    case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}": output += unicodeEscape(scalar)
    default:
      if isDirectionOrInvisible(scalar) {
        output += unicodeEscape(scalar)
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
  }
  return output + "\""
}

/// `\u001b`; all scalars that are escaped lie in the basic plane.
private func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16)
  return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
