// Strings and regular expressions. Both end on their line.

extension Lexer {
  /// `'…'` or `"…"`, with `\` before any byte and the quote doubled.
  mutating func string(closedBy quote: UInt8) -> Token.Kind {
    offset += 1
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      offset += 1
      if byte == UInt8(ascii: "\\") {
        skipEscaped()
      } else if byte == quote {
        guard peek() == quote else { return .string }
        offset += 1
      }
    }
    return .unterminatedString
  }

  /// A curly quote closes only a curly one of the same kind, single or double.
  mutating func curlyString(_ opening: Unicode.Scalar) -> Token.Kind {
    offset += UTF8.width(opening)
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      if let scalar = scalar(at: offset), scalar.closes(opening) {
        offset += UTF8.width(scalar)
        return .string
      }
      offset += 1
      if byte == UInt8(ascii: "\\") { skipEscaped() }
    }
    return .unterminatedString
  }

  /// `/…/flags`
  mutating func regex() -> Token.Kind {
    offset += 1
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      offset += 1
      if byte == UInt8(ascii: "\\") { skipEscaped() }
      if byte == UInt8(ascii: "/") {
        skip { $0.isLetter }
        return .regex
      }
    }
    return .unterminatedRegex
  }

  private mutating func skipEscaped() {
    if let byte = peek(), byte != UInt8(ascii: "\n") { offset += 1 }
  }
}

extension Unicode.Scalar {
  private var isCurlySingle: Bool { 0x2018...0x201B ~= value }

  fileprivate func closes(_ opening: Unicode.Scalar) -> Bool {
    0x2018...0x201F ~= value && isCurlySingle == opening.isCurlySingle
  }
}
