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
    var likely = 0
    for index in 0..<count {
      let feature = waiting[index]
      waiting[likely] = feature
      likely += sums.mayKnow(feature) ? 1 : 0
    }
    var distances = InlineArray<64, Int>(repeating: 0)
    for index in 0..<likely { distances[index] = sums.distance(of: waiting[index]) }
    for index in 0..<likely { sums.count(waiting[index], skipping: distances[index]) }
    count = 0
  }
}
