import Diagnostics

extension Parser {
  // literal ::= NUMBER | PERCENT | STRING | CASHTAG | PARAMETER
  mutating func literal(_ what: String) -> Expr {
    let token = current
    switch token.kind {
    case .number:
      if let date = optionalRelativeDate() ?? optionalDuration() { return date }
      return numberOrDate()
    case .percent:
      advance()
      return Expr(.number(digits(token), isPercent: true), token.span)
    case .string, .unterminatedString: return string()
    case .wordWithQuote:
      advance()
      append(.quoteInWord(text(token), token.span))
      return Expr(.string(text(token)), token.span)
    case .cashtag: return cashtag()
    case .parameter: return parameter()
    default:
      if what == "a value" {
        report(.expectedValue(found: describeCurrent, token.span))
      } else {
        report(.expectedOperand(what, found: describeCurrent, token.span))
      }
      return missing()
    }
  }

  /// A number, or the date that it begins: `2026-05-06 < published`.
  private mutating func numberOrDate() -> Expr {
    let token = advance()
    while [.minus, .slash].contains(current.kind), !current.followsBlank, !ahead(1).followsBlank,
      ahead(1).kind == .number || ahead(1).isWord
    {
      advance()
      advance()
    }
    let span = span(from: token.span.start)
    if span == token.span { return Expr(.number(digits(token), isPercent: false), span) }
    return Expr(.word(source[span]), span)
  }

  mutating func string() -> Expr {
    let token = advance()
    if token.kind == .unterminatedString { giveUp(.unterminatedString(token.span)) }
    return Expr(.string(unescaped(token)), token.span)
  }

  /// `$BRK.B`: what is adjacent belongs to it.
  private mutating func cashtag() -> Expr {
    let start = advance().span.start
    while [.dot, .minus, .slash, .equal].contains(current.kind), !current.followsBlank,
      !ahead(1).followsBlank,
      ahead(1).isWord || ahead(1).kind == .number
    {
      advance()
      advance()
    }
    let span = span(from: start)
    return Expr(.cashtag(source[SourceSpan(start + 1, span.end)]), span)
  }

  mutating func parameter() -> Expr {
    let token = advance()
    let span = SourceSpan(token.span.start + 1, token.span.end)
    return Expr(.parameter(Name(source[span], span)), token.span)
  }

  // pattern ::= REGEX | STRING
  mutating func pattern() -> Pattern {
    let token = current
    let inside = insideQuotes(token)
    switch token.kind {
    case .regex:
      advance()
      let text = source[token.span]
      let end = text.lastIndex(of: "/") ?? text.startIndex
      let flags = text[end...].dropFirst()
      if flags != "", flags != "i" { append(.unknownFlag(String(flags), token.span)) }
      let span = SourceSpan(token.span.start + 1, token.span.end - UInt32(flags.utf8.count) - 1)
      return Pattern(text: source[span], ignoresCase: flags.contains("i"), span: span)
    case .unterminatedRegex:
      advance()
      giveUp(.unterminatedRegex(token.span))
    case .unterminatedString:
      advance()
      giveUp(.unterminatedString(token.span))
    case .string:
      advance()
      let quote = source[SourceSpan(token.span.start, inside.start)]
      let text = source[inside].split(separator: quote + quote, omittingEmptySubsequences: false)
      return Pattern(text: text.joined(separator: quote), ignoresCase: false, span: inside)
    default: report(.expected("`/pattern/` or a string", found: describeCurrent, token.span))
    }
    return Pattern(text: "", ignoresCase: false, span: SourceSpan(token.span.start, token.span.start))
  }

  /// The span of a string's text without its quotes.
  private func insideQuotes(_ token: Token) -> SourceSpan {
    guard token.kind == .string || token.kind == .unterminatedString else { return token.span }
    let width: UInt32 = source.bytes[Int(token.span.start)] < 0x80 ? 1 : 3
    let end = token.kind == .string ? token.span.end - width : token.span.end
    return SourceSpan(token.span.start + width, max(token.span.start + width, end))
  }

  /// The text of a string, with its escapes resolved; a bad escape is reported and stands for itself.
  private mutating func unescaped(_ token: Token) -> String {
    let inside = insideQuotes(token)
    let quote = source.bytes[Int(token.span.start)]
    var escapes = StringEscapes(bytes: source.bytes[Int(inside.start)..<Int(inside.end)], quote: quote)
    let text = escapes.resolve()
    for bad in escapes.bad {
      append(.unknownEscape(source[bad], bad))
    }
    return text
  }
}
