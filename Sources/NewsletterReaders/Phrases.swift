/// Phrases that are looked for in texts all at once, whatever the case of the letters.
struct Phrases: Sendable {
  /// The phrases by their first byte.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 128)
  /// Which two bytes, each without all but its lowest five bits, may begin a phrase: 1024 bits.
  ///
  /// Most places of a text are told by them not to begin one.
  private var beginnings: [UInt32] = Array(repeating: 0, count: 32)
  private let beginWords: Bool

  /// - Parameters:
  ///   - texts: ASCII, in lower case; an empty one never occurs.
  ///   - beginWords: Only where a word begins does a phrase count.
  init(_ texts: [String], beginWords: Bool = false) {
    self.beginWords = beginWords
    for text in texts {
      let bytes = Array(text.utf8)
      guard let first = bytes.first, first < 128 else { continue }
      phrases[Int(first)].append(bytes)
      beginnings[Int(first & 0x1F)] |= bytes.count == 1 ? .max : 1 << UInt32(bytes[1] & 0x1F)
    }
  }

  /// Cost: one pass over the text.
  func occur(in text: ArraySlice<UInt8>) -> Bool { occur(in: text.span) }

  func occur(in text: String) -> Bool { occur(in: text.utf8.span) }

  private func occur(in text: Span<UInt8>) -> Bool {
    let beginnings = beginnings.span
    var previous: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      defer { previous = byte }
      let following = index + 1 < text.count ? text[index + 1] : 0
      guard beginnings[Int(byte & 0x1F)] >> UInt32(following & 0x1F) & 1 != 0 else { continue }
      if beginWords, previous.smallLetter.isSmall { continue }
      if isPhrase(in: text, at: index) { return true }
    }
    return false
  }

  private func isPhrase(in text: Span<UInt8>, at start: Int) -> Bool {
    let first = text[start].smallLetter
    guard first < 128 else { return false }
    return phrases[Int(first)].contains { phrase in
      guard phrase.count <= text.count - start else { return false }
      return phrase.indices.allSatisfy { text[start + $0].smallLetter == phrase[$0] }
    }
  }
}
