import QuerySemantics

extension Plan.Operation {
  /// The operation with every scalar and every condition in it changed; `nil` where all stay. The right side of a set
  /// operation is a plan of its own and not entered.
  func rewritten(
    _ changeScalar: (Scalar) -> Scalar?, _ changeCondition: (Condition) -> Condition?
  ) -> Plan.Operation? {
    switch self {
    case .filter(let conditions):
      return conditions.rewritten { $0.rewritten(changeScalar, changeCondition) }.map { .filter($0) }
    case .project(let columns):
      return columns.rewritten { $0.rewritten(changeScalar, changeCondition) }.map { .project($0) }
    case .sort(let keys):
      return keys.rewritten { $0.rewritten(changeScalar, changeCondition) }.map { .sort($0) }
    case .top(let keys, let count, let offset):
      return keys.rewritten { $0.rewritten(changeScalar, changeCondition) }.map {
        .top($0, count: count, offset: offset)
      }
    case .aggregate(var aggregation):
      let groups = aggregation.groups.rewritten { $0.rewritten(changeScalar, changeCondition) }
      let measures = aggregation.measures.rewritten { $0.rewritten(changeScalar, changeCondition) }
      if groups == nil, measures == nil { return nil }
      aggregation.groups = groups ?? aggregation.groups
      aggregation.measures = measures ?? aggregation.measures
      return .aggregate(aggregation)
    case .matching, .limit, .distinct, .combine, .named: return nil
    }
  }
}

extension ProjectedColumn {
  fileprivate func rewritten(
    _ changeScalar: (Scalar) -> Scalar?, _ changeCondition: (Condition) -> Condition?
  ) -> ProjectedColumn? {
    scalar.rewritten(changeScalar, changeCondition).map { ProjectedColumn(column: column, scalar: $0) }
  }
}

extension SortKey {
  func rewritten(
    _ changeScalar: (Scalar) -> Scalar?, _ changeCondition: (Condition) -> Condition?
  ) -> SortKey? {
    scalar.rewritten(changeScalar, changeCondition).map { SortKey(scalar: $0, isDescending: isDescending) }
  }
}

extension Measure {
  fileprivate func rewritten(
    _ changeScalar: (Scalar) -> Scalar?, _ changeCondition: (Condition) -> Condition?
  ) -> Measure? {
    let changed: Argument? =
      switch argument {
      case .none: nil
      case .value(let scalar): scalar.rewritten(changeScalar, changeCondition).map { .value($0) }
      case .distinct(let scalar): scalar.rewritten(changeScalar, changeCondition).map { .distinct($0) }
      case .condition(let condition):
        condition.rewritten(changeScalar, changeCondition).map { .condition($0) }
      }
    return changed.map { Measure(function: function, argument: $0, column: column) }
  }
}
