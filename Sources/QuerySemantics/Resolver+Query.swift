import Corpus
import Diagnostics
import QuerySyntax

extension Resolver {
  mutating func query(_ query: Query) -> ResolvedQuery? {
    guard let (source, start) = self.source(of: query) else {
      offerSearch(for: query)
      // Without a source no name can be told, so the steps stay unchecked.
      return nil
    }
    var scope = start
    var steps: [ResolvedStep] = []
    for (index, step) in query.steps.enumerated() {
      guard countSteps(1, query.source.span) else { return nil }
      let count = diagnostics.count
      let resolved = self.step(step, at: index, of: query, in: &scope)
      if count < diagnostics.count { offerToMove(index, of: query, in: scope, diagnosticsFrom: count) }
      guard let resolved else { continue }
      steps += resolved
    }
    return ResolvedQuery(source: source, steps: steps, shape: scope.shape)
  }

  /// A query within a query, or `nil` when it has an error, which its type would only repeat.
  mutating func inner(_ query: Query) -> ResolvedQuery? {
    let count = diagnostics.count
    let resolved = self.query(query)
    return diagnostics.dropFirst(count).contains { $0.severity == .error } ? nil : resolved
  }

  private mutating func source(of query: Query) -> (ResolvedSource, Scope)? {
    let name = query.source
    meet(name, .source)
    if let source = SourceID(word: name.text) {
      return (.source(source), Scope(.rows(source, isRanked: false)))
    }
    if name.text == "_" {
      guard !isDefining else {
        report(.savedInLet(name.span))
        return nil
      }
      guard let saved = environment.saved else {
        report(.nothingSaved(name.span))
        return nil
      }
      return (.saved, Scope(shape: saved))
    }
    return self.query(named: name).map { (.named(name.text, $0), Scope(shape: $0.shape)) }
  }

  /// A source by its own name, for `describe` and `why`.
  mutating func source(_ name: Name) -> SourceID? {
    if let source = SourceID(word: name.text) { return source }
    if !name.text.isEmpty { report(.unknownSource(name, names: [])) }
    return nil
  }
}

extension Resolver {
  /// The resolved steps that one written step stands for, and the scope behind it.
  private mutating func step(
    _ step: Step, at index: Int, of query: Query, in scope: inout Scope
  ) -> [ResolvedStep]? {
    switch step.kind {
    case .filter(let expr): return condition(expr, in: scope).map { [.filter($0)] }
    case .matching(let terms): return matching(terms, step, in: &scope)
    case .select(let items): return select(items, step, in: &scope)
    case .order(let keys): return order(keys, in: scope)
    case .limit(let number, let offset): return limit(number, offset)
    case .top(let number, let key): return top(number, by: key, step, in: scope)
    case .distinct: return distinct(step, in: scope)
    case .aggregate(let items, let groups):
      return aggregate(items, groups, step, in: &scope).map { [.aggregate($0)] }
    case .combine(let op, let other): return combine(op, other, step, in: scope)
    case .missing: return nil
    }
  }

  private mutating func order(_ keys: [OrderKey], in scope: Scope) -> [ResolvedStep]? {
    let resolved = keys.map { key -> SortKey? in
      let scalar: Scalar? =
        switch key.kind {
        case .expression(let expr): self.scalar(expr, in: scope)
        case .aggregate(let item): repeated(item, in: scope)
        }
      return scalar.map { SortKey(scalar: $0, isDescending: key.isDescending) }
    }
    return all(resolved).map { [.sort($0)] }
  }

  private mutating func limit(_ number: Expr, _ offset: Expr?) -> [ResolvedStep]? {
    let count = count(number, of: "rows")
    let skipped = offset.map { self.count($0, of: "rows") } ?? 0
    guard let count, let skipped else { return nil }
    return [.limit(count, offset: skipped)]
  }

