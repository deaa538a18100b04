import CivilTime
import QuerySemantics
import QuerySyntax
import TextAnalysis

extension ExpressionCompiler {
  func compile(_ condition: Condition) throws(ExecutionError) -> Predicate {
    switch condition {
    case .constant(let holds):
      return { batch throws(ExecutionError) in holds ? allPositions(of: batch) : [] }
    case .comparison(let operation, let left, let right):
      return try compileComparison(operation, left, right)
    case .within(let scalar, let start, let end): return try compileWithin(scalar, start, end)
    case .between(let scalar, let low, let high):
      return try compile(
        .and([.comparison(.greaterOrEqual, scalar, low), .comparison(.lessOrEqual, scalar, high)]))
    case .oneOf(let scalar, let values): return try compileMembership(scalar, in: values)
    case .inQuery(let scalar, let query): return try compileMembership(scalar, in: query)
    case .hasElement(let scalar, let element): return try compileElementTest(scalar, element)
    case .hasWords, .contains, .startsWith, .endsWith:
      guard let (scalar, test) = condition.textTest else { throw .unsupported("this test") }
      return try compileTextTest(scalar, test)
    case .matches(let scalar, let pattern):
      return try compileTextTest(scalar, .matching(try PatternMatcher(pattern)))
    case .isMissing(let scalar): return try compileMissing(scalar)
    case .not(let condition): return try compileNot(condition)
    case .and(let conditions): return try compileAnd(conditions)
    case .or(let conditions): return try compileOr(conditions)
    case .quantified(let quantifier, let relation, let condition):
      return try compileQuantifier(quantifier, relation, condition)
    }
  }

  private func compileNot(_ condition: Condition) throws(ExecutionError) -> Predicate {
    let predicate = try compile(condition)
    return { batch throws(ExecutionError) in complement(of: try predicate(batch), count: batch.count) }
  }

  /// Each condition sees only the rows that the ones before it kept.
  private func compileAnd(_ conditions: [Condition]) throws(ExecutionError) -> Predicate {
    let predicates = try compileAll(conditions)
    return { batch throws(ExecutionError) in
      var kept = allPositions(of: batch)
      var rest = batch
      for predicate in predicates where !kept.isEmpty {
        let positions = try predicate(rest)
        if positions.count == kept.count { continue }
        kept = gather(kept, positions)
        rest = rest.taking(positions)
      }
      return kept
    }
  }

  /// Each condition sees only the rows that the ones before it left out.
  private func compileOr(_ conditions: [Condition]) throws(ExecutionError) -> Predicate {
    let predicates = try compileAll(conditions)
    return { batch throws(ExecutionError) in
      var left = allPositions(of: batch)
      var rest = batch
      for predicate in predicates where !left.isEmpty {
        let others = complement(of: try predicate(rest), count: rest.count)
        if others.count == left.count { continue }
        left = gather(left, others)
        rest = rest.taking(others)
      }
      return complement(of: left, count: batch.count)
    }
  }

  private func compileAll(_ conditions: [Condition]) throws(ExecutionError) -> [Predicate] {
    var predicates: [Predicate] = []
    for condition in conditions { predicates.append(try compile(condition)) }
    return predicates
  }

  private func compileMissing(_ scalar: Scalar) throws(ExecutionError) -> Predicate {
    if let predicate = missingPredicate(ofField: scalar) { return predicate }
    let evaluate = try compile(scalar)
    return { batch throws(ExecutionError) in try evaluate(batch).missingPositions() }
  }

  private func compileWithin(
    _ scalar: Scalar, _ start: Timestamp?, _ end: Timestamp?
  ) throws(ExecutionError) -> Predicate {
    let evaluate = try compile(scalar)
    // The smallest minute means missing, so an open start lies just above it.
    let first = max(start?.minutes ?? Int32.min, Int32.min + 1)
    let last = Int64(end?.minutes ?? Int32.max) - (end == nil ? 0 : 1)
    return { batch throws(ExecutionError) in
      let minutes = try evaluate(batch).minutes()
      return positions(of: minutes.count) { first <= minutes[$0] && Int64(minutes[$0]) <= last }
    }
  }
}

func allPositions(of batch: Batch) -> [UInt32] { Array(0..<UInt32(batch.count)) }
