package import MappedStorage
import TextAnalysis

/// The distinct spellings of a column, sorted by their folded form and then by their bytes.
///
/// Spellings that differ only in case are neighbours, so a value given without case is a range of codes, and so
/// is everything that is less, greater or between.
package struct NameDictionary: Sendable {
  /// Where each spelling begins in the bytes, and behind the last where it ends.
  let offsets: Slab<UInt32>
  let bytes: Slab<UInt8>
  /// Folding keeps lengths, so the offsets serve both.
  let foldedBytes: Slab<UInt8>
  /// The first code whose folded form is the same, by code: equal numbers mean equal names.
  package let group: Slab<UInt32>

  /// Takes any spellings; duplicates count once.
  package init(_ names: some Sequence<String>) {
    let distinct = Set(names.map { Spelling(text: $0) })
    let sorted = distinct.map { ($0.text, $0.text.foldedUTF8) }.sorted { a, b in
      a.1 == b.1 ? a.0.utf8.lexicographicallyPrecedes(b.0.utf8) : a.1.lexicographicallyPrecedes(b.1)
    }
    var (offsets, group): ([UInt32], [UInt32]) = ([0], [])
    var (bytes, foldedBytes): ([UInt8], [UInt8]) = ([], [])
    for code in sorted.indices {
      bytes += sorted[code].0.utf8
      foldedBytes += sorted[code].1
      offsets.append(UInt32(clamping: bytes.count))
      let repeats = 0 < code && sorted[code].1 == sorted[code - 1].1
      group.append(repeats ? group[code - 1] : UInt32(code))
    }
    self.init(
      offsets: Slab(offsets), bytes: Slab(bytes), foldedBytes: Slab(foldedBytes), group: Slab(group))
  }

  init(offsets: Slab<UInt32>, bytes: Slab<UInt8>, foldedBytes: Slab<UInt8>, group: Slab<UInt32>) {
    self.offsets = offsets
    self.bytes = bytes
    self.foldedBytes = foldedBytes
    self.group = group
  }

  package var count: Int { group.count }

  /// How many names there are when case is left aside. Cost: one pass over the codes.
  package var groupCount: Int {
    var count = 0
    for code in 0..<group.count where group[code] == UInt32(code) { count += 1 }
    return count
  }

  /// The spellings, by code; each is made when it is asked for.
  package var spellings: DictionaryTexts<String> {
    DictionaryTexts(offsets: offsets, bytes: bytes) { String(copying: $0) }
  }

  /// The folded form of each spelling, by code; each is copied when it is asked for.
  package var folded: DictionaryTexts<[UInt8]> {
    DictionaryTexts(offsets: offsets, bytes: foldedBytes) { [UInt8](copying: $0) }
  }

  /// The bytes that two dictionaries share when they are one.
  package func isSame(as other: NameDictionary) -> Bool {
    bytes.isSame(as: other.bytes) && group.isSame(as: other.group)
  }

  package var isIntact: Bool {
    let parts = [offsets.isIntact, bytes.isIntact, foldedBytes.isIntact, group.isIntact]
    return parts.allSatisfy { $0 }
  }

  /// The codes whose folded form equals `key`, which must be folded itself.
  package func codes(equalTo key: [UInt8]) -> Range<Int> {
    let names = foldedNames
    let first = names.first { names.order(of: $0, and: key) < 0 }
    var end = first
    // Spellings of one name are few, and neighbours.
    while end < count, names.order(of: end, and: key) == 0 { end += 1 }
    return first..<end
  }

  /// The first code whose folded form is not less than `key`; `count` when there is none.
  package func lowerBound(_ key: [UInt8]) -> Int {
    let names = foldedNames
    return names.first { names.order(of: $0, and: key) < 0 }
  }

  /// The first code whose folded form is greater than `key`; `count` when there is none.
  package func upperBound(_ key: [UInt8]) -> Int {
    let names = foldedNames
    return names.first { names.order(of: $0, and: key) <= 0 }
  }

  private var foldedNames: SortedBytes { SortedBytes(starts: offsets, bytes: foldedBytes) }
}

/// The entries of a dictionary as values, each made from its bytes when it is asked for.
package struct DictionaryTexts<Text>: RandomAccessCollection {
  let offsets: Slab<UInt32>
  let bytes: Slab<UInt8>
  let make: (Span<UInt8>) -> Text

  package var startIndex: Int { 0 }
  package var endIndex: Int { Swift.max(0, offsets.count - 1) }

  package subscript(code: Int) -> Text {
    make(bytes.span.extracting(Int(offsets[code])..<Int(offsets[code + 1])))
  }
}
