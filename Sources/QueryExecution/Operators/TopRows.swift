/// The first `count` rows in the order of some keys, stable, without sorting the others.
///
/// Keeps up to twice as many rows as are wanted and cuts them back when they grow over that; from the first cut on
/// a row that does not come before the last of the kept ones is turned away by one comparison.
final class TopRows: Operator {
  private let input: any Operator
  private let expressions: SortExpressions
  private let wanted: Int
  private let environment: ExecutionEnvironment
  private var kept: Batch?
  private var bound: SortKeys?
  private var sorted: Replay?

  init(
    _ input: any Operator, by expressions: SortExpressions, count: Int, environment: ExecutionEnvironment
  ) {
    self.input = input
    self.expressions = expressions
    wanted = count
    self.environment = environment
  }

  func next() throws(ExecutionError) -> Batch? {
    if let sorted { return try sorted.next() }
    while 0 < wanted, let batch = try input.next() { try add(batch) }
    try cut()
    let replay = Replay(kept, environment: environment)
    sorted = replay
    return try replay.next()
  }

  private func add(_ batch: Batch) throws(ExecutionError) {
    var fresh = batch
    if let bound {
      let keys = try expressions.keys(of: batch)
      let better = keys.positions(before: bound, count: batch.count)
      guard !better.isEmpty else { return }
      fresh = batch.taking(better)
    }
    if kept == nil { kept = fresh } else { kept?.append(fresh) }
    if let kept, wanted <= kept.count / 2 { try cut() }
  }

  /// Sorts the kept rows and drops those that are too many.
  private func cut() throws(ExecutionError) {
    guard let rows = kept else { return }
    let order = try expressions.keys(of: rows).sortedPositions(count: rows.count, environment: environment)
    let first = rows.taking(Array(order.prefix(wanted)))
    kept = first
    if first.count == wanted { bound = try expressions.keys(of: first.slice(wanted - 1..<wanted)) }
  }
}
