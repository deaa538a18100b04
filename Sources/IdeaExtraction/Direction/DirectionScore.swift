/// Takes a text's features for their sums alone.
///
/// Features wait until there are many, because each look into the table of weights is one into far memory: looked up one
/// after the other, with a decision behind each, they would be waited for one by one.
struct DirectionScore: FeatureSink {
  private var sums: DirectionSums
  private var waiting = InlineArray<128, UInt64>(repeating: 0)
  private var count = 0

  init(_ sums: consuming DirectionSums) { self.sums = sums }

  mutating func add(_ feature: UInt64, _ first: Int, _ second: Int) {
    waiting[count] = feature
    count += 1
    if count == waiting.count { settle() }
  }

  /// The sums over all features that came.
  consuming func finish() -> DirectionSums {
    settle()
    return sums
  }

  private mutating func settle() {
    // The first loop makes no decisions, and most decisions of the second go the same way.
    var likely = 0
    for index in 0..<count {
      let feature = waiting[index]
      waiting[likely] = feature
      likely += sums.mayKnow(feature) ? 1 : 0
    }
    for index in 0..<likely { sums.count(waiting[index]) }
    count = 0
  }
}
