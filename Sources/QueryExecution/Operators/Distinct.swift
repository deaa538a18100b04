/// Keeps the first of rows that are equal in every column; missing equals missing.
final class Distinct: Operator {
  private let input: any Operator
  private var groups = GroupTable()

  init(_ input: any Operator) { self.input = input }

  func next() throws(ExecutionError) -> Batch? {
    while let batch = try input.next() {
      guard case .columns(let vectors, let count) = batch.content else { return batch }
      let before = groups.count
      let numbers = groups.numbers(of: vectors, count: count)
      let firsts = groups.firstPositions(in: numbers, from: before)
      if !firsts.isEmpty { return batch.taking(firsts) }
    }
    return nil
  }
}
