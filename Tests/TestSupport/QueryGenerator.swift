import Corpus
import CorpusGenerator
package import Newsletters
import QuerySemantics
import QuerySyntax

/// Writes random queries, by type: every name and value stands where the schema and the tables of functions and
/// measures allow it, so that nearly all queries resolve.
///
/// The same seed and newsletters give the same queries.
package struct QueryGenerator: Sendable {
  var random: SplitMix64
  let literals: QueryLiterals
  /// What the query in hand uses so far.
  var used: Set<QueryConstruct> = []
  /// Numbers the aliases of a query.
  var aliasCount = 0
  /// How many queries and brackets stand around the place in hand.
  var depth = 0

  /// Literals are drawn from the newsletters, and now and then from none of them.
  package init(seed: UInt64, newsletters: [Newsletter]) {
    random = SplitMix64(seed: seed)
    literals = QueryLiterals(newsletters)
  }

  package mutating func next() -> GeneratedQuery {
    used = []
    aliasCount = 0
    depth = 0
    let source = SourceID.allCases[random.weighted([30, 45, 12, 13])]
    let text = query(source)
    return GeneratedQuery(text: text, constructs: used)
  }

  mutating func use(_ feature: QueryConstruct.Feature) { used.insert(.feature(feature)) }

  /// `text` with its feature noted.
  mutating func using(_ feature: QueryConstruct.Feature, _ text: String) -> String {
    use(feature)
    return text
  }

  mutating func alias() -> String {
    aliasCount += 1
    use(.alias)
    return "\(random.pick(["conviction", "level", "part", "Größe", "v"]))_\(aliasCount)"
  }
}

extension QueryGenerator {
  private mutating func query(_ source: SourceID) -> String {
    used.insert(.source(source))
    var scope = QueryScope(source)
    var text = random.chance(10) ? source.singular : source.rawValue
    for _ in 0..<random.weighted([20, 45, 25, 10]) { text += rowStep(&scope) }
    guard random.chance(65) else { return text }
    text += random.chance(60) ? aggregateStep(&scope, isFirst: text == source.rawValue) : selectStep(&scope)
    for _ in 0..<random.weighted([35, 35, 20, 10]) { text += columnStep(&scope) }
    return text
  }

  /// Rows of `source` and nothing else, for a set operation.
  private mutating func rows(of source: SourceID) -> String {
    depth += 1
    defer { depth -= 1 }
    var scope = QueryScope(source)
    return source.rawValue + whereStep(scope) + (random.chance(30) ? limitStep() : orderStep(&scope))
  }

  private mutating func rowStep(_ scope: inout QueryScope) -> String {
    guard let source = scope.source else { return "" }
    switch random.weighted([55, 10, 12, 8, 7, 8]) {
    case 0: return whereStep(scope)
    case 1:
      guard !scope.isRanked, scope.items.contains(where: { $0.text == "text" }) else {
        return whereStep(scope)
      }
      return matchingStep(&scope)
    case 2: return orderStep(&scope)
    case 3: return limitStep()
    case 4: return topStep(scope)
    default:
      let operation = random.pick(SetOperator.allCases)
      used.insert(.combination(operation))
      return separator() + "\(operation.rawValue) (\(rows(of: source)))"
    }
  }

  private mutating func columnStep(_ scope: inout QueryScope) -> String {
    switch random.weighted([25, 25, 12, 12, 10, 8, 8]) {
    case 0:
      use(.filterAfterColumns)
      return whereStep(scope)
    case 1:
      use(.orderAfterColumns)
      return orderStep(&scope)
    case 2: return limitStep()
    case 3: return topStep(scope)
    case 4: return using(.distinct, "\n| distinct")
    case 5:
      use(.selectAfterColumns)
      return selectStep(&scope)
    default:
      use(.secondAggregation)
      return aggregateStep(&scope, isFirst: false)
    }
  }

  /// What stands between two steps.
  mutating func separator() -> String {
    switch random.below(4) {
    case 0: using(.noBar, depth == 0 ? "\n" : " ")
    case 1: using(.noBar, " ")
    case 2: depth == 0 ? "\n| " : " | "
    default: " | "
    }
  }
}

extension QueryGenerator {
  private mutating func whereStep(_ scope: QueryScope) -> String {
    use(.filter)
    return separator() + "where " + condition(scope)
  }

