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

  /// Whether the weights may know a feature; wrong for one unknown in ten.
  func mayKnow(_ feature: UInt64) -> Bool { weights.mayHold(feature) }

  /// What stands where the search for a feature begins.
  func firstWord(of feature: UInt64) -> UInt64 { weights.slots[weights.firstSlot(of: feature)] }

  /// Counts a feature, and tells what it says in steps of the weights; `nil` for one that is unknown or was counted before.
  @discardableResult
  mutating func count(_ feature: UInt64, firstWord: UInt64) -> (long: Int, short: Int)? {
    guard let found = weights.find(feature, firstWord: firstWord), seen.insert(found.slot) else { return nil }
    let said = DirectionWeights.weights(found.word, kind: kind)
    long &+= said.long
    short &+= said.short
    return said
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
