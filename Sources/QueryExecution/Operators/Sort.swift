/// The expressions of an `order by`, compiled.
struct SortExpressions {
  let evaluations: [Evaluation]
  let isDescending: [Bool]

  func keys(of batch: Batch) throws(ExecutionError) -> SortKeys {
    var vectors: [Vector] = []
    for evaluate in evaluations { vectors.append(try evaluate(batch)) }
    return SortKeys(vectors, isDescending: isDescending)
  }
}

/// All rows in the order of some keys, stable.
final class Sort: Operator {
  private let input: any Operator
  private let expressions: SortExpressions
  private let environment: ExecutionEnvironment
  private var sorted: Replay?

  init(_ input: any Operator, by expressions: SortExpressions, environment: ExecutionEnvironment) {
    self.input = input
    self.expressions = expressions
    self.environment = environment
  }

  func next() throws(ExecutionError) -> Batch? {
    if let sorted { return try sorted.next() }
    let replay = Replay(try sortedRows(), environment: environment)
    sorted = replay
    return try replay.next()
  }

  private func sortedRows() throws(ExecutionError) -> Batch? {
    guard let rows = try input.collected() else { return nil }
    let order = try expressions.keys(of: rows).sortedPositions(count: rows.count, environment: environment)
    return rows.taking(order)
  }
}
