import QuerySemantics
import QuerySyntax

/// What a measure is given of some rows.
struct MeasureInput {
  /// The argument's values; for a condition 1 where it holds, else missing; `nil` without an argument.
  let values: Vector?
  /// The group of each row.
  let groups: [UInt32]
  /// How many groups there are so far.
  let groupCount: Int
  /// When each row came out; `Vector.missingTime` where unknown. Empty where no measure goes by it.
  let published: [Int32]
}

/// A measure in the making, for all groups at once.
protocol Accumulator {
  mutating func add(_ input: MeasureInput) throws(ExecutionError)

  /// Adds what another of its kind made of later rows; `groups` says which group here each of the other's is.
  mutating func merge(_ other: any Accumulator, into groups: [UInt32], groupCount: Int) throws(ExecutionError)

  /// One value per group. There may be more groups than were seen; those are over nothing.
  func finished(groupCount: Int, totalRows: Int) throws(ExecutionError) -> Vector
}

extension Accumulator {
  mutating func merge(
    _ other: any Accumulator, into groups: [UInt32], groupCount: Int
  ) throws(ExecutionError) {
    throw .unsupported("this measure in parts")
  }
}

func makeAccumulator(_ measure: Measure) -> any Accumulator {
  if case .distinct = measure.argument { return DistinctCount() }
  switch measure.function {
  case .count: return CountAccumulator(result: .count)
  case .share:
    if case .condition = measure.argument { return CountAccumulator(result: .shareOfGroup) }
    return CountAccumulator(result: .shareOfAll)
  case .sum: return SumAccumulator(divides: false)
  case .avg: return SumAccumulator(divides: true)
  case .min: return ExtremeAccumulator(isMaximum: false, type: argumentType(of: measure))
  case .max: return ExtremeAccumulator(isMaximum: true, type: argumentType(of: measure))
  case .median: return SpreadAccumulator(result: .median)
  case .stddev: return SpreadAccumulator(result: .deviation)
  case .first: return EdgeAccumulator(isLast: false, type: argumentType(of: measure))
  case .last: return EdgeAccumulator(isLast: true, type: argumentType(of: measure))
  case .list: return ListAccumulator()
  }
}

private func argumentType(of measure: Measure) -> ValueType {
  if case .value(let scalar) = measure.argument { scalar.type } else { measure.column.type }
}

extension Array {
  /// Makes the array `count` long at least.
  mutating func grow(to count: Int, with element: Element) {
    if self.count < count { append(contentsOf: repeatElement(element, count: count - self.count)) }
  }

  /// The element at `index`, or `element` past the end.
  func element(at index: Int, else element: Element) -> Element { index < count ? self[index] : element }
}
