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

  /// 1 where the slot, which is below the limit, was not in it before, else 0; a number, since no decision need be made.
  mutating func insert(_ slot: Int) -> Int {
    let word = bits[slot >> 6]
    let bit: UInt64 = 1 << UInt64(slot & 63)
    bits[slot >> 6] = word | bit
    let isNew = Int(truncatingIfNeeded: word >> UInt64(slot & 63) & 1 ^ 1)
    count += isNew
    return isNew
  }
}
