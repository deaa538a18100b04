import CivilTime
package import Corpus
package import QuerySemantics
import QuerySyntax
import TextAnalysis

/// A condition that a row meets, with what the row has there.
package struct MatchedCondition: Hashable, Sendable {
  /// In words.
  package var condition: String
  /// The row's values in the order in which the condition names their fields; of a text what is around the hit.
  package var values: [String]
}

/// Why a row of a source is in a query's result: the conditions of its `where` that the row meets, in the order written; of an `or` those
/// of its parts that hold. Empty where the query has no condition on rows.
///
/// Cost: two runs over one row for each condition, and for a quantifier one over the rows that belong to it.
package func explainMatch(
  row: UInt32, of source: SourceID, in query: ResolvedQuery, on corpus: Corpus,
  environment: ExecutionEnvironment
) throws(ExecutionError) -> [MatchedCondition] {
  let explainer = MatchExplainer(row: row, source: source, corpus: corpus, environment: environment)
  var found: [MatchedCondition] = []
  for condition in rowConditions(of: query) { found += try explainer.explain(condition) }
  return found
}

/// The conditions on rows of the source, of the query and of those that it is made from.
private func rowConditions(of query: ResolvedQuery) -> [Condition] {
  var conditions: [Condition] = []
  if case .named(_, let inner) = query.source, case .rows = inner.shape {
    conditions = rowConditions(of: inner)
  }
  for step in query.steps {
    switch step {
    case .filter(.and(let parts)): conditions += parts
    case .filter(let condition): conditions.append(condition)
    case .matching(let terms):
      guard let text = textField(of: query) else { continue }
      conditions += terms.map { .hasWords(text, $0.words) }
    case .sort, .limit, .combine, .distinct: continue
    case .project, .aggregate: return conditions
    }
  }
  return conditions
}

/// The field that a full-text search of the query looks in.
func textField(of query: ResolvedQuery) -> Scalar? {
  guard case .source(let source) = query.source, let field = Schema.field(named: "text", of: source) else {
    return nil
  }
  return .field(field, ofNewsletter: false)
}

private struct MatchExplainer {
  let row: UInt32
  let source: SourceID
  let corpus: Corpus
  let environment: ExecutionEnvironment

  func explain(_ condition: Condition) throws(ExecutionError) -> [MatchedCondition] {
    if case .or(let parts) = condition {
      var found: [MatchedCondition] = []
      for part in parts { found += try explain(part) }
      return found
    }
    guard try holds(condition) else { return [] }
    let words = reading(of: condition, shape: .rows(source, isRanked: false))
    if case .quantified(_, let relation, let test) = condition {
      return [MatchedCondition(condition: words, values: try related(relation, test))]
    }
    let needle = needle(of: condition)
    let values =
      try scalars(of: condition).isEmpty ? [] : values(of: scalars(of: condition), of: source, where: isRow)
    return [
      MatchedCondition(
        condition: words, values: values.first.map { $0.map { excerpt($0, around: needle) } } ?? [])
    ]
  }

  private var isRow: Condition {
    guard let id = Schema.field(named: "id", of: source) else { return .constant(false) }
    return .oneOf(.field(id, ofNewsletter: false), [.integer(Int64(row) + 1)])
  }

  private func holds(_ condition: Condition) throws(ExecutionError) -> Bool {
    let query = ResolvedQuery(
      source: .source(source), steps: [.filter(isRow), .filter(condition)],
      shape: .rows(source, isRanked: false))
    return try execute(query, on: corpus, environment: environment).rowCount == 1
  }

  /// Of the first rows that meet a condition, the values of scalars.
  private func values(
    of scalars: [Scalar], of source: SourceID, where condition: Condition, limit: Int = 1
  ) throws(ExecutionError) -> [[String]] {
    let columns = scalars.enumerated().map { index, scalar in
      ProjectedColumn(column: OutputColumn(name: "value\(index)", type: scalar.type), scalar: scalar)
    }
    let query = ResolvedQuery(
      source: .source(source),
      steps: [.filter(condition), .limit(limit, offset: 0), .project(columns)],
      shape: .columns(columns.map(\.column)))
    let table = try execute(query, on: corpus, environment: environment).table(.full, on: corpus)
    return (0..<table.rowCount).map { row in table.columns.indices.map { text(table[row, $0]) } }
  }

