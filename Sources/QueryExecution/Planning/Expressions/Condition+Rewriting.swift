import QuerySemantics

extension Condition {
  /// The condition with every scalar and every condition in it changed, itself last; `nil` where all stay.
  func rewritten(
    _ changeScalar: (Scalar) -> Scalar?, _ changeCondition: (Condition) -> Condition?
  ) -> Condition? {
    let rebuilt = withPartsRewritten(changeScalar, changeCondition)
    return changeCondition(rebuilt ?? self) ?? rebuilt
  }

  private func withPartsRewritten(
    _ changeScalar: (Scalar) -> Scalar?, _ changeCondition: (Condition) -> Condition?
  ) -> Condition? {
    func changed(_ scalar: Scalar) -> Scalar? { scalar.rewritten(changeScalar, changeCondition) }
    func changed(_ condition: Condition) -> Condition? { condition.rewritten(changeScalar, changeCondition) }

    switch self {
    case .constant: return nil
    case .comparison(let operation, let left, let right):
      let (first, second) = (changed(left), changed(right))
      if first == nil, second == nil { return nil }
      return .comparison(operation, first ?? left, second ?? right)
    case .within(let scalar, let start, let end):
      return changed(scalar).map { .within($0, from: start, to: end) }
    case .between(let scalar, let low, let high):
      let (tested, lower, upper) = (changed(scalar), changed(low), changed(high))
      if tested == nil, lower == nil, upper == nil { return nil }
      return .between(tested ?? scalar, lower ?? low, upper ?? high)
    case .oneOf(let scalar, let values): return changed(scalar).map { .oneOf($0, values) }
    case .inQuery(let scalar, let query): return changed(scalar).map { .inQuery($0, query) }
    case .hasWords(let scalar, let words): return changed(scalar).map { .hasWords($0, words) }
    case .hasElement(let scalar, let element): return changed(scalar).map { .hasElement($0, element) }
    case .contains(let scalar, let part): return changed(scalar).map { .contains($0, part) }
    case .startsWith(let scalar, let part): return changed(scalar).map { .startsWith($0, part) }
    case .endsWith(let scalar, let part): return changed(scalar).map { .endsWith($0, part) }
    case .matches(let scalar, let pattern): return changed(scalar).map { .matches($0, pattern) }
    case .isMissing(let scalar): return changed(scalar).map { .isMissing($0) }
    case .not(let inner): return changed(inner).map { .not($0) }
    case .and(let parts): return parts.rewritten { changed($0) }.map { .and($0) }
    case .or(let parts): return parts.rewritten { changed($0) }.map { .or($0) }
    case .quantified(let quantifier, let relation, let inner):
      return changed(inner).map { .quantified(quantifier, relation, $0) }
    }
  }
}
