extension SortKeys {
  /// The positions of the rows that come strictly before the only row of `bound`.
  func positions(before bound: SortKeys, count: Int) -> [UInt32] {
    guard let key = onlyWholeKey, let limit = bound.onlyWholeKey?.values.first else {
      return QueryExecution.positions(of: count) { precedes($0, 0, of: bound) }
    }
    let values = key.values
    if limit == Vector.missingInteger { return QueryExecution.positions(of: count) { values[$0] != limit } }
    return key.isDescending
      ? QueryExecution.positions(of: count) { limit < values[$0] }
      : QueryExecution.positions(of: count) { values[$0] < limit && values[$0] != Vector.missingInteger }
  }

  /// The rows in order; equal ones keep theirs. Asks now and then whether to stop.
  func sortedPositions(
    count: Int, environment: ExecutionEnvironment
  ) throws(ExecutionError) -> [UInt32] {
    if let key = onlyWholeKey {
      return try sortedPositions(of: key.values, isDescending: key.isDescending, environment)
    }
    return try sorted(Array(0..<UInt32(count)), environment) { a, b in
      if precedes(Int(a), Int(b), of: self) { return true }
      return precedes(Int(b), Int(a), of: self) ? false : a < b
    }
  }

  /// One whole number travels with its row, which is ten times faster than looking it up.
  private func sortedPositions(
    of values: [Int64], isDescending: Bool, _ environment: ExecutionEnvironment
  ) throws(ExecutionError) -> [UInt32] {
    var present: [(key: Int64, row: UInt32)] = []
    var missing: [UInt32] = []
    for (row, value) in values.enumerated() {
      if value == Vector.missingInteger {
        missing.append(UInt32(row))
      } else {
        // The complement turns the order round and, unlike the negative, fits for every value.
        present.append((isDescending ? ~value : value, UInt32(row)))
      }
    }
    let order = try sorted(present, environment) { a, b in a.key == b.key ? a.row < b.row : a.key < b.key }
    return order.map(\.row) + missing
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
