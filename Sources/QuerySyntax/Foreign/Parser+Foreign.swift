import Diagnostics
import WordTables

// Shapes of SQL: recognised, so that the message can show this language's form.

extension Parser {
  /// A whole `select … from …`, which is skipped up to its end. It is one error, whatever else it holds.
  mutating func sqlSelect() {
    let start = current.span.start
    let depth = openBrackets
    advance()
    while !endsSQL, !(current.kind == .rightParen && openBrackets == depth && 0 < depth) { advance() }
    let span = span(from: start)
    do throws(SQLReader.NoCounterpart) {
      replaceErrors(
        from: start,
        with: .sqlShape(
          try SQLReader.rewrite(source, span), span,
          isJoined: source[span].lowercased().split(whereSeparator: \.isWhitespace).contains("join")))
    } catch {
      replaceErrors(from: start, with: .sqlShape(without: error.what, span))
    }
  }

  /// Whether the SQL ends before the current token: newlines count where a clause could not go on.
  private var endsSQL: Bool {
    switch current.kind {
    case .endOfText, .semicolon, .unclosedComment: true
    case .keyword(let keyword) where keyword.beginsStatement && current.startsLine: true
    case .keyword(.with), .keyword(.select): current.startsLine && !isInside && !goesOn
    case .word: current.startsLine && !isInside && !goesOn && !sqlClauses.contains(text(current).lowercased())
    case .keyword(let keyword): current.startsLine && !isInside && !goesOn && !keyword.continuesStatement
    default: current.startsLine && !isInside && !goesOn && startsOperand
    }
  }

  private var isInside: Bool { 0 < openBrackets }

  private var startsOperand: Bool {
    switch current.kind {
    case .number, .percent, .string, .cashtag, .parameter, .dot: true
    default: false
    }
  }

  /// Whether the token before the current one needs something behind it.
  private var goesOn: Bool {
    let before = ahead(-1)
    switch before.kind {
    case .comma, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .slash,
      .foreign:
      return true
    case .keyword(let keyword):
      return keyword.isStepWord || keyword.joins && keyword != .asc && keyword != .desc
    case .word: return sqlClauses.contains(text(before).lowercased())
    default: return false
    }
  }

  /// Whether `token` is a clause word of SQL.
  func atForeignWord(_ token: Token) -> Bool {
    token.kind == .word && foreignWords.place(of: text(token)) != nil
  }

  /// Whether a clause of SQL begins here.
  var atForeignStep: Bool { atForeignWord(current) }

  /// `group by …` and `having COND`, which are read and reported.
  mutating func foreignStep(after previous: Step?) -> Step.Kind? {
    guard current.kind == .word else { return nil }
    let head = current
    switch text(head).lowercased() {
    case "group" where ahead(1).kind == .keyword(.by):
      advance()
      let by = advance()
      let groups = commaSeparated { $0.groupKey() }
      var measures = [AggregateItem(.count, .none, alias: nil, span: head.span)]
      var edit = TextEdit(head.span.joined(with: by.span), "count by")
      if let previous, case .aggregate(let items, by: []) = previous.kind {
        measures = items
        edit = TextEdit(SourceSpan(previous.span.end, by.span.end), " by")
      } else if !atHardEnd, current.kind == .bar, ahead(1).keyword?.isMeasure == true {
        // Of the groups the measures behind them are meant, as in other languages with pipes.
        let keys = source[SourceSpan(by.span.end, lastEnd)]
        advance()
        measures = aggregateItems()
        let words = measures.map { format($0) }.joined(separator: ", ")
        edit = TextEdit(span(from: head.span.start), "\(words) by\(keys)")
      }
      let step = Step(.aggregate(measures, by: groups), head: head.span, span: head.span, hasBar: true)
      append(.sqlGroupBy(format(step), head.span, edit))
      return .missing
    case "having":
      advance()
      let errors = diagnostics.count
      let condition = condition()
      // What the clause shows is put right already.
      let isReadable = diagnostics[errors...].allSatisfy { $0.isForeign }
      if isReadable { dropErrors(from: errors) }
      let text = isReadable ? format(condition) : source[condition.span]
      let edit =
        isReadable ? TextEdit(span(from: head.span.start), "where " + text) : TextEdit(head.span, "where")
      append(.sqlHaving(text, head.span, edit))
      return .filter(condition)
    case "bottom" where ahead(1).kind == .number: return bottom()
    default: return nil
    }
  }

  /// `bottom 5 by confidence`, the counterpart of `top`.
  private mutating func bottom() -> Step.Kind {
    let start = advance().span.start
    let count = digits(advance())
    guard take(.by) != nil else {
      append(.foreignWord("bottom", "order by … | limit \(count)", span(from: start), isOffer: false))
      return .missing
    }
    let key = condition("a field or an expression")
    let words = "order by \(source[key.span]) | limit \(count)"
    var error = Diagnostic.foreignWord("bottom", words, span(from: start))
    error.edits = [TextEdit(span(from: start), words)]
    append(error)
    return .order([OrderKey(.expression(key), isDescending: false, span: key.span)])
  }

  /// `like '%x%'`, read as `contains`.
  mutating func sqlLike(of left: Expr) -> Expr.Kind? {
    let start = current.span.start
    let isNegated = at(.not)
    let head = isNegated ? ahead(1) : current
    guard head.kind == .word, likeWords.place(of: text(head)) != nil else { return nil }
    if isNegated { advance() }
    advance()
    let value = comparand()
    var test = (isNegated ? "not " : "") + "contains " + format(value)
    // Who writes no `%` looks for a part of the text and knows no SQL.
    if case .string(let pattern) = value.kind, pattern.contains("%") || pattern.contains("_") {
      test = likeTest(pattern, isNegated: isNegated)
    }
    append(.sqlLike(test, head.span, TextEdit(span(from: start), test)))
    return .wordTest(.contains, left, value, isNegated: isNegated)
  }

  /// Whether `count(*)` stands here.
  var isCountStar: Bool {
    ahead(1).kind == .leftParen && ahead(2).kind == .star && ahead(3).kind == .rightParen
  }

  /// `count(*)` in an expression, read as `count`.
  mutating func countStar() -> Expr {
    let name = name(advance())
    skipStar()
    return Expr(.field([name]), name.span)
  }

  /// Reports and skips the `(*)` behind `count`.
  mutating func skipStar() {
    let start = advance().span.start
    advance()
    advance()
    append(.countStar(span(from: start)))
  }
}

/// The clause words of SQL that are no other word here.
private let foreignWords = WordTable(["from", "group", "having", "like", "ilike", "join"])
private let likeWords = WordTable(["like", "ilike"])

/// The words that begin a clause of SQL, or need something behind them.
private let sqlClauses: Set<String> = [
  "from", "group", "having", "like", "ilike", "join", "left", "right", "inner", "outer", "full", "cross",
  "on", "using",
  "fetch", "case", "when", "then", "else", "end",
]

extension Diagnostic {
  fileprivate var isForeign: Bool {
    code == "foreign-operator" || code == "count-star" || code.hasPrefix("sql-")
  }
}
