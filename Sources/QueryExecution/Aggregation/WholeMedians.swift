/// The medians of whole numbers by group: the middle value, or the mean of the middle two.
///
/// The values of each group are brought together, and the middle ones selected, on all cores.
struct WholeMedians {
  /// Values of less than half a word, with their sign turned, so that they order as bits do, and the group of each; a
  /// list for each part of the rows.
  private var parts: [[UInt64]] = [[]]
  /// Values that do not fit; all of them, once there is one.
  private var wide: [(group: UInt32, value: Int64)]?

  var isEmpty: Bool { wide == nil && parts.allSatisfy(\.isEmpty) }

  /// Missing values are left out.
  mutating func add(_ values: [Int64], groups: [UInt32]) {
    var words = parts.removeLast()
    var tooWide: [Int] = []
    for (row, value) in values.enumerated() where value != Vector.missingInteger {
      if wide == nil, let narrow = Int32(exactly: value) {
        words.append(UInt64(groups[row]) << 32 | UInt64(UInt32(bitPattern: narrow) ^ 0x8000_0000))
      } else {
        tooWide.append(row)
      }
    }
    parts.append(words)
    for row in tooWide { addWide(values[row], groups[row]) }
  }

  private mutating func addWide(_ value: Int64, _ group: UInt32) {
    if wide == nil {
      wide = parts.joined().map { (UInt32($0 >> 32), wholeValue(UInt32(truncatingIfNeeded: $0))) }
      parts = [[]]
    }
    wide?.append((group, value))
  }

  mutating func merge(_ other: WholeMedians, into groups: [UInt32]) {
    if wide == nil, other.wide == nil {
      parts += other.parts.map { words in
        words.map { UInt64(groups[Int($0 >> 32)]) << 32 | $0 & 0xFFFF_FFFF }
      }
      return
    }
    for word in other.parts.joined() {
      addWide(wholeValue(UInt32(truncatingIfNeeded: word)), groups[Int(word >> 32)])
    }
    for (group, value) in other.wide ?? [] { addWide(value, groups[Int(group)]) }
  }

  /// One per group, NaN for a group without values.
  func finished(groupCount: Int) throws(ExecutionError) -> [Double] {
    if let wide { return wideMedians(wide, groupCount) }
    let (values, starts) = try valuesByGroup(groupCount)
    // Halves of the values, not of the groups, since a few groups may have most.
    let half = starts.firstIndex { 2 * $0 >= values.count } ?? groupCount
    let halves = [0..<half, half..<groupCount]
    return try concurrently(0..<2, fewest: 1) { part throws(ExecutionError) in
      halves[part].joined().map { median(of: values, starts[$0]..<starts[$0 + 1]) }
    }.flatMap(\.self)
  }

  /// The values one group behind the other, and where each begins.
  private func valuesByGroup(_ groupCount: Int) throws(ExecutionError) -> (values: [UInt32], starts: [Int]) {
    let counts = try concurrently(0..<parts.count, fewest: 1) { range throws(ExecutionError) in
      range.map { counted(parts[$0], groupCount) }
    }.flatMap(\.self)
    var places = counts
    var starts = [0]
    for group in 0..<groupCount {
      var place = starts[group]
      for part in counts.indices {
        places[part][group] = place
        place += counts[part][group]
      }
      starts.append(place)
    }
    var values = [UInt32](repeating: 0, count: starts[groupCount])
    try unsafe values.withUnsafeMutableBufferPointer { buffer throws(ExecutionError) in
      // The places of the parts do not overlap.
      nonisolated(unsafe) let target = unsafe buffer
      _ = try concurrently(0..<parts.count, fewest: 1) { [places] range throws(ExecutionError) in
        for part in range { unsafe put(parts[part], at: places[part], into: target) }
      }
    }
    return (values, starts)
  }
}

private func counted(_ words: [UInt64], _ groupCount: Int) -> [Int] {
  var counts = [Int](repeating: 0, count: groupCount)
  var cells = counts.mutableSpan
  for word in words { cells[Int(word >> 32)] &+= 1 }
  return counts
}

private func put(_ words: [UInt64], at starts: [Int], into target: UnsafeMutableBufferPointer<UInt32>) {
  var places = starts
  var cells = places.mutableSpan
  for word in words {
    let group = Int(word >> 32)
    unsafe target[cells[group]] = UInt32(truncatingIfNeeded: word)
    cells[group] &+= 1
  }
}

private func wholeValue(_ turned: UInt32) -> Int64 { Int64(Int32(bitPattern: turned ^ 0x8000_0000)) }

private func median(of values: [UInt32], _ range: Range<Int>) -> Double {
  guard !range.isEmpty else { return .nan }
  let own = values.span.extracting(range)
  let upper = selected(own.count / 2, of: own)
  guard own.count % 2 == 0 else { return Double(wholeValue(upper)) }
  // The one before it is the greatest of the lesser ones, unless there are too few of those.
  var (lesser, below) = (0, UInt32.min)
  for index in own.indices where own[index] < upper {
    lesser += 1
    below = max(below, own[index])
  }
  let lower = lesser == own.count / 2 ? below : upper
  return mean(wholeValue(lower), wholeValue(upper))
}

/// Halving first keeps the largest numbers from growing beyond their type.
private func mean(_ lower: Int64, _ upper: Int64) -> Double { Double(lower) / 2 + Double(upper) / 2 }

private func wideMedians(_ values: [(group: UInt32, value: Int64)], _ groupCount: Int) -> [Double] {
  var byGroup = [[Int64]](repeating: [], count: groupCount)
  for (group, value) in values { byGroup[Int(group)].append(value) }
  return byGroup.map { values in
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? Double(sorted[middle]) : mean(sorted[middle - 1], sorted[middle])
  }
}
