import Corpus
import QuerySemantics

extension Plan {
  /// The plan over the first half of the rows, and one that aggregates the other half, where the source's rows lie side
  /// by side, there are enough of them, and nothing but filters stands before the aggregation.
  func parts(_ corpus: Corpus, _ environment: ExecutionEnvironment) -> (first: Plan, later: Plan?) {
    guard environment.optimizes, let (source, rows) = neighbouringRows(corpus),
      environment.rowsWorthAnotherCore <= rows.count / effortPart, let end = endOfParts
    else { return (self, nil) }
    let middle = rows.lowerBound + rows.count / 2
    var (first, later) = (self, self)
    first.source = .scan(source, .slice(Slice(rows: rows.lowerBound..<middle, conditions: [])))
    later.source = .scan(source, .slice(Slice(rows: middle..<rows.upperBound, conditions: [])))
    later.stages = Array(stages[...end])
    return (first, later)
  }

  /// Counting rows by stored codes is over for a million rows before another core has woken up.
  private var effortPart: Int {
    for stage in stages {
      switch stage.operation {
      case .filter(let conditions):
        if conditions.contains(where: { .codes < ExpressionParts(of: $0).cost }) { return 1 }
      case .aggregate(let aggregation): return aggregation.countsOnly ? 32 : 1
      case .named: continue
      case .matching, .project, .sort, .top, .limit, .distinct, .combine: return 1
      }
    }
    return 1
  }

  private func neighbouringRows(_ corpus: Corpus) -> (SourceID, Range<Int>)? {
    switch source {
    case .scan(let source, .defaultOrder): (source, 0..<corpus[source].rowCount)
    case .scan(let source, .slice(let slice)): (source, slice.rows)
    case .scan, .replay: nil
    }
  }

  /// The place of an aggregation that only filters stand before.
  private var endOfParts: Int? {
    for (index, stage) in stages.enumerated() {
      switch stage.operation {
      case .filter, .named: continue
      case .aggregate(let aggregation): return isWorthParts(aggregation, index) ? index : nil
      case .matching, .project, .sort, .top, .limit, .distinct, .combine: return nil
      }
    }
    return nil
  }

  /// Counting all rows takes no pass over them.
  private func isWorthParts(_ aggregation: Aggregation, _ index: Int) -> Bool {
    aggregation.canRunInParts
      && (0 < index || !aggregation.groups.isEmpty || aggregation.measures.contains { $0.argument != .none })
  }
}
