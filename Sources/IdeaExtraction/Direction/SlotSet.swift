/// The slots of a table of weights that a text's features came upon, each once: a bit for each slot of the table.
struct SlotSet: Sendable {
  private var bits: [UInt64] = []
  private(set) var count = 0

  /// Takes everything out and makes room for the slots below `limit`.
  mutating func reset(limit: Int) {
    count = 0
    let words = limit / 64 + 1
    guard bits.count == words else {
      bits = Array(repeating: 0, count: words)
      return
    }
    var all = bits.mutableSpan
    for word in all.indices { all[word] = 0 }
  }

  /// Whether the slot, which is below the limit, was not in it before.
  mutating func insert(_ slot: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(slot & 63)
    guard bits[slot >> 6] & bit == 0 else { return false }
    bits[slot >> 6] |= bit
    count += 1
    return true
  }

  /// Moves those of the first `count` slots that were not in it before to the front, and tells how many they are.
  ///
  /// What is new is reckoned with, not decided by: it cannot be foreseen.
  mutating func insert(_ slots: inout FeatureBatch<Int>, count slotCount: Int) -> Int {
    var bits = bits.mutableSpan
    var new = 0
    for index in 0..<slotCount {
      let slot = slots[index]
      let word = bits[slot >> 6]
      bits[slot >> 6] = word | 1 << UInt64(slot & 63)
      slots[new] = slot
      new += Int(truncatingIfNeeded: word >> UInt64(slot & 63) & 1 ^ 1)
    }
    count += new
    return new
  }
}
