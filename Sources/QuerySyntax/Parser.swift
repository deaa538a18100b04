import Diagnostics

/// A cursor over the tokens of a text, with what was wrong so far in the statement being read.
///
/// Each production of `grammar/tearsheet.ebnf` is a function of the same name in an extension, below a comment
/// with the production. A function that finds nothing it can use reports that, consumes nothing and gives a
/// `missing` node; its caller goes on, or skips to the next place where the statement can be understood.
struct Parser {
  let source: SourceText
  private(set) var tokens: [Token]
  private(set) var comments: [SourceSpan]
  private(set) var position = 0

  private(set) var diagnostics: [Diagnostic] = []
  /// The end of the last consumed token.
  private(set) var lastEnd: UInt32 = 0
  private(set) var previousKind = Token.Kind.endOfText
  /// Open brackets: inside them a newline ends nothing.
  private(set) var openBrackets = 0

  /// Whether a condition is read in which no comma can stand, so that one is of a list without its brackets.
  var takesCommas = false

  /// The source of the query whose steps are being read.
  var sourceOfSteps = Name("", SourceSpan(0, 0))

  /// Whether a value ends before a word such as `since`, which begins a step of its own in spoken questions.
  var isSpoken = false

  private var nesting = 0
  /// The steps of the statement so far.
  private var stepCount = 0
  private var statementStart = -1
  /// The offset at which the statement being read begins.
  private var textStart: UInt32 = 0
  /// Set when the rest of the statement cannot be understood, such as behind a string that is not closed.
  private(set) var isSilent = false
  private var lastErrorPosition = -1
  private var hasErrorAtEnd = false
  /// The stretch of unknown bytes that was passed last: an error directly behind it is its consequence.
  private var unknownEnd: UInt32?

  init(_ source: SourceText) {
    self.source = source
    var lexer = Lexer(bytes: source.bytes)
    tokens = lexer.run()
    comments = lexer.comments
    skipUnknown()
  }

  // MARK: Tokens

  var current: Token { tokens[position] }

  /// The token `distance` after the current one; past the ends the first or last token.
  func ahead(_ distance: Int) -> Token { tokens[min(max(0, position + distance), tokens.count - 1)] }

  @discardableResult
  mutating func advance() -> Token {
    let token = current
    guard token.kind != .endOfText else { return token }
    if token.kind == .leftParen { openBrackets += 1 }
    if token.kind == .rightParen, 0 < openBrackets { openBrackets -= 1 }
    lastEnd = token.span.end
    previousKind = token.kind
    position += 1
    if textStart < lastEnd, SyntaxLimit.statementBytes < lastEnd - textStart { skipLongStatement() }
    unknownEnd = nil
    skipUnknown()
    return token
  }

  /// Passes over the rest of a statement that is longer than any may be, so that nothing is built from it.
  private mutating func skipLongStatement() {
    while !atEnd {
      if current.kind == .leftParen { openBrackets += 1 }
      if current.kind == .rightParen, 0 < openBrackets { openBrackets -= 1 }
      lastEnd = current.span.end
      position += 1
    }
  }

  mutating func take(_ kind: Token.Kind) -> Token? {
    current.kind == kind ? advance() : nil
  }

  mutating func take(_ keyword: Keyword) -> Token? { take(.keyword(keyword)) }

  /// Reads the current token as `keyword`, which it was meant to be.
  mutating func respell(as keyword: Keyword) { tokens[position].kind = .keyword(keyword) }

  func at(_ keyword: Keyword) -> Bool { current.kind == .keyword(keyword) }

  func text(_ token: Token) -> String { source[token.span] }

  func name(_ token: Token) -> Name { Name(text(token), token.span) }

  func span(from start: UInt32) -> SourceSpan { SourceSpan(start, max(start, lastEnd)) }

