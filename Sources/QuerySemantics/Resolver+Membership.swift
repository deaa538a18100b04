import Corpus
import Diagnostics
import QuerySyntax
import TextAnalysis

extension Resolver {
  /// `in (a, b)`, `in a..b`, `in NAME`, `in last 30 days`.
  mutating func membership(_ value: Expr, _ set: Expr, in scope: Scope) -> Condition? {
    guard let scalar = scalar(value, in: scope) else { return nil }
    meet(set, .value(scalar, scope, .member))
    guard !scalar.type.isList, scalar.type != .newsletter else {
      report(scalar.type.isList ? .listMembership(value) : .newsletterComparison(value.span))
      return nil
    }
    switch set.kind {
    case .list(let items):
      noteListInBrackets(items, scalar, set.span)
      return oneOf(items, scalar, in: scope)
    case .range(let low, let high): return closed(low, high, scalar, set.span, in: scope)
    case .word(let text):
      if let definition = environment.definitions[text.lowercased()] {
        usedNames.insert(text.lowercased())
        return membership(scalar, in: definition, Name(text, set.span), scope)
      }
      return single(set, scalar, in: scope)
    default: return single(set, scalar, in: scope)
    }
  }

  /// A set without brackets: an interval of time; for other types the brackets were forgotten.
  private mutating func single(_ set: Expr, _ scalar: Scalar, in scope: Scope) -> Condition? {
    if case .parameter(let name) = set.kind, let parameter = environment.parameters[name.key],
      parameter.isList
    {
      usedNames.insert(":" + name.key)
      guard let given = parameter.value else { return unset(name) }
      let items: [Expr] = if case .list(let items) = given.kind { items } else { [given] }
      return oneOf(items, scalar, in: scope)
    }
    guard scalar.type.isTemporal else {
      if set.kind != .missing { report(.listExpected(set, scalar.type)) }
      return nil
    }
    guard let operand = operand(set, against: scalar, in: scope) else { return nil }
    switch operand {
    case .interval(let interval): return self.interval(interval, .equal, scalar)
    case .scalar(let other): return .comparison(.equal, scalar, other)
    }
  }

  private mutating func unset(_ name: Name) -> Condition? {
    let parameter = environment.parameters[name.key]
    report(.parameterWithoutValue(name, parameter))
    return nil
  }

  private mutating func membership(
    _ scalar: Scalar, in definition: NameEnvironment.Definition, _ name: Name, _ scope: Scope
  ) -> Condition? {
    switch definition {
    case .list(let items):
      // A fault in the list is shown where the list is used; its own place may be in another text.
      let count = diagnostics.count
      let result = oneOf(items, scalar, in: scope)
      let fault = diagnostics[count...].first { $0.severity == .error }
      diagnostics.removeSubrange(count...)
      guard let fault else { return result }
      report(.brokenName(name, fault.message))
      return nil
    case .query(let query):
      return membership(scalar, of: Query(source: name, steps: [], span: query.span), at: name.span)
    }
  }

  /// `in (QUERY)`: one column of the type of the left side.
  mutating func membership(_ value: Expr, of query: Query, in scope: Scope) -> Condition? {
    let scalar = scalar(value, in: scope)
    guard let scalar else {
      _ = self.query(query)
      return nil
    }
    return membership(scalar, of: query, at: query.span)
  }

  private mutating func membership(_ scalar: Scalar, of query: Query, at span: SourceSpan) -> Condition? {
    guard let resolved = inner(query) else { return nil }
    guard case .columns(let columns) = resolved.shape, let column = columns.first, columns.count == 1 else {
      report(.oneColumnExpected(resolved.shape, span))
      return nil
    }
    guard areComparable(scalar.type, column.type) else {
      report(.differentTypes(scalar.type, column.type, span))
      return nil
    }
    return .inQuery(scalar, resolved)
  }

  /// `low..high`, both ends in it.
  private mutating func closed(
    _ low: Expr, _ high: Expr, _ scalar: Scalar, _ span: SourceSpan, in scope: Scope
  ) -> Condition? {
    guard scalar.type.isOrdered else {
      report(.unordered(scalar.type, span))
      return nil
    }
    guard let (lower, upper) = ends(low, high, against: scalar, in: scope) else { return nil }
    return range(scalar, lower, upper, span)
  }

