/// The slots of a table of weights that a text's features came upon, each once.
///
/// A bit for each slot of the table: kept from text to text, because to take back the bits of one text costs less than to
/// make them anew.
struct SlotSet: Sendable {
  private var bits: [UInt64] = []
  private var members: [Int32] = []

  var count: Int { members.count }

  /// Takes everything out and makes room for the slots below `limit`.
  mutating func reset(limit: Int) {
    for member in members { bits[Int(member) / 64] = 0 }
    members.removeAll(keepingCapacity: true)
    let words = limit / 64 + 1
    if bits.count < words { bits = Array(repeating: 0, count: words) }
  }

  /// Whether the slot, which is below the limit, was not in it before.
  mutating func insert(_ slot: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(slot & 63)
    guard bits[slot / 64] & bit == 0 else { return false }
    bits[slot / 64] |= bit
    members.append(Int32(truncatingIfNeeded: slot))
    return true
  }
}
