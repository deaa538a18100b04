import CivilTime
import Corpus
import Diagnostics
import Newsletters
import QuerySyntax
import WordTables

/// What stands on the right of a test.
enum Operand {
  case scalar(Scalar)
  /// A date or period, which covers an interval of minutes.
  case interval(TimeInterval)
}

extension Resolver {
  /// The right side of a test, read by the type of the left one. `scope` is `nil` where no field can stand.
  mutating func operand(_ expr: Expr, against left: Scalar, in scope: Scope?) -> Operand? {
    if case .parenthesized(let inner) = expr.kind { return operand(inner, against: left, in: scope) }
    meet(expr, .value(left, scope, .plain))
    if case .parameter(let name) = expr.kind { return parameter(name, against: left, in: scope) }
    if case .dottedField(let name) = expr.kind { return fieldOperand(name, against: left, in: scope) }
    if reportParameterAsValue(expr, against: left, in: scope) { return nil }
    switch left.type {
    case .integer, .decimal, .number: return numericOperand(expr, against: left, in: scope)
    case .text, .name, .ticker: return textOperand(expr, against: left, in: scope)
    case .enumeration(let enumeration): return enumerationOperand(expr, enumeration, in: scope)
    case .time, .period: return timeOperand(expr, against: left, in: scope)
    case .nameList, .tickerList, .newsletter: return nil
    }
  }

  /// A constant of a type, without a left side.
  mutating func scalarOperand(_ expr: Expr, type: ValueType) -> Scalar? {
    guard case .scalar(let scalar)? = operand(expr, against: .constant(.missing, type), in: nil) else {
      return nil
    }
    return scalar
  }

  private mutating func parameter(_ name: Name, against left: Scalar, in scope: Scope?) -> Operand? {
    guard let parameter = environment.parameters[name.key] else {
      let names = environment.parameters.keys.sorted()
      report(.unknownParameter(name, names: names, type: ParameterType(left.type)))
      return nil
    }
    usedNames.insert(":" + name.key)
    guard let value = parameter.value else {
      report(.parameterWithoutValue(name, parameter))
      return nil
    }
    guard parameter.type.fits(left.type), !parameter.isList else {
      report(.parameterType(name, parameter, left.type))
      return nil
    }
    // The value's own place may be in another text, so a fault is shown at the parameter.
    let place = Expr(value.kind, name.span)
    return operand(place, against: left, in: nil)
  }

  mutating func parameterScalar(_ name: Name, in scope: Scope) -> Scalar? {
    let type = environment.parameters[name.key]?.type.valueType ?? .text
    guard case .scalar(let scalar)? = parameter(name, against: .constant(.missing, type), in: scope) else {
      return nil
    }
    return scalar
  }

  private mutating func fieldOperand(_ name: Name, against left: Scalar, in scope: Scope?) -> Operand? {
    guard let scope else {
      report(.valueExpected(name.span))
      return nil
    }
    guard let scalar = field(name, in: scope) else { return nil }
    return checked(scalar, against: left, name.span)
  }

  /// A scalar that can be compared with the left side.
  private mutating func checked(_ scalar: Scalar, against left: Scalar, _ span: SourceSpan) -> Operand? {
    guard areComparable(scalar.type, left.type) else {
      report(.differentTypes(left.type, scalar.type, span))
      return nil
    }
    return .scalar(scalar)
  }
}

extension Resolver {
  private mutating func numericOperand(_ expr: Expr, against left: Scalar, in scope: Scope?) -> Operand? {
    switch expr.kind {
    case .word(let text):
      if text.isSameWord(as: "missing") { return missing(left, expr.span) }
      guard let scope, let scalar = scope.lookUp(text) else {
        if reportExponent(text, expr.span) { return nil }
        report(.numberNotWord(text, left, expr.span, names: scope?.names ?? []))
        return nil
      }
      return checked(scalar, against: left, expr.span)
    case .string(let text):
      report(.numberInQuotes(text, expr.span))
      return nil
    case .arithmetic, .call, .negated, .number, .conditional, .countRelated, .field:
      guard let scalar = scalar(expr, in: scope ?? Scope(.columns([]))) else { return nil }
      guard scalar.type.isNumeric else {
        report(.differentTypes(left.type, scalar.type, expr.span))
        return nil
      }
      return checkBounds(scalar, of: left, expr.span) ? .scalar(scalar) : nil
    case .missing: return nil
    default:
      report(.numberExpected(nil, expr.span))
      return nil
    }
  }

