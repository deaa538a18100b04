/// A text that equals another only when their bytes are the same; `String` also equates composed and decomposed
/// letters, which the language keeps apart.
struct Spelling: Hashable {
  let text: String

  static func == (a: Spelling, b: Spelling) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  /// Eight bytes at a time, which is what makes loading names cheap.
  func hash(into hasher: inout Hasher) {
    var word: UInt64 = 0
    var length = 0
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      length += 1
      if length % 8 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(length)
  }
}
