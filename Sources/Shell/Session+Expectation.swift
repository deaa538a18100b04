import Corpus
import Diagnostics
import Presentation
import QueryExecution
import QuerySemantics
import QuerySyntax

extension Session {
  /// Holds the rows of the last query to an expectation; says what was found where it fails.
  func check(_ expectation: ResolvedExpectation, at span: SourceSpan, in source: SourceText) -> Outcome {
    guard let saved else { return fail("there is no query above that `expect` could speak of") }
    do throws(ExecutionError) {
      switch expectation {
      case .rowCount(let comparison, let wanted):
        let count = Int64(saved.rowCount)
        if holds(count, comparison, wanted) { return .done }
        return fail(
          "expected rows \(comparison.rawValue) \(wanted), found \(rows(saved.rowCount))", at: span,
          in: source)
      case .quantified(let quantifier, let condition):
        let matching = try self.matching(condition, of: saved)
        if holds(quantifier, matching: matching, of: saved.rowCount) { return .done }
        return fail(
          "expected \(quantifier.rawValue) (\(reading(of: condition, shape: saved.shape))), "
            + "found \(matching) of \(rows(saved.rowCount))", at: span, in: source)
      }
    } catch {
      return report(error)
    }
  }

  /// Shows the expectation in its place, and the query that it speaks of.
  private func fail(_ message: String, at span: SourceSpan, in source: SourceText) -> Outcome {
    let query = savedText.map { "the query above: \($0)" }
    let diagnostic = Diagnostic("failed-expectation", message, at: span, help: query.map { [$0] } ?? [])
    show([diagnostic], in: source)
    return .failed
  }

  private func matching(_ condition: Condition, of saved: QueryResult) throws(ExecutionError) -> Int {
    try execute(ResolvedQuery(source: .saved, steps: [.filter(condition)], shape: saved.shape)).rowCount
  }

  private func rows(_ count: Int) -> String { footer(shown: count, of: count, noun: "rows") }
}

private func holds(_ left: Int64, _ comparison: ComparisonOperator, _ right: Int64) -> Bool {
  switch comparison {
  case .equal: left == right
  case .notEqual: left != right
  case .less: left < right
  case .lessOrEqual: left <= right
  case .greater: left > right
  case .greaterOrEqual: left >= right
  }
}

private func holds(_ quantifier: Quantifier, matching: Int, of total: Int) -> Bool {
  switch quantifier {
  case .any: 0 < matching
  case .all: matching == total
  case .no: matching == 0
  case .only: matching == total && 0 < total
  }
}
