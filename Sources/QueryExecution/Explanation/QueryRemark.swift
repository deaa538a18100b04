package import Corpus
package import QuerySemantics

/// Something worth knowing about how a query and the data met.
package enum QueryRemark: Hashable, Sendable {
  /// Without this condition there are the same rows.
  case idle(condition: String)
  /// So many rows meet the other conditions and have no value where this one looks.
  case missing(condition: String, rows: Int)
  /// So many rows of the result have no value where this condition, which says `not`, looks.
  case kept(condition: String, rows: Int)
  /// `order by … desc` and `limit` are together `top`.
  case top(count: Int)
}

/// The first thing worth knowing of a query, or `nil` where nothing is. Idle conditions come first, since they mislead most.
///
/// Cost: two runs of the query's conditions for each of them; none where there are more than 16.
package func remark(
  on query: ResolvedQuery, corpus: Corpus, environment: ExecutionEnvironment
) throws(ExecutionError) -> QueryRemark? {
  guard case .source(let source) = query.source else { return nil }
  let conditions = leadingConditions(of: query)
  func count(_ conditions: [Condition]) throws(ExecutionError) -> Int {
    let query = ResolvedQuery(
      source: query.source, steps: conditions.map { .filter($0) }, shape: .rows(source, isRanked: false))
    return try execute(query, on: corpus, environment: environment).rowCount
  }
  guard conditions.count <= 16 else { return nil }
  let total = conditions.isEmpty ? 0 : try count(conditions)
  for (index, condition) in conditions.enumerated() where total > 0 {
    var others = conditions
    others.remove(at: index)
    if try count(others) == total { return .idle(condition: words(condition, source)) }
  }
  for (index, condition) in conditions.enumerated() {
    let (test, isNegated): (Condition, Bool) =
      if case .not(let inner) = condition { (inner, true) } else { (condition, false) }
    guard let scalar = testedField(of: test) else { continue }
    var others = conditions
    others[index] = .isMissing(scalar)
    let rows = try count(others)
    guard rows > 0 else { continue }
    let words = words(condition, source)
    return isNegated ? .kept(condition: words, rows: rows) : .missing(condition: words, rows: rows)
  }
  return topRemark(query)
}

private func words(_ condition: Condition, _ source: SourceID) -> String {
  reading(of: condition, shape: .rows(source, isRanked: false))
}

/// The field that a plain test looks at, of which missing values fail.
private func testedField(of condition: Condition) -> Scalar? {
  let scalar: Scalar? =
    switch condition {
    case .comparison(_, let left, _): left
    case .within(let scalar, _, _), .between(let scalar, _, _), .oneOf(let scalar, _),
      .hasWords(let scalar, _),
      .contains(let scalar, _), .startsWith(let scalar, _), .endsWith(let scalar, _), .matches(let scalar, _):
      scalar
    case .constant, .inQuery, .hasElement, .isMissing, .not, .and, .or, .quantified: nil
    }
  guard case .field? = scalar else { return nil }
  return scalar
}

private func topRemark(_ query: ResolvedQuery) -> QueryRemark? {
  for (step, next) in zip(query.steps, query.steps.dropFirst()) {
    if case .sort(let keys) = step, keys.count == 1, keys[0].isDescending,
      case .limit(let count, offset: 0) = next
    {
      return .top(count: count)
    }
  }
  return nil
}
