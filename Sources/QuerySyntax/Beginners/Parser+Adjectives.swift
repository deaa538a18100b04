import Diagnostics

// What the rows of a relation are, said without brackets: `no short ideas`, `count long ideas`, `any idea is short`.

extension Parser {
  /// The condition in a word before the name of a relation, as in `no short ideas`, with that word.
  mutating func adjectiveOfRelation() -> (condition: String, word: Token)? {
    guard !atHardEnd, ahead(1).keyword?.isSource == true, !ahead(1).startsLine,
      let condition = spokenCondition(text(current))
    else { return nil }
    return (condition, advance())
  }

  /// Whether a word that says what the rows are stands here before the name of a relation.
  func atAdjective(_ distance: Int) -> Bool {
    spokenCondition(text(ahead(distance))) != nil && ahead(distance + 1).keyword?.isSource == true
      && !ahead(distance + 1).startsLine
  }

  /// What stands for an operand in other words: a function without brackets, `day of week`, `every idea`.
  mutating func spokenOperand() -> Expr? {
    callWithoutBrackets() ?? dayOfWeek() ?? (takesCommas ? spokenQuantifier() : nil)
  }

  /// `every idea is long`, `some ideas (…)`, `there is a short idea`: a quantifier in other words.
  mutating func spokenQuantifier() -> Expr? {
    var length = 0
    if text(current).lowercased() == "there" { length = 2 }
    let word = text(ahead(length)).lowercased()
    let keyword: Keyword
    switch word {
    case "every", "each": keyword = .all
    case "some", "a", "an": keyword = .any
    case "no", "any": keyword = word == "no" ? .no : .any
    default: return nil
    }
    guard 0 < length || current.kind == .word,
      ahead(length + 1).keyword?.isSource == true || atAdjective(length + 1)
    else { return nil }
    let start = current.span.start
    for _ in 0..<length { advance() }
    let words = SourceSpan(start, current.span.end)
    append(.foreignWord(source[words], keyword.rawValue, words))
    respell(as: keyword)
    return quantified()
  }

  /// Whether `not short` stands here, which is of another field than `left`.
  func atDeniedWord(ofOtherThan left: Expr) -> Bool {
    guard at(.not), let condition = spokenCondition(text(ahead(1))), case .field(let path) = left.kind,
      let name = path.last
    else { return false }
    return !condition.hasPrefix(name.key + " ")
  }

  /// Reports the word, which belongs into the brackets behind the relation; `brackets` is the condition that stands there.
  mutating func report(
    _ adjective: (condition: String, word: Token)?, before relation: Name, _ brackets: Expr?,
    from start: UInt32
  ) {
    guard let adjective else { return }
    let head = source[SourceSpan(start, adjective.word.span.start)] + relation.text
    let shown = brackets.map { "\(adjective.condition) and \(source[$0.span])" } ?? adjective.condition
    let gap = SourceSpan(relation.span.end, max(relation.span.end, brackets?.span.start ?? 0))
    var error = Diagnostic.conditionWithoutBrackets(
      of: head, " (", shown, SourceSpan(start, relation.span.end), gap: gap)
    error.edits = [
      TextEdit(SourceSpan(adjective.word.span.start, relation.span.start), ""),
      TextEdit(gap, " (" + adjective.condition + (brackets == nil ? ")" : " and ")),
    ]
    append(error)
  }

  /// `any idea is short`, `all ideas are long`, `no ideas short`: what is said of the rows behind their name.
  mutating func predicateOfRelation(from start: UInt32) {
    let end = lastEnd
    guard !atHardEnd, !current.startsLine else { return }
    let next = ahead(1).startsLine ? "" : text(ahead(1))
    let bare = current.kind == .word && !isTest(at: 0) ? spokenCondition(text(current)) : nil
    let condition: String? =
      switch text(current).lowercased() {
      case "is", "are": spokenCondition(next)
      case "on", "about", "for": asTicker(next).map { "ticker = " + $0 }
      default: bare
      }
    guard let condition else { return }
    let head = span(from: start)
    advance()
    if bare == nil { advance() }
    let gap = SourceSpan(end, lastEnd)
    var error = Diagnostic.conditionWithoutBrackets(
      of: source[head], " (", condition, span(from: start), gap: gap)
    error.edits = [TextEdit(gap, " (\(condition))")]
    append(error)
  }
}
