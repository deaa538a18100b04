import Corpus

/// A text's words, by which two readings of one letter are told from two letters.
struct TextLikeness {
  /// A hash of each, in order.
  private let words: [UInt64]

  /// Cost: a pass over the text.
  init(_ text: String) {
    words = comparedWords(of: text).split(separator: UInt8(ascii: " ")).map { fnv1a(of: $0) }
  }

  var wordCount: Int { words.count }

  /// Whether at least three of ten runs of three words of the shorter text stand in the longer one.
  ///
  /// The forms of a letter differ in what stands around it: a mail has a footer, a page a caption. So the shorter text is looked for in
  /// the longer one: the containment of Broder's "On the resemblance and containment of documents" (1997). Cost: a pass over both.
  func isLike(_ other: TextLikeness) -> Bool {
    let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    let length = min(3, short.count)
    let runs = Set(runHashes(of: short, length))
    let longRuns = Set(runHashes(of: long, length))
    return 3 * runs.count <= 10 * runs.count(where: longRuns.contains)
  }
}

/// A hash of each run of so many words.
private func runHashes(of words: [UInt64], _ length: Int) -> [UInt64] {
  words.indices.dropLast(max(length - 1, 0)).map { start in
    words[start..<(start + length)].reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
  }
}

private func fnv1a(of word: ArraySlice<UInt8>) -> UInt64 {
  word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
