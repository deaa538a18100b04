/// Takes a text's features for their sums alone.
///
/// Features wait until there are many, because each look into the table of weights is one into far memory: looked up one
/// after the other, with a decision behind each, they would be waited for one by one.
struct DirectionScore: FeatureSink {
  private var sums: DirectionSums
  private var waiting = InlineArray<64, UInt64>(repeating: 0)
  private var count = 0

  init(_ sums: DirectionSums) { self.sums = sums }

  mutating func add(_ feature: UInt64, _ first: Int, _ second: Int) {
    waiting[count] = feature
    count += 1
    if count == waiting.count { settle() }
  }

  /// The sums over all features that came.
  mutating func finish() -> DirectionSums {
    settle()
    return sums
  }

  /// The first two loops, which read from memory, make no decisions, so that many reads are under way at one time.
  private mutating func settle() {
    let slots = sums.slots
    var likely = 0
    for index in 0..<count {
      let feature = waiting[index]
      waiting[likely] = feature
      likely += slots.mayHold(feature) ? 1 : 0
    }
    var found = InlineArray<64, Int>(repeating: 0)
    var (foundCount, openCount) = (0, 0)
    for index in 0..<likely {
      let feature = waiting[index]
      let search = slots.search(feature)
      found[foundCount] = search.slot
      foundCount += search.isFound
      waiting[openCount] = feature
      openCount += search.isOpen
    }
    for index in 0..<foundCount { sums.count(found[index]) }
    for index in 0..<openCount {
      if let slot = slots.find(waiting[index]) { sums.count(slot) }
    }
    count = 0
  }
}
