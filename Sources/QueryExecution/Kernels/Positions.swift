/// The positions below `count` for which `holds` is true, in order.
///
/// Every step stores a position and moves on only after a match, so no branch depends on the data. The closure
/// is inlined, which makes one loop per test.
@inline(__always)
func positions(of count: Int, where holds: (Int) -> Bool) -> [UInt32] {
  var kept = [UInt32](repeating: 0, count: count)
  var matches = 0
  for position in 0..<count {
    kept[matches] = UInt32(truncatingIfNeeded: position)
    matches &+= Int(truncatingIfNeeded: UInt8(holds(position) ? 1 : 0))
  }
  kept.removeLast(count - matches)
  return kept
}

/// The positions below `count` that are not among `kept`, which is in order.
func complement(of kept: [UInt32], count: Int) -> [UInt32] {
  var rest: [UInt32] = []
  rest.reserveCapacity(count - kept.count)
  var next = 0
  for position in 0..<UInt32(count) {
    if next < kept.count, kept[next] == position {
      next += 1
    } else {
      rest.append(position)
    }
  }
  return rest
}
