/// What a query runs with, besides the corpus.
package struct ExecutionEnvironment: Sendable {
  /// How many rows are handled at a time. Results do not depend on it.
  package var batchSize: Int
  /// Whether the planner may change the steps. Results do not depend on it.
  package var optimizes: Bool
  /// Rows from which on a pass is worth a second core. Results do not depend on it.
  package var rowsWorthAnotherCore = 65_536
  /// Whether rows may be found through an index. Results do not depend on it.
  package var usesIndexes: Bool
  /// Asked once per batch, and often within a sort.
  package var isCancelled: @Sendable () -> Bool
  /// The result that `_` stands for.
  package var saved: QueryResult?

  package init(
    batchSize: Int = 8_192, optimizes: Bool = true, usesIndexes: Bool = true,
    saved: QueryResult? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.batchSize = max(1, batchSize)
    self.optimizes = optimizes
    self.usesIndexes = usesIndexes
    self.saved = saved
    self.isCancelled = isCancelled
  }

  func checkCancellation() throws(ExecutionError) {
    if isCancelled() { throw .cancelled }
  }
}
