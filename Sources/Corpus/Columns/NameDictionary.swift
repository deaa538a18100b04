import TextAnalysis

/// The distinct spellings of a column, sorted by their folded form and then by their bytes.
///
/// Spellings that differ only in case are neighbours, so a value given without case is a range of codes, and so
/// is everything that is less, greater or between.
package struct NameDictionary: Sendable {
  /// The spellings, by code.
  package let spellings: [String]
  /// The folded form of each spelling, by code.
  package let folded: [[UInt8]]
  /// The first code whose folded form is the same, by code: equal numbers mean equal names.
  package let group: [UInt32]

  /// Takes any spellings; duplicates count once.
  package init(_ names: some Sequence<String>) {
    let distinct = Set(names.map { Spelling(text: $0) })
    let sorted = distinct.map { ($0.text, $0.text.foldedUTF8) }.sorted { a, b in
      a.1 == b.1 ? a.0.utf8.lexicographicallyPrecedes(b.0.utf8) : a.1.lexicographicallyPrecedes(b.1)
    }
    spellings = sorted.map(\.0)
    folded = sorted.map(\.1)
    var group: [UInt32] = []
    group.reserveCapacity(sorted.count)
    for code in sorted.indices {
      let repeats = 0 < code && sorted[code].1 == sorted[code - 1].1
      group.append(repeats ? group[code - 1] : UInt32(code))
    }
    self.group = group
  }

  package var count: Int { spellings.count }

  /// The codes whose folded form equals `key`, which must be folded itself.
  package func codes(equalTo key: [UInt8]) -> Range<Int> {
    lowerBound(key)..<upperBound(key)
  }

  /// The first code whose folded form is not less than `key`; `count` when there is none.
  package func lowerBound(_ key: [UInt8]) -> Int {
    partition { $0.lexicographicallyPrecedes(key) }
  }

  /// The first code whose folded form is greater than `key`; `count` when there is none.
  package func upperBound(_ key: [UInt8]) -> Int {
    partition { !key.lexicographicallyPrecedes($0) }
  }

  /// The first code for which `isBefore` no longer holds.
  private func partition(_ isBefore: ([UInt8]) -> Bool) -> Int {
    var low = 0
    var high = folded.count
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(folded[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
