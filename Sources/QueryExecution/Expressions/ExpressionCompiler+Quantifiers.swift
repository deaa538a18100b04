import Corpus
import MappedStorage
import QuerySemantics
import QuerySyntax

extension ExpressionCompiler {
  func compileQuantifier(
    _ quantifier: Quantifier, _ relation: SourceID, _ condition: Condition
  ) throws(ExecutionError) -> Predicate {
    let count = try compileRelatedCounts(relation, condition)
    return { batch throws(ExecutionError) in
      let counts = try count(batch)
      return positions(of: batch.count) { row in
        switch quantifier {
        case .any: 0 < counts.matching[row]
        case .all: counts.matching[row] == counts.total[row]
        case .no: counts.matching[row] == 0
        case .only: counts.matching[row] == counts.total[row] && 0 < counts.total[row]
        }
      }
    }
  }

  func compileCount(_ relation: SourceID, _ condition: Condition) throws(ExecutionError) -> Evaluation {
    let count = try compileRelatedCounts(relation, condition)
    return { batch throws(ExecutionError) in .integers(try count(batch).matching) }
  }

  private typealias RelatedCounts = (matching: [Int64], total: [Int64])

  /// Counts the children of each row, and those that meet the condition.
  private func compileRelatedCounts(
    _ relation: SourceID, _ condition: Condition
  ) throws(ExecutionError) -> (Batch) throws(ExecutionError) -> RelatedCounts {
    let predicate = try compile(condition)
    let isUnconditional = condition == .constant(true)
    return { [self] batch throws(ExecutionError) in
      guard case .rows(let source, let rows) = batch.content,
        let children = ChildRows(of: source, relation, in: corpus)
      else { throw .unsupported("a relation of a row that has none") }
      let total = rows.map { Int64(children.range(of: Int($0)).count) }
      if isUnconditional { return (total, total) }
      return (try countMatching(rows, children, relation, predicate), total)
    }
  }

  /// One pass over the children, a batch of them at a time.
  private func countMatching(
    _ rows: RowSelection, _ children: ChildRows, _ relation: SourceID, _ predicate: Predicate
  ) throws(ExecutionError) -> [Int64] {
    var counts = [Int64](repeating: 0, count: rows.count)
    var pending: [UInt32] = []
    var owners: [UInt32] = []
    func flush() throws(ExecutionError) {
      try environment.checkCancellation()
      for position in try predicate(Batch(content: .rows(relation, .list(pending)))) {
        counts[Int(owners[Int(position)])] += 1
      }
      pending.removeAll(keepingCapacity: true)
      owners.removeAll(keepingCapacity: true)
    }
    for (position, row) in rows.enumerated() {
      for index in children.range(of: Int(row)) {
        pending.append(children.row(at: index))
        owners.append(UInt32(position))
        if pending.count >= environment.batchSize { try flush() }
      }
    }
    if !pending.isEmpty { try flush() }
    return counts
  }
}

/// Where the rows of a relation are.
private struct ChildRows {
  private let offsets: Slab<UInt32>
  /// The rows in the order of their owners; `nil` when they already lie in it.
  private let rows: Slab<UInt32>?

  init?(of source: SourceID, _ relation: SourceID, in corpus: Corpus) {
    switch (source, relation) {
    case (.newsletters, .ideas): (offsets, rows) = (corpus.ideaOffsets, nil)
    case (.newsletters, .points): (offsets, rows) = (corpus.pointOffsets, nil)
    case (.tickers, .ideas): (offsets, rows) = (corpus.tickerIdeaOffsets, corpus.tickerIdeas)
    default: return nil
    }
  }

  func range(of owner: Int) -> Range<Int> { Int(offsets[owner])..<Int(offsets[owner + 1]) }

  func row(at index: Int) -> UInt32 { rows.map { $0[index] } ?? UInt32(index) }
}
