/// The expression in the language's plain form, on one line.
///
/// `A=IGV AND b>=.7` → `A = IGV and b >= 0.7`
package func format(_ expr: Expr) -> String {
  switch expr.kind {
  case .field(let names): names.map(\.text).joined(separator: ".")
  case .dottedField(let name): "." + name.text
  case .word(let text): text
  case .string(let text): quoted(text)
  case .number(let digits, let isPercent): digits + (isPercent ? "%" : "")
  case .cashtag(let text): "$" + text
  case .parameter(let name): ":" + name.text
  case .duration(let count, let unit): format(count, unit)
  case .relativeDate(let date): format(date)
  case .range(let low, let high): format(low) + ".." + format(high)
  case .list(let values): bracketed(values)
  case .negated, .arithmetic, .call, .conditional, .countRelated, .parenthesized: formatOperation(expr)
  case .comparison, .between, .membership, .queryMembership, .wordTest, .match, .isMissing: formatTest(expr)
  case .quantified(let quantifier, let relation, let condition):
    quantifier.rawValue + " " + relation.text + bracketed(condition)
  case .not(let operand): "not " + format(operand)
  case .and(let operands): operands.map(format).joined(separator: " and ")
  case .or(let operands): operands.map(format).joined(separator: " or ")
  case .missing: ""
  }
}

private func formatOperation(_ expr: Expr) -> String {
  switch expr.kind {
  case .negated(let operand):
    // Two signs without a blank would begin a comment.
    if case .negated = operand.kind { "- " + format(operand) } else { "-" + format(operand) }
  case .arithmetic(let first, let links):
    links.reduce(into: format(first)) { $0 += " \($1.operation.rawValue) \(format($1.operand))" }
  case .call(let name, let arguments):
    name.key == Expr.countDistinct
      ? "count distinct " + arguments.map(format).joined() : name.text + bracketed(arguments)
  case .conditional(let condition, let yes, let no): "if" + bracketed([condition, yes, no])
  case .countRelated(let relation, let condition): "count " + relation.text + bracketed(condition)
  case .parenthesized(let inner): "(" + format(inner) + ")"
  default: ""
  }
}

private func formatTest(_ expr: Expr) -> String {
  switch expr.kind {
  case .comparison(let operation, let left, let right):
    "\(format(left)) \(operation.rawValue) \(format(right))"
  case .between(let value, let low, let high, let isNegated):
    "\(format(value)) \(not(isNegated))between \(format(low)) and \(format(high))"
  case .membership(let value, let members, let isNegated):
    "\(format(value)) \(not(isNegated))in \(format(members))"
  case .queryMembership(let value, let query, let isNegated):
    "\(format(value)) \(not(isNegated))in (\(format(query)))"
  case .wordTest(let test, let value, let words, let isNegated):
    "\(format(value)) \(not(isNegated))\(format(test)) \(format(words))"
  case .match(let value, let pattern, let isNegated):
    "\(format(value)) \(isNegated ? "!~" : "~") \(format(pattern))"
  case .isMissing(let value, let isNegated): "\(format(value)) is \(isNegated ? "present" : "missing")"
  default: ""
  }
}

private func not(_ isNegated: Bool) -> String { isNegated ? "not " : "" }

private func bracketed(_ values: [Expr]) -> String { "(" + values.map(format).joined(separator: ", ") + ")" }

private func bracketed(_ condition: Expr?) -> String { condition.map { " (\(format($0)))" } ?? "" }

private func format(_ test: WordTest) -> String {
  switch test {
  case .has: "has"
  case .hasAny: "has any"
  case .hasAll: "has all"
  case .contains: "contains"
  case .startsWith: "starts with"
  case .endsWith: "ends with"
  }
}

private func format(_ pattern: Pattern) -> String {
  if pattern.ignoresCase || !hasPlainSlash(pattern.text), !pattern.text.isEmpty {
    return "/\(pattern.text)/\(pattern.ignoresCase ? "i" : "")"
  }
  return "'" + pattern.text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    + "'"
}

/// Whether a slash in the pattern has no backslash before it.
private func hasPlainSlash(_ pattern: String) -> Bool {
  var isEscaped = false
  for scalar in pattern.unicodeScalars {
    if scalar == "/", !isEscaped { return true }
    isEscaped = scalar == "\\" && !isEscaped
  }
  return isEscaped
}

private func format(_ count: String, _ unit: DurationUnit) -> String {
  "\(count) \(unit.rawValue)\(count == "1" ? "" : "s")"
}

private func format(_ date: RelativeDate) -> String {
  switch date {
  case .this(let unit): "this " + unit.rawValue
  case .last(let unit): "last " + unit.rawValue
  case .lastCount(let count, let unit): "last " + format(count, unit)
  case .ago(let count, let unit): format(count, unit) + " ago"
  }
}

/// The text in double quotes, or in single ones where that saves escapes.
package func quoted(_ text: String) -> String {
  let quote: Character = text.contains("\"") && !text.contains("'") ? "'" : "\""
  var result = String(quote)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\\": result += "\\\\"
    case "\"" where quote == "\"": result += "\\\""
    case _ where scalar.value < 32 || scalar.value == 127: result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + String(quote)
}
