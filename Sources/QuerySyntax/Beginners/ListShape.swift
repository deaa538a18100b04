import Diagnostics

/// A test that can have a list in place of its value.
package struct ListShape {
  package var values: [Expr]
  /// How it is written before the list: `in`, `has any`.
  package var operation: String
  /// How it is written before one value where there is no list form: `contains`.
  package var single: String?
  /// Where the first value begins.
  package var start: UInt32
  /// The test of a list of values with its span.
  var kind: ([Expr], SourceSpan) -> Expr.Kind
}

extension Expr {
  /// How the test would have several values; `nil` where it has them already, or can have but one.
  package var listShape: ListShape? {
    switch kind {
    case .comparison(let operation, let left, let value) where operation == .equal || operation == .notEqual:
      let isNegated = operation == .notEqual
      return ListShape(
        values: [value], operation: isNegated ? "not in" : "in", start: value.span.start
      ) { .membership(left, Expr(.list($0), $1), isNegated: isNegated) }
    case .membership(let left, let set, let isNegated):
      if case .list = set.kind { return nil }
      return ListShape(values: [set], operation: isNegated ? "not in" : "in", start: set.span.start) {
        .membership(left, Expr(.list($0), $1), isNegated: isNegated)
      }
    case .wordTest(.has, let left, let value, let isNegated):
      let operation = isNegated ? "not has any" : "has any"
      return ListShape(values: [value], operation: operation, start: value.span.start) {
        .wordTest(.hasAny, left, Expr(.list($0), $1), isNegated: isNegated)
      }
    case .wordTest(let test, let left, let value, isNegated: false):
      guard let word = test.singleWord else { return nil }
      return ListShape(values: [value], operation: "", single: word, start: value.span.start) { values, _ in
        .parenthesized(
          Expr(
            .or(values.map { Expr(.wordTest(test, left, $0, isNegated: false), $0.span) }), value.span))
      }
    default: return nil
    }
  }
}

extension WordTest {
  /// How it is written where it has no form for lists.
  fileprivate var singleWord: String? {
    switch self {
    case .contains: "contains"
    case .startsWith: "starts with"
    case .endsWith: "ends with"
    case .has, .hasAny, .hasAll: nil
    }
  }
}
