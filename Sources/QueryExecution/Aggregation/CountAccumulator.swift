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
    rows.grow(to: input.groupCount, with: 0)
    for group in input.groups { rows[Int(group)] &+= 1 }
    guard let values = input.values else { return }
    present.grow(to: input.groupCount, with: 0)
    let missing = values.missingPositions()
    for position in complement(of: missing, count: values.count) {
      present[Int(input.groups[Int(position)])] &+= 1
    }
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

/// `count distinct X`; missing does not count, texts compare folded.
struct DistinctCount: Accumulator {
  private var keys = KeyNumbers()
  private var pairs = NumberTable()
  private var counts: [Int64] = []

  mutating func add(_ input: MeasureInput) {
    counts.grow(to: input.groupCount, with: 0)
    guard let values = input.values else { return }
    let numbers = keys.numbers(of: values)
    for position in complement(of: values.missingPositions(), count: values.count) {
      let group = input.groups[Int(position)]
      let known = pairs.count
      _ = pairs.number(of: UInt64(group) << 32 | UInt64(numbers[Int(position)]))
      if known < pairs.count { counts[Int(group)] += 1 }
    }
  }

  func finished(groupCount: Int, totalRows: Int) -> Vector {
    .integers((0..<groupCount).map { counts.element(at: $0, else: 0) })
  }
}
