/// Numbers the words that the lexicon knows, so that everything after the tokeniser compares integers.
///
/// An open-addressing table over bytes: no text is made to look a word up.
struct Vocabulary: Sendable {
  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  private var letters: [UInt8] = []
  private(set) var count = 0

  private struct Slot {
    var hash: UInt64 = 0
    var start = 0
    var length = 0
    /// Negative in an empty slot.
    var word = Vocabulary.unknown
  }

  static let unknown: Int32 = -1

  /// The number of a folded word, or `unknown`.
  func word(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    slots[slot(of: text, range, hash: hash(text, range))].word
  }

  /// The number of a folded word, which is given one when it has none.
  mutating func insert(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    let hash = hash(text, range)
    let index = slot(of: text, range, hash: hash)
    if slots[index].word >= 0 { return slots[index].word }
    let word = Int32(count)
    slots[index] = Slot(hash: hash, start: letters.count, length: range.count, word: word)
    for offset in range { letters.append(text[offset]) }
    count += 1
    if count * 2 > slots.count { grow() }
    return word
  }

  /// The slot that holds the word, or the empty one where it belongs. At least half of the slots are empty.
  private func slot(of text: Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].word >= 0, !isMatch(slots[index], text, range, hash) { index = (index + 1) & mask }
    return index
  }

  private func isMatch(_ slot: Slot, _ text: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64) -> Bool {
    guard slot.hash == hash, slot.length == range.count else { return false }
    for offset in 0..<slot.length where letters[slot.start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.word >= 0 {
      var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
      while slots[index].word >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}

/// FNV-1a over 64 bits, with the high half mixed down because slots are chosen by the low bits.
private func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for offset in range { hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01B3 }
  return hash ^ (hash >> 32)
}
