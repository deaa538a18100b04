import QuerySemantics

// Expressions are changed from the inside out, and what does not change is neither rebuilt nor copied: `nil` stands
// for "as it was", so that looking through a query that needs nothing costs no memory.
//
// Rewriting enters the conditions of quantifiers and counts, but not the queries of `in (QUERY)`, which are planned when
// they run. Recursion is as deep as the expression, which the grammar bounds.

extension Scalar {
  /// The scalar with every scalar and every condition in it changed, itself last; `nil` where all stay.
  func rewritten(
    _ changeScalar: (Scalar) -> Scalar?, _ changeCondition: (Condition) -> Condition?
  ) -> Scalar? {
    let rebuilt = withPartsRewritten(changeScalar, changeCondition)
    return changeScalar(rebuilt ?? self) ?? rebuilt
  }

  private func withPartsRewritten(
    _ changeScalar: (Scalar) -> Scalar?, _ changeCondition: (Condition) -> Condition?
  ) -> Scalar? {
    switch self {
    case .field, .output, .relevance, .snippet, .constant: return nil
    case .negated(let operand):
      return operand.rewritten(changeScalar, changeCondition).map { .negated($0) }
    case .arithmetic(let first, let links, let type):
      let changedFirst = first.rewritten(changeScalar, changeCondition)
      let changedLinks = links.rewritten { link in
        link.operand.rewritten(changeScalar, changeCondition).map { ScalarLink(link.operation, $0) }
      }
      if changedFirst == nil, changedLinks == nil { return nil }
      return .arithmetic(changedFirst ?? first, changedLinks ?? links, type)
    case .call(let function, let arguments, let type):
      let changed = arguments.rewritten { $0.rewritten(changeScalar, changeCondition) }
      return changed.map { .call(function, $0, type) }
    case .conditional(let condition, let first, let second, let type):
      let test = condition.rewritten(changeScalar, changeCondition)
      let yes = first.rewritten(changeScalar, changeCondition)
      let no = second.rewritten(changeScalar, changeCondition)
      if test == nil, yes == nil, no == nil { return nil }
      return .conditional(test ?? condition, yes ?? first, no ?? second, type)
    case .countRelated(let relation, let condition):
      return condition.rewritten(changeScalar, changeCondition).map { .countRelated(relation, $0) }
    }
  }
}

extension Array {
  /// The elements, with those that `change` gives in place of the old; `nil` where it gives none.
  func rewritten(_ change: (Element) -> Element?) -> [Element]? {
    var result: [Element]?
    for (index, element) in enumerated() {
      guard let changed = change(element) else { continue }
      if result == nil { result = self }
      result?[index] = changed
    }
    return result
  }
}
