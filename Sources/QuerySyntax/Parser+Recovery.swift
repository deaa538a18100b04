import Diagnostics

extension Parser {
  /// Skips to where a step, a statement or the end of the surrounding bracket can be understood again.
  mutating func skipToStep() {
    skip { $0.kind == .bar || $0.keyword?.isStepWord == true }
  }

  /// Skips to the next `,`, step or closing bracket.
  mutating func skipToComma() {
    skip { $0.kind == .comma || $0.kind == .bar || $0.keyword?.isStepWord == true }
  }

  /// Skips the rest of the statement.
  mutating func skipToEnd() {
    while !atHardEnd { advance() }
  }

  /// Skips to a token for which `isStop` holds, over balanced brackets, and never over the closing bracket of
  /// the surrounding ones or the end of the statement.
  private mutating func skip(until isStop: (Token) -> Bool) {
    let depth = openBrackets
    while !atHardEnd {
      if openBrackets == depth, isStop(current) { return }
      if current.kind == .rightParen, openBrackets == depth, 0 < depth { return }
      advance()
    }
  }

  /// Takes the `)` that closes `opening`; reports what stands in its place and looks for it further on.
  mutating func close(_ opening: Token, or comma: String = "") {
    if take(.rightParen) != nil { return }
    if atHardEnd {
      report(.unclosedBracket(opening.span))
      return
    }
    report(.expected("`)`" + comma, found: describeCurrent, current.span))
    skip { _ in false }
    _ = take(.rightParen)
  }

  /// The current token in words, for a message.
  var describeCurrent: String {
    switch current.kind {
    case .endOfText, .unclosedComment: "the end"
    case .semicolon: "`;`"
    case .string, .unterminatedString: "a string"
    case .keyword(let keyword) where keyword.beginsStatement && current.startsLine: "the next statement"
    default: "`\(excerpt(current.span))`"
    }
  }

  /// The text under `span`, cut to a length that fits a message.
  func excerpt(_ span: SourceSpan) -> String {
    let text = source[span]
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
