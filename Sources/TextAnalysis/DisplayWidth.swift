/// The columns that a terminal gives a text.
///
/// Counted per grapheme cluster: a wide letter, an emoji (whether by default or by U+FE0F), a flag and a sequence joined
/// by U+200D take 2; combining marks and format characters none. Control characters, line ends and tabs too take none:
/// whoever shows a text replaces them first. Unassigned scalars count as 1 unless their block is wide.
///
/// Cost: about 1.4 ns for each byte of an ASCII text, 40 ns for each character of others.
package func displayWidth(of text: String) -> Int {
  displayWidth(of: text[...])
}

/// The columns that a terminal gives a part of a text, as for a whole `String`.
///
/// Two concrete functions, because a generic one is not specialised for another target and takes ten times as long.
package func displayWidth(of text: Substring) -> Int {
  let ascii = printableCount(text.utf8)
  guard ascii < text.utf8.count else { return ascii }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// The columns that a terminal gives a grapheme cluster: 0, 1 or 2.
package func displayWidth(of character: Character) -> Int {
  if let ascii = character.asciiValue { return isPrintable(ascii) ? 1 : 0 }
  var width = 0
  for scalar in character.unicodeScalars {
    if scalar == emojiPresentation && width > 0 { return 2 }
    width += displayWidth(of: scalar)
  }
  return min(2, width)
}

/// The columns of a scalar that stands alone: 0, 1 or 2.
package func displayWidth(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
  if scalar.value < 0x300 { return scalar.value < 0xA0 ? 0 : 1 }
  if contains(WidthRanges.zero, scalar.value) { return 0 }
  return contains(WidthRanges.wide, scalar.value) ? 2 : 1
}

/// The longest beginning of a text, in whole grapheme clusters, that takes no more than `columns`.
///
/// What takes no column is included after the last character that fits.
package func prefix(of text: String, fitting columns: Int) -> Substring {
  prefix(of: text[...], fitting: columns)
}

/// The longest beginning of a part of a text, as for a whole `String`.
package func prefix(of text: Substring, fitting columns: Int) -> Substring {
  var rest = columns
  return text.prefix { character in
    rest -= displayWidth(of: character)
    return rest >= 0
  }
}

/// Asks for the emoji shape of the scalar before it, which is wide.
private let emojiPresentation: Unicode.Scalar = "\u{FE0F}"

private func isPrintable(_ byte: UInt8) -> Bool {
  (0x20..<0x7F).contains(byte)
}

private func printableCount(_ bytes: Substring.UTF8View) -> Int {
  var count = 0
  for byte in bytes where isPrintable(byte) {
    count &+= 1
  }
  return count
}

/// Binary search in sorted ranges.
private func contains(_ ranges: [(first: UInt32, last: UInt32)], _ value: UInt32) -> Bool {
  var low = 0
  var high = ranges.count
  while low < high {
    let middle = (low + high) / 2
    if ranges[middle].last < value {
      low = middle + 1
    } else if ranges[middle].first > value {
      high = middle
    } else {
      return true
    }
  }
  return false
}