  /// Skips the tokens before `end`, whatever they are. A comment that begins before `end` hides nothing behind it.
  mutating func skipText(to end: UInt32) {
    let skipped = source.bytes[Int(current.span.start)..<Int(end)]
    if zip(skipped, skipped.dropFirst()).contains(where: {
      $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "*")
    }) {
      var lexer = Lexer(bytes: source.bytes, from: Int(end))
      tokens = lexer.run()
      comments = comments.filter { $0.end <= end } + lexer.comments
      position = 0
      statementStart = -1
    }
    while current.span.start < end, current.kind != .endOfText { position += 1 }
    lastEnd = end
    skipUnknown()
  }

  mutating func beginStatement() {
    statementStart = position
    textStart = current.span.start
  }

  private mutating func skipUnknown() {
    var startsLine = false
    while current.kind == .unknown {
      if reportSquareBracket() { return }
      var span = current.span
      startsLine = startsLine || current.startsLine
      position += 1
      while current.kind == .unknown, !current.followsBlank {
        span = span.joined(with: current.span)
        position += 1
      }
      append(.unexpectedCharacter(source[span], span))
      unknownEnd = span.end
    }
    if startsLine { tokens[position].startsLine = true }
  }

  /// `[IGV, SMH]`: the brackets of other languages' lists, read as round ones.
  private mutating func reportSquareBracket() -> Bool {
    let text = source[current.span]
    guard text == "[" || text == "]" else { return false }
    let bracket = text == "[" ? "(" : ")"
    tokens[position].kind = text == "[" ? .leftParen : .rightParen
    append(.squareBracket(text, bracket, current.span))
    return true
  }

  // MARK: The end of a statement

  /// Whether nothing more of the statement follows, where it would be complete.
  var atEnd: Bool {
    if atHardEnd { return true }
    return startsStatementLine && !continues(current)
  }

  /// Whether nothing more follows, where the statement needs more. A newline ends a statement that has an error
  /// before it.
  var atHardEnd: Bool {
    switch current.kind {
    case .endOfText, .semicolon, .unclosedComment: return true
    case .keyword(let keyword) where keyword.beginsStatement && current.startsLine:
      return position != statementStart
    default: return startsStatementLine && !diagnostics.isEmpty && !continues(current)
    }
  }

  private var startsStatementLine: Bool {
    current.startsLine && openBrackets == 0 && position != statementStart
  }

  /// Whether a line that begins with `token` goes on with the statement above it.
  private func continues(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .wordWithQuote, .number, .percent, .string, .unterminatedString, .cashtag, .parameter: false
    case .keyword(let keyword): keyword.continuesStatement
    case .dot: !ahead(1).isWord || ahead(1).followsBlank
    default: true
    }
  }

  // MARK: Errors

  /// Records an error about the current token, unless it only follows from an earlier one.
  mutating func report(_ diagnostic: Diagnostic) {
    guard lastErrorPosition != position, !followsUnknown else { return }
    lastErrorPosition = position
    if current.kind == .endOfText, !isSilent { hasErrorAtEnd = true }
    append(diagnostic)
  }

  /// Whether what stands here was found wrong already.
  var hasErrorHere: Bool { lastErrorPosition == position }

  /// Records an error about something that was understood all the same.
  mutating func append(_ diagnostic: Diagnostic) {
    guard !isSilent else { return }
    diagnostics.append(diagnostic)
    if diagnostics.count == SyntaxLimit.errors {
      diagnostics.append(.errorLimit(diagnostic.span))
      isSilent = true
    }
  }

  /// Records the one error that the text from `start` to here is, and takes back what was said inside it.
  mutating func replaceErrors(from start: UInt32, with diagnostic: Diagnostic) {
    diagnostics.removeAll { start <= $0.span.start && $0.span.start < lastEnd }
    giveUp(diagnostic)
  }

  /// Puts `diagnostic` in the place of the error at `index` and of all behind it, with what they offer to write.
  mutating func mergeErrors(from index: Int, into diagnostic: Diagnostic) {
    guard index < diagnostics.count, !isSilent else { return }
    var merged = diagnostic
    merged.edits += diagnostics[index...].flatMap(\.edits)
    diagnostics.removeSubrange(index...)
    diagnostics.append(merged)
  }

  /// Takes back what the error at `index` offers to write.
  mutating func dropEdits(ofErrorAt index: Int) {
    if index < diagnostics.count { diagnostics[index].edits = [] }
  }

  /// Takes back the errors from the one at `index`.
  mutating func dropErrors(from index: Int) { diagnostics.removeSubrange(index...) }

  /// Whether bytes of no meaning stand directly before the current token.
  var followsUnknown: Bool { unknownEnd != nil }

  /// Records an error after which the rest of the statement says nothing reliable.
  mutating func giveUp(_ diagnostic: Diagnostic) {
    append(diagnostic)
    isSilent = true
  }

  /// What was wrong in the statement that has just been read, by place; starts over for the next one.
  mutating func finishStatement() -> (diagnostics: [Diagnostic], endsEarly: Bool) {
    if current.kind == .unclosedComment {
      append(.unclosedComment(current.span))
      hasErrorAtEnd = true
      advance()
    }
    let found = diagnostics.sorted { $0.span.start < $1.span.start }
    let endsEarly = hasErrorAtEnd
    diagnostics = []
    openBrackets = 0
    stepCount = 0
    isSilent = false
    takesCommas = false
    isSpoken = false
    hasErrorAtEnd = false
    lastErrorPosition = -1
    unknownEnd = nil
    return (found, endsEarly)
  }

  // MARK: Nesting

  /// Goes one level deeper, or gives up at the limit. Every `true` is paired with a `leave()`.
  mutating func enter() -> Bool {
    guard nesting < SyntaxLimit.nesting else {
      giveUp(.nestingLimit(current.span))
      skipToEnd()
      return false
    }
    nesting += 1
    return true
  }

  mutating func leave() { nesting -= 1 }

  /// Counts one more step, or gives up at the limit.
  mutating func countStep() -> Bool {
    stepCount += 1
    guard SyntaxLimit.steps < stepCount else { return true }
    giveUp(.stepLimit(current.span))
    skipToEnd()
    return false
  }
}
