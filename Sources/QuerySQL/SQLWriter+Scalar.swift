import CivilTime
import Corpus
import QuerySemantics
import QuerySyntax
import TextAnalysis

extension SQLWriter {
  /// A form of a value, converted to `type`.
  mutating func expression(
    _ scalar: Scalar, _ form: Form, as type: ValueType
  ) throws(SQLFailure) -> String {
    let own = scalar.type
    if case .constant(let value, _) = scalar, type.isNumeric { return constant(value, as: type) }
    if case .enumeration = own, type.isTextual {
      return enumeration(try expression(scalar, .value), as: form)
    }
    return convert(try expression(scalar, form), from: own, to: type)
  }

  /// The spellings of enumerations are ASCII words, so SQL can fold them itself.
  private func enumeration(_ value: String, as form: Form) -> String {
    switch form {
    case .value: value
    case .key, .plain: "lower(\(value))"
    case .tokens: "(' ' || lower(\(value)) || ' ')"
    }
  }

  func convert(_ value: String, from: ValueType, to: ValueType) -> String {
    switch (from, to) {
    case (.integer, .decimal): "(\(value) * 10000)"
    case (.integer, .number): "CAST(\(value) AS REAL)"
    case (.decimal, .number): "(\(value) / 10000.0)"
    case (.decimal, .integer): "(\(value) / 10000)"
    default: value
    }
  }

  /// A form of a value.
  mutating func expression(
    _ scalar: Scalar, _ form: Form
  ) throws(SQLFailure) -> String {
    switch scalar {
    case .field(let field, let ofNewsletter): return self.field(field, ofNewsletter: ofNewsletter, form)
    case .output(let index, let type): return try output(index, type, form)
    case .relevance, .snippet: throw failure("`matching`", "what it adds has no counterpart")
    case .constant(let value, let type): return constant(value, type, form)
    case .negated(let operand): return "(-\(try expression(operand, .value)))"
    case .arithmetic(let first, let links, let type): return try arithmetic(first, links, type)
    case .call(let function, let arguments, let type): return try call(function, arguments, type, form)
    case .conditional(let test, let yes, let no, let type):
      let branches = (try expression(yes, form, as: type), try expression(no, form, as: type))
      return "CASE WHEN \(try condition(test)) THEN \(branches.0) ELSE \(branches.1) END"
    case .countRelated(let relation, let test):
      return "(\(try related(relation, test, select: "count(*)")))"
    }
  }

  private mutating func output(
    _ index: Int, _ type: ValueType, _ form: Form
  ) throws(SQLFailure) -> String {
    guard case .columns(let columns, let table) = scope, columns.indices.contains(index) else {
      throw failure("a column of another step", "it is gone")
    }
    return read(form.column(columns[index].name, type), of: table)
  }
}

extension SQLWriter {
  private mutating func field(_ field: FieldID, ofNewsletter: Bool, _ form: Form) -> String {
    guard case .rows(_, let own, let newsletter) = scope else { return "NULL" }
    let alias = ofNewsletter ? newsletter : own
    if ofNewsletter { readsNewsletter = true }
    let name = "\(alias).\(field.field.name)"
    switch field.field.type {
    case .integer, .decimal, .time: return name
    case .text, .name, .ticker: return stored(name, form)
    case .enumeration: return form == .value ? name : ExportName.code(name)
    case .nameList, .tickerList: return list(field, of: alias, form)
    case .parent:
      if form == .key { return "\(alias).\(ExportName.newsletterRow)" }
      readsNewsletter = true
      return "\(newsletter).title"
    }
  }

  private func stored(_ name: String, _ form: Form) -> String {
    switch form {
    case .value: name
    case .key: ExportName.key(name)
    case .plain: ExportName.plain(name)
    case .tokens: ExportName.tokens(name)
    }
  }

  /// A list as a JSON array; an empty one is missing.
  private func list(_ field: FieldID, of alias: String, _ form: Form) -> String {
    let elements =
      "SELECT \(stored(ExportName.value, form)) AS e FROM \(ExportName.list(field)) "
      + "WHERE \(ExportName.row) = \(alias).\(ExportName.row) ORDER BY \(ExportName.position)"
    return "nullif((SELECT json_group_array(e) FROM (\(elements))), '[]')"
  }

  private func constant(_ value: Value, _ type: ValueType, _ form: Form) -> String {
    guard case .text(let text) = value else { return constant(value, as: type) }
    // An empty text is missing.
    guard !text.isEmpty else { return "NULL" }
    if case .enumeration(let enumeration) = type, form != .value {
      return enumeration.code(of: text).map { "\($0)" } ?? "NULL"
    }
    switch form {
    case .value: return literal(text)
    case .key: return literal(folded(text))
    case .plain: return literal(plain(text))
    case .tokens: return literal(tokens(words(of: text)))
    }
  }

  /// A constant that is not a text, in the units of `type`.
  private func constant(_ value: Value, as type: ValueType) -> String {
    switch value {
    case .missing, .text, .list: return "NULL"
    case .integer(let value):
      if type == .number { return literal(Double(value)) }
      let (units, overflow) = value.multipliedReportingOverflow(by: 10_000)
      if type == .decimal { return overflow ? "(\(literal(value)) * 10000)" : literal(units) }
      return literal(value)
    case .decimal(let units): return type == .number ? literal(Double(units) / 10_000) : literal(units)
    case .number(let value): return literal(value)
    case .time(let time): return "\(time.minutes)"
    case .period(let period): return "\(Int(period.start.dayNumber) * 1440)"
    }
  }
}

extension SQLWriter {
  private mutating func arithmetic(
    _ first: Scalar, _ links: [ScalarLink], _ type: ValueType
  ) throws(SQLFailure) -> String {
    guard links.count <= dialect.longestChain else {
      throw failure("a chain of \(links.count) operators", "expressions nest too deeply for it")
    }
    var result = try expression(first, .value)
    var own = first.type
    for link in links {
      let other = link.operand.type
      let next = arithmeticType(own, link.operation, other)
      // Products of a decimal and an integer stay in units without scaling.
      let isProduct = link.operation == .multiply && next != .number
      let left = isProduct ? result : convert(result, from: own, to: next)
      let right = try expression(link.operand, .value, as: isProduct ? other : next)
      result =
        link.operation == .divide
        ? "(\(left) / nullif(\(right), 0.0))" : "(\(left) \(link.operation.rawValue) \(right))"
      own = next
    }
    return convert(result, from: own, to: type)
  }
}
