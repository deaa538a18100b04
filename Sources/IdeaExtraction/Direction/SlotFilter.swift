/// Tells most features that a table of weights does not hold by one look at a much smaller table.
///
/// Most features of a text are unknown. To learn that from the table itself takes a search through memory that no near cache
/// holds. Here each stretch of 64 slots has 512 bits, one for each value of the lowest nine bits of a check, which say
/// whether a feature whose search begins in the stretch has such a check: a tenth of the table's size, and about nine in
/// ten unknown features end here.
struct SlotFilter: Sendable {
  private var bits: [UInt64]

  /// A table has a free slot at least; where it has none the filter lets everything through.
  init(_ slots: [UInt32]) {
    let stretches = (slots.count + 63) / 64
    guard let free = slots.firstIndex(where: { $0 & 0xFFFF == 0 }) else {
      bits = Array(repeating: .max, count: stretches * 8)
      return
    }
    bits = Array(repeating: 0, count: stretches * 8)
    // From behind a free slot once around, so that slots taken over the end of the table are one run.
    let run = mark(slots, free + 1..<slots.count, run: (free + 1) % slots.count)
    _ = mark(slots, 0..<free, run: run)
  }

  /// Whether a feature with this check whose search begins at this slot may be in the table.
  func mayHold(_ check: UInt32, from slot: Int) -> Bool {
    bits[Self.place(of: check, in: slot / 64)] >> UInt64(check & 63) & 1 != 0
  }

  /// Where the search for what a slot holds began is not known, only that it was in the run of taken slots before it.
  ///
  /// `run` is where the run began that reaches the first slot; the result is that of the last one.
  private mutating func mark(_ slots: [UInt32], _ range: Range<Int>, run: Int) -> Int {
    var run = run
    var bits = self.bits.mutableSpan
    for slot in range {
      // Whether a slot is free is not decided but reckoned with: a quarter of them are, in no order that could be foreseen.
      let check = slots[slot] & 0xFFFF
      let bit: UInt64 = (check == 0 ? 0 : 1) << UInt64(check & 63)
      let last = slot / 64
      var stretch = run / 64
      while stretch != last {
        bits[Self.place(of: check, in: stretch)] |= bit
        stretch = stretch + 1 < bits.count / 8 ? stretch + 1 : 0
      }
      bits[Self.place(of: check, in: last)] |= bit
      run = check == 0 ? slot + 1 : run
    }
    return run < slots.count ? run : 0
  }

  private static func place(of check: UInt32, in stretch: Int) -> Int { stretch * 8 + Int(check >> 6 & 7) }
}
