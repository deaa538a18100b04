import Corpus
import QuerySemantics

extension Vector {
  /// The numbers as floating point; all missing for what is not a number.
  func doubles() -> [Double] {
    switch self {
    case .integers(let values): values.map { $0 == Self.missingInteger ? .nan : Double($0) }
    case .decimals(let values): values.map { $0 == Self.missingInteger ? .nan : Decimals.double($0) }
    case .numbers(let values): values
    default: [Double](repeating: .nan, count: count)
    }
  }

  /// The same values, stored as `type` asks.
  func converted(to type: ValueType) throws(ExecutionError) -> Vector {
    switch (self, type) {
    case (.integers(let values), .decimal): .decimals(try scaled(values))
    case (.integers, .number), (.decimals, .number): .numbers(doubles())
    case (.decimals(let values), .integer): .integers(values.map(wholePart))
    case (.numbers(let values), .integer): .integers(try exact(values, scale: 1))
    case (.numbers(let values), .decimal): .decimals(try exact(values, scale: 10_000))
    case (.enumeration, .text), (.enumeration, .name), (.newsletters, .text): .texts(texts())
    default: self
    }
  }
}

private func scaled(_ values: [Int64]) throws(ExecutionError) -> [Int64] {
  var scaled = values
  for index in scaled.indices where scaled[index] != Vector.missingInteger {
    let (product, overflow) = scaled[index].multipliedReportingOverflow(by: Decimals.scale)
    if overflow { throw .overflow("*") }
    scaled[index] = product
  }
  return scaled
}

/// Towards zero.
private func wholePart(_ units: Int64) -> Int64 {
  units == Vector.missingInteger ? units : units / Decimals.scale
}

private func exact(_ values: [Double], scale: Double) throws(ExecutionError) -> [Int64] {
  var units = [Int64](repeating: Vector.missingInteger, count: values.count)
  for (index, value) in values.enumerated() where !value.isNaN {
    guard let unit = Int64(exactly: (value * scale).rounded(.toNearestOrAwayFromZero)) else {
      throw .overflow("round")
    }
    units[index] = unit
  }
  return units
}

extension Vector {
  /// A vector of `count` values: those of `first` at `firstPositions`, those of `second` at all the others.
  ///
  /// Both are of the type `type`.
  static func merging(
    _ first: Vector, at firstPositions: [UInt32], _ second: Vector, count: Int, type: ValueType
  ) -> Vector {
    var order = [UInt32](repeating: 0, count: count)
    for (index, position) in firstPositions.enumerated() { order[Int(position)] = UInt32(index) }
    let others = complement(of: firstPositions, count: count)
    for (index, position) in others.enumerated() {
      order[Int(position)] = UInt32(firstPositions.count + index)
    }
    var joined = type.isTextual ? Vector.texts(first.texts()) : first
    joined.append(type.isTextual ? Vector.texts(second.texts()) : second)
    return joined.taking(order)
  }
}
