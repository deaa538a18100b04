import CivilTime
import Corpus
import Diagnostics
import QuerySyntax
import TextAnalysis

extension Resolver {
  /// An expression that is true or false of a row.
  mutating func condition(_ expr: Expr, in scope: Scope) -> Condition? {
    if passedOver.contains(expr.span) { return nil }
    let isPath = reportRelationPath(expr, in: scope)
    let condition = isPath ? nil : conditionAsWritten(expr, in: scope)
    noteConstantTest(expr, condition)
    if condition == nil, expr.left != nil { offerQuantifier(around: [expr], in: scope) }
    return condition
  }

  private mutating func conditionAsWritten(_ expr: Expr, in scope: Scope) -> Condition? {
    switch expr.kind {
    case .comparison(let op, let left, let right): return comparison(op, left, right, in: scope)
    case .between(let value, let low, let high, let isNegated):
      return negated(isNegated, between(value, low, high, expr, in: scope))
    case .membership(let value, let set, let isNegated):
      if !namesDefinition(set), reportConstantFirst(isNegated ? .notEqual : .equal, value, set, in: scope) {
        return nil
      }
      return negated(isNegated, membership(value, set, in: scope))
    case .queryMembership(let value, let query, let isNegated):
      return negated(isNegated, membership(value, of: query, in: scope))
    case .wordTest(let test, let value, let operand, let isNegated):
      return negated(isNegated, wordTest(test, value, operand, isNegated: isNegated, in: scope))
    case .match(let value, let pattern, let isNegated):
      return negated(isNegated, match(value, pattern, in: scope))
    case .isMissing(let value, let isNegated):
      return negated(isNegated, scalar(value, in: scope).map { .isMissing($0) })
    case .quantified(let quantifier, let relation, let test):
      if reportQuantifiedField(quantifier, relation, test, expr, in: scope) { return nil }
      return quantified(quantifier, relation, test, expr, in: scope)
    case .not(let inner): return negated(true, condition(inner, in: scope))
    case .and(let operands):
      reportBareValues(expr, in: scope)
      let place = diagnostics.count
      let conditions = operands.map { condition($0, in: scope) }
      offerOneDate(of: operands, in: scope, diagnosticsFrom: place)
      offerQuantifier(around: operands, in: scope)
      noteContradiction(operands, conditions)
      return all(conditions).map { .and($0) }
    case .or(let operands):
      if reportDeniedValues(operands, in: scope) { return nil }
      if operands.contains(where: \.isUnbracketedAnd) { report(.mixedAndOr(operands, expr.span)) }
      reportBareValues(expr, in: scope)
      return all(operands.map { condition($0, in: scope) }).map { .or($0) }
    case .parenthesized(let inner): return condition(inner, in: scope)
    case .missing: return nil
    case .field, .dottedField, .word, .string, .number, .cashtag, .parameter, .duration, .relativeDate,
      .range,
      .list, .negated, .arithmetic, .call, .conditional, .countRelated:
      let place = diagnostics.count
      reportValue(expr, in: scope)
      offerTest(of: expr, in: scope, diagnosticsFrom: place)
      return nil
    }
  }

  /// Reports a value that stands for a condition, unless something in it is wrong.
  private mutating func reportValue(_ expr: Expr, in scope: Scope) {
    let count = diagnostics.count
    switch expr.kind {
    case .call(let name, _) where Function(word: name.text) != nil: _ = scalar(expr, in: scope)
    case .call(let name, let arguments) where reportQuantifierAlone(name, arguments, in: scope): break
    case .conditional, .arithmetic, .countRelated: _ = scalar(expr, in: scope)
    // The cursor may stand in a value whose test is still to be written.
    default: if looksForCursor { _ = scalar(expr, in: scope) }
    }
    if diagnostics.count == count { report(.valueAsCondition(expr, in: scope)) }
  }

  private func negated(_ isNegated: Bool, _ condition: Condition?) -> Condition? {
    isNegated ? condition.map { .not($0) } : condition
  }

  private mutating func quantified(
    _ quantifier: Quantifier, _ relation: Name, _ test: Expr?, _ expr: Expr, in scope: Scope
  ) -> Condition? {
    guard let child = self.relation(relation, in: scope) else { return nil }
    guard let test else { return .quantified(quantifier, child, .constant(true)) }
    let first = diagnostics.count
    let condition = condition(test, in: Scope(.rows(child, isRanked: false)))
    offerTwoQuantifiers(quantifier, child, test, expr, diagnosticsFrom: first)
    return condition.map { .quantified(quantifier, child, $0) }
  }

  private mutating func match(_ value: Expr, _ pattern: Pattern, in scope: Scope) -> Condition? {
    guard let scalar = textual(value, in: scope, test: "~") else { return nil }
    guard pattern.text.unicodeScalars.count <= 10_000 else {
      report(.patternTooLong(pattern.span))
      return nil
    }
    do throws(RegularExpression.SyntaxError) {
      _ = try RegularExpression(pattern.text, ignoresCase: pattern.ignoresCase)
      return .matches(scalar, pattern)
    } catch {
      report(.badPattern(error.message, pattern.span(at: error.offset)))
      return nil
    }
  }

