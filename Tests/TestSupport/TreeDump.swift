package import QuerySyntax

/// A statement's tree in brackets, without spans. Deep trees are fine: nesting is limited by the parser.
///
/// `ideas where ticker = IGV` → `(ideas (where (= ticker 'IGV)))`
package func dump(_ statement: Statement) -> String {
  switch statement.kind {
  case .query(let query): dump(query)
  case .letQuery(let name, let query): "(let \(name.text) \(dump(query)))"
  case .letList(let name, let values): "(let \(name.text) \(dump(values)))"
  case .parameter(let name, let type, let value):
    group(["param", name.text, (type.isList ? "list-of-" : "") + type.name.text, value.map(dump)])
  case .set(let name, let value): "(set \(name.text) \(dump(value)))"
  case .expect(let expectation): "(expect \(dump(expectation)))"
  case .describe(let source, let field): group(["describe", source?.text, field?.text])
  case .explain(let mode, let query): "(explain \(dump(mode)) \(dump(query)))"
  case .why(let source, let number): "(why \(source.text) \(dump(number)))"
  case .help(let words): group(["help"] + words.map(\.text))
  case .shellCommand(let text): "(shell \(text))"
  case .missing: "?"
  }
}

/// A query's tree in brackets.
package func dump(_ query: Query) -> String {
  group([query.source.text.isEmpty ? "?" : query.source.text] + query.steps.map(dump))
}

/// An expression's tree in brackets; a bareword value has a `'` before it.
package func dump(_ expr: Expr) -> String {
  switch expr.kind {
  case .field(let names): names.map(\.text).joined(separator: ".")
  case .dottedField(let name): "." + name.text
  case .word(let text): "'" + text
  case .string(let text): "\"" + text + "\""
  case .number(let digits, let isPercent): digits + (isPercent ? "%" : "")
  case .cashtag(let text): "$" + text
  case .parameter(let name): ":" + name.text
  case .duration(let count, let unit): "(duration \(count) \(unit))"
  case .relativeDate(let date): dump(date)
  case .range(let low, let high): "(range \(dump(low)) \(dump(high)))"
  case .list(let values): dump(values)
  case .negated(let operand): "(- \(dump(operand)))"
  case .arithmetic(let first, let links):
    links.reduce(dump(first)) { "(\($1.operation.rawValue) \($0) \(dump($1.operand)))" }
  case .call(let name, let arguments): group([name.text] + arguments.map(dump))
  case .conditional(let condition, let yes, let no): "(if \(dump(condition)) \(dump(yes)) \(dump(no)))"
  case .countRelated(let name, let condition): group(["count-of", name.text, condition.map(dump)])
  case .parenthesized(let inner): "[\(dump(inner))]"
  case .comparison(let operation, let left, let right): "(\(operation.rawValue) \(dump(left)) \(dump(right)))"
  case .between(let value, let low, let high, let isNegated):
    negate(isNegated, "(between \(dump(value)) \(dump(low)) \(dump(high)))")
  case .membership(let value, let set, let isNegated): negate(isNegated, "(in \(dump(value)) \(dump(set)))")
  case .queryMembership(let value, let query, let isNegated):
    negate(isNegated, "(in \(dump(value)) \(dump(query)))")
  case .wordTest(let test, let value, let words, let isNegated):
    negate(isNegated, "(\(test) \(dump(value)) \(dump(words)))")
  case .match(let value, let pattern, let isNegated):
    negate(isNegated, "(~ \(dump(value)) /\(pattern.text)/\(pattern.ignoresCase ? "i" : ""))")
  case .isMissing(let value, let isNegated): negate(isNegated, "(missing \(dump(value)))")
  case .quantified(let quantifier, let name, let condition):
    group([quantifier.rawValue, name.text, condition.map(dump)])
  case .not(let operand): "(not \(dump(operand)))"
  case .and(let operands): group(["and"] + operands.map(dump))
  case .or(let operands): group(["or"] + operands.map(dump))
  case .missing: "?"
  }
}

private func dump(_ date: RelativeDate) -> String {
  switch date {
  case .this(let unit): "(this \(unit))"
  case .last(let unit): "(last \(unit))"
  case .lastCount(let count, let unit): "(last \(count) \(unit))"
  case .ago(let count, let unit): "(ago \(count) \(unit))"
  }
}

private func dump(_ values: [Expr]) -> String { group(["list"] + values.map(dump)) }

private func dump(_ step: Step) -> String {
  switch step.kind {
  case .filter(let condition): "(where \(dump(condition)))"
  case .matching(let terms): "(matching \(dump(terms)))"
  case .select(let items): group(["select"] + items.map(dump))
  case .order(let keys): group(["order"] + keys.map(dump))
  case .limit(let count, let offset): group(["limit", dump(count), offset.map(dump)])
  case .top(let count, let key): group(["top", dump(count), key.map(dump)])
  case .distinct: "(distinct)"
  case .aggregate(let items, let groups):
    group(["aggregate"] + items.map(dump) + (groups.isEmpty ? [] : [group(["by"] + groups.map(dump))]))
  case .combine(let operation, let query): "(\(operation.rawValue) \(dump(query)))"
  case .missing: "?"
  }
}

private func dump(_ item: SelectItem) -> String {
  switch item.kind {
  case .all: "*"
  case .expression(let expr): named(dump(expr), item.alias)
  }
}

private func dump(_ key: OrderKey) -> String {
  let text =
    switch key.kind {
    case .expression(let expr): dump(expr)
    case .aggregate(let item): "{\(dump(item))}"
    }
  return key.isDescending ? "(desc \(text))" : text
}

private func dump(_ item: AggregateItem) -> String {
  let word = item.function.rawValue
  let text =
    switch item.argument {
    case .none: word
    case .value(let expr): "(\(word) \(dump(expr)))"
    case .distinct(let expr): "(\(word) distinct \(dump(expr)))"
    case .condition(let expr): "(\(word) if \(dump(expr)))"
    }
  return named(text, item.alias)
}

private func dump(_ key: GroupKey) -> String { named(dump(key.expression), key.alias) }

private func dump(_ expectation: Expectation) -> String {
  switch expectation {
  case .rowCount(let operation, let count): "(\(operation.rawValue) rows \(dump(count)))"
  case .noRows: "(no rows)"
  case .quantified(let quantifier, let condition): "(\(quantifier.rawValue) \(dump(condition)))"
  case .missing: "?"
  }
}

private func dump(_ mode: ExplainMode) -> String {
  switch mode {
  case .plan: "plan"
  case .analyze: "analyze"
  case .sql(let dialect): dialect.map { "sql-" + $0.text } ?? "sql"
  }
}

private func named(_ text: String, _ alias: Name?) -> String {
  alias.map { "(as \(text) \($0.text))" } ?? text
}

private func negate(_ isNegated: Bool, _ text: String) -> String { isNegated ? "(not \(text))" : text }

private func group(_ parts: [String?]) -> String {
  "(" + parts.compactMap(\.self).joined(separator: " ") + ")"
}
