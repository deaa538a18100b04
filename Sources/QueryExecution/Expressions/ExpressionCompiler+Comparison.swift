import Corpus
import QuerySemantics
import QuerySyntax

extension ExpressionCompiler {
  func compileComparison(
    _ operation: ComparisonOperator, _ left: Scalar, _ right: Scalar
  ) throws(ExecutionError) -> Predicate {
    if operation == .notEqual { return try compile(.not(.comparison(.equal, left, right))) }
    if let text = right.constantText, left.type.isTextual {
      return try compileTextComparison(operation, left, text)
    }
    if let text = left.constantText, right.type.isTextual {
      return try compileTextComparison(operation.mirrored, right, text)
    }
    let (first, second) = (try compile(left), try compile(right))
    return { batch throws(ExecutionError) in compare(try first(batch), operation, try second(batch)) }
  }

  /// A name's constant becomes codes once per query; other text compares by its folded bytes.
  private func compileTextComparison(
    _ operation: ComparisonOperator, _ scalar: Scalar, _ text: String
  ) throws(ExecutionError) -> Predicate {
    let literal = TextLiteral(text)
    if let (names, ofNewsletter) = nameColumn(of: scalar) {
      let codes = literal.codes(operation, in: names.dictionary)
      return codePredicate(names, ofNewsletter: ofNewsletter, codes: codes)
    }
    return try compileTextTest(scalar, .comparing(operation, literal))
  }

  /// The rows whose code is in `codes`.
  func codePredicate(_ names: NameColumn, ofNewsletter: Bool, codes: CodeSet) -> Predicate {
    { [self] batch throws(ExecutionError) in
      guard let rows = rows(of: batch, ofNewsletter: ofNewsletter) else { return [] }
      return codes.positions(of: rows, in: names.codes)
    }
  }

  /// The dictionary coded column that a scalar reads.
  func nameColumn(of scalar: Scalar) -> (names: NameColumn, ofNewsletter: Bool)? {
    guard case .field(let field, let ofNewsletter) = scalar, case .names(let names) = corpus[field] else {
      return nil
    }
    return (names, ofNewsletter)
  }
}

extension Scalar {
  /// The text of a constant that compares as text.
  var constantText: String? {
    if case .constant(.text(let text), let type) = self, type.isTextual { text } else { nil }
  }
}

extension ComparisonOperator {
  /// Whether it holds of two values of which the first is less, equal or greater.
  func holds(isLess: Bool, isEqual: Bool) -> Bool {
    switch self {
    case .equal: isEqual
    case .notEqual: !isEqual
    case .less: isLess
    case .lessOrEqual: isLess || isEqual
    case .greater: !isLess && !isEqual
    case .greaterOrEqual: !isLess
    }
  }
}