  /// `top N [by EXPR]` is an order and a limit.
  private mutating func top(_ number: Expr, by key: Expr?, _ step: Step, in scope: Scope) -> [ResolvedStep]? {
    let count = count(number, of: "rows")
    // What to sort by may follow the number that is still missing.
    if case .missing = number.kind { return nil }
    var scalar: Scalar?
    if let key {
      scalar = self.scalar(key, in: scope)
    } else if let measure = scope.firstMeasure {
      scalar = measure
    } else {
      report(.topWithoutKey(step.head))
    }
    guard let count, let scalar else { return nil }
    if let key, scope.source != nil, scalar.type == .name || scalar.type == .ticker {
      report(.topByName(key, count: count))
    }
    return [.sort([SortKey(scalar: scalar, isDescending: true)]), .limit(count, offset: 0)]
  }

  private mutating func distinct(_ step: Step, in scope: Scope) -> [ResolvedStep]? {
    guard case .columns = scope.kind else {
      report(.distinctOfRows(step.head))
      return nil
    }
    return [.distinct]
  }

  private mutating func combine(
    _ op: SetOperator, _ other: Query, _ step: Step, in scope: Scope
  ) -> [ResolvedStep]? {
    let right = inner(other)
    guard let source = scope.source else {
      report(.combineOfColumns(op, step.head))
      return nil
    }
    guard let right else { return nil }
    guard case .rows(source, _) = right.shape else {
      report(.combineOfOthers(op, source, right.shape, other.span))
      return nil
    }
    return [.combine(op, right)]
  }

  private mutating func matching(_ terms: Expr, _ step: Step, in scope: inout Scope) -> [ResolvedStep]? {
    guard case .rows(let source, let isRanked) = scope.kind else {
      report(.matchingTooLate(step.head, after: scope.maker))
      return nil
    }
    guard !isRanked else {
      report(.matchingTwice(step.head))
      return nil
    }
    guard Schema.field(named: "text", of: source) != nil else {
      report(.nothingToMatch(source, step.head))
      return nil
    }
    guard let text = searchText(terms) else { return nil }
    let terms = searchTerms(in: text)
    guard !terms.isEmpty else {
      report(.noWords(step.span))
      return nil
    }
    scope.kind = .rows(source, isRanked: true)
    return [.matching(terms)]
  }

  private mutating func searchText(_ terms: Expr) -> String? {
    meet(terms, .freeText)
    switch terms.kind {
    case .string(let text), .word(let text), .cashtag(let text): return text
    case .number(let text, _): return text
    case .parameter:
      guard case .constant(.text(let text), _)? = scalarOperand(terms, type: .text) else { return nil }
      return text
    case .missing: return nil
    default:
      report(.textExpected(terms.span))
      return nil
    }
  }

  /// `order by avg confidence` after an aggregation: the column that holds the same measure.
  mutating func repeated(_ item: AggregateItem, in scope: Scope) -> Scalar? {
    if let column = column(repeating: item, in: scope) { return column }
    report(.unknownMeasure(item, in: scope))
    return nil
  }

  private mutating func column(repeating item: AggregateItem, in scope: Scope) -> Scalar? {
    guard let before = scope.before.first else { return nil }
    if let measure = attempt({ $0.measure(item, in: before) }), let column = scope.column(holding: measure) {
      return column
    }
    // A `select` after the aggregation may have kept the column.
    return column(repeating: item, in: before).flatMap(scope.column(holding:))
  }
}

extension Scope {
  /// The first column that holds a measure, also one that a `select` kept.
  fileprivate var firstMeasure: Scalar? {
    guard case .columns(let columns) = kind else { return nil }
    return columns.indices.first(where: isMeasure).map { .output($0, columns[$0].column.type) }
  }

  private func isMeasure(_ index: Int) -> Bool {
    guard case .columns(let columns) = kind, columns.indices.contains(index) else { return false }
    switch columns[index].origin {
    case .measure: return true
    case .scalar(.output(let kept, _)): return before.first?.isMeasure(kept) ?? false
    case .scalar, .unknown: return false
    }
  }
}

/// The values, or `nil` when one is missing.
func all<T>(_ values: [T?]) -> [T]? {
  let present = values.compactMap { $0 }
  return present.count == values.count ? present : nil
}
