import Corpus
import MappedStorage

/// Rows of a source that an index lists, in the order of the source. The first batches are small, since a limit may
/// want no more.
final class IndexScan: Operator {
  private let source: SourceID
  private let rows: Slab<UInt32>
  private var rest: Range<Int>
  private let environment: ExecutionEnvironment
  private var batchSize: Int

  /// `range` says which of the rows.
  init(_ source: SourceID, _ rows: Slab<UInt32>, _ range: Range<Int>, environment: ExecutionEnvironment) {
    self.source = source
    self.rows = rows
    rest = range
    self.environment = environment
    batchSize = min(environment.batchSize, 256)
  }

  func next() throws(ExecutionError) -> Batch? {
    try environment.checkCancellation()
    guard !rest.isEmpty else { return nil }
    let taken = rest.prefix(batchSize)
    rest = taken.upperBound..<rest.upperBound
    batchSize = min(environment.batchSize, batchSize * 4)
    return Batch(content: .rows(source, .list(rows.values(at: .range(taken)))))
  }

  func nextCount() throws(ExecutionError) -> Int? {
    try environment.checkCancellation()
    defer { rest = rest.upperBound..<rest.upperBound }
    return rest.isEmpty ? nil : rest.count
  }
}

/// Rows of a source in the order of a value that rows are listed by; rows of one value in the order of the source, rows
/// without one last.
final class ValueOrderScan: Operator {
  private let source: SourceID
  private let postings: Postings
  /// The codes still to come, the next one last, and behind them that of missing.
  private var codes: Range<Int>
  private let isDescending: Bool
  private var isAtMissing = false
  private let environment: ExecutionEnvironment
  private var batchSize: Int

  init(
    _ source: SourceID, _ postings: Postings, isDescending: Bool, environment: ExecutionEnvironment
  ) {
    self.source = source
    self.postings = postings
    codes = 0..<postings.codeCount
    self.isDescending = isDescending
    self.environment = environment
    batchSize = min(environment.batchSize, 64)
  }

  /// Whole lists of values until there are enough rows for a batch.
  func next() throws(ExecutionError) -> Batch? {
    try environment.checkCancellation()
    var rows: [UInt32] = []
    while rows.count < batchSize, let code = nextCode() {
      rows += postings.rows.values(at: .range(postings.range(of: code..<code + 1)))
    }
    batchSize = min(environment.batchSize, batchSize * 4)
    return rows.isEmpty ? nil : Batch(content: .rows(source, .list(rows)))
  }

  private func nextCode() -> Int? {
    guard let code = isDescending ? codes.last : codes.first else {
      defer { isAtMissing = true }
      return isAtMissing ? nil : postings.codeCount
    }
    codes = isDescending ? codes.dropLast() : codes.dropFirst()
    return code
  }
}
