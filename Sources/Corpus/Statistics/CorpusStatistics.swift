import Synchronization

/// Counts of a corpus's values, made when first asked for and then kept. Safe to ask from several threads.
final class CorpusStatistics: Sendable {
  struct Key: Hashable {
    let field: FieldID
    let source: SourceID
  }

  private let counts = Mutex<[Key: [UInt32]]>([:])

  /// The kept counts, or those that `make` gives; two threads may both make them.
  func counts(for key: Key, make: () -> [UInt32]) -> [UInt32] {
    if let kept = counts.withLock({ $0[key] }) { return kept }
    let made = make()
    counts.withLock { $0[key] = made }
    return made
  }
}
