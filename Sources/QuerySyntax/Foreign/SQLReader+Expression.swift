import Diagnostics

extension SQLReader {
  mutating func condition() throws(NoCounterpart) -> String {
    var text = try conjunction()
    while take("or") || take(.foreign(.doubleBar)) { text += " or " + (try conjunction()) }
    return text
  }

  private mutating func conjunction() throws(NoCounterpart) -> String {
    var text = try negation()
    while take("and") || take(.foreign(.doubleAmpersand)) { text += " and " + (try negation()) }
    return text
  }

  private mutating func negation() throws(NoCounterpart) -> String {
    guard take("not") || take(.foreign(.exclamation)) else { return try test() }
    return try deeper { (reader) throws(NoCounterpart) in "not " + (try reader.negation()) }
  }

  private mutating func test() throws(NoCounterpart) -> String {
    let left = try sum(isValue: false)
    if take("is") {
      let isNot = take("not")
      try expect("null")
      return left + (isNot ? " is present" : " is missing")
    }
    let not = take("not") ? "not " : ""
    if take("between") {
      let low = try sum(isValue: true)
      try expect("and")
      return "\(left) \(not)between \(low) and \(try sum(isValue: true))"
    }
    if take("in") { return "\(left) \(not)in (\(try members()))" }
    if take("like") || take("ilike") {
      guard current.kind == .string else { throw noCounterpart() }
      return left + " " + likeTest(string(advance()), isNegated: !not.isEmpty)
    }
    guard not.isEmpty else { throw noCounterpart() }
    guard let operation = comparisonOperator() else { return left }
    return try comparison(left, operation)
  }

  private mutating func comparison(_ left: String, _ operation: String) throws(NoCounterpart) -> String {
    let isEmpty = current.kind == .string && string(current).isEmpty
    guard word == "null" || isEmpty, operation == "=" || operation == "!=" else {
      return "\(left) \(operation) \(try sum(isValue: true))"
    }
    advance()
    return left + (operation == "=" ? " is missing" : " is present")
  }

  private mutating func comparisonOperator() -> String? {
    let sign: String
    switch current.kind {
    case .equal, .foreign(.doubleEqual): sign = "="
    case .notEqual, .foreign(.angles): sign = "!="
    case .less, .lessOrEqual, .greater, .greaterOrEqual: sign = text(current)
    default: return nil
    }
    advance()
    return sign
  }

  private mutating func members() throws(NoCounterpart) -> String {
    try expect(.leftParen)
    let inside =
      if word == "select" {
        try select()
      } else {
        try commaSeparated { (reader) throws(NoCounterpart) in try reader.sum(isValue: true) }
          .joined(separator: ", ")
      }
    try expect(.rightParen)
    return inside
  }

  /// `isValue` tells that a word in quotes is a value, and not a column's name.
  private mutating func sum(isValue: Bool) throws(NoCounterpart) -> String {
    var text = try factor(isValue)
    while let sign = arithmeticSign() { text += " \(sign) " + (try factor(isValue)) }
    return text
  }

  private mutating func arithmeticSign() -> String? {
    switch current.kind {
    case .plus, .minus, .star, .slash: text(advance())
    default: nil
    }
  }

  private mutating func factor(_ isValue: Bool) throws(NoCounterpart) -> String {
    if take(.minus) {
      return try deeper { (reader) throws(NoCounterpart) in "-" + (try reader.factor(isValue)) }
    }
    if current.kind == .leftParen {
      advance()
      guard word != "select" else { throw NoCounterpart(what: "a query as a value") }
      let inside = try deeper { (reader) throws(NoCounterpart) in
        isValue ? try reader.sum(isValue: true) : try reader.condition()
      }
      try expect(.rightParen)
      return "(\(inside))"
    }
    return try operand(isValue)
  }

  private mutating func operand(_ isValue: Bool) throws(NoCounterpart) -> String {
    let token = current
    switch token.kind {
    case .number, .percent, .parameter: return text(advance())
    case .string:
      advance()
      let isColumn = !isValue && text(token).hasPrefix("\"")
      return isColumn ? try field(string(token)) : quoted(string(token))
    case .word, .keyword: return try wordOperand()
    default: throw noCounterpart()
    }
  }

