import CivilTime
import Corpus
import Diagnostics
package import QuerySyntax

extension Resolver {
  /// An expression that gives a value, in a place where words are fields.
  mutating func scalar(_ expr: Expr, in scope: Scope) -> Scalar? {
    if case .columns = scope.kind, !expr.isPlain, let column = repeated(expr, in: scope) { return column }
    if let item = expr.asAggregate, !isColumn(expr, in: scope) { return repeated(item, in: scope) }
    switch expr.kind {
    case .field(let path): return field(path, in: scope)
    case .dottedField(let name): return field(name, in: scope)
    case .word(let text): return word(text, expr.span, in: scope)
    case .string(let text): return .constant(.text(text), .text)
    case .cashtag(let text): return .constant(.text(text.uppercased()), .ticker)
    case .number(let text, let isPercent): return number(text, isPercent, at: expr.span)
    case .parameter(let name): return parameterScalar(name, in: scope)
    case .negated(let operand): return negated(operand, in: scope)
    case .arithmetic(let first, let links): return arithmetic(first, links, in: scope)
    case .call(let name, let arguments): return call(name, arguments, expr, in: scope)
    case .conditional(let condition, let yes, let no): return conditional(condition, yes, no, expr, in: scope)
    case .countRelated(let relation, let condition): return countRelated(relation, condition, in: scope)
    case .parenthesized(let inner): return scalar(inner, in: scope)
    case .duration, .relativeDate, .range, .list:
      report(.valueOutOfPlace(expr))
      return nil
    case .comparison, .between, .membership, .queryMembership, .wordTest, .match, .isMissing, .quantified,
      .not,
      .and, .or:
      report(.conditionAsValue(expr, in: scope))
      return nil
    case .missing: return nil
    }
  }

  /// A field, or the start of a date such as `2000-01-01`. A date of a month or more has no one time.
  private mutating func word(_ text: String, _ span: SourceSpan, in scope: Scope) -> Scalar? {
    guard scope.lookUp(text) == nil, text.first?.isNumber == true else {
      return field(Name(text, span), in: scope)
    }
    if reportExponent(text, span) { return nil }
    do throws(DateLiteral.Failure) {
      let date = try DateLiteral(text)
      guard date.unit == nil || date.unit == .day else {
        report(.dayExpected(text, date, span))
        return nil
      }
      return .constant(.time(date.interval.start), .time)
    } catch {
      reportBadDate(text, error, span)
      return nil
    }
  }

  /// Reports `1e6`; `true` where that was it.
  mutating func reportExponent(_ text: String, _ span: SourceSpan) -> Bool {
    let halves = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard halves.count == 2, NumberLiteral(String(halves[0])) != nil, let exponent = Int(halves[1]),
      halves[0].utf8.first != UInt8(ascii: ".")
    else { return false }
    report(.exponent(text, digits: halves[0], exponent, span))
    return true
  }

  /// Whether a bare `count` or `share` names a column.
  private func isColumn(_ expr: Expr, in scope: Scope) -> Bool {
    guard case .field(let path) = expr.kind, path.count == 1 else { return false }
    return scope.lookUp(path[0].text) != nil
  }

  /// The column that was made from the same expression.
  private mutating func repeated(_ expr: Expr, in scope: Scope) -> Scalar? {
    guard let before = scope.before.first, let scalar = attempt({ $0.scalar(expr, in: before) }) else {
      return nil
    }
    return scope.column(holding: scalar)
  }

  mutating func number(_ text: String, _ isPercent: Bool, at span: SourceSpan) -> Scalar? {
    guard let literal = NumberLiteral(text, isPercent: isPercent) else {
      report(.numberTooLarge(span))
      return nil
    }
    return literal.scalar
  }

  private mutating func negated(_ operand: Expr, in scope: Scope) -> Scalar? {
    guard let scalar = scalar(operand, in: scope) else { return nil }
    guard scalar.type.isNumeric else {
      report(.numberExpected(scalar.type, operand.span))
      return nil
    }
    return negate(scalar)
  }

  /// `-scalar`, folded where it is a constant.
  func negate(_ scalar: Scalar) -> Scalar {
    switch scalar {
    case .constant(.integer(let value), let type): .constant(.integer(0 &- value), type)
    case .constant(.decimal(let value), let type): .constant(.decimal(0 &- value), type)
    case .constant(.number(let value), let type): .constant(.number(-value), type)
    default: .negated(scalar)
    }
  }

  private mutating func arithmetic(_ first: Expr, _ links: [ArithmeticLink], in scope: Scope) -> Scalar? {
    let left = numericOperand(first, in: scope)
    let rights = links.map { link in
      numericOperand(link.operand, in: scope).map { ScalarLink(link.operation, $0) }
    }
    guard let left, let rights = all(rights) else { return nil }
    return arithmetic(left, rights)
  }

  func arithmetic(_ left: Scalar, _ links: [ScalarLink]) -> Scalar {
    let type = links.reduce(left.type) { arithmeticType($0, $1.operation, $1.operand.type) }
    return .arithmetic(left, links, type)
  }

  private mutating func numericOperand(_ expr: Expr, in scope: Scope) -> Scalar? {
    guard let scalar = scalar(expr, in: scope) else { return nil }
    guard scalar.type.isNumeric else {
      report(scalar.type == .time ? .timeArithmetic(expr.span) : .numberExpected(scalar.type, expr.span))
      return nil
    }
    return scalar
  }