  /// A number that the field can never hold is a slip, such as `confidence > 70`.
  private mutating func checkBounds(_ scalar: Scalar, of left: Scalar, _ span: SourceSpan) -> Bool {
    guard case .field(let field, _) = left, let bounds = field.bounds, let value = scalar.constantDouble
    else {
      return true
    }
    let scale = Double(NumberLiteral.scale)
    guard value < Double(bounds.lowerBound) / scale || Double(bounds.upperBound) / scale < value else {
      return true
    }
    report(.outOfRange(value, field.field, span))
    return false
  }

  private mutating func missing(_ left: Scalar, _ span: SourceSpan) -> Operand? {
    report(.missingAsValue(span))
    return nil
  }

  private mutating func textOperand(_ expr: Expr, against left: Scalar, in scope: Scope?) -> Operand? {
    switch expr.kind {
    case .word(let text):
      if text.isSameWord(as: "missing") { return missing(left, expr.span) }
      if left.type != .ticker, let scope, let field = scope.lookUp(text),
        field.type == .text || field.type == .name
      {
        report(.fieldOrValue(text, expr.span))
        return nil
      }
      return .scalar(constant(text, left.type))
    case .string(let text):
      guard !text.isEmpty else {
        report(.emptyText(expr.span))
        return nil
      }
      return .scalar(constant(text, left.type))
    case .cashtag(let text): return .scalar(constant(text, left.type))
    case .number(let text, let isPercent): return .scalar(constant(isPercent ? text + "%" : text, left.type))
    case .call, .conditional:
      guard let scope else {
        report(.valueExpected(expr.span))
        return nil
      }
      guard let scalar = scalar(expr, in: scope) else { return nil }
      return checked(scalar, against: left, expr.span)
    case .missing: return nil
    default:
      report(.textExpected(expr.span))
      return nil
    }
  }

  private func constant(_ text: String, _ type: ValueType) -> Scalar {
    .constant(.text(type == .ticker ? normalizedTickerText(text) : text), type)
  }

  func normalizedTickerText(_ text: String) -> String { normalizedTicker(text) ?? text }

  private mutating func enumerationOperand(_ expr: Expr, _ enumeration: Enumeration, in scope: Scope?)
    -> Operand?
  {
    switch expr.kind {
    case .word(let text), .string(let text), .cashtag(let text):
      if text.isSameWord(as: "missing") {
        return missing(.constant(.missing, .enumeration(enumeration)), expr.span)
      }
      guard let code = enumeration.code(of: text) else {
        let column = scope?.lookUp(text).flatMap { $0.type == .enumeration(enumeration) ? "." + text : nil }
        report(.unknownValue(text, of: enumeration, expr.span, column: column))
        return nil
      }
      return .scalar(.constant(.text(enumeration.values[code]), .enumeration(enumeration)))
    case .missing: return nil
    default:
      report(.unknownValue(nil, of: enumeration, expr.span))
      return nil
    }
  }
}

extension Resolver {
  /// A whole number from 0, for `limit`, `top` and the like.
  mutating func count(_ expr: Expr, of what: String) -> Int? {
    switch expr.kind {
    case .number(let text, false):
      if let value = Int(text) { return value }
    case .parameter:
      guard let scalar = scalarOperand(expr, type: .integer) else { return nil }
      if case .constant(.integer(let value), _) = scalar, 0 <= value { return Int(value) }
    case .missing: return nil
    default: break
    }
    report(.countExpected(what, expr.span))
    return nil
  }
}

extension Scalar {
  /// The value of a numeric constant.
  var constantDouble: Double? {
    switch self {
    case .constant(.integer(let value), _): Double(value)
    case .constant(.decimal(let units), _): Double(units) / Double(NumberLiteral.scale)
    case .constant(.number(let value), _): value
    default: nil
    }
  }
}

extension ParameterType {
  /// The type whose values are compared with something of `type`.
  fileprivate init(_ type: ValueType) {
    self =
      if type == .ticker { .ticker } else if type.isNumeric { .number } else if type.isTemporal { .time } else
      {
        type == .enumeration(.direction) ? .direction : .text
      }
  }

  /// Whether a value of it can be compared with something of `type`.
  func fits(_ type: ValueType) -> Bool {
    switch self {
    case .integer, .number: type.isNumeric
    case .text, .ticker: type.isTextual
    case .time: type.isTemporal
    case .direction: type == .enumeration(.direction)
    }
  }
}
