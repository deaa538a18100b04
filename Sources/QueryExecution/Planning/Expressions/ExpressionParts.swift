import QuerySemantics

/// What stands in an expression, itself included.
///
/// Told in one walk that builds nothing. It enters the conditions of quantifiers and counts, but not the queries of
/// `in (QUERY)`. Recursion is as deep as the expression, which the grammar bounds.
struct ExpressionParts {
  /// How many scalars and conditions there are.
  private(set) var count = 0
  /// The columns of the step before that are read.
  private(set) var outputs: Set<Int> = []
  /// Whether what `matching` adds is read.
  private(set) var readsRanking = false
  /// Whether some row may make it fail: a result too large for its type, or a pattern that takes too long.
  private(set) var canFail = false
  /// Whether a query has to be run for it.
  private(set) var runsQuery = false
  /// Whether words are looked for in texts, which takes long to try on a sample.
  private(set) var looksForWords = false
  /// What the most costly part has to look at.
  private(set) var cost = ConditionCost.nothing

  init() {}
  init(of scalar: Scalar) { add(scalar) }
  init(of condition: Condition) { add(condition) }
  init(of operation: Plan.Operation) { add(operation) }

  mutating func add(_ scalar: Scalar) {
    count += 1
    cost = max(cost, scalar.ownCost)
    canFail = canFail || scalar.canFailItself
    switch scalar {
    case .field, .constant: break
    case .output(let index, _): outputs.insert(index)
    case .relevance, .snippet: readsRanking = true
    case .negated(let operand): add(operand)
    case .arithmetic(let first, let links, _):
      add(first)
      for link in links { add(link.operand) }
    case .call(_, let arguments, _): for argument in arguments { add(argument) }
    case .conditional(let condition, let first, let second, _):
      add(condition)
      add(first)
      add(second)
    case .countRelated(_, let condition): add(condition)
    }
  }

  mutating func add(_ condition: Condition) {
    count += 1
    cost = max(cost, condition.ownCost)
    switch condition {
    case .constant: break
    case .comparison(_, let left, let right):
      add(left)
      add(right)
    case .between(let scalar, let low, let high):
      add(scalar)
      add(low)
      add(high)
    case .inQuery(let scalar, _):
      runsQuery = true
      add(scalar)
    case .matches(let scalar, _):
      canFail = true
      add(scalar)
    case .hasWords(let scalar, _):
      looksForWords = true
      add(scalar)
    case .within(let scalar, _, _), .oneOf(let scalar, _), .hasElement(let scalar, _),
      .contains(let scalar, _), .startsWith(let scalar, _),
      .endsWith(let scalar, _), .isMissing(let scalar):
      add(scalar)
    case .not(let inner), .quantified(_, _, let inner): add(inner)
    case .and(let parts), .or(let parts): for part in parts { add(part) }
    }
  }

  private mutating func add(_ operation: Plan.Operation) {
    switch operation {
    case .filter(let conditions): for condition in conditions { add(condition) }
    case .project(let columns): for column in columns { add(column.scalar) }
    case .sort(let keys), .top(let keys, _, _): for key in keys { add(key.scalar) }
    case .aggregate(let aggregation):
      for group in aggregation.groups { add(group.scalar) }
      for measure in aggregation.measures { add(measure.argument) }
    case .matching, .limit, .distinct, .combine, .named: break
    }
  }

  private mutating func add(_ argument: Measure.Argument) {
    switch argument {
    case .none: break
    case .value(let scalar), .distinct(let scalar): add(scalar)
    case .condition(let condition): add(condition)
    }
  }
}

extension Scalar {
  fileprivate var canFailItself: Bool {
    switch self {
    case .field, .output, .relevance, .snippet, .constant, .negated, .countRelated: false
    case .arithmetic: true
    case .call(.round, _, _), .call(.bin, _, _): true
    // A whole number may not fit the decimals that it is turned into.
    case .call(_, let arguments, let type) where type.isNumeric:
      arguments.contains { $0.type != type && $0.type.isNumeric }
    case .call: false
    case .conditional(_, let first, let second, let type): first.type != type || second.type != type
    }
  }
}
