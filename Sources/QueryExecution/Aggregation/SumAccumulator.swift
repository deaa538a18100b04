import QuerySemantics

/// `sum` and `avg`. Integers and decimals add up exactly; an average divides once, at the end.
struct SumAccumulator: Accumulator {
  private enum Kind {
    case integers
    case decimals
    case numbers
  }

  let divides: Bool
  private var kind = Kind.integers
  private var counts: [Int64] = []
  /// Sums while they fit; what would not goes to `carried` first.
  private var exact: [Int64] = []
  private var carried: [Int: Int128] = [:]
  private var sums: [Double] = []
  /// What the sums of numbers lost to rounding so far (Neumaier's form of compensated summation).
  private var lost: [Double] = []

  init(divides: Bool) { self.divides = divides }

  mutating func add(_ input: MeasureInput) {
    counts.grow(to: input.groupCount, with: 0)
    switch input.values {
    case .integers(let values)?: add(values, input, kind: .integers)
    case .decimals(let values)?: add(values, input, kind: .decimals)
    case let values?: add(values.doubles(), input)
    case nil: break
    }
  }

  private mutating func add(_ values: [Int64], _ input: MeasureInput, kind: Kind) {
    self.kind = kind
    exact.grow(to: input.groupCount, with: 0)
    var (sums, rows) = (exact, counts)
    // Let go of them while they change, so that they are not copied.
    (exact, counts) = ([], [])
    var sumCells = sums.mutableSpan
    var rowCells = rows.mutableSpan
    add(values, input.groups, &sumCells, &rowCells)
    (exact, counts) = (sums, rows)
  }

  private mutating func add(
    _ values: [Int64], _ groups: [UInt32], _ sums: inout MutableSpan<Int64>, _ rows: inout MutableSpan<Int64>
  ) {
    for row in values.indices where values[row] != Vector.missingInteger {
      let group = Int(groups[row])
      let (sum, overflow) = sums[group].addingReportingOverflow(values[row])
      if overflow { carried[group, default: 0] += Int128(sums[group]) }
      sums[group] = overflow ? values[row] : sum
      rows[group] &+= 1
    }
  }

  private mutating func add(_ values: [Double], _ input: MeasureInput) {
    kind = .numbers
    sums.grow(to: input.groupCount, with: 0)
    lost.grow(to: input.groupCount, with: 0)
    for row in values.indices where !values[row].isNaN {
      let (group, value) = (Int(input.groups[row]), values[row])
      let sum = sums[group] + value
      lost[group] +=
        sums[group].magnitude >= value.magnitude ? sums[group] - sum + value : value - sum + sums[group]
      sums[group] = sum
      counts[group] &+= 1
    }
  }

  /// Of exact values only: numbers would be rounded in another order.
  mutating func merge(_ other: any Accumulator, into groups: [UInt32], groupCount: Int) {
    guard let other = other as? SumAccumulator else { return }
    kind = other.kind
    counts.grow(to: groupCount, with: 0)
    exact.grow(to: groupCount, with: 0)
    for (index, group) in groups.enumerated() {
      counts[Int(group)] += other.counts.element(at: index, else: 0)
      let (sum, overflow) = exact[Int(group)].addingReportingOverflow(other.exact.element(at: index, else: 0))
      if overflow { carried[Int(group), default: 0] += Int128(exact[Int(group)]) }
      exact[Int(group)] = overflow ? other.exact.element(at: index, else: 0) : sum
      if let more = other.carried[index] { carried[Int(group), default: 0] += more }
    }
  }

  func finished(groupCount: Int, totalRows: Int) throws(ExecutionError) -> Vector {
    if kind == .numbers { return .numbers(try finishedNumbers(groupCount)) }
    if divides { return .numbers((0..<groupCount).map(average)) }
    var values: [Int64] = []
    for group in 0..<groupCount { values.append(try exactSum(group)) }
    return kind == .decimals ? .decimals(values) : .integers(values)
  }

  private func average(_ group: Int) -> Double {
    let count = counts.element(at: group, else: 0)
    guard 0 < count else { return .nan }
    let scale: Double = kind == .decimals ? 10_000 : 1
    // Turning the wider type into a number takes a hundred times as long.
    let sum = carried.isEmpty ? Double(exact.element(at: group, else: 0)) : Double(total(group))
    return sum / (Double(count) * scale)
  }

  private func total(_ group: Int) -> Int128 {
    Int128(exact.element(at: group, else: 0)) + carried[group, default: 0]
  }

  private func exactSum(_ group: Int) throws(ExecutionError) -> Int64 {
    guard 0 < counts.element(at: group, else: 0) else { return Vector.missingInteger }
    guard let sum = Int64(exactly: total(group)), sum != Vector.missingInteger else {
      throw .overflow("sum")
    }
    return sum
  }

  private func finishedNumbers(_ groupCount: Int) throws(ExecutionError) -> [Double] {
    var values = [Double](repeating: .nan, count: groupCount)
    for group in 0..<groupCount where 0 < counts.element(at: group, else: 0) {
      let sum = sums[group] + lost[group]
      // Neumaier's compensation is not a number once a sum is infinite.
      guard sum.isFinite else { throw .overflow(divides ? "avg" : "sum") }
      values[group] = divides ? sum / Double(counts[group]) : sum
    }
    return values
  }
}
