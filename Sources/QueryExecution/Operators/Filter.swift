/// Keeps the rows that meet a condition.
final class Filter: Operator {
  private let input: any Operator
  private let predicate: Predicate

  init(_ input: any Operator, _ predicate: @escaping Predicate) {
    self.input = input
    self.predicate = predicate
  }

  func next() throws(ExecutionError) -> Batch? {
    while let batch = try input.next() {
      let kept = try predicate(batch)
      if kept.count == batch.count { return batch }
      if !kept.isEmpty { return batch.taking(kept) }
    }
    return nil
  }
}
