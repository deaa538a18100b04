import Diagnostics

// Value positions: the right side of a test, lists, settings. A bareword there is a value, even one that spells a
// keyword, and joins what is adjacent.

extension Parser {
  // rangeOrComparand ::= comparand (".." comparand)?
  mutating func rangeOrComparand(after first: Expr? = nil) -> Expr {
    let low = comparand(after: first)
    if atSpelledRange(after: low) { return spelledRange(from: low) }
    guard !atEnd, take(.dotDot) != nil else { return low }
    let high = comparand()
    return Expr(.range(low, high), span(from: low.span.start))
  }

  // comparand ::= addend (("+" | "-") addend)*
  mutating func comparand(after first: Expr? = nil) -> Expr {
    let first = addend(after: first)
    return arithmetic(first, .sum) { $0.addend() }
  }

  // addend ::= multiplier (("*" | "/") multiplier)*
  private mutating func addend(after first: Expr? = nil) -> Expr {
    let first = first ?? multiplier()
    return arithmetic(first, .product) { $0.multiplier() }
  }

  // multiplier ::= "-" multiplier | value
  private mutating func multiplier() -> Expr {
    guard current.kind == .minus, !atHardEnd else { return value() }
    return negated { $0.multiplier() }
  }

  // value ::= "(" rangeOrComparand ")" | dottedField | countRelated | conditional | call | relativeDate | duration | spelledDate
  //   | literal | BAREWORD
  private mutating func value() -> Expr {
    guard !atHardEnd else { return expectedValue() }
    let next = ahead(1)
    switch current.kind {
    case .leftParen: return parenthesized { $0.rangeOrComparand() }
    case .dot where next.isWord && !next.followsBlank: return dottedField()
    case .keyword(.count) where next.keyword?.isSource == true && (!next.startsLine || 0 < openBrackets):
      return countRelated()
    case .keyword(.count) where isCountStar: return countStar()
    case .word, .keyword, .number, .caret:
      if current.isWord, next.kind == .leftParen, !next.followsBlank { return callOrConditional() }
      return spokenDate() ?? optionalRelativeDate() ?? optionalDuration() ?? spelledPercent() ?? bareword()
    default: return literal("a value")
    }
  }

  // dottedField ::= "." NAME
  private mutating func dottedField() -> Expr {
    let start = advance().span.start
    let name = name(advance())
    return Expr(.dottedField(name), span(from: start))
  }

  private mutating func expectedValue() -> Expr {
    report(.expectedValue(found: describeCurrent, current.span))
    return missing()
  }

  private mutating func callOrConditional() -> Expr {
    at(.if) ? conditional() : call()
  }

  // listOrRange ::= list | rangeOrComparand
  mutating func listOrRange() -> Expr {
    guard current.kind == .leftParen, !atHardEnd else { return rangeOrComparand() }
    let (values, span) = list()
    // One value in brackets may turn out to be the start of a range or a calculation.
    if let only = values.first, values.count == 1, !atEnd {
      switch current.kind {
      case .plus, .minus, .star, .slash, .dotDot:
        return rangeOrComparand(after: Expr(.parenthesized(only), span))
      default: break
      }
    }
    return Expr(.list(values), span)
  }

  // list ::= "(" rangeOrComparand ("," rangeOrComparand)* ")"
  mutating func list() -> (values: [Expr], span: SourceSpan) {
    let start = current.span.start
    guard let opening = atHardEnd ? nil : take(.leftParen) else {
      report(.expected("`(` and a list of values", found: describeCurrent, current.span))
      return ([], missing().span)
    }
    guard enter() else { return ([], span(from: start)) }
    defer { leave() }
    let values = listItems()
    close(opening, or: " or `,`")
    return (values, span(from: start))
  }

  /// Reports once that a list is too long; what follows is read but not kept.
  private mutating func passListLimit(_ span: SourceSpan) {
    guard !isSilent else { return }
    giveUp(.listLimit(span))
  }

  private mutating func listItems() -> [Expr] {
    var values: [Expr] = []
    repeat {
      if current.kind == .rightParen, !values.isEmpty { break }
      let before = position
      let errors = diagnostics.count
      let value = rangeOrComparand()
      offerCommas(in: value, errorsBefore: errors)
      if values.count < SyntaxLimit.list { values.append(value) } else { passListLimit(value.span) }
      if before == position { skipToComma() }
      while atListValue {
        report(.missingComma(before: excerpt(current.span), current.span))
        values.append(rangeOrComparand())
      }
    } while takeListComma()
    return values
  }

