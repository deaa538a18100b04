/// `text` with everything that could steer a terminal or hide shown as symbols.
///
/// Control characters become their pictures (`␛` for escape), bidirectional overrides and other invisible
/// controls `�`. Line ends and tabs become blanks, or stay line feeds where `keepsLines` holds.
package func visible(_ text: String, keepsLines: Bool = false) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  var output = String.UnicodeScalarView()
  var last: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    defer { last = scalar }
    // A carriage return and its line feed are one line end.
    if last == "\r", scalar == "\n" { continue }
    output.append(symbol(for: scalar, keepsLines: keepsLines))
  }
  return String(output)
}

private func symbol(for scalar: Unicode.Scalar, keepsLines: Bool) -> Unicode.Scalar {
  switch scalar.value {
  case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: keepsLines ? "\n" : " "
  case 0x09: " "
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  case 0x80..<0xA0: "\u{FFFD}"
  default: isDirectionOrInvisible(scalar) ? "\u{FFFD}" : scalar
  }
}

/// Marks and overrides of text direction, and controls that no letter needs. Joiners stay: emoji need them.
package func isDirectionOrInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
    0xE0000...0xE007F:
    true
  default: false
  }
}
