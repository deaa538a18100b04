/// A stage of a running query, from which the next stage pulls batches.
protocol Operator: AnyObject {
  /// The next rows, never an empty batch, or `nil` after the last.
  func next() throws(ExecutionError) -> Batch?

  /// How many rows the next batch has, for those who want no more than that; never 0, `nil` after the last.
  func nextCount() throws(ExecutionError) -> Int?
}

extension Operator {
  func nextCount() throws(ExecutionError) -> Int? { try next()?.count }

  /// All rows in one batch, or `nil` when there are none.
  func collected() throws(ExecutionError) -> Batch? {
    var all: Batch?
    while let batch = try next() {
      if all == nil { all = batch } else { all?.append(batch) }
    }
    return all
  }
}
