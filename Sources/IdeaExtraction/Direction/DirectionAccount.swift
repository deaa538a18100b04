/// Takes a text's features and notes what each said and of which units, for evidence.
struct DirectionAccount: FeatureSink {
  private(set) var sums: DirectionSums
  /// The features that the weights know, in the order of the text's templates.
  private(set) var found: [Contribution] = []

  struct Contribution {
    let long: Int16
    let short: Int16
    /// Units; -1 for none.
    let first: Int32
    let second: Int32
  }

  init(_ sums: consuming DirectionSums) { self.sums = sums }

  mutating func add(_ feature: UInt64, _ first: Int, _ second: Int) {
    guard sums.slots.mayHold(feature), let slot = sums.slots.find(feature), let said = sums.count(slot) else {
      return
    }
    found.append(
      Contribution(
        long: Int16(said.long), short: Int16(said.short), first: Int32(truncatingIfNeeded: first),
        second: Int32(truncatingIfNeeded: second)))
  }

  /// What one feature adds to the logits.
  func logits(of contribution: Contribution) -> DirectionLogits {
    sums.logits(long: contribution.long, short: contribution.short)
  }
}
