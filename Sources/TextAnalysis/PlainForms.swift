/// The text with typographic punctuation in its plain form: `“long‑term”` → `"long-term"`.
///
/// Curly quotes become `'` and `"`, the dashes and the minus sign `-`, no-break blanks a blank. Both sides of a
/// comparison go through here when a query's quotes and dashes shall match either form. The length in bytes changes,
/// so offsets into the result are not offsets into the text.
package func plainForms(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
  var plain = String.UnicodeScalarView()
  plain.reserveCapacity(text.unicodeScalars.underestimatedCount)
  for scalar in text.unicodeScalars { plain.append(plainForm(of: scalar)) }
  return String(plain)
}

/// The plain form of one scalar; all but quotes, dashes and no-break blanks are their own.
package func plainForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x2018...0x201B: "'"
  case 0x201C...0x201F: "\""
  case 0x2010...0x2014, 0x2212: "-"
  case 0x00A0, 0x202F: " "
  default: scalar
  }
}

/// The bytes by which texts, names and tickers compare: the plain form, folded.
///
/// `“Café”` and `"café"` have the same key. Keys order as bytes.
package func comparisonKey(_ text: String) -> [UInt8] { plainForms(text).foldedUTF8 }
