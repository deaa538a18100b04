/// Bytes of the longest envelope line that is looked at.
let longestEnvelope = 300

/// Whether a line is the envelope that a mailbox writes above a message: `From post@tape.example Fri May  8 06:31:02 2026`.
///
/// Between `From` and the weekday stand one to five words; between the time and the year may stand a zone, and behind the year too.
/// A text's own line that begins with `From ` has no such date.
func isEnvelope(_ line: ByteLine) -> Bool {
  guard let rest = line.prefix(longestEnvelope).after("From ") else { return false }
  let words = rest.split(maxSplits: 16, whereSeparator: \.isBlank)
  for start in words.indices.dropFirst().prefix(5)
  where start + 4 < words.count && isShortName(words[start], weekdayNames) {
    let (second, third) = (words[start + 1], words[start + 2])
    let isDay =
      isShortName(second, monthNames) && isNumber(third, 1...2)
      || isShortName(third, monthNames) && isNumber(second, 1...2)
    let tail = words[(start + 3)...].prefix(4)
    if isDay, tail.contains(where: isClock), tail.contains(where: { isNumber($0, 4...4) }) { return true }
  }
  return false
}

/// `Fri`, `Fri,` or `May`.
private func isShortName(_ word: ByteLine, _ names: [[UInt8]]) -> Bool {
  let word = word.last == UInt8(ascii: ",") ? word.dropLast() : word
  return word.count == 3 && names.contains { word.elementsEqual($0.prefix(3)) { $0.smallLetter == $1 } }
}

private func isNumber(_ word: ByteLine, _ digits: ClosedRange<Int>) -> Bool {
  digits.contains(word.count) && word.allSatisfy(\.isDigit)
}

/// `6:31` or `06:31:02`.
private func isClock(_ word: ByteLine) -> Bool {
  let numbers = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  return (2...3).contains(numbers.count) && numbers.allSatisfy { isNumber($0, 1...2) }
}
