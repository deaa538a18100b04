import CivilTime
import Corpus
import QuerySemantics
import QuerySyntax

extension SQLWriter {
  /// An expression that is true exactly where the condition holds, and false or NULL elsewhere.
  mutating func condition(_ condition: Condition) throws(SQLFailure) -> String {
    switch condition {
    case .constant(let value): return value ? "TRUE" : "FALSE"
    case .comparison(let operation, let left, let right): return try comparison(operation, left, right)
    case .within(let scalar, let from, let to): return try within(scalar, from, to)
    case .between(let value, let low, let high): return try between(value, low, high)
    case .oneOf(let scalar, let values): return try oneOf(scalar, values)
    case .inQuery(let scalar, let query): return try inQuery(scalar, query)
    case .hasWords(let scalar, let words):
      return "instr(\(try expression(scalar, .tokens)), \(literal(tokens(words)))) > 0"
    case .hasElement(let scalar, let element):
      let list = try expression(scalar, .plain)
      return "EXISTS (SELECT 1 FROM json_each(\(list)) AS e WHERE e.value = \(literal(plain(element))))"
    case .contains(let scalar, let part):
      return "instr(\(try expression(scalar, .plain)), \(literal(plain(part)))) > 0"
    case .startsWith(let scalar, let part):
      return "instr(\(try expression(scalar, .plain)), \(literal(plain(part)))) = 1"
    case .endsWith(let scalar, let part): return try ends(scalar, with: plain(part))
    case .matches:
      throw failure("a regular expression", "it has none of its own")
    case .isMissing(let scalar): return "\(try expression(scalar, .value)) IS NULL"
    case .not(let inner): return "(\(try self.condition(inner))) IS NOT TRUE"
    case .and(let operands): return try chain(operands, "AND", empty: "TRUE")
    case .or(let operands): return try chain(operands, "OR", empty: "FALSE")
    case .quantified(let quantifier, let relation, let test):
      return try quantified(quantifier, relation, test)
    }
  }

  private mutating func chain(
    _ operands: [Condition], _ word: String, empty: String
  ) throws(SQLFailure) -> String {
    var tests: [String] = []
    for operand in operands { tests.append("(\(try condition(operand)))") }
    return tests.isEmpty ? empty : balanced(tests[...], by: " \(word) ")
  }

  /// The tests as a tree of small depth: engines limit the depth of expressions.
  private func balanced(_ tests: ArraySlice<String>, by separator: String) -> String {
    guard tests.count > 50 else { return tests.joined(separator: separator) }
    let middle = tests.startIndex + tests.count / 2
    let halves = [tests[..<middle], tests[middle...]].map { "(\(balanced($0, by: separator)))" }
    return halves.joined(separator: separator)
  }

  private mutating func ends(_ scalar: Scalar, with part: String) throws(SQLFailure) -> String {
    let length = part.unicodeScalars.count
    return "substr(\(try expression(scalar, .plain)), -\(length)) = \(literal(part))"
  }
}

extension SQLWriter {
  private mutating func comparison(
    _ operation: ComparisonOperator, _ left: Scalar, _ right: Scalar
  ) throws(SQLFailure) -> String {
    if operation == .notEqual { return try condition(.not(.comparison(.equal, left, right))) }
    let type = comparedType(left.type, right.type)
    // A literal means its plain form too.
    let form: Form = operation == .equal && (left.isTextConstant || right.isTextConstant) ? .plain : .key
    let sides = (try expression(left, form, as: type), try expression(right, form, as: type))
    return "\(sides.0) \(operation.rawValue) \(sides.1)"
  }

  private mutating func within(
    _ scalar: Scalar, _ from: Timestamp?, _ to: Timestamp?
  ) throws(SQLFailure) -> String {
    let value = try expression(scalar, .value)
    let bounds = [from.map { "\(value) >= \($0.minutes)" }, to.map { "\(value) < \($0.minutes)" }]
    let tests = bounds.compactMap { $0 }
    return tests.isEmpty ? "\(value) IS NOT NULL" : tests.joined(separator: " AND ")
  }