  private mutating func wordOperand() throws(NoCounterpart) -> String {
    switch word {
    case "case": return try conditional()
    case "exists", "cast", "extract", "any", "all", "over": throw NoCounterpart(what: "`\(text(current))`")
    case "date" where ahead(1).kind == .string, "timestamp" where ahead(1).kind == .string:
      advance()
      return string(advance())
    case "interval" where ahead(1).kind == .string:
      advance()
      return string(advance())
    case "current_date":
      advance()
      return "today"
    case "current_timestamp", "localtimestamp":
      advance()
      return "now"
    case _ where ahead(1).kind == .leftParen:
      return try deeper { (reader) throws(NoCounterpart) in try reader.call() }
    default: return try field(identifier(advance()))
    }
  }

  /// A column, with its table's name replaced by what that means here.
  private mutating func field(_ first: String) throws(NoCounterpart) -> String {
    guard take(.dot) else { return first }
    let name = identifier(advance())
    guard
      let prefix = qualifiers[first.lowercased()]
        ?? (first.lowercased() == "newsletter" ? "newsletter." : nil)
    else { throw NoCounterpart(what: "`\(first).\(name)`") }
    return prefix + name
  }

  /// `case when COND then a … else b end`
  private mutating func conditional() throws(NoCounterpart) -> String {
    advance()
    var text = ""
    var depth = 0
    while take("when") {
      text += "if(" + (try condition())
      try expect("then")
      text += ", " + (try sum(isValue: false)) + ", "
      depth += 1
    }
    guard 0 < depth, take("else") else { throw NoCounterpart(what: "a `case` without `else`") }
    text += try sum(isValue: false)
    try expect("end")
    return text + String(repeating: ")", count: depth)
  }
}

extension SQLReader {
  /// A name, in quotes or not.
  func identifier(_ token: Token) -> String { token.kind == .string ? string(token) : text(token) }

  /// The text of a string: in SQL only the quote itself is written in another way.
  func string(_ token: Token) -> String {
    let written = text(token)
    guard let quote = written.first, 2 <= written.count else { return "" }
    let inside = written.dropFirst().dropLast().split(
      separator: "\(quote)\(quote)", omittingEmptySubsequences: false)
    return inside.joined(separator: String(quote))
  }
}

/// The test that says what `like` with `pattern` says, without its left side.
///
/// `%rate%` → `contains "rate"`, `rate` → `= "rate"`, `r_te%` → `~ /^r.te/i`
func likeTest(_ pattern: String, isNegated: Bool) -> String {
  let not = isNegated ? "not " : ""
  let pattern = withWildcards(pattern)
  let inner = pattern.drop { $0 == anyText }.reversed().drop { $0 == anyText }.reversed()
  let text = String(inner)
  guard !text.isEmpty else { return isNegated ? "is missing" : "is present" }
  if text.contains(anyText) || text.contains(anyCharacter) {
    return (isNegated ? "!~ " : "~ ") + likePattern(pattern)
  }
  switch (pattern.first == anyText, pattern.last == anyText) {
  case (true, true): return not + "contains " + quoted(text)
  case (true, false): return not + "ends with " + quoted(text)
  case (false, true): return not + "starts with " + quoted(text)
  case (false, false): return (isNegated ? "!= " : "= ") + quoted(text)
  }
}

/// What stands for the wildcards of `like` while a pattern is read: characters for private use.
private let anyText: Character = "\u{E000}"
private let anyCharacter: Character = "\u{E001}"

/// A pattern with its wildcards told from the signs that a backslash makes of them.
private func withWildcards(_ pattern: String) -> String {
  var result = ""
  var isEscaped = false
  for character in pattern {
    switch character {
    case "\\" where !isEscaped:
      isEscaped = true
      continue
    case "%" where !isEscaped: result.append(anyText)
    case "_" where !isEscaped: result.append(anyCharacter)
    default: result.append(character)
    }
    isEscaped = false
  }
  return result
}

/// A regular expression between slashes.
private func likePattern(_ pattern: String) -> String {
  let body = pattern.map { character -> String in
    switch character {
    case anyText: ".*"
    case anyCharacter: "."
    case ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "^", "$", "\\", "/": "\\\(character)"
    default: String(character)
    }
  }
  return "/^" + body.joined() + "$/i"
}
