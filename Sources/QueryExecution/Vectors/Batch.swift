import Corpus
import QuerySemantics

/// Some consecutive rows on their way through the operators.
struct Batch: Sendable {
  enum Content: Sendable {
    /// Rows of a source, by row number.
    case rows(SourceID, RowSelection)
    /// Columns after a `select` or an aggregation.
    case columns([Vector], count: Int)
  }

  var content: Content
  /// One per row after `matching`, else empty.
  var relevance: [Double] = []
  /// What `matching` looked for.
  var search: SearchTermSet?

  var count: Int {
    switch content {
    case .rows(_, let rows): rows.count
    case .columns(_, let count): count
    }
  }

  /// The relevance of every row, also of those that were not searched for, which have none.
  var relevances: [Double] {
    relevance.count == count ? relevance : [Double](repeating: .nan, count: count)
  }

  /// The rows at these positions, in their order; a position may occur more than once.
  func taking(_ positions: [UInt32]) -> Batch {
    var batch = self
    if !relevance.isEmpty { batch.relevance = positions.map { relevance[Int($0)] } }
    switch content {
    case .rows(let source, let rows):
      batch.content = .rows(source, rows.taking(positions))
    case .columns(let vectors, _):
      batch.content = .columns(vectors.map { $0.taking(positions) }, count: positions.count)
    }
    return batch
  }

  func slice(_ range: Range<Int>) -> Batch {
    if range == 0..<count { return self }
    guard case .rows(let source, let rows) = content else { return taking(range.map { UInt32($0) }) }
    var batch = self
    batch.content = .rows(source, rows.slice(range))
    if !relevance.isEmpty { batch.relevance = Array(relevance[range]) }
    return batch
  }

  /// Puts the rows of `other`, which has the same shape, behind these.
  mutating func append(_ other: Batch) {
    if !relevance.isEmpty || !other.relevance.isEmpty {
      if relevance.count != count { relevance = relevances }
      relevance += other.relevances
    }
    search = search ?? other.search
    switch (content, other.content) {
    case (.rows(let source, var rows), .rows(_, let more)):
      content = .columns([], count: 0)
      rows.append(more)
      content = .rows(source, rows)
    case (.columns(var vectors, let count), .columns(let more, let moreCount)):
      content = .columns([], count: 0)
      for index in vectors.indices where index < more.count { vectors[index].append(more[index]) }
      content = .columns(vectors, count: count + moreCount)
    default: break
    }
  }
}