  /// The rows of a relation that belong to the row and meet a test, up to three of them in words.
  private func related(_ relation: SourceID, _ test: Condition) throws(ExecutionError) -> [String] {
    guard let belongs = try belonging(relation) else { return [] }
    let shown = scalars(of: test)
    guard !shown.isEmpty else { return [] }
    let rows = try values(of: shown, of: relation, where: .and([belongs, test]), limit: 3)
    return rows.map { $0.joined(separator: " · ") }
  }

  /// That a row of the relation belongs to the row.
  private func belonging(_ relation: SourceID) throws(ExecutionError) -> Condition? {
    let name = source == .tickers ? "ticker" : "key"
    guard let own = Schema.field(named: name, of: source),
      let other = Schema.field(named: name, of: source == .tickers ? relation : .newsletters),
      let value = try values(of: [.field(own, ofNewsletter: false)], of: source, where: isRow).first?.first
    else { return nil }
    return .oneOf(.field(other, ofNewsletter: source != .tickers), [.text(value)])
  }

  /// What a condition tests, each once, without constants.
  private func scalars(of condition: Condition) -> [Scalar] {
    let all: [Scalar] =
      switch condition {
      case .constant, .quantified: []
      case .comparison(_, let left, let right): [left, right]
      case .within(let scalar, _, _), .oneOf(let scalar, _), .inQuery(let scalar, _),
        .hasWords(let scalar, _),
        .hasElement(let scalar, _), .contains(let scalar, _), .startsWith(let scalar, _),
        .endsWith(let scalar, _),
        .matches(let scalar, _), .isMissing(let scalar):
        [scalar]
      case .between(let scalar, let low, let high): [scalar, low, high]
      case .not(let inner): scalars(of: inner)
      case .and(let parts), .or(let parts): parts.flatMap(scalars)
      }
    return all.reduce(into: []) { found, scalar in
      if case .constant = scalar { return }
      if !found.contains(scalar) { found.append(scalar) }
    }
  }

  /// The folded words that a condition looks for in a text.
  private func needle(of condition: Condition) -> [UInt8] {
    switch condition {
    case .hasWords(_, let words): Array((words.first ?? "").utf8)
    case .contains(_, let text), .startsWith(_, let text), .endsWith(_, let text): Array(text.utf8)
    default: []
    }
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .missing: "missing"
    case .integer(let value): String(value)
    case .decimal(let value): "\(Double(value) / 10_000)"
    case .number(let value): "\(value)"
    case .text(let text): text
    case .time(let time): time.description
    case .period(let period): period.description
    case .list(let elements): elements.joined(separator: ", ")
    }
  }

  /// A long text cut to what is around the first hit, or to its beginning.
  private func excerpt(_ text: String, around needle: [UInt8]) -> String {
    let bytes = Array(text.utf8)
    let hit = needle.isEmpty ? nil : bytes.folded.firstRange(of: needle)
    guard bytes.count > 120 else { return text }
    let start = max(0, (hit?.lowerBound ?? 0) - 50)
    let end = min(bytes.count, (hit?.upperBound ?? 0) + 60)
    let middle = String(decoding: bytes[atScalar(start, in: bytes)..<atScalar(end, in: bytes)], as: UTF8.self)
    return (start > 0 ? "…" : "") + middle + (end < bytes.count ? "…" : "")
  }

  /// The start of the scalar that holds a byte.
  private func atScalar(_ index: Int, in bytes: [UInt8]) -> Int {
    var index = index
    while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}

extension [UInt8] {
  fileprivate var folded: [UInt8] { fold(self) }
}
