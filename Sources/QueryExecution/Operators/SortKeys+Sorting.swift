extension SortKeys {
  /// The positions of the rows that come strictly before the only row of `bound`.
  func positions(before bound: SortKeys, count: Int) -> [UInt32] {
    if let ranks, ranks.width == 1, let limit = bound.ranks?.values.first {
      return QueryExecution.positions(of: count) { ranks.values[$0] < limit }
    }
    return QueryExecution.positions(of: count) { precedes($0, 0, of: bound) }
  }

  /// The rows in order; equal ones keep theirs. Asks now and then whether to stop.
  func sortedPositions(
    count: Int, environment: ExecutionEnvironment
  ) throws(ExecutionError) -> [UInt32] {
    guard let ranks else {
      return try sorted(Array(0..<UInt32(count)), environment) { a, b in
        if precedes(Int(a), Int(b), of: self) { return true }
        return precedes(Int(b), Int(a), of: self) ? false : a < b
      }
    }
    if let packing = RankPacking(ranks.values, width: ranks.width, count: count) {
      let mask = packing.rowMask
      let words = packing.packed(ranks.values)
      // A pass by digits costs the same however few words there are.
      let isLong = 4_096 < count
      let order = isLong ? try radixSorted(words, environment) : words.sorted()
      return order.map { UInt32(truncatingIfNeeded: $0 & mask) }
    }
    return try sortedPositions(of: ranks.values, width: ranks.width, count: count, environment)
  }

  /// The first rank travels with its row, the others are looked up where it is the same.
  private func sortedPositions(
    of ranks: [Int64], width: Int, count: Int, _ environment: ExecutionEnvironment
  ) throws(ExecutionError) -> [UInt32] {
    let rows = (0..<count).map { (rank: ranks[$0 * width], row: UInt32($0)) }
    return try sorted(rows, environment) { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      let (first, second) = (Int(a.row) * width, Int(b.row) * width)
      for place in 1..<width where ranks[first + place] != ranks[second + place] {
        return ranks[first + place] < ranks[second + place]
      }
      return a.row < b.row
    }.map(\.row)
  }
}

@inline(__always)
private func sorted<Element>(
  _ elements: [Element], _ environment: ExecutionEnvironment, by precedes: (Element, Element) -> Bool
) throws(ExecutionError) -> [Element] {
  var sorted = elements
  var comparisons = 0
  do {
    try sorted.sort { a, b in
      comparisons &+= 1
      if comparisons & 0xFFFF == 0 { try environment.checkCancellation() }
      return precedes(a, b)
    }
  } catch {
    // The comparator throws nothing else, but the sort forgets its type.
    throw .cancelled
  }
  return sorted
}
