import CDirectionModel

/// The trained weights: a hash table from features to what each says for long and for short, per kind of text.
///
/// A slot is one word of 64 bits: 16 bits that tell features apart that fall on one slot, and six weights of 8 bits, for
/// long and for short against neutral in ideas, headlines and news. A feature that the table does not hold says nothing.
package struct DirectionWeights: Sendable {
  /// 0 where a slot is empty; at least a quarter of them are.
  let slots: [UInt64]
  /// Per kind.
  let scales: [KindScale]
  private let filter: SlotFilter

  /// What the raw sums of one kind of text are turned into logits with.
  package struct KindScale: Hashable, Sendable {
    /// Of one step of a weight for long and for short.
    package var long: Float
    package var short: Float
    /// Added after scaling; from calibration.
    package var longBias: Float
    package var shortBias: Float

    package init(long: Float, short: Float, longBias: Float, shortBias: Float) {
      self.long = long
      self.short = short
      self.longBias = longBias
      self.shortBias = shortBias
    }
  }

  /// The weights that ship with the program; without any, should they not be what a test holds them to be.
  package static let bundled = readBundled()

  /// From where the program holds them, without a copy.
  private static func readBundled() -> DirectionWeights {
    let file = unsafe Span(_unsafeStart: direction_weights(), count: direction_weights_length())
    return (try? DirectionWeights(file: file)) ?? DirectionWeights()
  }

  /// The file of the weights that ship with the program.
  package static func bundledBytes() -> [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: direction_weights(), count: direction_weights_length()))
  }

  /// No weights at all: every estimate is neutral, with a third of certainty.
  package init() {
    let scale = KindScale(long: 0, short: 0, longBias: 0, shortBias: 0)
    self.init(slots: [0], scales: TextKind.allCases.map { _ in scale })
  }

  /// A feature's word is at its `firstSlot` or the next free one.
  init(slots: [UInt64], scales: [KindScale]) {
    self.slots = slots
    self.scales = scales
    filter = SlotFilter(slots)
  }

  /// Whether a slot may hold a feature; wrong for one in ten that none does.
  func mayHold(_ feature: UInt64) -> Bool {
    filter.mayHold(Self.check(feature), from: firstSlot(of: feature))
  }

  /// How far behind its first slot the search for a feature ends, in slots; up to 4, and 0 where that is not known.
  ///
  /// Makes no decisions, so that many of these can be under way at one time.
  func distance(of feature: UInt64) -> Int {
    let first = firstSlot(of: feature)
    guard first + 4 <= slots.count else { return 0 }
    let check = Self.check(feature)
    var ends: UInt8 = 1 << 4
    for distance in 0..<4 {
      let found = slots[first + distance] & 0xFFFF
      ends |= (found == check ? 1 : 0 | found == 0 ? 1 : 0) << UInt8(distance)
    }
    return ends.trailingZeroBitCount
  }

  /// The slot that holds a feature and its word, or `nil`. The search may leave out the slots before `distance`.
  func find(_ feature: UInt64, skipping distance: Int = 0) -> (slot: Int, word: UInt64)? {
    let check = Self.check(feature)
    var slot = firstSlot(of: feature) + distance
    while true {
      if slot >= slots.count { slot -= slots.count }
      let word = slots[slot]
      if word & 0xFFFF == check { return (slot, word) }
      if word & 0xFFFF == 0 { return nil }
      slot += 1
    }
  }

  func firstSlot(of feature: UInt64) -> Int { Self.firstSlot(of: feature, count: slots.count) }

  static func firstSlot(of feature: UInt64, count: Int) -> Int {
    Int(truncatingIfNeeded: ((feature >> 32) &* UInt64(count)) >> 32)
  }

  /// Never 0.
  static func check(_ feature: UInt64) -> UInt64 { max(feature & 0xFFFF, 1) }

  /// What a slot says for long and for short.
  static func weights(_ slot: UInt64, kind: Int) -> (long: Int, short: Int) {
    let shift = UInt64(16 + kind * 16)
    return (
      Int(Int8(truncatingIfNeeded: slot >> shift)), Int(Int8(truncatingIfNeeded: slot >> (shift + 8)))
    )
  }

  /// What the sums of a text with `count` known features are multiplied by: `count` to the power of -3/8.
  package static func norm(_ count: Int) -> Float {
    let root = Float(max(count, 1)).squareRoot().squareRoot()
    return 1 / (root * root.squareRoot())
  }
}
