package import Diagnostics

/// One lexical unit. Its text is read back from the source through `span`.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case word
    case keyword(Keyword)
    /// A word with an apostrophe inside, such as `O'Neil`, which needs quotes.
    case wordWithQuote
    case number
    /// `70%`
    case percent
    case string
    /// A string whose line ends before its quote.
    case unterminatedString
    /// `/pattern/flags`, only after `~` and `!~`.
    case regex
    case unterminatedRegex
    /// `$BRK`; the parser joins what is adjacent.
    case cashtag
    /// `:name`
    case parameter
    case leftParen
    case rightParen
    case comma
    case semicolon
    case colon
    case bar
    case dot
    case dotDot
    case caret
    case plus
    case minus
    case star
    case slash
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case tilde
    case notTilde
    /// An operator of other languages with a clear meaning here: `==`, `<>`, `&&`, `||`, `!x`.
    case foreign(ForeignOperator)
    /// Bytes that start no token.
    case unknown
    /// `/*` without its end.
    case unclosedComment
    case endOfText
  }

  package var kind: Kind
  package var span: SourceSpan
  /// Whether a blank, a comment or the start of the text stands directly before the token.
  package var followsBlank: Bool
  /// Whether only blanks and comments stand before the token on its line.
  package var startsLine: Bool

  package init(_ kind: Kind, _ span: SourceSpan, followsBlank: Bool, startsLine: Bool) {
    self.kind = kind
    self.span = span
    self.followsBlank = followsBlank
    self.startsLine = startsLine
  }

  /// The reserved word that the token spells.
  package var keyword: Keyword? {
    if case .keyword(let keyword) = kind { keyword } else { nil }
  }

  /// Whether the token is a word, reserved or not.
  package var isWord: Bool { kind == .word || keyword != nil }
}

/// Operators that people bring along from other languages.
package enum ForeignOperator: String, CaseIterable, Hashable, Sendable {
  case doubleEqual = "=="
  case angles = "<>"
  case doubleAmpersand = "&&"
  case doubleBar = "||"
  case exclamation = "!"
  case equalGreater = "=>"
  case equalLess = "=<"
  case equalTilde = "=~"

  /// The way it is written here.
  package var replacement: String {
    switch self {
    case .doubleEqual: "="
    case .angles: "!="
    case .doubleAmpersand: "and"
    case .doubleBar: "or"
    case .exclamation: "not"
    case .equalGreater: ">="
    case .equalLess: "<="
    case .equalTilde: "~"
    }
  }
}
