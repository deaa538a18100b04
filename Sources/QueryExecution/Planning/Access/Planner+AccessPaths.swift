import CivilTime
import Corpus
import QuerySemantics

// How the rows of a source are found: a part of its order that a date range cuts out, lists of rows by value, the order
// of a value. What an index serves is taken out of the filter behind the source.

extension Planner {
  func chooseAccessPath(of plan: inout Plan) {
    guard environment.usesIndexes, case .scan(let source, .defaultOrder) = plan.source, source != .tickers
    else { return }
    guard let first = plan.stages.firstIndex(where: \.operation.changesRows) else { return }
    switch plan.stages[first].operation {
    case .filter(let conditions): chooseRows(of: &plan, source, conditions, at: first)
    case .top(let keys, let count, let offset):
      guard let field = orderField(of: keys, source), let key = keys.first else { return }
      plan.source = .scan(source, .valueOrder(field, isDescending: key.isDescending))
      plan.stages[first] = Plan.Stage(.limit(count, offset: offset))
    case .matching, .project, .sort, .limit, .distinct, .aggregate, .combine, .named: break
    }
  }

  /// The only key, where it is a field whose rows are listed by value.
  private func orderField(of keys: [SortKey], _ source: SourceID) -> FieldID? {
    guard keys.count == 1, case .field(let field, _) = keys[0].scalar, field.source == source,
      field.field.type == .decimal, corpus.postings(of: field) != nil
    else { return nil }
    return field
  }

  private func chooseRows(
    of plan: inout Plan, _ source: SourceID, _ conditions: [Condition], at place: Int
  ) {
    var rest = conditions
    let slice = takeSlice(from: &rest, source)
    let rowCount = slice?.rows.count ?? corpus[source].rowCount
    let lookup = IndexLookup(source: source, corpus: corpus, environment: environment)
    if slice == nil, conditions.count == 1, plan.countsRows(at: place + 1),
      let found = lookup.find(conditions[0]), let count = lookup.exactCount(of: found, for: conditions[0])
    {
      plan.source = .scan(source, .counted(conditions[0], count))
      plan.sourceRows = count
      rest = []
    } else if let words = takeWords(from: &rest, source, rowCount) {
      plan.source = .scan(source, .words(words, within: slice))
      plan.sourceRows = min(words.estimate, rowCount)
    } else if let best = best(of: rest, lookup), isWorthwhile(best.found, lookup, rest, amongRows: rowCount) {
      let served = rest.remove(at: best.index)
      plan.source = .scan(source, .index(served, within: slice))
      plan.sourceRows = min(lookup.count(of: best.found), rowCount)
    } else if let slice {
      plan.source = .scan(source, .slice(slice))
      plan.sourceRows = rowCount
    } else {
      return
    }
    if rest.isEmpty { plan.stages.remove(at: place) } else { plan.stages[place].operation = .filter(rest) }
  }

  /// Tests of texts that the index of words serves, where a value does not serve better; those it leaves open stay.
  private func takeWords(
    from conditions: inout [Condition], _ source: SourceID, _ rowCount: Int
  ) -> WordLookup? {
    guard let words = WordLookup(conditions, of: source, in: corpus) else {
      return nil
    }
    let lookup = IndexLookup(source: source, corpus: corpus, environment: environment)
    if let best = best(of: conditions, lookup), lookup.count(of: best.found) <= words.estimate { return nil }
    guard words.estimate < rowCount else { return nil }
    if words.isExact { conditions.removeAll(where: words.conditions.contains) }
    return words
  }

  /// The rows that tests of the date of publication leave, which lie together.
  private func takeSlice(from conditions: inout [Condition], _ source: SourceID) -> Plan.Slice? {
    var slice: Plan.Slice?
    conditions.removeAll { condition in
      guard case .within(.field(let field, _), let start, let end) = condition,
        field.source == .newsletters, field.field.name == "published"
      else { return false }
      let rows = corpus.publishedRows(
        from: start?.minutes ?? Int32.min, to: end.map { Int64($0.minutes) } ?? Int64.max, of: source)
      let both = slice.map { $0.rows.clamped(to: rows) } ?? rows
      slice = Plan.Slice(rows: both, conditions: (slice?.conditions ?? []) + [condition])
      return true
    }
    return slice
  }

  private func best(
    of conditions: [Condition], _ lookup: IndexLookup
  ) -> (index: Int, found: IndexLookup.Found)? {
    var best: (index: Int, found: IndexLookup.Found)?
    for (index, condition) in conditions.enumerated() {
      guard let found = lookup.find(condition) else { continue }
      if best.map({ lookup.count(of: found) < lookup.count(of: $0.found) }) ?? true { best = (index, found) }
    }
    return best
  }

  /// Compares what the listed rows cost, in nanoseconds, with a pass over all: a row that is looked up waits for memory,
  /// and rows in no order are sorted, while a pass over codes takes a fraction of one for each.
  private func isWorthwhile(
    _ found: IndexLookup.Found, _ lookup: IndexLookup, _ conditions: [Condition], amongRows rowCount: Int
  ) -> Bool {
    let listed = Double(lookup.count(of: found)) * (lookup.isInOrder(found) ? 4 : 40)
    let passed = conditions.reduce(0) { $0 + ExpressionParts(of: $1).cost.nanosecondsInPassing }
    return listed < Double(rowCount) * passed
  }
}

extension ConditionCost {
  /// About what a condition costs for one of many neighbouring rows.
  fileprivate var nanosecondsInPassing: Double {
    switch self {
    case .nothing: 0
    case .codes: 0.25
    case .lists: 10
    case .expressions: 20
    case .texts, .pattern: 100
    case .relatedRows, .query: 5
    }
  }
}

extension Plan {
  /// Whether the stage wants nothing of the rows but how many there are.
  fileprivate func countsRows(at place: Int) -> Bool {
    guard place < stages.count, case .aggregate(let aggregation) = stages[place].operation else {
      return false
    }
    return aggregation.countsOnly
  }
}

extension Plan.Operation {
  fileprivate var changesRows: Bool { if case .named = self { false } else { true } }
}
