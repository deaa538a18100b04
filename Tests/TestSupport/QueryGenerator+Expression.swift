import CivilTime
import Corpus
import CorpusGenerator
import QuerySemantics
import QuerySyntax

extension QueryGenerator {
  /// A call, a calculation, a choice or a count: anything but a field alone.
  mutating func expression(_ scope: QueryScope) -> (text: String, type: ValueType)? {
    switch random.weighted([50, 25, 12, 13]) {
    case 0: return call(random.pick(Function.allCases), scope) ?? calculation(scope)
    case 1: return calculation(scope)
    case 2: return choice(scope)
    default: return relatedCount(scope).map { ($0, .integer) } ?? calculation(scope)
    }
  }

  /// A call of a function with arguments of its types, or `nil` where nothing fits.
  mutating func call(_ function: Function, _ scope: QueryScope) -> (text: String, type: ValueType)? {
    guard let (arguments, type) = arguments(of: function, scope) else { return nil }
    used.insert(.function(function))
    return ("\(function.rawValue)(\(arguments))", type)
  }

  private mutating func arguments(
    of function: Function, _ scope: QueryScope
  ) -> (text: String, type: ValueType)? {
    switch function {
    case .lower, .upper: return one(of: scope.texts).map { (field($0), .text) }
    case .length, .words: return one(of: scope.texts).map { (field($0), .integer) }
    case .abs: return one(of: scope.numbers).map { (field($0), $0.type) }
    case .round:
      let digits = random.chance(60) ? ", \(random.below(4))" : ""
      return one(of: scope.numbers).map { (field($0) + digits, $0.type) }
    case .coalesce: return alternatives(scope)
    case .day: return bucket(.period(.day), scope)
    case .week: return bucket(.period(.week), scope)
    case .month: return bucket(.period(.month), scope)
    case .quarter: return bucket(.period(.quarter), scope)
    case .year: return bucket(.period(.year), scope)
    case .weekday: return bucket(.enumeration(.weekday), scope)
    case .hour: return bucket(.integer, scope)
    case .bin:
      let width = random.pick(["5", "0.1", "0.25", "10", "3"])
      let widthType: ValueType = width.contains(".") ? .decimal : .integer
      return one(of: scope.numbers).map { item in
        let type: ValueType = item.type == .integer ? widthType : item.type
        return ("\(field(item)), \(width)", type)
      }
    }
  }

  private mutating func one(of items: [QueryScope.Item]) -> QueryScope.Item? {
    items.isEmpty ? nil : random.pick(items)
  }

  private mutating func bucket(_ type: ValueType, _ scope: QueryScope) -> (text: String, type: ValueType)? {
    one(of: scope.times).map { (field($0), type) }
  }

  /// Two values of one type for `coalesce`.
  private mutating func alternatives(_ scope: QueryScope) -> (text: String, type: ValueType)? {
    if random.chance(50), let first = one(of: scope.numbers) {
      return ("\(field(first)), \(number(for: first))", first.type == .integer ? .integer : .number)
    }
    guard let first = one(of: scope.texts) else { return nil }
    if random.chance(50) { return ("\(field(first)), \(quoted(text(for: first)))", .text) }
    return one(of: scope.texts).map { ("\(field(first)), \(field($0))", .text) }
  }

  /// Numbers joined by signs, with brackets and negations.
  private mutating func calculation(_ scope: QueryScope) -> (text: String, type: ValueType)? {
    guard let first = one(of: scope.numbers) else { return nil }
    var text = field(first)
    if random.chance(20) { text = using(.negation, "-") + text }
    for _ in 0..<random.within(1...2) {
      let operation = random.pick(ArithmeticOperator.allCases)
      used.insert(.arithmetic(operation))
      let operand =
        random.chance(60)
        ? random.pick(["2", "10", "0.5", "3"]) : one(of: scope.numbers).map { field($0) } ?? "1"
      text += " \(operation.rawValue) \(operand)"
    }
    return (random.chance(25) ? using(.brackets, "(\(text))") : text, .number)
  }

  private mutating func choice(_ scope: QueryScope) -> (text: String, type: ValueType)? {
    use(.conditional)
    let test = shortCondition(scope)
    if random.chance(50) { return ("if(\(test), 'yes', 'no')", .text) }
    guard let item = one(of: scope.numbers) else { return ("if(\(test), 1, 0)", .integer) }
    return ("if(\(test), \(field(item)), 0)", item.type)
  }

  /// `count ideas (COND)`
  mutating func relatedCount(_ scope: QueryScope) -> String? {
    guard let child = relation(scope) else { return nil }
    use(.countRelated)
    let text = "count \(random.chance(20) ? child.singular : child.rawValue)"
    if random.chance(30) { return using(.relationWithoutCondition, text) }
    return text + " (\(shortCondition(QueryScope(child))))"
  }

  mutating func relation(_ scope: QueryScope) -> SourceID? {
    guard let relations = scope.source?.relations, !relations.isEmpty else { return nil }
    return random.pick(relations)
  }
}
