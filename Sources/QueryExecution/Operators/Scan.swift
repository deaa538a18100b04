import Corpus

/// The rows of a source in its default order.
final class Scan: Operator {
  private let source: SourceID
  private let rowCount: Int
  private let environment: ExecutionEnvironment
  private var position = 0

  init(_ source: SourceID, of corpus: Corpus, environment: ExecutionEnvironment) {
    self.source = source
    rowCount = corpus[source].rowCount
    self.environment = environment
  }

  func next() throws(ExecutionError) -> Batch? {
    try environment.checkCancellation()
    guard position < rowCount else { return nil }
    let end = min(position + environment.batchSize, rowCount)
    defer { position = end }
    return Batch(content: .rows(source, .range(position..<end)))
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
