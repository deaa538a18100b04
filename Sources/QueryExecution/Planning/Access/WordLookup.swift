import Corpus
import QuerySemantics

/// Tests of one text field that the index of words serves together.
package struct WordLookup: Hashable, Sendable {
  let field: FieldID
  let conditions: [Condition]

  /// Whether rows that are found need no look at their texts.
  let isExact: Bool
  /// How many rows there are at most.
  let estimate: Int

  /// The tests of a field of `source` among the conditions that leave the fewest rows; `nil` where the index serves none or
  /// a pass over the texts is no more work.
  init?(_ conditions: [Condition], of source: SourceID, in corpus: Corpus) {
    let access = TextAccess(corpus: corpus)
    var best: (field: FieldID, rows: Int)?
    for case (.field(let field, _), let test)? in conditions.lazy.map(\.textTest) where field.source == source
    {
      guard let rows = access.estimate(test, of: field) else { continue }
      if best.map({ rows < $0.rows }) ?? true { best = (field, rows) }
    }
    guard let best else { return nil }
    field = best.field
    self.conditions = conditions.filter { condition in
      guard case (.field(let field, _), _)? = condition.textTest else { return false }
      return field == best.field
    }
    let tests = self.conditions.compactMap(\.textTest?.test)
    guard access.pays(best.rows, field, tests) else { return nil }
    estimate = best.rows
    isExact = access.isExact(tests, of: field)
  }

  /// The rows that may meet the conditions, in order; `nil` where the index is damaged.
  func rows(in corpus: Corpus) throws(ExecutionError) -> [UInt32]? {
    try TextAccess(corpus: corpus).candidates(for: conditions.compactMap(\.textTest?.test), of: field)?.rows
  }
}
