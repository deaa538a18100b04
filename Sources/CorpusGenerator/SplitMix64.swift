/// A small seeded source of random numbers, the same on every platform.
///
/// The mixing function is SplitMix64 of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators".
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  /// A number of `0..<bound`; 0 for a bound under 1.
  package mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
  }

  /// A number of the range, both ends included.
  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in `percent` of 100 cases.
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of the items, which must not be empty.
  package mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// One of the items, which must not be empty; of n items the first comes in about (ln n) / n of the cases, the last in
  /// 1 / n².
  package mutating func pickEarly<Item>(_ items: [Item]) -> Item { items[below(below(items.count) + 1)] }

  /// An index, drawn in proportion to the weights; at least one must be positive.
  package mutating func weighted(_ weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return weights.count - 1
  }
}
