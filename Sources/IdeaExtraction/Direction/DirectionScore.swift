/// Adds up what the weights say of a text's features, each counted once.
struct DirectionScore: FeatureSink {
  private let weights: DirectionWeights
  private let kind: Int
  private var long = 0
  private var short = 0
  /// The features that the weights know, in the order of the text's templates.
  private(set) var found: [Contribution] = []
  /// Slots that were counted, by their numbers less one; 0 is free. The length is a power of two.
  private var seen: [Int32]

  struct Contribution {
    let long: Int16
    let short: Int16
    /// Units; -1 for none.
    let first: Int32
    let second: Int32
  }

  /// About `expected` features will come.
  init(_ weights: DirectionWeights, kind: TextKind, expected: Int) {
    self.weights = weights
    self.kind = kind.index
    var room = 256
    while room < expected { room *= 2 }
    seen = Array(repeating: 0, count: room)
    found.reserveCapacity(room / 2)
  }

  mutating func add(_ feature: UInt64, _ first: Int, _ second: Int) {
    guard let slot = weights.slot(of: feature), isNew(slot) else { return }
    let said = DirectionWeights.weights(weights.slots[slot], kind: kind)
    long &+= said.long
    short &+= said.short
    found.append(
      Contribution(
        long: Int16(said.long), short: Int16(said.short), first: Int32(truncatingIfNeeded: first),
        second: Int32(truncatingIfNeeded: second)))
  }

  private mutating func isNew(_ slot: Int) -> Bool {
    if found.count * 2 > seen.count { grow() }
    let key = Int32(truncatingIfNeeded: slot) &+ 1
    let mask = seen.count - 1
    var place = ((slot &* 0x9E37_79B1) >> 7) & mask
    while seen[place] != 0 {
      if seen[place] == key { return false }
      place = (place + 1) & mask
    }
    seen[place] = key
    return true
  }

  private mutating func grow() {
    let old = seen
    seen = Array(repeating: 0, count: old.count * 2)
    let mask = seen.count - 1
    for key in old where key != 0 {
      var place = ((Int(key - 1) &* 0x9E37_79B1) >> 7) & mask
      while seen[place] != 0 { place = (place + 1) & mask }
      seen[place] = key
    }
  }

  /// What one feature adds to the logits.
  func logits(of contribution: Contribution) -> DirectionLogits {
    let norm = DirectionWeights.norm(found.count)
    let scale = weights.scales[kind]
    return DirectionLogits(
      long: Float(contribution.long) * scale.long * norm,
      short: Float(contribution.short) * scale.short * norm)
  }

  /// Calibrated logits of long and of short against neutral.
  var logits: (long: Double, short: Double) {
    let scale = weights.scales[kind]
    let norm = DirectionWeights.norm(found.count)
    return (
      Double(Float(long) * scale.long * norm + scale.longBias),
      Double(Float(short) * scale.short * norm + scale.shortBias)
    )
  }
}
