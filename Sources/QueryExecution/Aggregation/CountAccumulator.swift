/// `count`, `count(COND)`, `share`, `share(COND)`.
struct CountAccumulator: Accumulator {
  enum Result {
    case count
    case shareOfAll
    case shareOfGroup
  }

  let result: Result
  private var rows: [Int64] = []
  private var present: [Int64] = []

  init(result: Result) { self.result = result }

  mutating func add(_ input: MeasureInput) {
    count(input.groups, of: input.groupCount, into: &rows)
    guard let values = input.values else { return }
    let missing = values.missingPositions()
    let groups =
      missing.isEmpty ? input.groups : gather(input.groups, complement(of: missing, count: values.count))
    count(groups, of: input.groupCount, into: &present)
  }

  mutating func merge(_ other: any Accumulator, into groups: [UInt32], groupCount: Int) {
    guard let other = other as? CountAccumulator else { return }
    rows.grow(to: groupCount, with: 0)
    for (group, count) in zip(groups, other.rows) { rows[Int(group)] += count }
    guard !other.present.isEmpty else { return }
    present.grow(to: groupCount, with: 0)
    for (group, count) in zip(groups, other.present) { present[Int(group)] += count }
  }

  func finished(groupCount: Int, totalRows: Int) -> Vector {
    let counted = present.isEmpty ? rows : present
    let counts = (0..<groupCount).map { counted.element(at: $0, else: 0) }
    switch result {
    case .count: return .integers(counts)
    case .shareOfAll: return .numbers(counts.map { totalRows == 0 ? .nan : Double($0) / Double(totalRows) })
    case .shareOfGroup:
      return .numbers(
        counts.indices.map { group in
          let own = rows.element(at: group, else: 0)
          return own == 0 ? .nan : Double(counts[group]) / Double(own)
        })
    }
  }
}

private func count(_ groups: [UInt32], of groupCount: Int, into counts: inout [Int64]) {
  counts.grow(to: groupCount, with: 0)
  var cells = counts.mutableSpan
  for group in groups { cells[Int(group)] &+= 1 }
}

/// `count distinct X`; missing does not count, texts compare folded.
struct DistinctCount: Accumulator {
  private var keys = KeyNumbers()
  private var pairs = PairTable()
  private var counts: [Int64] = []

  mutating func add(_ input: MeasureInput) {
    counts.grow(to: input.groupCount, with: 0)
    guard let values = input.values else { return }
    let present = complement(of: values.missingPositions(), count: values.count)
    let groups = gather(input.groups, present)
    var known = pairs.count
    let numbers = pairs.numbers(of: groups, gather(keys.numbers(of: values), present))
    // Pairs are numbered as they come, so each number that is next is a pair not seen before.
    for (group, number) in zip(groups, numbers) where number == known {
      known += 1
      counts[Int(group)] += 1
    }
  }

  func finished(groupCount: Int, totalRows: Int) -> Vector {
    .integers((0..<groupCount).map { counts.element(at: $0, else: 0) })
  }
}
