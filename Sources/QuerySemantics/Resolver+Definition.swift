import Corpus
import Diagnostics
import QuerySyntax

extension Resolver {
  /// `let`: checked now, except that names defined later may stand in it.
  mutating func define(_ name: Name, _ definition: NameEnvironment.Definition) -> ResolvedStatement? {
    guard SourceID(word: name.text) == nil, name.key != "_" else {
      report(.reservedName(name))
      return nil
    }
    environment.definitions[name.key] = definition
    switch definition {
    case .query(let query):
      open.append(name.key)
      isDefining = true
      defer {
        open.removeLast()
        isDefining = false
      }
      _ = self.query(query)
    case .list(let values):
      for value in values { meet(value, .freeText) }
      for case .parameter(let name) in values.map(\.kind) { usedNames.insert(":" + name.key) }
      for value in values where !isListValue(value) { report(.valueExpected(value.span)) }
    }
    return .environment(environment)
  }

  private func isListValue(_ value: Expr) -> Bool {
    switch value.kind {
    case .word, .string, .number, .cashtag, .parameter, .relativeDate, .negated, .range, .missing: true
    default: false
    }
  }

  mutating func parameter(_ name: Name, _ type: TypeName, _ value: Expr?) -> ResolvedStatement? {
    meet(type.name, .parameterType)
    guard let parameterType = ParameterType(rawValue: type.name.key) else {
      report(.unknownType(type.name))
      return nil
    }
    let given = environment.parameters[name.key].flatMap { $0.isGiven ? $0.value : nil }
    let declared = NameEnvironment.Parameter(
      type: parameterType, isList: type.isList, value: given ?? value, isGiven: given != nil)
    if let value = declared.value {
      let elements: [Expr] = if case .list(let values) = value.kind { values } else { [value] }
      let left = Scalar.constant(.missing, parameterType.valueType)
      for element in elements where operand(element, against: left, in: nil) == nil { return nil }
    }
    environment.parameters[name.key] = declared
    return .environment(environment)
  }

  mutating func expectation(_ expectation: Expectation, at span: SourceSpan) -> ResolvedExpectation? {
    guard let saved = environment.saved else {
      report(.nothingToExpect(span))
      return nil
    }
    switch expectation {
    case .rowCount(let op, let number): return count(number, of: "rows").map { .rowCount(op, Int64($0)) }
    case .noRows: return .rowCount(.equal, 0)
    case .quantified(let quantifier, let expr):
      return condition(expr, in: Scope(shape: saved)).map { .quantified(quantifier, $0) }
    case .missing: return nil
    }
  }
}

extension ParameterType {
  /// The type that a parameter's value is checked against.
  var valueType: ValueType {
    switch self {
    case .integer: .integer
    case .number: .number
    case .text: .text
    case .ticker: .ticker
    case .time: .time
    case .direction: .enumeration(.direction)
    }
  }
}
