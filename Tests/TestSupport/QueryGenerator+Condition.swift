import Corpus
import CorpusGenerator
import QuerySemantics
import QuerySyntax

extension QueryGenerator {
  /// Tests joined by `and`, `or` and `not`, with brackets.
  mutating func condition(_ scope: QueryScope) -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 4 else { return test(scope) }
    switch random.weighted([50, 20, 15, 7, 8]) {
    case 0: return test(scope)
    case 1:
      return (0..<random.within(2...3)).map { _ in test(scope) }.joined(separator: using(.and, " and "))
    case 2:
      return (0..<random.within(2...3)).map { _ in test(scope) }.joined(separator: using(.or, " or "))
    case 3: return using(.not, "not ") + (random.chance(50) ? test(scope) : "(\(condition(scope)))")
    default:
      use(.brackets)
      let joiner = random.chance(50) ? using(.and, " and ") : using(.or, " or ")
      return "(\(condition(scope)))\(joiner)\(test(scope))"
    }
  }

  /// One test, for places where a longer condition would be hard to read.
  mutating func shortCondition(_ scope: QueryScope) -> String {
    guard depth < 4, random.chance(35) else { return test(scope) }
    return condition(scope)
  }

  private mutating func test(_ scope: QueryScope) -> String {
    depth += 1
    defer { depth -= 1 }
    if depth < 5 {
      if random.chance(15), let test = quantified(scope) { return test }
      if random.chance(6), let count = relatedCount(scope) {
        return "\(count) \(comparisonSign()) \(random.below(4))"
      }
      if random.chance(12), let test = expressionTest(scope) { return test }
      if random.chance(6), let test = queryMembership(scope) { return test }
    }
    guard !scope.items.isEmpty else { return "1 = 1" }
    let item = random.pick(scope.items)
    if random.chance(6) {
      let form = random.pick([("is missing", true), ("is not missing", false), ("is present", false)])
      return "\(field(item)) \(using(form.1 ? .isMissing : .isPresent, form.0))"
    }
    return test(of: item, scope)
  }

  private mutating func quantified(_ scope: QueryScope) -> String? {
    guard let child = relation(scope) else { return nil }
    let quantifier = random.pick(Quantifier.allCases)
    used.insert(.quantifier(quantifier))
    let name = random.chance(40) ? child.singular : child.rawValue
    if random.chance(12) { return using(.relationWithoutCondition, "\(quantifier.rawValue) \(name)") }
    return "\(quantifier.rawValue) \(name) (\(shortCondition(QueryScope(child))))"
  }

  private mutating func expressionTest(_ scope: QueryScope) -> String? {
    if scope.source == nil, random.chance(40), let repeated = repetition(in: scope) {
      return "\(repeated) is present"
    }
    guard let expression = expression(scope) else { return nil }
    let item = QueryScope.Item(text: expression.text, type: expression.type, pool: "")
    return test(of: item, scope)
  }

  /// `ticker in (ideas | where … | select ticker)`
  private mutating func queryMembership(_ scope: QueryScope) -> String? {
    let items = scope.items { $0.isTextual || $0.isNumeric || $0 == .time }
    guard depth < 4, !items.isEmpty else { return nil }
    let item = random.pick(items)
    let query: String
    if item.type == .time {
      query = "newsletters | \(random.pick(["max", "min"])) published"
    } else if item.type.isNumeric {
      let columns = ["newsletters | select minutes", "ideas | avg confidence", "points | select position"]
      query = random.pick(columns)
    } else if item.type == .ticker {
      query = "ideas | where \(shortCondition(QueryScope(.ideas))) | select ticker"
    } else {
      let column = random.pick(["publication", "author", "title", "platform"])
      query = "newsletters | where \(shortCondition(QueryScope(.newsletters))) | select \(column) | limit 5"
    }
    return "\(field(item)) \(negation())in (\(using(.inQuery, query)))"
  }

  private mutating func negation() -> String { random.chance(25) ? using(.negatedTest, "not ") : "" }

  private mutating func comparisonSign() -> String {
    let operation = random.pick(ComparisonOperator.allCases)
    used.insert(.comparison(operation))
    return operation.rawValue
  }

  private mutating func equalitySign() -> String {
    let operation: ComparisonOperator = random.chance(70) ? .equal : .notEqual
    used.insert(.comparison(operation))
    return operation.rawValue
  }
}

extension QueryGenerator {
  /// A test that the type of the item allows, against values of that type.
  private mutating func test(of item: QueryScope.Item, _ scope: QueryScope) -> String {
    let name = field(item)
    switch item.type {
    case .integer, .decimal, .number: return numberTest(name, item, scope)
    case .text, .name, .ticker: return textTest(name, item)
    case .enumeration(let enumeration): return enumerationTest(name, enumeration)
    case .time: return timeTest(name)
    case .period(let unit): return "\(name) \(comparisonSign()) \(date(of: unit))"
    case .nameList, .tickerList: return listTest(name, item)
    case .newsletter: return "\(name) is present"
    }
  }

