/// Phrases that are looked for in texts all at once, whatever the case of the letters.
struct Phrases: Sendable {
  /// The phrases by their first byte.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 128)
  private let beginWords: Bool

  /// - Parameters:
  ///   - texts: ASCII, in lower case; an empty one never occurs.
  ///   - beginWords: Only where a word begins does a phrase count.
  init(_ texts: [String], beginWords: Bool = false) {
    self.beginWords = beginWords
    for text in texts {
      let bytes = Array(text.utf8)
      if let first = bytes.first, first < 128 { phrases[Int(first)].append(bytes) }
    }
  }

  /// Cost: one pass over the text.
  func occur(in text: ArraySlice<UInt8>) -> Bool {
    var isInWord = false
    for index in text.indices {
      let byte = text[index].smallLetter
      defer { isInWord = beginWords && byte.isSmall }
      guard !isInWord, byte < 128, !phrases[Int(byte)].isEmpty else { continue }
      let rest = text[index...]
      let isFound = phrases[Int(byte)].contains { phrase in
        phrase.count <= rest.count && zip(rest, phrase).allSatisfy { $0.smallLetter == $1 }
      }
      if isFound { return true }
    }
    return false
  }

  func occur(in text: String) -> Bool { occur(in: Array(text.utf8)[...]) }
}
