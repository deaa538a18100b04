import QuerySemantics
import QuerySyntax

extension ExpressionCompiler {
  func compileNegation(of operand: Scalar) throws(ExecutionError) -> Evaluation {
    let evaluate = try compile(operand)
    return { batch throws(ExecutionError) in
      switch try evaluate(batch) {
      case .integers(let values): .integers(values.map(negatedUnlessMissing))
      case .decimals(let values): .decimals(values.map(negatedUnlessMissing))
      case let other: .numbers(other.doubles().map { -$0 })
      }
    }
  }

  func compileArithmetic(
    _ first: Scalar, _ links: [ScalarLink], type: ValueType
  ) throws(ExecutionError) -> Evaluation {
    let start = try compile(first)
    var rest: [(operation: ArithmeticOperator, operand: Evaluation)] = []
    for link in links { rest.append((link.operation, try compile(link.operand))) }
    return { batch throws(ExecutionError) in
      var result = try start(batch)
      for link in rest { result = try combine(result, link.operation, try link.operand(batch)) }
      return try result.converted(to: type)
    }
  }
}

/// The smallest integer means missing, so no other integer lacks its negative.
private func negatedUnlessMissing(_ value: Int64) -> Int64 { 0 &- value }

/// One operation, exact where both operands are and the operation allows it.
private func combine(
  _ left: Vector, _ operation: ArithmeticOperator, _ right: Vector
) throws(ExecutionError) -> Vector {
  switch (left, operation, right) {
  case (.integers(let a), .add, .integers(let b)), (.integers(let a), .subtract, .integers(let b)),
    (.integers(let a), .multiply, .integers(let b)):
    return .integers(try exactly(a, operation, b))
  case (.decimals(let a), .add, .decimals(let b)), (.decimals(let a), .subtract, .decimals(let b)),
    (.decimals(let a), .multiply, .integers(let b)), (.integers(let a), .multiply, .decimals(let b)):
    return .decimals(try exactly(a, operation, b))
  case (.integers, .add, .decimals), (.integers, .subtract, .decimals), (.decimals, .add, .integers),
    (.decimals, .subtract, .integers):
    return try combine(left.converted(to: .decimal), operation, right.converted(to: .decimal))
  default:
    return .numbers(try approximately(left.doubles(), operation, right.doubles()))
  }
}

private func exactly(
  _ a: [Int64], _ operation: ArithmeticOperator, _ b: [Int64]
) throws(ExecutionError) -> [Int64] {
  switch operation {
  case .add: try zipped(a, b, operation) { $0.addingReportingOverflow($1) }
  case .subtract: try zipped(a, b, operation) { $0.subtractingReportingOverflow($1) }
  case .multiply, .divide: try zipped(a, b, operation) { $0.multipliedReportingOverflow(by: $1) }
  }
}

@inline(__always)
private func zipped(
  _ a: [Int64], _ b: [Int64], _ operation: ArithmeticOperator,
  _ combine: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
) throws(ExecutionError) -> [Int64] {
  var result = [Int64](repeating: Vector.missingInteger, count: a.count)
  for row in a.indices where a[row] != Vector.missingInteger && b[row] != Vector.missingInteger {
    let (value, overflow) = combine(a[row], b[row])
    if overflow || value == Vector.missingInteger { throw .overflow(operation.rawValue) }
    result[row] = value
  }
  return result
}

/// Division by zero is missing; a result too large for a number is an error.
private func approximately(
  _ a: [Double], _ operation: ArithmeticOperator, _ b: [Double]
) throws(ExecutionError) -> [Double] {
  var result = a
  for row in a.indices {
    result[row] =
      switch operation {
      case .add: a[row] + b[row]
      case .subtract: a[row] - b[row]
      case .multiply: a[row] * b[row]
      case .divide: b[row] == 0 ? .nan : a[row] / b[row]
      }
    if result[row].isInfinite { throw .overflow(operation.rawValue) }
  }
  return result
}