  private mutating func conditional(
    _ test: Expr, _ yes: Expr, _ no: Expr, _ expr: Expr, in scope: Scope
  ) -> Scalar? {
    let condition = condition(test, in: scope)
    let values = branches([yes, no], in: scope)
    guard let condition, let values else { return nil }
    guard let type = commonType(values[0].type, values[1].type) else {
      report(.differentTypes(values[0].type, values[1].type, expr.span))
      return nil
    }
    return .conditional(condition, values[0], values[1], type)
  }

  /// Values of one type, such as the two of `if`: a bareword that is no field is told by the type of the other.
  private mutating func branches(_ exprs: [Expr], in scope: Scope) -> [Scalar]? {
    all(exprs.map { scalar($0, in: scope) })
  }

  private mutating func countRelated(_ relation: Name, _ test: Expr?, in scope: Scope) -> Scalar? {
    guard let child = self.relation(relation, in: scope) else { return nil }
    guard let test else { return .countRelated(child, .constant(true)) }
    return condition(test, in: Scope(.rows(child, isRanked: false))).map { .countRelated(child, $0) }
  }

  /// The source that `name` names among the relations of the rows.
  mutating func relation(_ name: Name, in scope: Scope) -> SourceID? {
    meet(name, .relation(scope))
    guard let source = scope.source else {
      report(.relationOfColumns(name, after: scope.maker))
      return nil
    }
    guard let child = SourceID(word: name.text), source.relations.contains(child) else {
      report(.unknownRelation(name, of: source))
      return nil
    }
    return child
  }
}

extension Resolver {
  private mutating func call(_ name: Name, _ arguments: [Expr], _ expr: Expr, in scope: Scope) -> Scalar? {
    guard let function = Function(word: name.text) else {
      if looksForCursor { for argument in arguments { _ = scalar(argument, in: scope) } }
      report(.unknownFunction(name))
      return nil
    }
    let values = arguments.map { scalar($0, in: scope) }
    guard function.argumentCount.contains(arguments.count) else {
      // A call that is still being written says so itself.
      if case .missing? = arguments.last?.kind { return nil }
      report(.argumentCount(function, arguments.count, expr.span))
      return nil
    }
    guard let values = all(values) else { return nil }
    guard let type = function.result(of: values.map(\.type)) else {
      report(.argumentTypes(function, values.map(\.type), expr.span))
      return nil
    }
    guard function != .round || values.count == 1 || isDigits(values[1]) else {
      report(.roundDigits(arguments[1].span))
      return nil
    }
    guard function != .bin || isPositive(values[1]) else {
      report(.binWidth(arguments[1].span))
      return nil
    }
    return .call(function, values, type)
  }

  private func isDigits(_ scalar: Scalar) -> Bool {
    if case .constant(.integer(let digits), _) = scalar { 0 <= digits && digits <= 12 } else { false }
  }

  private func isPositive(_ scalar: Scalar) -> Bool {
    switch scalar {
    case .constant(.integer(let width), _), .constant(.decimal(let width), _): 0 < width
    case .constant(.number(let width), _): 0 < width
    default: false
    }
  }
}

extension Expr {
  /// A name, literal or hole, which is never the repetition of a column's expression.
  fileprivate var isPlain: Bool {
    switch kind {
    case .field(let path): path.count == 1
    case .string, .number, .cashtag, .parameter, .missing, .dottedField, .word: true
    default: false
    }
  }
}

extension Function {
  package var argumentCount: ClosedRange<Int> {
    switch self {
    case .lower, .upper, .length, .words, .abs, .day, .week, .month, .quarter, .year, .weekday, .hour: 1...1
    case .round: 1...2
    case .coalesce, .bin: 2...2
    }
  }

  /// The type that it gives, or `nil` where the arguments do not fit.
  func result(of types: [ValueType]) -> ValueType? {
    guard let first = types.first else { return nil }
    switch self {
    case .lower, .upper: return first.isTextual ? .text : nil
    case .length, .words: return first.isTextual ? .integer : nil
    case .abs: return first.isNumeric ? first : nil
    case .round: return first.isNumeric && types.dropFirst().allSatisfy { $0 == .integer } ? first : nil
    case .coalesce: return types.count == 2 ? commonType(first, types[1]) : nil
    case .day, .week, .month, .quarter, .year, .weekday, .hour: return first == .time ? bucketType : nil
    case .bin: return types.allSatisfy(\.isNumeric) ? types.dropFirst().reduce(first, widerNumber) : nil
    }
  }
}

/// The one type that values of both can be shown as, or `nil`.
func commonType(_ a: ValueType, _ b: ValueType) -> ValueType? {
  if a == b { return a }
  if a.isNumeric, b.isNumeric { return widerNumber(a, b) }
  let asText = { (type: ValueType) in type.isTextual || type.isEnumeration }
  return asText(a) && asText(b) ? .text : nil
}

/// Whether values of both can be compared: the values of one enumeration mean nothing in another.
func areComparable(_ a: ValueType, _ b: ValueType) -> Bool {
  a.isEnumeration || b.isEnumeration ? a == b : commonType(a, b) != nil
}

package func widerNumber(_ a: ValueType, _ b: ValueType) -> ValueType {
  if a == .number || b == .number { return .number }
  return a == .decimal || b == .decimal ? .decimal : .integer
}

/// Exact where it can be: a product of two decimals and every quotient is a number.
package func arithmeticType(_ a: ValueType, _ operation: ArithmeticOperator, _ b: ValueType) -> ValueType {
  switch operation {
  case .divide: .number
  case .multiply where a == .decimal && b == .decimal: .number
  case .add, .subtract, .multiply: widerNumber(a, b)
  }
}
