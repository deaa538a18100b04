package import Corpus
package import QuerySemantics

/// Why a query found nothing: how many rows each condition of its `where` matches alone, and how many would be
/// left if one of them were dropped.
package struct EmptyExplanation: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    /// The condition in words.
    package var condition: String
    /// Rows that it matches alone.
    package var alone: Int
    /// Rows that match all the others.
    package var without: Int
    /// Whether it tests the day of publication.
    package var isAboutPublication = false
  }

  /// What the rows are.
  package var source: SourceID
  /// How many rows there are before any condition.
  package var total: Int
  /// In the order written.
  package var parts: [Part]

  /// The condition to drop: without it most rows are left. `nil` when none alone is to blame.
  package var culprit: Part? {
    guard 1 < parts.count, let best = parts.max(by: { $0.without < $1.without }), 0 < best.without else {
      return nil
    }
    return best
  }
}

/// Explains an empty result, or gives `nil` where the first steps of the query hold no condition on rows.
///
/// Cost: two runs of the query's conditions for each of them.
package func explainEmpty(
  _ query: ResolvedQuery, on corpus: Corpus, environment: ExecutionEnvironment
) throws(ExecutionError) -> EmptyExplanation? {
  guard case .source(let source) = query.source else { return nil }
  let conditions = leadingTests(of: query)
  guard !conditions.isEmpty, conditions.count <= 32 else { return nil }
  func count(_ conditions: [Condition]) throws(ExecutionError) -> Int {
    let steps = conditions.map { ResolvedStep.filter($0) }
    let shape = RowShape.rows(source, isRanked: false)
    let part = ResolvedQuery(source: query.source, steps: steps, shape: shape)
    return try execute(part, on: corpus, environment: environment).rowCount
  }
  var parts: [EmptyExplanation.Part] = []
  for (index, condition) in conditions.enumerated() {
    var others = conditions
    others.remove(at: index)
    parts.append(
      EmptyExplanation.Part(
        condition: reading(of: condition, shape: .rows(source, isRanked: false)),
        alone: try count([condition]),
        without: try count(others),
        isAboutPublication: testsPublication(condition)))
  }
  return EmptyExplanation(source: source, total: corpus[source].rowCount, parts: parts)
}

private func testsPublication(_ condition: Condition) -> Bool {
  switch condition {
  case .within(.field(let field, _), _, _), .between(.field(let field, _), _, _):
    field.field.name == "published"
  case .not(let inner): testsPublication(inner)
  case .or(let parts): parts.contains(where: testsPublication)
  default: false
  }
}

/// The conditions and searched words that stand before any other step, taken apart at `and`.
private func leadingTests(of query: ResolvedQuery) -> [Condition] {
  var tests: [Condition] = []
  for step in query.steps {
    switch step {
    case .filter(.and(let parts)): tests += parts
    case .filter(let condition): tests.append(condition)
    case .matching(let terms):
      guard let text = textField(of: query) else { return tests }
      tests += terms.map { .hasWords(text, $0.words) }
    default: return tests
    }
  }
  return tests
}

/// The conditions that stand before any other step, taken apart at `and`.
func leadingConditions(of query: ResolvedQuery) -> [Condition] {
  query.steps.prefix { if case .filter = $0 { true } else { false } }.flatMap { step -> [Condition] in
    guard case .filter(let condition) = step else { return [] }
    if case .and(let parts) = condition { return parts }
    return [condition]
  }
}
