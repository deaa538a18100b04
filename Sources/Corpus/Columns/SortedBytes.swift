import MappedStorage

/// Entries of bytes one behind the other, in the order of their bytes: `bytes[starts[entry]..<starts[entry + 1]]`.
struct SortedBytes {
  let starts: Slab<UInt32>
  let bytes: Slab<UInt8>

  var count: Int { max(0, starts.count - 1) }

  func range(of entry: Int) -> Range<Int> { Int(starts[entry])..<Int(starts[entry + 1]) }

  /// Below zero when the entry comes before `key`, above when it comes after, zero when they are equal.
  func order(of entry: Int, and key: [UInt8]) -> Int {
    let range = range(of: entry)
    for index in 0..<min(range.count, key.count) {
      let byte = bytes[range.lowerBound + index]
      if byte != key[index] { return byte < key[index] ? -1 : 1 }
    }
    return range.count - key.count
  }

  func begins(_ entry: Int, with prefix: [UInt8]) -> Bool {
    let range = range(of: entry)
    return prefix.count <= range.count
      && prefix.indices.allSatisfy { bytes[range.lowerBound + $0] == prefix[$0] }
  }

  /// The first entry for which `isBefore` no longer holds; `count` when it holds for all. Cost: a binary search.
  func first(_ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
