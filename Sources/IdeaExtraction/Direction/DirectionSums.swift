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

  /// Counts a feature by its slot, and tells what it says in steps of the weights. One that was counted before counts nothing.
  @discardableResult
  mutating func count(_ slot: Int) -> Said {
    let isNew = seen.insert(slot)
    let said = weights.slots.weights(in: slot, kind: kind)
    long &+= said.long &* isNew
    short &+= said.short &* isNew
    return Said(long: said.long, short: said.short, isNew: isNew != 0)
  }

  /// What one feature says.
  struct Said {
    let long: Int
    let short: Int
    /// Whether it came for the first time.
    let isNew: Bool
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
