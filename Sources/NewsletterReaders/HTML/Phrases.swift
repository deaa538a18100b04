/// Phrases in lower case that are looked for in a text of any case, all at once.
struct Phrases: Sendable {
  /// By the first byte.
  private let phrases: [UInt8: [String]]

  init(_ phrases: [String]) { self.phrases = Dictionary(grouping: phrases) { $0.utf8.first ?? 0 } }

  /// Whether one of them stands in the text, from the beginning of a word on.
  func occur(in text: ByteLine) -> Bool {
    var isInWord = false
    for index in text.indices {
      let byte = text[index].smallLetter
      defer { isInWord = byte.isSmall }
      guard !isInWord, let candidates = phrases[byte] else { continue }
      if candidates.contains(where: { text[index...].hasPrefix($0) }) { return true }
    }
    return false
  }
}
