import QuerySemantics
import QuerySyntax

extension Plan {
  /// Moves each condition as near to the source as it means the same, and merges filters that then meet.
  ///
  /// A condition that can fail stays: nearer to the source it would see rows that it does not see now.
  mutating func sinkFilters() {
    // A filter directly behind the source, the usual one, has nowhere to go.
    guard stages.dropFirst().contains(where: { $0.operation.isFilter }) else { return }
    var sunk = Plan(source: source, stages: [], sourceRows: sourceRows)
    for stage in stages {
      if case .filter(let conditions) = stage.operation {
        for condition in conditions { sunk.sink(condition) }
      } else {
        sunk.stages.append(stage)
      }
    }
    stages = sunk.stages
  }

  /// Adds a filter behind the last stage, or further down.
  private mutating func sink(_ condition: Condition) {
    var condition = condition
    var place = stages.count
    while 0 < place, let lower = moved(condition, below: place - 1) {
      condition = lower
      place -= 1
    }
    // Sunk past the end of a `let` only, it is better read where it was.
    while place < stages.count, case .named = stages[place].operation { place += 1 }
    // The conditions of the filter above came first; what can fail there may rely on nothing that comes later.
    if place < stages.count, case .filter(var conditions) = stages[place].operation {
      // Let go of the array before it grows, so that ten thousand conditions are not copied for each.
      stages[place].operation = .filter([])
      conditions.append(condition)
      stages[place].operation = .filter(conditions)
    } else {
      stages.insert(Stage(.filter([condition])), at: place)
    }
  }

  /// The condition as it has to be below a stage, or `nil` where it must stay above.
  private mutating func moved(_ condition: Condition, below index: Int) -> Condition? {
    let operation = stages[index].operation
    if case .filter = operation { return condition }
    let parts = ExpressionParts(of: condition)
    guard !parts.canFail else { return nil }
    switch operation {
    case .filter, .sort, .named: return condition
    case .matching: return parts.readsRanking ? nil : condition
    case .project(let columns):
      guard let lower = Substitution(columns: columns).condition(condition),
        !ExpressionParts(of: lower).canFail
      else { return nil }
      return lower
    case .combine(let operation, var right):
      guard !parts.readsRanking else { return nil }
      if operation == .union {
        right.stages.append(Stage(.filter([condition])))
        stages[index].operation = .combine(operation, right)
      }
      return condition
    // Equal rows need not agree on every condition, and a group is not one of its rows.
    case .distinct, .aggregate, .limit, .top: return nil
    }
  }
}

extension Plan.Operation {
  var isFilter: Bool { if case .filter = self { true } else { false } }
}
