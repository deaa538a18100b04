/// The hash table of the weights. A feature is in its first slot or in the next one that was free.
///
/// A slot is one word of 64 bits: 16 bits that tell features apart that fall on one slot, and six weights of 8 bits, for
/// long and for short against neutral in ideas, headlines and news. Its halves lie apart, so that the searches and what
/// ideas need, of which there are many thousands, touch half of the memory only.
struct DirectionSlots: Sendable {
  /// The checks, 0 in a free slot, and the weights for ideas.
  private let low: [UInt32]
  /// The weights for headlines and for news.
  private let high: [UInt32]
  private let filter: SlotFilter

  /// How many slots a search looks at before it is open.
  private static let window = 4

  /// Both halves of as many slots, one of them free.
  init(low: [UInt32], high: [UInt32]) {
    self.low = low
    self.high = high
    filter = SlotFilter(low)
  }

  init(_ words: [UInt64]) {
    self.init(
      low: words.map { UInt32(truncatingIfNeeded: $0) },
      high: words.map { UInt32(truncatingIfNeeded: $0 >> 32) })
  }

  var count: Int { low.count }

  /// Whether no slot holds a feature.
  var areFree: Bool { low.allSatisfy { $0 == 0 } }

  /// All slots in order.
  var words: [UInt64] { zip(low, high).map { UInt64($1) << 32 | UInt64($0) } }

  /// What a slot says for long and for short.
  func weights(in slot: Int, kind: Int) -> (long: Int, short: Int) {
    let pair = kind == 0 ? low[slot] >> 16 : high[slot] >> UInt32(kind * 16 - 16)
    return (Int(Int8(truncatingIfNeeded: pair)), Int(Int8(truncatingIfNeeded: pair >> 8)))
  }

  /// Whether a slot may hold a feature; wrong for one in ten that none does.
  func mayHold(_ feature: UInt64) -> Bool {
    filter.mayHold(Self.check(feature), from: Self.firstSlot(of: feature, count: count))
  }

  /// The low half of a feature's first slot.
  func firstWord(of feature: UInt64) -> UInt32 { low[Self.firstSlot(of: feature, count: count)] }

  /// Looks for a feature in its first slots, of which the first was read before.
  ///
  /// Makes no decisions, and tells what it found by numbers, so that many searches can be under way at one time.
  func search(_ feature: UInt64, firstWord: UInt32) -> Search {
    let first = Self.firstSlot(of: feature, count: count)
    guard first + Self.window <= count else { return Search(slot: 0, isFound: 0, isOpen: 1) }
    let check = Self.check(feature)
    var matches: UInt32 = firstWord & 0xFFFF == check ? 1 : 0
    var ends: UInt32 = 1 << UInt32(Self.window) | (firstWord & 0xFFFF == 0 ? 1 : 0)
    for distance in 1..<Self.window {
      let found = low[first + distance] & 0xFFFF
      matches |= (found == check ? 1 : 0) << UInt32(distance)
      ends |= (found == 0 ? 1 : 0) << UInt32(distance)
    }
    let end = (matches | ends).trailingZeroBitCount
    return Search(
      slot: first + end, isFound: Int(matches >> UInt32(end) & 1), isOpen: end == Self.window ? 1 : 0)
  }

  /// How a search in the first slots ended.
  struct Search {
    /// That of the feature, where it was found.
    let slot: Int
    /// 1 or 0.
    let isFound: Int
    /// 1 where the feature may be further off, else 0.
    let isOpen: Int
  }

  /// The slot that holds a feature, or `nil`.
  func find(_ feature: UInt64) -> Int? {
    let check = Self.check(feature)
    var slot = Self.firstSlot(of: feature, count: count)
    while true {
      let found = low[slot] & 0xFFFF
      if found == check { return slot }
      if found == 0 { return nil }
      slot += 1
      if slot == count { slot = 0 }
    }
  }

  static func firstSlot(of feature: UInt64, count: Int) -> Int {
    Int(truncatingIfNeeded: ((feature >> 32) &* UInt64(count)) >> 32)
  }

  /// Never 0.
  static func check(_ feature: UInt64) -> UInt32 { max(UInt32(truncatingIfNeeded: feature & 0xFFFF), 1) }
}
