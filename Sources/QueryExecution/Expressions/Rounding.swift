import QuerySemantics

/// `round(x, n)`: half away from zero; a negative number of digits rounds to tens, hundreds and so on.
func rounded(_ vector: Vector, _ digits: Vector) throws(ExecutionError) -> Vector {
  let digits = try wholeDigits(digits)
  switch vector {
  case .integers(let values): return .integers(try roundedUnits(values, digits, ownDigits: 0))
  case .decimals(let values): return .decimals(try roundedUnits(values, digits, ownDigits: 4))
  default:
    let values = vector.doubles()
    return .numbers(values.indices.map { rounded(values[$0], digits[$0]) })
  }
}

private func wholeDigits(_ vector: Vector) throws(ExecutionError) -> [Int64] {
  guard case .integers(let digits) = try vector.converted(to: .integer) else {
    return [Int64](repeating: Vector.missingInteger, count: vector.count)
  }
  return digits
}

/// Rounds numbers that are stored in units of 10 to the power of `-ownDigits`.
private func roundedUnits(
  _ values: [Int64], _ digits: [Int64], ownDigits: Int64
) throws(ExecutionError) -> [Int64] {
  var result = values
  for row in values.indices where values[row] != Vector.missingInteger {
    guard digits[row] != Vector.missingInteger else {
      result[row] = Vector.missingInteger
      continue
    }
    guard digits[row] < ownDigits else { continue }
    let dropped = ownDigits - max(digits[row], -20)
    result[row] = try roundedUnit(values[row], droppingDigits: dropped)
  }
  return result
}

private func roundedUnit(_ value: Int64, droppingDigits count: Int64) throws(ExecutionError) -> Int64 {
  guard count <= 19 else { return 0 }
  var unit: Int128 = 1
  for _ in 0..<count { unit *= 10 }
  let half = value < 0 ? -(unit / 2) : unit / 2
  let rounded = (Int128(value) + half) / unit * unit
  guard let result = Int64(exactly: rounded), result != Vector.missingInteger else {
    throw .overflow("round")
  }
  return result
}

private func rounded(_ value: Double, _ digits: Int64) -> Double {
  guard digits != Vector.missingInteger else { return .nan }
  var power = 1.0
  for _ in 0..<min(digits.magnitude, 300) { power *= 10 }
  let scaled = digits < 0 ? value / power : value * power
  // Beyond 2 to the power of 52 a number has no fraction left to round.
  guard scaled.magnitude < 4_503_599_627_370_496 else { return value }
  let whole = scaled.rounded(.toNearestOrAwayFromZero)
  return digits < 0 ? whole * power : whole / power
}

/// `bin(x, width)`: the largest multiple of `width` that is not above `x`; missing unless `width` is above zero.
func binned(_ vector: Vector, _ width: Vector) throws(ExecutionError) -> Vector {
  switch (vector, width) {
  case (.integers(let values), .integers(let widths)): return .integers(try binned(values, widths))
  case (.decimals(let values), .decimals(let widths)): return .decimals(try binned(values, widths))
  case (.integers, .decimals), (.decimals, .integers):
    return try binned(vector.converted(to: .decimal), width.converted(to: .decimal))
  default:
    let (values, widths) = (vector.doubles(), width.doubles())
    return .numbers(
      values.indices.map { widths[$0] > 0 ? (values[$0] / widths[$0]).rounded(.down) * widths[$0] : .nan })
  }
}

private func binned(_ values: [Int64], _ widths: [Int64]) throws(ExecutionError) -> [Int64] {
  var result = [Int64](repeating: Vector.missingInteger, count: values.count)
  for row in values.indices where values[row] != Vector.missingInteger && widths[row] > 0 {
    let remainder = values[row] % widths[row]
    let (edge, overflow) = values[row].subtractingReportingOverflow(
      remainder < 0 ? remainder + widths[row] : remainder)
    if overflow || edge == Vector.missingInteger { throw .overflow("bin") }
    result[row] = edge
  }
  return result
}
