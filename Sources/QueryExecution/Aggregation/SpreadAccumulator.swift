import QuerySemantics

/// `median` and `stddev`, which need all the values of a group at once.
struct SpreadAccumulator: Accumulator {
  enum Result {
    case median
    case deviation
  }

  let result: Result
  private var groups: [UInt32] = []
  /// Each is `scale` times the value it stands for.
  private var values: [Double] = []
  private var scale: Double = 1
  private var dates: Vector?

  init(result: Result) { self.result = result }

  mutating func add(_ input: MeasureInput) {
    guard let vector = input.values else { return }
    let numbers: [Double]
    switch vector {
    case .decimals(let units):
      // Whole units are exact as floating point up to 2 to the power of 53; dividing at the end rounds once.
      scale = 10_000
      numbers = units.map { $0 == Vector.missingInteger ? .nan : Double($0) }
    case .times, .periods:
      dates = dates ?? vector.taking([])
      numbers = (vector.ordinals() ?? []).map { $0 == Vector.missingInteger ? .nan : Double($0) }
    default: numbers = vector.doubles()
    }
    for row in numbers.indices where !numbers[row].isNaN {
      groups.append(input.groups[row])
      values.append(numbers[row])
    }
  }

  func finished(groupCount: Int, totalRows: Int) -> Vector {
    let byGroup = valuesByGroup(groupCount)
    let numbers = byGroup.map { result == .median ? median($0) / scale : deviation($0) / scale }
    guard let dates else { return .numbers(numbers) }
    return dates.replacing(
      ordinals: numbers.map { $0.isNaN ? Vector.missingInteger : Int64($0.rounded(.down)) })
  }

  private func valuesByGroup(_ groupCount: Int) -> [[Double]] {
    var byGroup = [[Double]](repeating: [], count: groupCount)
    for (group, value) in zip(groups, values) { byGroup[Int(group)].append(value) }
    return byGroup
  }
}

/// The middle value, or the mean of the middle two.
private func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return .nan }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  // Halving first keeps the largest numbers from growing beyond their type.
  return sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
}

/// Of the sample: over one less than the number of values, in two passes.
private func deviation(_ values: [Double]) -> Double {
  guard values.count >= 2 else { return .nan }
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / (count - 1)).squareRoot()
}
