import TextAnalysis

/// Finds phrases of words: each way to write a thing leads to the numbers that were given for it.
///
/// An open-addressing table over hashes of word sequences, so that thousands of phrases are entered in well under a
/// millisecond and a look-up makes no text. Two phrases of the same 64-bit hash would be taken for one.
struct PhraseTable: Sendable {
  private var slots: [Slot]
  private var count = 0
  /// Per entry, the value and the entry of the same phrase that was made before it, or -1.
  private var entries: [(value: Int32, before: Int32)] = []

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    /// The last entry of the phrase that ends here, or -1.
    var entry: Int32 = -1
    /// Whether a longer phrase begins so.
    var goesOn = false
  }

  /// - Parameter capacity: About how many words all phrases have together.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    entries.reserveCapacity(capacity)
  }

  /// Enters a phrase; a text without words is left out. `eachWord` gets the byte range of each word.
  mutating func insert(_ folded: [UInt8], value: Int, eachWord: (Range<Int>) -> Void = { _ in }) {
    var phrase = Self.empty
    forEachWord(in: folded) { range in
      if phrase != Self.empty { slots[place(of: phrase)].goesOn = true }
      phrase = Self.joined(phrase, wordHash(folded.span, range))
      let slot = place(of: phrase)
      if slots[slot].hash == 0 { fill(slot, phrase) }
      eachWord(range)
    }
    guard phrase != Self.empty else { return }
    let slot = place(of: phrase)
    entries.append((Int32(value), slots[slot].entry))
    slots[slot].entry = Int32(entries.count - 1)
  }

  private mutating func fill(_ slot: Int, _ hash: UInt64) {
    slots[slot].hash = hash
    count += 1
    if count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.hash != 0 { slots[place(of: slot.hash)] = slot }
  }

  static let empty: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of a phrase that is one word longer. Never 0, which marks a free slot.
  static func joined(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = ((phrase << 23 | phrase >> 41) ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return (mixed ^ (mixed >> 32)) | 1
  }

  /// What a phrase leads to: its values, the last entered first, and whether longer phrases begin with it; `nil` where
  /// no phrase is so.
  func match(_ phrase: UInt64) -> (entry: Int, goesOn: Bool)? {
    let slot = slots[place(of: phrase)]
    return slot.hash == 0 ? nil : (Int(slot.entry), slot.goesOn)
  }

  func value(of entry: Int) -> Int { Int(entries[entry].value) }

  func entry(before entry: Int) -> Int { Int(entries[entry].before) }

  /// The slot of the phrase, or the free one where it belongs. At least half of the slots are free.
  private func place(of phrase: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: phrase) & mask
    while slots[index].hash != 0, slots[index].hash != phrase { index = (index + 1) & mask }
    return index
  }
}

/// FNV-1a over 64 bits of a folded word.
func wordHash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for offset in range { hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01B3 }
  return hash
}

/// The hashes of some words.
func wordHashes(of words: String) -> Set<UInt64> {
  var hashes: Set<UInt64> = []
  forEachWordHash(in: Array(words.utf8)) { hashes.insert($0) }
  return hashes
}

/// `wordHash` of each word.
func forEachWordHash(in folded: [UInt8], _ body: (UInt64) -> Void) {
  forEachWord(in: folded) { body(wordHash(folded.span, $0)) }
}
