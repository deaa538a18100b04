import Diagnostics

// Shapes of SQL: recognised, so that the message can show this language's form.

extension Parser {
  /// A whole `select … from …`, which is skipped up to its end.
  mutating func sqlSelect() -> Statement.Kind {
    let start = current.span.start
    var source: String?
    while !atHardEnd, !atEnd || atForeignWord(current) {
      let isFrom = atForeignWord(current) && text(current).lowercased() == "from"
      advance()
      if isFrom, source == nil, current.isWord { source = text(current) }
    }
    giveUp(.sqlShape(source: source, span(from: start)))
    return .missing
  }

  /// Whether `token` is a clause word of SQL.
  func atForeignWord(_ token: Token) -> Bool {
    token.kind == .word
      && ["from", "group", "having", "like", "ilike", "join"].contains(text(token).lowercased())
  }

  /// Whether a clause of SQL begins here.
  var atForeignStep: Bool { atForeignWord(current) }

  /// `group by …` and `having COND`, which are read and reported.
  mutating func foreignStep() -> Step.Kind? {
    guard current.kind == .word else { return nil }
    let head = current
    switch text(head).lowercased() {
    case "group" where ahead(1).kind == .keyword(.by):
      advance()
      advance()
      let groups = commaSeparated { $0.groupKey() }
      let text = groups.map { source[$0.span] }.joined(separator: ", ")
      append(.sqlGroupBy(text, head.span))
      return .missing
    case "having":
      advance()
      let condition = condition()
      append(.sqlHaving(source[condition.span], head.span))
      return .filter(condition)
    default: return nil
    }
  }

  /// `like '%x%'`, read as `contains`.
  mutating func sqlLike(of left: Expr) -> Expr.Kind? {
    let isNegated = at(.not)
    let head = isNegated ? ahead(1) : current
    guard head.kind == .word, ["like", "ilike"].contains(text(head).lowercased()) else { return nil }
    if isNegated { advance() }
    advance()
    let value = comparand()
    var words = ""
    if case .string(let text) = value.kind { words = text }
    append(.sqlLike(words, head.span))
    return .wordTest(.contains, left, value, isNegated: isNegated)
  }
}
