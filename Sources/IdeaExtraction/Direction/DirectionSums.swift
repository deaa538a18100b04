/// What the weights say of a text's features, each counted once.
struct DirectionSums {
  private let weights: DirectionWeights
  private let kind: Int
  private var long = 0
  private var short = 0
  /// The features that the weights know; handed on to the next text when this one is done.
  private(set) var seen: SlotSet

  /// `seen` lends its memory.
  init(_ weights: DirectionWeights, kind: TextKind, reusing seen: consuming SlotSet) {
    self.weights = weights
    self.kind = kind.index
    self.seen = seen
    self.seen.reset(limit: weights.slots.count)
  }

  var slots: DirectionSlots { weights.slots }

  /// Counts features by the first `count` of these slots, without those that were counted before.
  mutating func count(_ found: inout FeatureBatch<Int>, count: Int) {
    for index in 0..<seen.insert(&found, count: count) { add(slots.weights(in: found[index], kind: kind)) }
  }

  /// Counts a feature by its slot, and tells what it says in steps of the weights; `nil` for one that was counted before.
  mutating func count(_ slot: Int) -> (long: Int, short: Int)? {
    guard seen.insert(slot) else { return nil }
    let said = slots.weights(in: slot, kind: kind)
    add(said)
    return said
  }

  private mutating func add(_ said: (long: Int, short: Int)) {
    long &+= said.long
    short &+= said.short
  }

  /// What steps of the weights add to the logits.
  func logits(long: Int16, short: Int16) -> DirectionLogits {
    let norm = DirectionWeights.norm(seen.count)
    let scale = weights.scales[kind]
    return DirectionLogits(
      long: Float(long) * scale.long * norm, short: Float(short) * scale.short * norm)
  }

  /// Calibrated logits of long and of short against neutral.
  var logits: (long: Double, short: Double) {
    let scale = weights.scales[kind]
    let norm = DirectionWeights.norm(seen.count)
    return (
      Double(Float(long) * scale.long * norm + scale.longBias),
      Double(Float(short) * scale.short * norm + scale.shortBias)
    )
  }
}