  /// Constants become one test; times, which are intervals, and ranges a choice.
  private mutating func oneOf(_ items: [Expr], _ scalar: Scalar, in scope: Scope) -> Condition? {
    let items = items.flatMap { expanded($0) }
    let ranges = items.map { item -> Condition?? in
      guard case .range(let low, let high) = item.kind else { return .none }
      return .some(closed(low, high, scalar, item.span, in: scope))
    }
    let operands = zip(items, ranges).filter { $1 == nil }.map { operand($0.0, against: scalar, in: scope) }
    guard let operands = all(operands), let ranges = all(ranges.compactMap(\.self)) else { return nil }
    var values: [Value] = []
    var others = ranges
    for operand in operands {
      switch operand {
      case .scalar(.constant(.missing, _)): continue
      case .scalar(.constant(let value, _)): values.append(value)
      case .scalar(let other): others.append(.comparison(.equal, scalar, other))
      case .interval(let interval): others.append(self.interval(interval, .equal, scalar))
      }
    }
    let constants: [Condition] = values.isEmpty && !others.isEmpty ? [] : [.oneOf(scalar, values)]
    let choices = constants + others
    return choices.count == 1 ? choices[0] : .or(choices)
  }

  /// A list that stands by its name inside another list gives its elements.
  private mutating func expanded(_ item: Expr) -> [Expr] {
    if case .parameter(let name) = item.kind, let parameter = environment.parameters[name.key],
      parameter.isList,
      case .list(let items)? = parameter.value?.kind
    {
      usedNames.insert(":" + name.key)
      return items
    }
    return [item]
  }
}

extension Resolver {
  /// `has`, `contains`, `starts with`, `ends with`.
  mutating func wordTest(
    _ test: WordTest, _ value: Expr, _ operand: Expr, isNegated: Bool, in scope: Scope
  ) -> Condition? {
    guard let scalar = scalar(value, in: scope) else { return nil }
    for part in operand.listed { meet(part, .value(scalar, scope, test == .has ? .word : .plain)) }
    guard scalar.type.isTextual || (scalar.type.isList && test.isHas) else {
      report(.wordTestOnOther(test, scalar.type, value, operand, isNegated: isNegated))
      return nil
    }
    switch test {
    case .has: return has(operand, scalar)
    case .hasAny: return elements(operand).flatMap { $0.isEmpty ? .constant(false) : .or($0) }
    case .hasAll: return elements(operand).flatMap { $0.isEmpty ? .constant(true) : .and($0) }
    case .contains: return needle(operand).map { .contains(scalar, $0) }
    case .startsWith: return needle(operand).map { .startsWith(scalar, $0) }
    case .endsWith: return needle(operand).map { .endsWith(scalar, $0) }
    }

    func elements(_ operand: Expr) -> [Condition]? {
      all(operand.listed.map { has($0, scalar) })
    }
  }

  private mutating func has(_ operand: Expr, _ scalar: Scalar) -> Condition? {
    guard let text = literalText(operand) else { return nil }
    if scalar.type.isList {
      return .hasElement(scalar, scalar.type == .tickerList ? normalizedTickerText(text) : text)
    }
    let words = words(of: text)
    guard !words.isEmpty else {
      report(.noWords(operand.span))
      return nil
    }
    return .hasWords(scalar, words)
  }

  /// The folded plain form of a literal to search for.
  private mutating func needle(_ operand: Expr) -> String? {
    guard let text = literalText(operand) else { return nil }
    guard !text.isEmpty else {
      report(.emptyText(operand.span))
      return nil
    }
    return String(decoding: comparisonKey(text), as: UTF8.self)
  }

  private mutating func literalText(_ operand: Expr) -> String? {
    switch operand.kind {
    case .string(let text), .word(let text), .cashtag(let text): return text
    case .number(let text, let isPercent): return isPercent ? text + "%" : text
    case .parameter:
      guard case .constant(.text(let text), _)? = scalarOperand(operand, type: .text) else { return nil }
      return text
    case .missing: return nil
    case .relativeDate, .duration:
      var error = Diagnostic.textExpected(operand.span)
      let meant = quoted(format(operand))
      error.label = "write `\(meant)`"
      error.edits = [TextEdit(operand.span, meant)]
      report(error)
      return nil
    default:
      report(.textExpected(operand.span))
      return nil
    }
  }
}

extension Expr {
  /// The elements of a list, or the expression alone.
  fileprivate var listed: [Expr] { if case .list(let items) = kind { items } else { [self] } }
}

extension WordTest {
  fileprivate var isHas: Bool { self == .has || self == .hasAny || self == .hasAll }

  /// The words of the test, for messages.
  package var words: String {
    switch self {
    case .has: "has"
    case .hasAny: "has any"
    case .hasAll: "has all"
    case .contains: "contains"
    case .startsWith: "starts with"
    case .endsWith: "ends with"
    }
  }
}
