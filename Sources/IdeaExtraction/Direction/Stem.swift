/// How many of a folded word's first bytes are its stem: `rallies` → `rall`, `stopping` → `stop`, `prices` → `pric`.
///
/// A few English endings are cut; the result need not be a word. Bytes beyond ASCII are left alone.
func stemLength(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
  let length = range.count
  let start = range.lowerBound
  if length > 5 {
    for ending in Endings.long where hasEnding(text, range, ending) && length - ending.count >= 3 {
      return undoubled(text, start, length - ending.count)
    }
  } else if length > 3, text[start + length - 1] == UInt8(ascii: "s"),
    text[start + length - 2] != UInt8(ascii: "s")
  {
    return length - 1
  }
  if length > 4, text[start + length - 1] == UInt8(ascii: "e") { return length - 1 }
  return length
}

private enum Endings {
  static let long: [[UInt8]] = ["ings", "ing", "edly", "ies", "ied", "ers", "er", "ed", "es", "ly", "s"].map {
    Array($0.utf8)
  }
}

private func hasEnding(_ text: Span<UInt8>, _ range: Range<Int>, _ ending: [UInt8]) -> Bool {
  let start = range.upperBound - ending.count
  for index in ending.indices where text[start + index] != ending[index] { return false }
  return true
}

/// Without the second of two equal letters at the end, other than `ll` and `ss`.
private func undoubled(_ text: Span<UInt8>, _ start: Int, _ length: Int) -> Int {
  let last = text[start + length - 1]
  let isDouble =
    length > 3 && last == text[start + length - 2] && last != UInt8(ascii: "l") && last != UInt8(ascii: "s")
  return isDouble ? length - 1 : length
}
