import CivilTime
import Corpus
import Diagnostics
import QuerySyntax

extension Resolver {
  mutating func aggregate(
    _ items: [AggregateItem], _ keys: [GroupKey], _ step: Step, in scope: inout Scope
  ) -> Aggregation? {
    var inner = scope
    if inner.maker == "measures", !step.hasBar, let first = items.first {
      report(.missingComma(first, step.head))
      // Its fields were most likely meant for the rows before, so they are not looked for among the columns.
      inner.isPartial = true
    }
    let errors = diagnostics.count
    let groups = keys.map { group($0, in: inner) }
    if errors < diagnostics.count { offerMeasuresFirst(items, keys, diagnosticsFrom: errors) }
    let measures = items.map { item -> Measure? in
      let measure = self.measure(item, in: inner)
      if let alias = item.alias { guard checkAlias(alias) else { return nil } }
      return measure
    }
    offerDateStep(items, keys, in: inner, from: errors)
    let columns =
      groups.compactMap { $0 }
      + measures.compactMap { $0 }.map { ScopeColumn(column: $0.column, origin: .measure($0)) }
    let spans =
      zip(keys, groups).compactMap { $1 == nil ? nil : $0.span }
      + zip(items, measures).compactMap { $1 == nil ? nil : $0.span }
    let isUnique = checkNames(columns, spans)
    scope = Scope(.columns(columns))
    scope.before = [inner]
    scope.maker = "measures"
    scope.isPartial = inner.isPartial || columns.count < keys.count + items.count
    guard isUnique, let groups = all(groups), let measures = all(measures) else { return nil }
    return aggregation(groups.compactMap(\.projected), measures, spans: keys.map(\.span))
  }

  private mutating func aggregation(
    _ groups: [ProjectedColumn], _ measures: [Measure], spans: [SourceSpan]
  ) -> Aggregation? {
    let lists = groups.indices.filter { groups[$0].scalar.type.isList }
    if let second = lists.dropFirst().first {
      report(.secondListGroup(spans[second]))
      return nil
    }
    return Aggregation(
      groups: groups, measures: measures,
      order: groups.first?.scalar.makesKeys == true ? .keys : .firstMeasure,
      listGroup: lists.first, fillsBuckets: groups.count == 1 && groups[0].scalar.isTimeBucket)
  }

  /// A group's column; a bare unit word is that bucket of `published`, a list field gives its elements.
  private mutating func group(_ key: GroupKey, in scope: Scope) -> ScopeColumn? {
    if let alias = key.alias { guard checkAlias(alias) else { return nil } }
    var column = bucketOfPublished(key, in: scope) ?? self.column(key.expression, alias: key.alias, in: scope)
    if column?.scalar?.isConstant == true {
      report(.constantGroup(key.span))
      return nil
    }
    switch column?.column.type {
    case .nameList: column?.column.type = .name
    case .tickerList: column?.column.type = .ticker
    default: break
    }
    column?.column.isGroup = true
    return column
  }

  private func bucketOfPublished(_ key: GroupKey, in scope: Scope) -> ScopeColumn? {
    guard case .field(let path) = key.expression.kind, path.count == 1, let word = path.first,
      scope.lookUp(word.text) == nil, let function = Function(word: word.text),
      let type = function.bucketType,
      let published = scope.lookUp("published"), published.type == .time
    else { return nil }
    let column = OutputColumn(name: key.alias?.text ?? word.key, type: type)
    return ScopeColumn(column: column, origin: .scalar(.call(function, [published], type)))
  }

  /// A measure with the type and name of its column.
  mutating func measure(_ item: AggregateItem, in scope: Scope) -> Measure? {
    let function = item.function
    switch item.argument {
    case .none:
      // The parser reports any other measure without its field.
      guard function == .count || function == .share else { return nil }
      return measure(item, .none, function == .count ? .integer : .number, words: [])
    case .distinct(let expr):
      guard let scalar = scalar(expr, in: scope) else { return nil }
      return measure(item, .distinct(scalar), .integer, words: ["distinct", automaticName(expr)])
    case .condition(let expr):
      guard let condition = condition(expr, in: scope) else { return nil }
      let type: ValueType = function == .count ? .integer : .number
      return measure(item, .condition(condition), type, words: [automaticName(expr)])
    case .value(let expr):
      guard let scalar = scalar(expr, in: scope) else { return nil }
      if scalar.isConstant {
        report(.constantMeasure(function, expr.span))
        return nil
      }
      guard let type = function.result(of: scalar.type) else {
        report(.measureOfType(function, scalar.type, automaticName(expr), expr.span))
        return nil
      }
      return measure(item, .value(scalar), type, words: [automaticName(expr)])
    }
  }

  private func measure(
    _ item: AggregateItem, _ argument: Measure.Argument, _ type: ValueType, words: [String]
  ) -> Measure {
    let name = item.alias?.text ?? ([item.function.rawValue] + words).joined(separator: "_")
    return Measure(function: item.function, argument: argument, column: OutputColumn(name: name, type: type))
  }
}

extension ScopeColumn {
  fileprivate var scalar: Scalar? { if case .scalar(let scalar) = origin { scalar } else { nil } }
}

extension Scalar {
  var makesKeys: Bool {
    switch self {
    case .call(let function, _, _): function.makesKeys
    case .output(_, .period): true
    default: false
    }
  }

  /// Whether it is the same for every row.
  fileprivate var isConstant: Bool {
    switch self {
    case .constant: true
    case .negated(let operand): operand.isConstant
    case .arithmetic(let first, let links, _): first.isConstant && links.allSatisfy(\.operand.isConstant)
    case .call(_, let arguments, _): arguments.allSatisfy(\.isConstant)
    default: false
    }
  }

  fileprivate var isTimeBucket: Bool { if case .period = type { true } else { false } }
}

extension Function {
  /// The type of a bucket of time, for the functions that make one.
  var bucketType: ValueType? {
    switch self {
    case .day: .period(.day)
    case .week: .period(.week)
    case .month: .period(.month)
    case .quarter: .period(.quarter)
    case .year: .period(.year)
    case .weekday: .enumeration(.weekday)
    case .hour: .integer
    case .lower, .upper, .length, .words, .abs, .round, .coalesce, .bin: nil
    }
  }
}

extension AggregateFunction {
  /// The type that it gives over values of `type`, or `nil` where it has no meaning.
  package func result(of type: ValueType) -> ValueType? {
    switch self {
    case .sum: type.isNumeric ? type : nil
    case .avg, .median, .stddev: type.isNumeric ? .number : nil
    case .min, .max: type.isOrdered ? type : nil
    case .first, .last: type == .newsletter ? nil : type
    case .list: type.isTextual || type.isEnumeration ? (type == .ticker ? .tickerList : .nameList) : nil
    case .count, .share: nil
    }
  }
}

extension ValueType {
  var isEnumeration: Bool { if case .enumeration = self { true } else { false } }
}
