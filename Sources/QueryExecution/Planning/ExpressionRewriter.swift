import QuerySemantics

/// Rebuilds expressions from the inside out, with every scalar and every condition changed on the way.
///
/// Enters the conditions of quantifiers and counts, but not the queries of `in (QUERY)`, which are planned when they
/// run. Recursion is as deep as the expression, which the grammar bounds.
struct ExpressionRewriter {
  var changeScalar: (Scalar) -> Scalar = { $0 }
  var changeCondition: (Condition) -> Condition = { $0 }

  func rewrite(_ scalar: Scalar) -> Scalar {
    let rebuilt: Scalar =
      switch scalar {
      case .field, .output, .relevance, .snippet, .constant: scalar
      case .negated(let operand): .negated(rewrite(operand))
      case .arithmetic(let first, let links, let type):
        .arithmetic(rewrite(first), links.map { ScalarLink($0.operation, rewrite($0.operand)) }, type)
      case .call(let function, let arguments, let type): .call(function, arguments.map(rewrite), type)
      case .conditional(let condition, let first, let second, let type):
        .conditional(rewrite(condition), rewrite(first), rewrite(second), type)
      case .countRelated(let relation, let condition): .countRelated(relation, rewrite(condition))
      }
    return changeScalar(rebuilt)
  }

  func rewrite(_ condition: Condition) -> Condition {
    let rebuilt: Condition =
      switch condition {
      case .constant: condition
      case .comparison(let operation, let left, let right):
        .comparison(operation, rewrite(left), rewrite(right))
      case .within(let scalar, let start, let end): .within(rewrite(scalar), from: start, to: end)
      case .between(let scalar, let low, let high): .between(rewrite(scalar), rewrite(low), rewrite(high))
      case .oneOf(let scalar, let values): .oneOf(rewrite(scalar), values)
      case .inQuery(let scalar, let query): .inQuery(rewrite(scalar), query)
      case .hasWords(let scalar, let words): .hasWords(rewrite(scalar), words)
      case .hasElement(let scalar, let element): .hasElement(rewrite(scalar), element)
      case .contains(let scalar, let part): .contains(rewrite(scalar), part)
      case .startsWith(let scalar, let part): .startsWith(rewrite(scalar), part)
      case .endsWith(let scalar, let part): .endsWith(rewrite(scalar), part)
      case .matches(let scalar, let pattern): .matches(rewrite(scalar), pattern)
      case .isMissing(let scalar): .isMissing(rewrite(scalar))
      case .not(let inner): .not(rewrite(inner))
      case .and(let parts): .and(parts.map(rewrite))
      case .or(let parts): .or(parts.map(rewrite))
      case .quantified(let quantifier, let relation, let inner):
        .quantified(quantifier, relation, rewrite(inner))
      }
    return changeCondition(rebuilt)
  }

  func rewrite(_ column: ProjectedColumn) -> ProjectedColumn {
    ProjectedColumn(column: column.column, scalar: rewrite(column.scalar))
  }

  func rewrite(_ key: SortKey) -> SortKey {
    SortKey(scalar: rewrite(key.scalar), isDescending: key.isDescending)
  }

  private func rewrite(_ measure: Measure) -> Measure {
    var measure = measure
    switch measure.argument {
    case .none: break
    case .value(let scalar): measure.argument = .value(rewrite(scalar))
    case .distinct(let scalar): measure.argument = .distinct(rewrite(scalar))
    case .condition(let condition): measure.argument = .condition(rewrite(condition))
    }
    return measure
  }

  func rewrite(_ operation: Plan.Operation) -> Plan.Operation {
    switch operation {
    case .filter(let conditions): return .filter(conditions.map(rewrite))
    case .project(let columns): return .project(columns.map(rewrite))
    case .sort(let keys): return .sort(keys.map(rewrite))
    case .top(let keys, let count, let offset): return .top(keys.map(rewrite), count: count, offset: offset)
    case .aggregate(var aggregation):
      aggregation.groups = aggregation.groups.map(rewrite)
      aggregation.measures = aggregation.measures.map(rewrite)
      return .aggregate(aggregation)
    case .matching, .limit, .distinct, .combine, .named: return operation
    }
  }
}

/// The parts of an expression, itself included.
struct ExpressionParts {
  private(set) var scalars: [Scalar] = []
  private(set) var conditions: [Condition] = []

  init(of scalar: Scalar) { collect { $0.rewrite(scalar) } }
  init(of condition: Condition) { collect { $0.rewrite(condition) } }
  init(of operation: Plan.Operation) { collect { $0.rewrite(operation) } }

  private mutating func collect<Result>(_ walk: (ExpressionRewriter) -> Result) {
    var (scalars, conditions): ([Scalar], [Condition]) = ([], [])
    _ = walk(
      ExpressionRewriter(
        changeScalar: { scalar in
          scalars.append(scalar)
          return scalar
        },
        changeCondition: { condition in
          conditions.append(condition)
          return condition
        }))
    (self.scalars, self.conditions) = (scalars, conditions)
  }

  var count: Int { scalars.count + conditions.count }

  /// The columns of the step before that are read.
  var outputs: Set<Int> {
    Set(scalars.compactMap { if case .output(let index, _) = $0 { index } else { nil } })
  }

  /// Whether what `matching` adds is read.
  var readsRanking: Bool { scalars.contains { $0 == .relevance || $0 == .snippet } }

  /// Whether some row may make it fail: a result too large for its type, or a pattern that takes too long.
  var canFail: Bool {
    scalars.contains(where: \.canFailItself) || conditions.contains(where: \.canFailItself)
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

extension Condition {
  fileprivate var canFailItself: Bool {
    if case .matches = self { true } else { false }
  }
}
