package import Diagnostics

/// Splits `source` into tokens. The last token is always `.endOfText`.
///
/// Lexing never fails: bytes that start no token become `.unknown` tokens, which the parser reports. Linear in the
/// length of the text.
///
/// `ticker = IGV` → word, equal, word, endOfText
package func lex(_ source: SourceText) -> [Token] {
  var lexer = Lexer(bytes: source.bytes)
  return lexer.run()
}

/// A cursor over the bytes of a text.
struct Lexer {
  let bytes: [UInt8]
  var offset = 0
  private var followsBlank = true
  private var startsLine = true
  private var previous = Token.Kind.endOfText
  private var previousStart = 0
  private(set) var comments: [SourceSpan] = []

  /// Starts at the byte `offset`, which must not be inside a token.
  init(bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func run() -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity((bytes.count - offset) / 4 + 1)
    repeat { tokens.append(next()) } while previous != .endOfText
    return tokens
  }

  private mutating func next() -> Token {
    followsBlank = offset == 0
    startsLine = offset == 0 || startsLine && previous == .endOfText
    let unclosed = skipTrivia()
    let start = offset
    if let unclosed {
      previous = .unclosedComment
      return token(unclosed, end: offset)
    }
    previous = nextKind()
    previousStart = start
    return token(start, end: offset)
  }

  private func token(_ start: Int, end: Int) -> Token {
    Token(
      previous, SourceSpan(UInt32(start), UInt32(end)), followsBlank: followsBlank, startsLine: startsLine)
  }

  private mutating func nextKind() -> Token.Kind {
    guard let byte = peek() else { return .endOfText }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return string(closedBy: byte)
    case UInt8(ascii: "$"): return prefixed(.cashtag)
    case UInt8(ascii: ":"): return prefixed(.parameter, orElse: .colon)
    case UInt8(ascii: "."): return dot()
    case _ where byte.startsWord: return word()
    case 0x80...: return beyondASCII()
    default: return sign(byte)
    }
  }

  private mutating func sign(_ byte: UInt8) -> Token.Kind {
    if byte == UInt8(ascii: "/"), previous.beginsPattern || followsWordForPattern { return regex() }
    offset += 1
    switch byte {
    case UInt8(ascii: "("): return .leftParen
    case UInt8(ascii: ")"): return .rightParen
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: "^"): return .caret
    case UInt8(ascii: "+"): return .plus
    case UInt8(ascii: "-"): return .minus
    case UInt8(ascii: "*"): return .star
    case UInt8(ascii: "/"): return .slash
    case UInt8(ascii: "~"): return .tilde
    case UInt8(ascii: "|"): return take("|") ? .foreign(.doubleBar) : .bar
    case UInt8(ascii: "&"): return take("&") ? .foreign(.doubleAmpersand) : .unknown
    case UInt8(ascii: "="): return equal()
    case UInt8(ascii: "!"): return take("=") ? .notEqual : take("~") ? .notTilde : exclamation()
    case UInt8(ascii: "<"): return take("=") ? .lessOrEqual : take(">") ? .foreign(.angles) : .less
    case UInt8(ascii: ">"): return take("=") ? .greaterOrEqual : .greater
    default: return .unknown
    }
  }

  /// Whether a word stands before that other languages have before a pattern: `title matches /oil/`. A column of that name is divided
  /// by what has blanks on both sides or on none: `matches/2`.
  private var followsWordForPattern: Bool {
    guard previous == .word, followsBlank, let next = peek(1), next != UInt8(ascii: " ") else { return false }
    let word = String(decoding: bytes[previousStart..<offset].prefix(while: \.isLetter), as: UTF8.self)
      .lowercased()
    return ["regex", "regexp", "matches", "match", "rlike"].contains(word)
  }

  private mutating func equal() -> Token.Kind {
    if take("=") { return .foreign(.doubleEqual) }
    if take(">") { return .foreign(.equalGreater) }
    if take("<") { return .foreign(.equalLess) }
    return take("~") ? .foreign(.equalTilde) : .equal
  }

  /// A `!` means `not` before a word or a bracket, and nothing behind a word as in `Yahoo!`.
  private func exclamation() -> Token.Kind {
    guard let next = peek(), next.startsWord || next == UInt8(ascii: "(") else { return .unknown }
    return followsBlank || previous == .leftParen ? .foreign(.exclamation) : .unknown
  }

  /// Skips blanks and comments. Gives the start of a comment that never ends.
  private mutating func skipTrivia() -> Int? {
    while let byte = peek() {
      let start = offset
      switch byte {
      case UInt8(ascii: "\n"):
        offset += 1
        startsLine = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0B, 0x0C: offset += 1
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"): skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        guard skipBlockComment() else { return start }
      case 0x80...:
        guard takeBlankScalar() else { return nil }
      default: return nil
      }
      followsBlank = true
      if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
        comments.append(SourceSpan(UInt32(start), UInt32(offset)))
      }
    }
    return nil
  }

  private mutating func skipLine() {
    skip { $0 != UInt8(ascii: "\n") }
  }

  private mutating func skipBlockComment() -> Bool {
    offset += 2
    while let byte = peek() {
      if byte == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        offset += 2
        return true
      }
      if byte == UInt8(ascii: "\n") { startsLine = true }
      offset += 1
    }
    return false
  }

  func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  mutating func skip(while matches: (UInt8) -> Bool) {
    while offset < bytes.count, matches(bytes[offset]) { offset += 1 }
  }
}

extension UInt8 {
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isUpperLetter: Bool { self &- UInt8(ascii: "A") < 26 }
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  /// ASCII only: what stands beyond is decided by scalar.
  var startsWord: Bool { isLetter || self == UInt8(ascii: "_") }
}

extension Token.Kind {
  /// Whether a slash behind it begins a regular expression.
  fileprivate var beginsPattern: Bool { self == .tilde || self == .notTilde || self == .foreign(.equalTilde) }
}
