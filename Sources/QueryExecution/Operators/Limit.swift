/// Leaves out the first `offset` rows, gives the `count` after them, and then asks for no more.
final class Limit: Operator {
  private let input: any Operator
  private var toSkip: Int
  private var remaining: Int

  init(_ input: any Operator, count: Int, offset: Int) {
    self.input = input
    toSkip = max(0, offset)
    remaining = max(0, count)
  }

  func next() throws(ExecutionError) -> Batch? {
    while 0 < remaining, let batch = try input.next() {
      let skipped = min(toSkip, batch.count)
      toSkip -= skipped
      let taken = min(remaining, batch.count - skipped)
      remaining -= taken
      if 0 < taken { return batch.slice(skipped..<skipped + taken) }
    }
    return nil
  }
}
