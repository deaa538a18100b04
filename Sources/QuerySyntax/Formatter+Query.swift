/// The query on one line, with bars when it has more than two steps.
package func format(_ query: Query) -> String {
  var text = query.source.text
  for (index, step) in query.steps.enumerated() {
    let needsBar = 2 < query.steps.count || step.needsBar(after: index == 0 ? nil : query.steps[index - 1])
    text += (needsBar ? " | " : " ") + format(step)
  }
  return text
}

/// The step without its bar.
package func format(_ step: Step) -> String {
  switch step.kind {
  case .filter(let condition): "where " + format(condition)
  case .matching(let terms): "matching " + format(terms)
  case .select(let items): "select " + items.map(format).joined(separator: ", ")
  case .order(let keys): "order by " + keys.map(format).joined(separator: ", ")
  case .limit(let count, let offset):
    "limit " + format(count) + (offset.map { " offset " + format($0) } ?? "")
  case .top(let count, let key): "top " + format(count) + (key.map { " by " + format($0) } ?? "")
  case .distinct: "distinct"
  case .aggregate(let items, let groups):
    items.map(format).joined(separator: ", ")
      + (groups.isEmpty
        ? "" : " by " + groups.map { format($0.expression) + alias($0.alias) }.joined(separator: ", "))
  case .combine(let operation, let query): "\(operation.rawValue) (\(format(query)))"
  case .missing: ""
  }
}

extension Step {
  /// Whether the step would be read as part of the one before without a bar.
  fileprivate func needsBar(after previous: Step?) -> Bool {
    switch kind {
    case .aggregate: if case .aggregate? = previous?.kind { true } else { false }
    case .distinct: if case .select? = previous?.kind { false } else { true }
    case .filter, .matching, .select, .order, .limit, .top, .combine, .missing: false
    }
  }
}

private func format(_ item: SelectItem) -> String {
  switch item.kind {
  case .all: "*"
  case .expression(let expr): format(expr) + alias(item.alias)
  }
}

private func format(_ key: OrderKey) -> String {
  let text =
    switch key.kind {
    case .expression(let expr): format(expr)
    case .aggregate(let item): format(item)
    }
  return text + (key.isDescending ? " desc" : "")
}

package func format(_ item: AggregateItem) -> String {
  let word = item.function.rawValue
  let text =
    switch item.argument {
    case .none: word
    case .value(let expr): expr.isField ? "\(word) \(format(expr))" : "\(word)(\(format(expr)))"
    case .distinct(let expr):
      expr.isField ? "\(word) distinct \(format(expr))" : "\(word) distinct (\(format(expr)))"
    case .condition(let expr): "\(word)(\(format(expr)))"
    }
  return text + alias(item.alias)
}

extension Expr {
  fileprivate var isField: Bool { if case .field = kind { true } else { false } }
}

private func alias(_ name: Name?) -> String { name.map { " as " + $0.text } ?? "" }

/// The statement's words before its query, and the query; a statement without a query has all its text in the head.
func formatParts(_ statement: Statement) -> (head: String, query: Query?) {
  switch statement.kind {
  case .query(let query): ("", query)
  case .letQuery(let name, let query): ("let \(name.text) = ", query)
  case .letList(let name, let values): ("let \(name.text) = \(formatList(values))", nil)
  case .parameter(let name, let type, let value):
    (
      "param \(name.text): \(type.isList ? "list of " : "")\(type.name.text)"
        + (value.map { " = " + format($0) } ?? ""), nil
    )
  case .set(let name, let value): ("set \(name.text) = \(format(value))", nil)
  case .expect(let expectation): ("expect " + format(expectation), nil)
  case .describe(let source, let field):
    (
      (["describe", source?.text].compactMap(\.self)).joined(separator: " ")
        + (field.map { "." + $0.text } ?? ""), nil
    )
  case .explain(.plan, let query): ("explain ", query)
  case .explain(.analyze, let query): ("explain analyze ", query)
  case .explain(.sql(let dialect), let query): ("explain sql " + (dialect.map { $0.text + " " } ?? ""), query)
  case .why(let source, let number): ("why \(source.text) \(format(number))", nil)
  case .help(let words): ((["help"] + words.map(\.text)).joined(separator: " "), nil)
  case .shellCommand(let text): (text, nil)
  case .missing: ("", nil)
  }
}

private func formatList(_ values: [Expr]) -> String { "(" + values.map(format).joined(separator: ", ") + ")" }

private func format(_ expectation: Expectation) -> String {
  switch expectation {
  case .rowCount(let operation, let count): "rows \(operation.rawValue) \(format(count))"
  case .noRows: "no rows"
  case .quantified(let quantifier, let condition): "\(quantifier.rawValue) (\(format(condition)))"
  case .missing: ""
  }
}
