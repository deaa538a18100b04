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
    var (sorted, ends) = valuesByGroup(groupCount)
    var numbers = [Double](repeating: .nan, count: groupCount)
    var start = 0
    var values = sorted.mutableSpan
    for group in 0..<groupCount {
      let range = start..<ends[group]
      start = range.upperBound
      numbers[group] = result == .median ? median(&values, range) : deviation(values.span, range)
      numbers[group] /= scale
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

/// The middle value, or the mean of the middle two. Changes the order of the values.
private func median(_ values: inout MutableSpan<Double>, _ range: Range<Int>) -> Double {
  guard !range.isEmpty else { return .nan }
  let middle = range.lowerBound + range.count / 2
  select(middle, of: &values, in: range)
  guard range.count % 2 == 0 else { return values[middle] }
  var below = values[range.lowerBound]
  for index in range.lowerBound..<middle { below = max(below, values[index]) }
  // Halving first keeps the largest numbers from growing beyond their type.
  return below / 2 + values[middle] / 2
}

/// Moves values about until the one at `place` is where sorting would put it, with none greater before it and none
/// less behind: C. A. R. Hoare's "Find", with the middle of three as the pivot, which sorted input does not defeat.
private func select(_ place: Int, of values: inout MutableSpan<Double>, in range: Range<Int>) {
  var (low, high) = (range.lowerBound, range.upperBound - 1)
  while low < high {
    let pivot = middle(values[low], values[low + (high - low) / 2], values[high])
    var (left, right) = (low, high)
    while left <= right {
      while values[left] < pivot { left += 1 }
      while pivot < values[right] { right -= 1 }
      if left <= right {
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    if place <= right { high = right } else if left <= place { low = left } else { return }
  }
}

private func middle(_ a: Double, _ b: Double, _ c: Double) -> Double { max(min(a, b), min(max(a, b), c)) }

/// Of the sample: over one less than the number of values, in two passes.
private func deviation(_ values: Span<Double>, _ range: Range<Int>) -> Double {
  guard range.count >= 2 else { return .nan }
  var sum = 0.0
  for index in range { sum += values[index] }
  let mean = sum / Double(range.count)
  var squares = 0.0
  for index in range { squares += (values[index] - mean) * (values[index] - mean) }
  return (squares / Double(range.count - 1)).squareRoot()
}
