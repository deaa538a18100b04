import Corpus
import Diagnostics
import QuerySyntax
import TextAnalysis

extension Resolver {
  /// Notes `direction = long and direction = short`: of one row never both hold. Of long chains only the first operands
  /// are looked at.
  mutating func noteContradiction(_ operands: [Expr], _ conditions: [Condition?]) {
    guard !looksForCursor else { return }
    let tests = zip(operands, conditions).prefix(20).enumerated().compactMap { index, pair -> EqualTest? in
      let (expr, condition) = pair
      guard case .comparison(.equal, let scalar, .constant(let value, _))? = condition,
        case .comparison(.equal, let left, let right) = expr.kind
      else { return nil }
      return EqualTest(index: index, scalar: scalar, value: value, expr: expr, left: left, right: right)
    }
    for (place, test) in tests.enumerated() {
      guard let other = tests[..<place].first(where: { $0.contradicts(test) }) else { continue }
      report(
        .contradiction(
          other.left, other.right, test.right, other.expr.span.joined(with: test.expr.span),
          isAdjacent: other.index + 1 == test.index))
      return
    }
  }
}

private struct EqualTest {
  var index: Int
  var scalar: Scalar
  var value: Value
  var expr: Expr
  var left: Expr
  var right: Expr

  func contradicts(_ other: EqualTest) -> Bool {
    guard case .field = scalar, scalar == other.scalar else { return false }
    switch (value, other.value) {
    case (.text(let a), .text(let b)): return comparisonKey(a) != comparisonKey(b)
    case (.integer(let a), .integer(let b)): return a != b
    case (.decimal(let a), .decimal(let b)): return a != b
    default: return false
    }
  }
}

extension Diagnostic {
  /// `span` is that of both tests and of what stands between them, which is no more than an `and` where they are adjacent.
  fileprivate static func contradiction(
    _ left: Expr, _ first: Expr, _ second: Expr, _ span: SourceSpan, isAdjacent: Bool
  ) -> Diagnostic {
    let values = [format(first), format(second)]
    let meant = "\(format(left)) in (\(values.joined(separator: ", ")))"
    return Diagnostic(
      "never-both", severity: .note,
      "`\(format(left))` is never `\(values[0])` and `\(values[1])` at once, so there are no rows", at: span,
      label: didYouMean(meant),
      help: format(left) == "direction"
        ? [
          "who has both: `tickers where any idea (direction = \(values[0])) and any idea (direction = \(values[1]))`"
        ] : [],
      edits: isAdjacent ? [TextEdit(span, meant)] : [])
  }
}
