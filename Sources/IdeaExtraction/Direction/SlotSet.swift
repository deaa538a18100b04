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
    let word = bits[slot / 64]
    guard word & bit == 0 else { return false }
    bits[slot / 64] = word | bit
    count += 1
    return true
  }
}
