import Corpus
import QuerySemantics

/// The order in which the conditions of an `and` are tried: cheap before costly, and among equals the one that keeps
/// the fewest rows first.
///
/// A condition that can fail stays behind all those that stood before it, which keep rows from it.
struct ConjunctOrder {
  let corpus: Corpus
  let environment: ExecutionEnvironment

  /// A condition with what its place depends on.
  private struct Entry {
    let condition: Condition
    let index: Int
    let cost: ConditionCost
    let canFail: Bool
    var kept = 1.0

    static func precedes(_ a: Entry, _ b: Entry) -> Bool {
      if a.cost != b.cost { return a.cost < b.cost }
      return a.kept == b.kept ? a.index < b.index : a.kept < b.kept
    }
  }

  /// `shape` is what the rows are that the conditions are about.
  func ordered(_ conditions: [Condition], _ shape: RowShape) -> [Condition] {
    arranged(conditions.map(inside), shape)
  }

  private func arranged(_ conditions: [Condition], _ shape: RowShape) -> [Condition] {
    guard 1 < conditions.count else { return conditions }
    var entries = conditions.enumerated().map { index, condition in
      Entry(
        condition: condition, index: index, cost: ConditionCost(of: condition),
        canFail: ExpressionParts(of: condition).canFail)
    }
    estimate(&entries, shape)
    return merged(entries).map(\.condition)
  }

  /// Looks only where costs leave the order open.
  private func estimate(_ entries: inout [Entry], _ shape: RowShape) {
    let groups = Dictionary(grouping: entries.indices.filter { !entries[$0].canFail }) { entries[$0].cost }
    guard case .rows(let source, _) = shape, groups.contains(where: { 1 < $0.value.count }) else { return }
    let selectivity = Selectivity(of: source, in: corpus, environment: environment)
    for group in groups.values where 1 < group.count && group.count <= 64 {
      for index in group { entries[index].kept = selectivity.fraction(of: entries[index].condition) }
    }
  }

  /// Those that cannot fail in their best order, each of the others put in as soon as all before it are there.
  private func merged(_ entries: [Entry]) -> [Entry] {
    let free = entries.filter { !$0.canFail }.sorted(by: Entry.precedes)
    var placeOfFree = [Int](repeating: -1, count: entries.count)
    for (place, entry) in free.enumerated() { placeOfFree[entry.index] = place }
    var result: [Entry] = []
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

  /// The condition with those inside its quantifiers in order.
  private func inside(_ condition: Condition) -> Condition {
    let rewriter = ExpressionRewriter(
      changeScalar: { scalar in
        guard case .countRelated(let relation, .and(let parts)) = scalar else { return scalar }
        return .countRelated(relation, .and(arranged(parts, .rows(relation, isRanked: false))))
      },
      changeCondition: { condition in
        guard case .quantified(let quantifier, let relation, .and(let parts)) = condition else {
          return condition
        }
        return .quantified(quantifier, relation, .and(arranged(parts, .rows(relation, isRanked: false))))
      })
    return rewriter.rewrite(condition)
  }
}

extension Plan {
  mutating func orderConjuncts(_ order: ConjunctOrder) {
    var shape = sourceShape
    for index in stages.indices {
      if case .filter(let conditions) = stages[index].operation {
        stages[index].operation = .filter(order.ordered(conditions, shape))
      }
      shape = stages[index].operation.shape(after: shape)
    }
  }
}
