/// Tells most features that a table of weights does not hold by one look at a much smaller table.
///
/// Most features of a text are unknown. To learn that from the table itself takes a search through memory that no near cache
/// holds. Here each stretch of 64 slots has 512 bits, one for each value of the lowest nine bits of a check, which say
/// whether a feature whose search begins in the stretch has such a check: an eighth of the table's size, and about nine in
/// ten unknown features end here.
struct SlotFilter: Sendable {
  private var bits: [UInt64]

  /// A table has a free slot at least; where it has none the filter lets everything through.
  init(_ slots: [UInt64]) {
    let stretches = (slots.count + 63) / 64
    guard let free = slots.firstIndex(where: { $0 & 0xFFFF == 0 }) else {
      bits = Array(repeating: .max, count: stretches * 8)
      return
    }
    bits = Array(repeating: 0, count: stretches * 8)
    // From behind a free slot once around, so that slots taken over the end of the table are one run.
    var run = free + 1 < slots.count ? free + 1 : 0
    var slot = free
    for _ in slots.indices {
      slot = slot + 1 < slots.count ? slot + 1 : 0
      let check = slots[slot] & 0xFFFF
      if check == 0 { run = slot + 1 < slots.count ? slot + 1 : 0 }
      if check != 0 { mark(check, from: run / 64, through: slot / 64) }
    }
  }

  /// Whether a feature with this check whose search begins at this slot may be in the table.
  func mayHold(_ check: UInt64, from slot: Int) -> Bool {
    bits[place(of: check, in: slot / 64)] >> (check & 63) & 1 != 0
  }

  /// Where the search for what a slot holds began is not known, only that all slots from there on are taken.
  private mutating func mark(_ check: UInt64, from first: Int, through last: Int) {
    var stretch = first
    while true {
      bits[place(of: check, in: stretch)] |= 1 << (check & 63)
      if stretch == last { return }
      stretch = stretch + 1 < bits.count / 8 ? stretch + 1 : 0
    }
  }

  private func place(of check: UInt64, in stretch: Int) -> Int { stretch * 8 + Int(check >> 6 & 7) }
}
