import Corpus

/// The rows of a source in its default order.
final class Scan: Operator {
  private let source: SourceID
  private var rest: Range<Int>
  private let environment: ExecutionEnvironment
  private var batchSize: Int

  /// `rows` says which of them.
  init(_ source: SourceID, _ rows: Range<Int>, environment: ExecutionEnvironment) {
    self.source = source
    rest = rows
    self.environment = environment
    batchSize = min(environment.batchSize, Self.firstBatchSize)
  }

  /// A limit may want no more, and the conditions between may be costly.
  private static let firstBatchSize = 1_024

  func next() throws(ExecutionError) -> Batch? {
    try environment.checkCancellation()
    guard !rest.isEmpty else { return nil }
    let taken = rest.prefix(batchSize)
    rest = taken.upperBound..<rest.upperBound
    batchSize = min(environment.batchSize, batchSize * 2)
    return Batch(content: .rows(source, .range(taken)))
  }

  func nextCount() throws(ExecutionError) -> Int? {
    try environment.checkCancellation()
    defer { rest = rest.upperBound..<rest.upperBound }
    return rest.isEmpty ? nil : rest.count
  }
}

/// Rows that are already there, a batch at a time.
final class Replay: Operator {
  private let rows: Batch?
  private let environment: ExecutionEnvironment
  private var position = 0

  init(_ rows: Batch?, environment: ExecutionEnvironment) {
    self.rows = rows
    self.environment = environment
  }

  func next() throws(ExecutionError) -> Batch? {
    try environment.checkCancellation()
    guard let rows, position < rows.count else { return nil }
    let end = min(position + environment.batchSize, rows.count)
    defer { position = end }
    return rows.slice(position..<end)
  }
}
