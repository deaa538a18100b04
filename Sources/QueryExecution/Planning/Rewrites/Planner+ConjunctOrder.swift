import Corpus
import QuerySemantics

/// A condition of an `and` with what its place depends on.
private struct Conjunct {
  let condition: Condition
  let index: Int
  let cost: ConditionCost
  let canFail: Bool
  /// What part of the rows it keeps, where that decides.
  var kept = 1.0

  init(_ condition: Condition, _ index: Int) {
    let parts = ExpressionParts(of: condition)
    (self.condition, self.index, cost, canFail) = (condition, index, parts.cost, parts.canFail)
  }

  static func precedes(_ a: Conjunct, _ b: Conjunct) -> Bool {
    if a.cost != b.cost { return a.cost < b.cost }
    return a.kept == b.kept ? a.index < b.index : a.kept < b.kept
  }
}

extension Planner {
  /// Puts the conditions of every `and` into the order in which they are tried: cheap before costly, and among equals
  /// the one that keeps the fewest rows first.
  ///
  /// A condition that can fail stays behind all those that stood before it, which keep rows from it.
  func orderConjuncts(of plan: inout Plan) {
    guard let last = plan.stages.lastIndex(where: { $0.operation.isFilter }) else { return }
    var shape = plan.sourceShape
    for index in 0...last {
      if case .filter(let conditions) = plan.stages[index].operation {
        if let ordered = ordered(conditions, shape) { plan.stages[index].operation = .filter(ordered) }
      } else {
        shape = plan.stages[index].operation.shape(after: shape)
      }
    }
  }

  /// `shape` is what the rows are that the conditions are about; `nil` where the order is right.
  private func ordered(_ conditions: [Condition], _ shape: RowShape) -> [Condition]? {
    let inside = conditions.rewritten { $0.rewritten(orderingCounted, orderingQuantified) }
    return arranged(inside ?? conditions, shape) ?? inside
  }

  private func orderingCounted(_ scalar: Scalar) -> Scalar? {
    guard case .countRelated(let relation, .and(let parts)) = scalar else { return nil }
    return arranged(parts, .rows(relation, isRanked: false)).map { .countRelated(relation, .and($0)) }
  }

  private func orderingQuantified(_ condition: Condition) -> Condition? {
    guard case .quantified(let quantifier, let relation, .and(let parts)) = condition else { return nil }
    return arranged(parts, .rows(relation, isRanked: false)).map {
      .quantified(quantifier, relation, .and($0))
    }
  }

  private func arranged(_ conditions: [Condition], _ shape: RowShape) -> [Condition]? {
    guard 1 < conditions.count else { return nil }
    var conjuncts = conditions.enumerated().map { Conjunct($1, $0) }
    estimate(&conjuncts, shape)
    let order = merged(conjuncts)
    return zip(order, conjuncts).allSatisfy { $0.index == $1.index } ? nil : order.map(\.condition)
  }

  /// Looks only where costs leave the order open.
  private func estimate(_ conjuncts: inout [Conjunct], _ shape: RowShape) {
    guard case .rows(let source, _) = shape else { return }
    var selectivity: Selectivity?
    for cost in ConditionCost.allCases {
      let group = conjuncts.indices.filter { conjuncts[$0].cost == cost && !conjuncts[$0].canFail }
      guard 1 < group.count, group.count <= 64 else { continue }
      let known = selectivity ?? Selectivity(of: source, for: self)
      selectivity = known
      for index in group { conjuncts[index].kept = known.roughFraction(of: conjuncts[index].condition) }
    }
  }

  /// Those that cannot fail in their best order, each of the others put in as soon as all before it are there.
  private func merged(_ entries: [Conjunct]) -> [Conjunct] {
    let free = entries.filter { !$0.canFail }.sorted(by: Conjunct.precedes)
    var placeOfFree = [Int](repeating: -1, count: entries.count)
    for (place, entry) in free.enumerated() { placeOfFree[entry.index] = place }
    var result: [Conjunct] = []
    var next = 0
    var last = -1
    for entry in entries {
      last = max(last, placeOfFree[entry.index])
      guard entry.canFail else { continue }
      while next < free.count, next <= last || free[next].cost <= entry.cost {
        result.append(free[next])
        next += 1
      }
      result.append(entry)
    }
    return result + free[next...]
  }
}
