import QuerySemantics

/// `median` and `stddev`, which need all the values of a group at once.
struct SpreadAccumulator: Accumulator {
  enum Result {
    case median
    case deviation
  }

  let result: Result
  /// For medians of all but numbers.
  private var medians = WholeMedians()
  private var groups: [UInt32] = []
  /// Each is `scale` times the value it stands for.
  private var values: [Double] = []
  private var scale: Double = 1
  private var dates: Vector?

  init(result: Result) { self.result = result }

  mutating func add(_ input: MeasureInput) {
    guard let vector = input.values else { return }
    switch vector {
    // Whole units are exact as floating point up to 2 to the power of 53; dividing at the end rounds once.
    case .decimals: scale = 10_000
    case .times, .periods: dates = dates ?? vector.taking([])
    default: break
    }
    guard let ordinals = vector.ordinals() else { return add(vector.doubles(), input) }
    if result == .median {
      medians.add(ordinals, groups: input.groups)
    } else {
      add(ordinals.map { $0 == Vector.missingInteger ? .nan : Double($0) }, input)
    }
  }

  private mutating func add(_ numbers: [Double], _ input: MeasureInput) {
    for row in numbers.indices where !numbers[row].isNaN {
      groups.append(input.groups[row])
      values.append(numbers[row])
    }
  }

  mutating func merge(_ other: any Accumulator, into groups: [UInt32], groupCount: Int) {
    guard let other = other as? SpreadAccumulator else { return }
    (scale, dates) = (max(scale, other.scale), dates ?? other.dates)
    medians.merge(other.medians, into: groups)
    self.groups += gather(groups, other.groups)
    values += other.values
  }

  func finished(groupCount: Int, totalRows: Int) throws(ExecutionError) -> Vector {
    let numbers =
      medians.isEmpty
      ? numbersByGroup(groupCount)
      : try medians.finished(groupCount: groupCount).map { $0 / scale }
    guard let dates else { return .numbers(numbers) }
    return dates.replacing(
      ordinals: numbers.map { $0.isNaN ? Vector.missingInteger : Int64($0.rounded(.down)) })
  }

  private func numbersByGroup(_ groupCount: Int) -> [Double] {
    let (values, ends) = valuesByGroup(groupCount)
    var numbers: [Double] = []
    var start = 0
    for group in 0..<groupCount {
      let own = values[start..<ends[group]]
      start = own.endIndex
      numbers.append((result == .median ? median(own) : deviation(own)) / scale)
    }
    return numbers
  }

  /// The values one group behind the other, in their order, and where each group ends.
  private func valuesByGroup(_ groupCount: Int) -> (values: [Double], ends: [Int]) {
    var places = [Int](repeating: 0, count: groupCount + 1)
    for group in groups { places[Int(group) + 1] += 1 }
    for group in 0..<groupCount { places[group + 1] += places[group] }
    var sorted = [Double](repeating: 0, count: values.count)
    for (group, value) in zip(groups, values) {
      sorted[places[Int(group)]] = value
      places[Int(group)] += 1
    }
    return (sorted, places)
  }
}

/// The middle value, or the mean of the middle two.
private func median(_ values: ArraySlice<Double>) -> Double {
  guard !values.isEmpty else { return .nan }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  // Halving first keeps the largest numbers from growing beyond their type.
  return sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
}

/// Of the sample: over one less than the number of values, in two passes.
private func deviation(_ values: ArraySlice<Double>) -> Double {
  guard values.count >= 2 else { return .nan }
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / (count - 1)).squareRoot()
}