  /// A text, name or ticker.
  private mutating func textual(_ value: Expr, in scope: Scope, test: String) -> Scalar? {
    guard let scalar = scalar(value, in: scope) else { return nil }
    guard scalar.type.isTextual else {
      report(.textTestOnOther(test, scalar.type, value.span))
      return nil
    }
    return scalar
  }
}

extension Resolver {
  private mutating func comparison(
    _ op: ComparisonOperator, _ left: Expr, _ right: Expr, in scope: Scope
  ) -> Condition? {
    if reportConstantFirst(op, left, right, in: scope) { return nil }
    guard let value = scalar(left, in: scope) else {
      reportSwapped(left, op, right, in: scope)
      return nil
    }
    guard checkOperator(op, value.type, left, right),
      !reportListAsValue(op, value, left, right), !reportAbsentValue(op, value, left, right, in: scope)
    else { return nil }
    datePlace = DatePlace(op)
    defer { datePlace = DatePlace() }
    guard let operand = operand(right, against: value, in: scope) else { return nil }
    let positive: ComparisonOperator = op == .notEqual ? .equal : op
    let condition: Condition =
      switch operand {
      case .scalar(let other): .comparison(positive, value, other)
      case .interval(let interval): self.interval(interval, positive, value)
      }
    return negated(op == .notEqual, condition)
  }

  /// `IGV = ticker`: the unknown field is a value, and the value a field.
  private mutating func reportSwapped(_ left: Expr, _ op: ComparisonOperator, _ right: Expr, in scope: Scope)
  {
    guard case .field(let path) = left.kind, path.count == 1, case .word(let name) = right.kind,
      let field = scope.lookUp(name), field.type.mayBe(path[0].text),
      let index = diagnostics.lastIndex(where: { $0.code == "unknown-field" && $0.span == left.span })
    else { return }
    diagnostics[index].help.insert(
      "the field stands first: `\(name) \(op.mirrored.rawValue) \(path[0].text)`", at: 0)
  }

  private mutating func checkOperator(
    _ op: ComparisonOperator, _ type: ValueType, _ left: Expr, _ right: Expr
  ) -> Bool {
    switch type {
    case .nameList, .tickerList:
      report(.listComparison(op, left, right))
      return false
    case .newsletter:
      report(.newsletterComparison(left.span))
      return false
    case .enumeration(let enumeration) where op != .equal && op != .notEqual:
      report(.enumerationOrder(op, enumeration, left.span))
      return false
    default: return true
    }
  }

  private mutating func between(
    _ value: Expr, _ low: Expr, _ high: Expr, _ expr: Expr, in scope: Scope
  ) -> Condition? {
    guard let scalar = scalar(value, in: scope) else { return nil }
    guard scalar.type.isOrdered else {
      report(.unordered(scalar.type, value.span))
      return nil
    }
    guard let (lower, upper) = ends(low, high, against: scalar, in: scope) else { return nil }
    return range(scalar, lower, upper, SourceSpan(low.span.start, max(low.span.start, high.span.end)))
  }

  /// A closed range; constant ends the wrong way round are an error.
  func isReversed(_ low: Operand, _ high: Operand) -> Bool {
    switch (low, high) {
    case (.interval(let a), .interval(let b)): b.end <= a.start
    case (.scalar(.constant(let a, _)), .scalar(.constant(let b, _))): a.isGreater(than: b)
    default: false
    }
  }

  mutating func range(_ scalar: Scalar, _ low: Operand, _ high: Operand, _ span: SourceSpan) -> Condition? {
    guard !isReversed(low, high) else {
      report(.reversedRange(span))
      return nil
    }
    switch (low, high) {
    case (.scalar(let a), .scalar(let b)): return .between(scalar, a, b)
    case (.interval(let a), .interval(let b)): return .within(scalar, from: a.start, to: b.end)
    case (.interval(let a), .scalar(let b)):
      return .and([.within(scalar, from: a.start, to: nil), .comparison(.lessOrEqual, scalar, b)])
    case (.scalar(let a), .interval(let b)):
      return .and([.comparison(.greaterOrEqual, scalar, a), .within(scalar, from: nil, to: b.end)])
    }
  }
}

extension Expr {
  fileprivate var isUnbracketedAnd: Bool { if case .and = kind { true } else { false } }
}

extension Value {
  /// Whether it stands after `other` in their order; false where they are of different kinds.
  fileprivate func isGreater(than other: Value) -> Bool {
    switch (self, other) {
    case (.text(let a), .text(let b)): comparisonKey(b).lexicographicallyPrecedes(comparisonKey(a))
    case (.time(let a), .time(let b)): b < a
    default:
      if let a = double, let b = other.double { b < a } else { false }
    }
  }

  private var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let units): Double(units) / Double(NumberLiteral.scale)
    case .number(let value): value
    case .missing, .text, .time, .period, .list: nil
    }
  }
}

extension Pattern {
  /// The character at this byte of the pattern, or its last; the whole pattern where escapes make it another text
  /// than was written.
  fileprivate func span(at offset: Int) -> SourceSpan {
    let bytes = Array(text.utf8)
    guard bytes.count == span.end - span.start, !bytes.isEmpty else { return span }
    var start = min(offset, bytes.count - 1)
    while 0 < start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceSpan(span.start + UInt32(start), span.start + UInt32(end))
  }
}
