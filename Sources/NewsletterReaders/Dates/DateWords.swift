import CivilTime

/// The words of a date in lower case, taken from the front: without commas, and without comments in parentheses.
struct DateWords {
  private var words: ArraySlice<ByteLine>

  init(_ text: ByteLine) {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      let parts = text.text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "\u{200B}" }
      words = parts.map { ArraySlice(Array($0.utf8)) }[...]
      return
    }
    words = withoutComments(text.map(\.smallLetter)).split { $0.isBlank || $0 == UInt8(ascii: ",") }[...]
  }

  var count: Int { words.count }
  var first: ByteLine? { words.first }
  var last: ByteLine? { words.last }

  /// The word `offset` places from the front.
  func word(_ offset: Int) -> ByteLine? {
    let index = words.startIndex + offset
    return words.indices.contains(index) ? words[index] : nil
  }

  mutating func skip(_ count: Int) { words = words.dropFirst(count) }

  mutating func next() -> ByteLine? { words.popFirst() }

  /// Takes the last word away.
  mutating func skipLast() { words = words.dropLast() }

  /// Puts a word in front, which `next` gives back.
  mutating func putBack(_ word: ByteLine) { words = [word] + words }

  /// Takes the first word away when it is one of these.
  mutating func skip(oneOf choices: [String]) -> Bool {
    guard let first = words.first, choices.contains(where: { first.elementsEqual($0.utf8) }) else {
      return false
    }
    words.removeFirst()
    return true
  }

  /// `Wednesday`, `Wed.` or `Weds`.
  mutating func skipWeekday() {
    guard let first = words.first, 3 <= first.count, first.first?.isLetter == true else { return }
    let name = first.last == UInt8(ascii: ".") ? first.dropLast() : first
    guard weekdayNames.contains(where: { $0.starts(with: name) }) || name.elementsEqual("weds".utf8) else {
      return
    }
    words.removeFirst()
  }
}

private func withoutComments(_ text: [UInt8]) -> [UInt8] {
  guard text.contains(UInt8(ascii: "(")) else { return text }
  var depth = 0
  return text.filter { byte in
    if byte == UInt8(ascii: "(") { depth += 1 }
    defer { if byte == UInt8(ascii: ")"), 0 < depth { depth -= 1 } }
    return depth == 0
  }
}
