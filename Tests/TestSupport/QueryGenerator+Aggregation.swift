import CivilTime
import Corpus
import CorpusGenerator
import QuerySemantics
import QuerySyntax

extension QueryGenerator {
  /// An aggregation: measures, then groups; the scope becomes its columns, groups first.
  mutating func aggregateStep(_ scope: inout QueryScope, isFirst: Bool) -> String {
    var names: Set<String> = []
    let groupCount = random.weighted([22, 53, 25])
    var groups: [(item: QueryScope.Item, text: String)] = []
    for _ in 0..<groupCount {
      guard let group = group(scope, allowsList: !groups.contains { $0.item.type.isList }) else { continue }
      if names.insert(group.item.text.lowercased()).inserted { groups.append(group) }
    }
    var measures: [(item: QueryScope.Item, text: String)] = []
    for _ in 0..<random.within(1...3) {
      let measure = measure(scope)
      if names.insert(measure.item.text.lowercased()).inserted { measures.append(measure) }
    }
    if measures.isEmpty { measures.append(aliased(function: .count, "count", .integer)) }
    if groups.isEmpty { use(.ungrouped) }
    if groups.count == 2 { use(.twoGroups) }
    let columns = groups.map(\.item.asElement) + measures.map(\.item)
    scope = QueryScope(columns: columns)
    let by = groups.isEmpty ? "" : " by " + groups.map(\.text).joined(separator: ", ")
    return (isFirst && random.chance(50) ? " " : "\n| ") + measures.map(\.text).joined(separator: ", ") + by
  }

  private mutating func aliased(
    function: AggregateFunction, _ text: String, _ type: ValueType
  ) -> (item: QueryScope.Item, text: String) {
    used.insert(.aggregate(function))
    let name = alias()
    let item = QueryScope.Item(text: name, type: type, pool: "", expression: text, isMeasure: true)
    return (item, "\(text) as \(name)")
  }

  private mutating func measure(_ scope: QueryScope) -> (item: QueryScope.Item, text: String) {
    let function = random.pick(AggregateFunction.allCases)
    switch function {
    case .count:
      if random.chance(40) { return plain(function, .integer) }
      if random.chance(50) { return aliased(function: function, "count" + countedCondition(scope), .integer) }
      let item = random.pick(scope.items)
      use(.countDistinct)
      return named(function, "count distinct \(field(item))", "count_distinct_\(item.name)", .integer)
    case .share:
      if random.chance(50) { return plain(function, .number) }
      use(.shareCondition)
      return aliased(function: function, "share(\(shortCondition(scope)))", .number)
    case .first, .last:
      // They go by `published`, which rows of newsletters have.
      return scope.hasPublished ? ofField(function, scope) : plain(.count, .integer)
    case .sum, .avg, .min, .max, .median, .stddev, .list: return ofField(function, scope)
    }
  }

  private mutating func countedCondition(_ scope: QueryScope) -> String {
    use(.countCondition)
    return "(\(shortCondition(scope)))"
  }

  private mutating func plain(
    _ function: AggregateFunction, _ type: ValueType
  ) -> (item: QueryScope.Item, text: String) {
    named(function, function.rawValue, function.rawValue, type)
  }

  private mutating func named(
    _ function: AggregateFunction, _ text: String, _ name: String, _ type: ValueType
  ) -> (item: QueryScope.Item, text: String) {
    if random.chance(25) { return aliased(function: function, text, type) }
    used.insert(.aggregate(function))
    return (QueryScope.Item(text: name, type: type, pool: "", expression: text, isMeasure: true), text)
  }

  /// A measure of a field that it has a meaning for, or of an expression.
  private mutating func ofField(
    _ function: AggregateFunction, _ scope: QueryScope
  ) -> (item: QueryScope.Item, text: String) {
    if random.chance(20), let expression = expression(scope), let type = function.result(of: expression.type)
    {
      use(.expressionMeasure)
      return aliased(function: function, "\(function.rawValue) (\(expression.text))", type)
    }
    let items = scope.items { function.result(of: $0) != nil }
    guard !items.isEmpty else { return plain(.count, .integer) }
    let item = random.pick(items)
    return named(
      function, "\(function.rawValue) \(field(item))", "\(function.rawValue)_\(item.name)",
      function.result(of: item.type) ?? item.type)
  }
}

extension QueryGenerator {
  private mutating func group(
    _ scope: QueryScope, allowsList: Bool
  ) -> (item: QueryScope.Item, text: String)? {
    switch random.weighted([50, 15, 20, 15]) {
    case 1 where scope.hasPublished:
      let unit = random.pick(CalendarUnit.allCases)
      used.insert(.bareBucket(unit))
      return (QueryScope.Item(text: unit.rawValue, type: .period(unit), pool: "published"), unit.rawValue)
    case 2: return callGroup(scope)
    case 3:
      guard let expression = expression(scope), !expression.type.isList else { return nil }
      use(.expressionGroup)
      return group(expression)
    default:
      let items = scope.items { allowsList || !$0.isList }
      guard !items.isEmpty else { return nil }
      return fieldGroup(random.pick(items))
    }
  }

  private mutating func fieldGroup(_ item: QueryScope.Item) -> (item: QueryScope.Item, text: String) {
    use(item.type.isList ? .listGroup : item.type == .newsletter ? .parentGroup : .fieldGroup)
    let text = field(item)
    var column = item
    column.isMeasure = false
    column.expression = nil
    column.text = item.name
    guard random.chance(15) else { return (column, text) }
    column.text = alias()
    return (column, "\(text) as \(column.text)")
  }

  /// A bucket of time, `weekday`, `hour` or `bin`.
  private mutating func callGroup(_ scope: QueryScope) -> (item: QueryScope.Item, text: String)? {
    let functions: [Function] = [.day, .week, .month, .quarter, .year, .weekday, .hour, .bin]
    guard let call = call(random.pick(functions), scope) else { return nil }
    use(.callGroup)
    return group(call)
  }

  private mutating func group(
    _ expression: (text: String, type: ValueType)
  ) -> (item: QueryScope.Item, text: String) {
    let name = alias()
    let item = QueryScope.Item(
      text: name, type: expression.type, pool: "", expression: expression.text)
    return (item, "\(expression.text) as \(name)")
  }
}

extension QueryScope.Item {
  /// As the column of a group, where a list gives its elements.
  fileprivate var asElement: QueryScope.Item {
    var item = self
    if type == .nameList { item.type = .name }
    if type == .tickerList { item.type = .ticker }
    return item
  }
}
