/// Rows whose number is known beforehand; they themselves are looked up only if somebody asks.
final class CountedRows: Operator {
  private var count: Int
  private let rows: () throws(ExecutionError) -> any Operator
  private var opened: (any Operator)?

  init(_ count: Int, _ rows: @escaping () throws(ExecutionError) -> any Operator) {
    self.count = count
    self.rows = rows
  }

  func next() throws(ExecutionError) -> Batch? {
    if opened == nil { opened = try rows() }
    return try opened?.next()
  }

  func nextCount() throws(ExecutionError) -> Int? {
    defer { count = 0 }
    return count == 0 ? nil : count
  }
}
