import TextAnalysis

/// A text as an SQL literal: quotes are doubled, and a text with a NUL, which would end it, is written in hexadecimal.
func literal(_ text: String) -> String {
  if text.utf8.contains(0) { return "CAST(X'" + text.utf8.map(hexadecimal).joined() + "' AS TEXT)" }
  return quoted(text, by: "'")
}

/// The smallest integer has no literal of its own: its digits alone are too large.
func literal(_ value: Int64) -> String {
  if value == .min { return "(\(value + 1) - 1)" }
  return value < 0 ? "(\(value))" : "\(value)"
}

func literal(_ value: Double) -> String {
  if value.isNaN { return "NULL" }
  if value.isInfinite { return value < 0 ? "(-9e999)" : "9e999" }
  return value < 0 ? "(\(value))" : "\(value)"
}

/// A name of a column, whatever it is made of.
func identifier(_ name: String) -> String { quoted(name, by: "\"") }

/// The folded words, each between single blanks: `["brk", "b"]` → ` brk b `.
func tokens(_ words: [String]) -> String { words.isEmpty ? "" : " " + words.joined(separator: " ") + " " }

/// The key of a text: its folded form.
func folded(_ text: String) -> String { String(decoding: text.foldedUTF8, as: UTF8.self) }

/// The folded form with plain punctuation.
func plain(_ text: String) -> String { String(decoding: comparisonKey(text), as: UTF8.self) }

private func quoted(_ text: String, by quote: Character) -> String {
  var result = String(quote)
  for scalar in text.unicodeScalars {
    if quote.unicodeScalars.first == scalar { result.unicodeScalars.append(scalar) }
    result.unicodeScalars.append(scalar)
  }
  return result + String(quote)
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
