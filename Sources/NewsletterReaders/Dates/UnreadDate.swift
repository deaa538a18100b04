import Diagnostics
import Newsletters

/// A note where a letter has no date although a short line at its top looks as if it held one; `nil` otherwise.
///
/// Cost: one pass over the title and ten lines of the body.
func unreadDateNote(_ newsletter: Newsletter, at span: SourceSpan) -> Diagnostic? {
  guard newsletter.published == nil else { return nil }
  let body = newsletter.body?.utf8.prefix(longestTop).split(separator: UInt8(ascii: "\n")).prefix(10) ?? []
  for line in [newsletter.title.utf8[...]] + body where line.count <= longestLine {
    let line = Array(line)[...]
    if holdsDate(line) { return .dateUnread(line.text, span) }
  }
  return nil
}

/// In bytes; longer lines are paragraphs, whose dates are those of what they tell.
private let longestLine = 120
private let longestTop = 4000

/// Whether there is a month's name with a year soon behind it, or three numbers with slashes.
private func holdsDate(_ line: ByteLine) -> Bool {
  let words = line.split { !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: "/") && $0 < 0x80 }
  for (index, word) in words.enumerated() {
    if isThreeNumbers(word) { return true }
    if word.first?.isCapital == true, isMonth(word), words[(index + 1)...].prefix(3).contains(where: isYear) {
      return true
    }
  }
  return false
}

private func isMonth(_ word: ByteLine) -> Bool {
  let name = word.map(\.smallLetter)
  return monthNames.contains { name == $0 || name.count == 3 && $0.starts(with: name) }
    || name.elementsEqual("sept".utf8)
}

private func isYear(_ word: ByteLine) -> Bool {
  word.count == 4 && word.allSatisfy(\.isDigit)
    && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
}

private func isThreeNumbers(_ word: ByteLine) -> Bool {
  let numbers = word.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return numbers.count == 3 && numbers.allSatisfy { 1...4 ~= $0.count && $0.allSatisfy(\.isDigit) }
}
