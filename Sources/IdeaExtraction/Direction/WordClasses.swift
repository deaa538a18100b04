import TextAnalysis

/// What kinds of things words of finance speak of, looked up by the hash of a stem.
///
/// A word may be of several classes; forms with one stem share theirs.
struct WordClasses: Sendable {
  /// The high half of a stem's hash with its classes below; 0 where a slot is free. More bits of the hash choose the slot.
  private var slots: [UInt64]

  /// Over the table of words that ships with the program. Made once.
  static let bundled = WordClasses(WordClass.allCases)

  static let negation = WordClass.negation.mask
  /// Those whose order in the text is a feature: what happens and how it is judged, not who does it.
  static let sequenced = WordClass.author.mask - 1
  /// Those that tell what someone did or means to do.
  static let deciding =
    WordClass.author.mask | WordClass.buying.mask | WordClass.selling.mask | WordClass.flat.mask
    | WordClass.other.mask | WordClass.negation.mask | WordClass.past.mask | WordClass.contrast.mask
  static let doubting = WordClass.flat.mask | WordClass.undecided.mask | WordClass.negation.mask
  static let breaks = WordClass.clause.mask

  private init(_ classes: [WordClass]) {
    slots = Array(repeating: 0, count: 4_096)
    for wordClass in classes {
      let bytes = wordClass.words.foldedUTF8
      for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
        let range = word.startIndex..<word.endIndex
        let length = stemLength(bytes.span, range)
        insert(FeatureHash.of(bytes[range.lowerBound..<range.lowerBound + length]), wordClass.mask)
      }
    }
  }

  /// The classes of the stem with this hash, as a set of bits.
  subscript(hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slots[slot(of: hash)]) }

  private mutating func insert(_ hash: UInt64, _ mask: UInt32) {
    slots[slot(of: hash)] |= (hash >> 32) << 32 | UInt64(mask)
  }

  /// The slot that holds the stem, or the free one where it belongs. Over half of the slots are free.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] >> 32 != hash >> 32 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
