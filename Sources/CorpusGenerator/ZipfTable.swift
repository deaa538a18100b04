/// Draws ranks whose frequency falls as one over the rank.
///
/// A draw is one look-up: 65,536 slots are shared out among the ranks, each of which gets at least one.
struct ZipfTable: Sendable {
  private let slots: [UInt16]

  /// `count` is at most 10,000.
  init(count: Int) {
    let size = 65_536
    let total = (1...count).reduce(0.0) { $0 + 1 / Double($1) }
    var slots: [UInt16] = []
    slots.reserveCapacity(size + count)
    for rank in 0..<count {
      let share = Double(size) / (Double(rank + 1) * total)
      slots += repeatElement(UInt16(rank), count: max(1, Int(share)))
    }
    self.slots = slots
  }

  /// A rank from 0, the most frequent.
  func draw(_ random: inout SplitMix64) -> Int { Int(slots[random.below(slots.count)]) }
}