  private mutating func between(
    _ value: Scalar, _ low: Scalar, _ high: Scalar
  ) throws(SQLFailure) -> String {
    let lower = try comparison(.greaterOrEqual, value, low)
    let upper = try comparison(.lessOrEqual, value, high)
    return "\(lower) AND \(upper)"
  }

  private mutating func oneOf(_ scalar: Scalar, _ values: [Value]) throws(SQLFailure) -> String {
    guard !values.isEmpty else { return "FALSE" }
    var type = scalar.type
    if type.isNumeric { for value in values { type = widerNumber(type, value.numericType ?? type) } }
    let form: Form = type.isTextual ? .plain : .key
    let side = try expression(scalar, form, as: type)
    var list: [String] = []
    for value in values {
      let constant = Scalar.constant(value, value.numericType ?? type)
      list.append(try expression(constant, form, as: type))
    }
    return "\(side) IN (\(list.joined(separator: ", ")))"
  }

  private mutating func inQuery(_ scalar: Scalar, _ query: ResolvedQuery) throws(SQLFailure) -> String {
    let link = try chain(query)
    guard case .columns(let columns) = link.content, let column = columns.first else {
      throw failure("`in` with a query without a column", "there is nothing to compare with")
    }
    let type = comparedType(scalar.type, column.type)
    let saved = scope
    scope = .columns(columns, table: link.table)
    let value = try expression(.output(0, column.type), .key, as: type)
    scope = saved
    return "\(try expression(scalar, .key, as: type)) IN (SELECT \(value) FROM \(link.table) AS t)"
  }

  /// One EXISTS; of `only`, which also asks for a row, two.
  private mutating func quantified(
    _ quantifier: Quantifier, _ relation: SourceID, _ test: Condition
  ) throws(SQLFailure) -> String {
    switch quantifier {
    case .any: return "EXISTS (\(try related(relation, test, select: "1")))"
    case .no: return "NOT EXISTS (\(try related(relation, test, select: "1")))"
    case .all: return "NOT EXISTS (\(try related(relation, .not(test), select: "1")))"
    case .only:
      let some = try related(relation, .constant(true), select: "1")
      let others = try related(relation, .not(test), select: "1")
      return "EXISTS (\(some)) AND NOT EXISTS (\(others))"
    }
  }

  /// A `SELECT` of the rows that belong to the current one and meet the test, which sees nothing of the current one.
  mutating func related(
    _ relation: SourceID, _ test: Condition, select: String
  ) throws(SQLFailure) -> String {
    guard case .rows(let source, let parent, _) = scope else {
      throw failure("a relation of columns", "its rows are gone")
    }
    let outer = (scope, readsNewsletter)
    defer { (scope, readsNewsletter) = outer }
    scope = .rows(relation, alias: "c", newsletter: "cn")
    readsNewsletter = false
    let condition = try self.condition(test)
    let link = source == .tickers ? ExportName.tickerRow : ExportName.newsletterRow
    let join = readsNewsletter ? " " + newsletterJoin(of: "c", as: "cn") : ""
    let filter = test == .constant(true) ? "" : " AND (\(condition))"
    return
      "SELECT \(select) FROM \(relation.rawValue) AS c\(join) WHERE c.\(link) = \(parent).\(ExportName.row)\(filter)"
  }
}

extension Scalar {
  var isTextConstant: Bool {
    if case .constant(.text, let type) = self { type.isTextual } else { false }
  }
}

extension Value {
  var numericType: ValueType? {
    switch self {
    case .integer: .integer
    case .decimal: .decimal
    case .number: .number
    case .missing, .text, .time, .period, .list: nil
    }
  }
}

/// The type in which values of the two are compared.
func comparedType(_ a: ValueType, _ b: ValueType) -> ValueType {
  if a == b { return a }
  if a.isNumeric, b.isNumeric { return widerNumber(a, b) }
  switch (a, b) {
  case (.time, _), (.period, _): return .time
  default: return .text
  }
}
