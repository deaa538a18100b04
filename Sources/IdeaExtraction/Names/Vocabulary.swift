/// Numbers the words that the lexicon knows, so that everything after the tokeniser compares integers.
///
/// An open-addressing table over bytes: no text is made to look a word up.
struct Vocabulary: Sendable {
  private var slots: [Slot]
  private var letters: [UInt8] = []
  /// For each word, where its letters begin; and where the last ones end.
  private var starts: [Int32] = [0]

  var count: Int { starts.count - 1 }

  /// Small, so that many are in near memory: most words of a text are unknown.
  private struct Slot {
    /// The high half of the word's hash.
    var hash: UInt32 = 0
    /// Negative in an empty slot.
    var word = Vocabulary.unknown
  }

  /// - Parameter capacity: About how many words there will be.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    letters.reserveCapacity(capacity * 6)
    starts.reserveCapacity(capacity)
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
    slots[index] = Slot(hash: UInt32(hash >> 32), word: word)
    for offset in range { letters.append(text[offset]) }
    starts.append(Int32(letters.count))
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
    guard slot.hash == UInt32(hash >> 32) else { return false }
    let start = Int(starts[Int(slot.word)])
    guard Int(starts[Int(slot.word) + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where letters[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    let mask = slots.count - 1
    for word in 0..<count {
      let hash = hash(letters.span, Int(starts[word])..<Int(starts[word + 1]))
      var index = Int(truncatingIfNeeded: hash) & mask
      while slots[index].word >= 0 { index = (index + 1) & mask }
      slots[index] = Slot(hash: UInt32(hash >> 32), word: Int32(word))
    }
  }
}

/// FNV-1a over 64 bits, with the high half mixed down because slots are chosen by the low bits.
private func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for offset in range { hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01B3 }
  return hash ^ (hash >> 32)
}
