/// Takes a text's features for their sums alone.
///
/// Features wait until there are many, because each look into the table of weights is one into far memory: looked up one
/// after the other, with a decision behind each, they would be waited for one by one.
struct DirectionScore: FeatureSink {
  private var sums: DirectionSums
  private var waiting = FeatureBatch<UInt64>(repeating: 0)
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

  /// The loops that read from far memory make no decisions, so that many reads are under way at one time.
  private mutating func settle() {
    let slots = sums.slots
    var likely = 0
    for index in 0..<count {
      let feature = waiting[index]
      waiting[likely] = feature
      likely += slots.mayHold(feature) ? 1 : 0
    }
    var found = FeatureBatch<Int>(repeating: 0)
    let foundCount = find(likely, &found)
    sums.count(&found, count: foundCount)
    count = 0
  }

  /// The slots of the first `likely` features that wait, and how many of these there are.
  private mutating func find(_ likely: Int, _ found: inout FeatureBatch<Int>) -> Int {
    let slots = sums.slots
    var words = FeatureBatch<UInt32>(repeating: 0)
    for index in 0..<likely { words[index] = slots.firstWord(of: waiting[index]) }
    var (foundCount, openCount) = (0, 0)
    for index in 0..<likely {
      let feature = waiting[index]
      let search = slots.search(feature, firstWord: words[index])
      found[foundCount] = search.slot
      foundCount += search.isFound
      waiting[openCount] = feature
      openCount += search.isOpen
    }
    for index in 0..<openCount {
      guard let slot = slots.find(waiting[index]) else { continue }
      found[foundCount] = slot
      foundCount += 1
    }
    return foundCount
  }
}

/// As much as is looked up together.
typealias FeatureBatch<Element> = InlineArray<64, Element>