  private mutating func matchingStep(_ scope: inout QueryScope) -> String {
    use(.matching)
    scope.isRanked = true
    scope.items.append(QueryScope.Item(text: "relevance", type: .number, pool: "relevance"))
    scope.items.append(QueryScope.Item(text: "snippet", type: .text, pool: "text"))
    let words = (0..<random.within(1...3)).map { _ in random.pick(literals.words) }
    return separator() + "matching " + quoted(words.joined(separator: " "))
  }

  private mutating func orderStep(_ scope: inout QueryScope) -> String {
    use(.orderBy)
    let keys = (0..<random.within(1...2)).map { _ in orderKey(scope) }
    return separator() + random.pick(["order by ", "order by ", "sort by "]) + keys.joined(separator: ", ")
  }

  private mutating func orderKey(_ scope: QueryScope) -> String {
    var key: String
    let items = scope.items { !$0.isList && $0 != .newsletter }
    if scope.source == nil, random.chance(25), let repeated = repetition(in: scope) {
      key = repeated
    } else if items.isEmpty || random.chance(15), let expression = expression(scope) {
      key = expression.text
    } else {
      key = items.isEmpty ? "1" : field(random.pick(items))
    }
    switch random.below(3) {
    case 0: key += using(.descending, " desc")
    case 1: key += " asc"
    default: break
    }
    return key
  }

  private mutating func limitStep() -> String {
    use(.limit)
    let offset = random.chance(30) ? using(.offset, " offset \(random.below(6))") : ""
    return separator() + "limit \(random.pick([0, 1, 3, 10, 50, 1_000]))" + offset
  }

  private mutating func topStep(_ scope: QueryScope) -> String {
    let number = random.pick([1, 3, 5, 20])
    if scope.source == nil, scope.items.contains(where: \.isMeasure), random.chance(50) {
      return separator() + using(.topMeasure, "top \(number)")
    }
    let items = scope.items { $0.isOrdered }
    guard !items.isEmpty else { return limitStep() }
    let key = random.chance(20) ? expression(scope)?.text : nil
    return separator() + using(.topBy, "top \(number) by \(key ?? field(random.pick(items)))")
  }

  private mutating func selectStep(_ scope: inout QueryScope) -> String {
    if random.chance(10) {
      let stored = scope.source.map { Schema.storedFields(of: $0).map(\.field.name) }
      scope.items = scope.items.filter { stored?.contains($0.text) ?? true || scope.isRankColumn($0) }
      scope.source = nil
      return separator() + using(.selectAll, "select *")
    }
    use(.select)
    var columns: [QueryScope.Item] = []
    var texts: [String] = []
    for _ in 0..<random.within(1...4) {
      let (column, text) = selectItem(scope)
      guard !columns.contains(where: { $0.text.lowercased() == column.text.lowercased() }) else { continue }
      columns.append(column)
      texts.append(text)
    }
    scope = QueryScope(columns: columns)
    return separator() + "select " + texts.joined(separator: ", ")
  }

  private mutating func selectItem(_ scope: QueryScope) -> (QueryScope.Item, String) {
    if random.chance(35), let expression = expression(scope) {
      let name = alias()
      let column = QueryScope.Item(
        text: name, type: expression.type, pool: "", expression: expression.text)
      return (column, "\(expression.text) as \(name)")
    }
    let item = random.pick(scope.items)
    let text = field(item)
    var column = item
    column.isMeasure = false
    column.expression = item.text.contains(".") ? item.text : nil
    column.text = item.name
    guard random.chance(15) else { return (column, text) }
    column.text = alias()
    return (column, "\(text) as \(column.text)")
  }

  /// An item as written, noting what kind of field it is.
  mutating func field(_ item: QueryScope.Item) -> String {
    if item.text.contains(".") { use(.parentField) }
    if item.type == .newsletter { use(.parentIdentity) }
    if item.text == "text" { use(.searchText) }
    return item.text
  }

  /// The expression of some column, written again in its place.
  mutating func repetition(in scope: QueryScope) -> String? {
    let items = scope.items.filter { $0.expression != nil && !$0.type.isList && $0.type != .newsletter }
    guard !items.isEmpty else { return nil }
    let item = random.pick(items)
    use(item.isMeasure ? .repeatedMeasure : .repeatedExpression)
    return item.expression
  }
}

extension QueryScope {
  /// Whether the item is what `matching` adds.
  fileprivate func isRankColumn(_ item: Item) -> Bool {
    isRanked && (item.text == "relevance" || item.text == "snippet")
  }
}