  private mutating func numberTest(_ name: String, _ item: QueryScope.Item, _ scope: QueryScope) -> String {
    switch random.weighted([60, 12, 10, 10, 8]) {
    case 1:
      let values = (0..<random.within(1...4)).map { _ in number(for: item) }
      return "\(name) \(negation())in (\(using(.inList, values.joined(separator: ", "))))"
    case 2:
      let (low, high) = numberRange(for: item)
      return "\(name) \(negation())in \(using(.inRange, "\(low)..\(high)"))"
    case 3:
      let (low, high) = numberRange(for: item)
      return "\(name) \(negation())between \(using(.between, "\(low) and \(high)"))"
    case 4:
      // A plain name of a number is the field there.
      let others = scope.numbers.filter { !$0.text.contains(".") }
      guard !others.isEmpty else { return "\(name) = \(number(for: item))" }
      return "\(name) \(comparisonSign()) \(using(.fieldAsValue, random.pick(others).text))"
    default: return "\(name) \(comparisonSign()) \(number(for: item))"
    }
  }

  private mutating func textTest(_ name: String, _ item: QueryScope.Item) -> String {
    switch random.weighted([30, 12, 28, 18, 6, 6]) {
    case 0: return "\(name) \(random.chance(75) ? equalitySign() : comparisonSign()) \(value(for: item))"
    case 1:
      let values = (0..<random.within(1...4)).map { _ in value(for: item) }
      return "\(name) \(negation())in (\(using(.inList, values.joined(separator: ", "))))"
    case 2: return "\(name) \(negation())\(hasTest())"
    case 3:
      let test = random.pick([WordTest.contains, .startsWith, .endsWith])
      used.insert(.wordTest(test))
      return "\(name) \(negation())\(test.words) \(quoted(part(of: text(for: item), for: test)))"
    case 4:
      let sign = random.chance(70) ? "~" : using(.negatedTest, "!~")
      let pattern = random.pick([
        "/gam+a/i", "/^[A-M]/", "'in.*rally'", "/\\d+%/", "/(long|short)-term/i", "/é|ß/",
      ])
      return "\(name) \(sign) \(using(.pattern, pattern))"
    default:
      let ends = [value(for: item), value(for: item)]
      return "(\(name) >= \(ends[0]) \(using(.and, "and")) \(name) <= \(ends[1]))"
    }
  }

  /// `has` of words that letters use, alone or in a list.
  private mutating func hasTest() -> String {
    let words = (0..<random.within(1...3)).map { _ in quoted(random.pick(literals.words)) }
    return listForm(words)
  }

  private mutating func listForm(_ values: [String]) -> String {
    switch random.below(3) {
    case 0:
      used.insert(.wordTest(.hasAny))
      return "has any (\(values.joined(separator: ", ")))"
    case 1:
      used.insert(.wordTest(.hasAll))
      return "has all (\(values.joined(separator: ", ")))"
    default:
      used.insert(.wordTest(.has))
      return "has \(values[0])"
    }
  }

  private mutating func listTest(_ name: String, _ item: QueryScope.Item) -> String {
    let element = QueryScope.Item(
      text: item.text, type: item.type == .tickerList ? .ticker : .name, pool: item.pool)
    return "\(name) \(negation())\(listForm((0..<random.within(1...3)).map { _ in value(for: element) }))"
  }

  private mutating func enumerationTest(_ name: String, _ enumeration: Enumeration) -> String {
    let values = (0..<random.within(1...3)).map { _ in
      random.chance(80) ? random.pick(enumeration.values) : random.pick(enumeration.values).uppercased()
    }
    if random.chance(70) { return "\(name) \(equalitySign()) \(values[0])" }
    return "\(name) \(negation())in (\(using(.inList, values.joined(separator: ", "))))"
  }

  private mutating func timeTest(_ name: String) -> String {
    switch random.weighted([50, 20, 10, 10, 10]) {
    case 1: return "\(name) \(negation())in \(using(.inInterval, date()))"
    case 2:
      let (low, high) = dayRange()
      return "\(name) \(negation())in \(using(.inRange, "\(low)..\(high)"))"
    case 3:
      let (low, high) = dayRange()
      return "\(name) \(negation())between \(using(.between, "\(low) and \(high)"))"
    case 4:
      let dates = (0..<random.within(1...3)).map { _ in date() }
      return "\(name) \(negation())in (\(using(.inList, dates.joined(separator: ", "))))"
    default: return "\(name) \(comparisonSign()) \(date())"
    }
  }
}