  /// Whether a value stands where a comma should.
  private var atListValue: Bool {
    guard !atHardEnd else { return false }
    switch current.kind {
    case .number, .percent, .string, .cashtag, .parameter: return true
    default: return false
    }
  }

  /// BAREWORD: tokens without blanks between them, joined over `. _ - / ^ =`.
  private mutating func bareword() -> Expr {
    let start = current.span.start
    let errorsBefore = diagnostics.count
    if let date = optionalSpelledDate() { return date }
    let first = advance()
    if first.kind == .number, !joinsNext(after: first) {
      return Expr(.number(digits(first), isPercent: false), first.span)
    }
    while joinsNext(after: first) { advance() }
    let expression = Expr(.word(source[span(from: start)]), span(from: start))
    if current.kind == .string || current.kind == .unterminatedString, !current.followsBlank {
      return quoteInWord(from: start)
    }
    return wordsWithoutQuotes(after: expression, errorsBefore: errorsBefore)
  }

  /// Whether the current token goes on with a bareword that began with `first`.
  private func joinsNext(after first: Token) -> Bool {
    guard !current.followsBlank else { return false }
    let next = ahead(1)
    let isPart = !next.followsBlank && (next.isWord || next.kind == .number)
    switch current.kind {
    case .word, .keyword: return true
    case .number: return true
    case .minus where isDay(first): return isPart && !isDurationAhead
    case .dot, .minus, .slash, .equal: return isPart || next.kind == .caret && !next.followsBlank
    case .caret: return isPart
    case .colon, .parameter: return isTimeOfDay(before: current)
    default: return false
    }
  }

  /// Whether the tokens behind the current sign are a duration, as in `now-7d`.
  private var isDurationAhead: Bool {
    ahead(1).kind == .number && ahead(2).isWord && !ahead(2).followsBlank
      && DurationUnit(spelling: text(ahead(2))) != nil
  }

  private func isDay(_ token: Token) -> Bool {
    token.keyword == .now || token.keyword == .today || token.keyword == .yesterday
  }

  /// Whether the token before `colon` ends in the hour of `2026-05-06T09:30`.
  private func isTimeOfDay(before colon: Token) -> Bool {
    let before = text(ahead(-1)).utf8
    return ahead(1).kind == .number && !ahead(1).followsBlank && before.last?.isDigit == true
      && (before.first == UInt8(ascii: "T") || before.first == UInt8(ascii: "t") || ahead(-2).kind == .colon)
  }

  /// `O"Neil`: a quote inside a word.
  private mutating func quoteInWord(from start: UInt32) -> Expr {
    let token = advance()
    let span = span(from: start)
    if token.kind == .unterminatedString {
      giveUp(.quoteInWord(source[SourceSpan(start, token.span.start)], span))
    } else {
      append(.quoteInWord(source[SourceSpan(start, token.span.start)], span))
    }
    return Expr(.string(source[span]), span)
  }

  /// `Capital Flows`, `Nikkei 225`: barewords in a row are taken as one text, and quotes are offered.
  private mutating func wordsWithoutQuotes(after first: Expr, errorsBefore: Int) -> Expr {
    if let time = timeOfDay(after: first) { return time }
    let after = ahead(1)
    guard atLooseWord, !atEnd, !endsBeforeDate(first), after.kind != .leftParen,
      !startsTest(after), !atSpelledRange(after: first)
    else { return first }
    // In `Smith & Sons` the sign has been reported.
    let isReported = errorsBefore < diagnostics.count
    // `long since march` is no name.
    while atLooseWord, !endsBeforeDate(first) { advance() }
    let span = span(from: first.span.start)
    if !isReported { append(.twoWords(source[span], span)) }
    return Expr(.string(source[span]), span)
  }

  /// Whether a word or number stands on this line that can only belong to the value before it.
  private var atLooseWord: Bool {
    guard !current.startsLine, !isSpoken || !atSpokenStep, !atStepBehindValue else { return false }
    return current.kind == .number || current.kind == .word && !atForeignWord(current) && !atNor
      || endsName(at: 0)
  }

  /// Whether `token` after a field makes a test of it.
  func startsTest(_ token: Token) -> Bool {
    switch token.kind {
    case .foreign(.exclamation): false
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .tilde, .notTilde, .foreign: true
    case .keyword(let keyword): keyword.beginsTest || keyword == .is || keyword == .not
    default: false
    }
  }
}
