// Words, numbers and the signs that a document editor puts in place of plain ones.

extension Lexer {
  mutating func word() -> Token.Kind {
    let start = offset
    skipWord()
    if let keyword = Keyword(spelling: bytes.span.extracting(start..<offset)) { return .keyword(keyword) }
    guard skipQuoteInside() else { return .word }
    return .wordWithQuote
  }

  /// `'` or `’` between two letters, and the letters after it.
  private mutating func skipQuoteInside() -> Bool {
    var found = false
    while let width = apostropheWidth(), let after = peek(width), after.isLetter || 0xC3 <= after {
      let before = offset
      offset += width
      skipWord()
      guard before + width < offset else {
        offset = before
        return found
      }
      found = true
    }
    return found
  }

  private func apostropheWidth() -> Int? {
    if peek() == UInt8(ascii: "'") { return 1 }
    return scalar(at: offset).flatMap { $0.value == 0x2019 ? 3 : nil }
  }

  /// Skips letters, digits, `_` and what stands beyond ASCII with no role of its own.
  private mutating func skipWord() {
    while let byte = peek() {
      if byte.startsWord || byte.isDigit {
        offset += 1
      } else if 0x80 <= byte, let scalar = scalar(at: offset), scalar.isWordPart {
        offset += UTF8.width(scalar)
      } else {
        return
      }
    }
  }

  /// `12`, `0.7`, `1_000`, `70%`; a dot belongs to the number when a digit follows it.
  mutating func number() -> Token.Kind {
    skipDigits()
    if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
      offset += 1
      skipDigits()
    }
    return take("%") ? .percent : .number
  }

  private mutating func skipDigits() {
    while let byte = peek() {
      guard byte.isDigit || byte == UInt8(ascii: "_") && peek(1)?.isDigit == true else { return }
      offset += 1
    }
  }

  /// `.`, `..` or `.7`
  mutating func dot() -> Token.Kind {
    if peek(1)?.isDigit == true { return number() }
    offset += 1
    return take(".") ? .dotDot : .dot
  }

  /// `$NAME` or `:name`: the sign with the word directly behind it.
  mutating func prefixed(_ kind: Token.Kind, orElse alone: Token.Kind = .unknown) -> Token.Kind {
    offset += 1
    let start = offset
    if kind == .cashtag { skip { $0 == UInt8(ascii: "^") || $0.isDigit } }
    if kind == .cashtag || peek()?.isDigit == false { skipWord() }
    return start < offset ? kind : alone
  }

  mutating func beyondASCII() -> Token.Kind {
    guard let scalar = scalar(at: offset) else {
      offset += 1
      skip { $0 & 0xC0 == 0x80 }
      return .unknown
    }
    switch scalar.value {
    case 0x2018...0x201F: return curlyString(scalar)
    case _ where scalar.isWordPart: return word()
    default: break
    }
    offset += UTF8.width(scalar)
    switch scalar.value {
    case 0x2264: return .lessOrEqual
    case 0x2265: return .greaterOrEqual
    case 0x2260: return .notEqual
    case 0x2010...0x2013, 0x2212: return .minus
    default: return .unknown
    }
  }

  /// Blanks beyond ASCII, and marks without width.
  mutating func takeBlankScalar() -> Bool {
    guard let scalar = scalar(at: offset), scalar.isBlank else { return false }
    offset += UTF8.width(scalar)
    return true
  }

  /// The scalar that starts at `offset`, or `nil` where the bytes are not UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    var decoder = UTF8()
    var rest = bytes[offset..<Swift.min(offset + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return scalar
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Letters, marks and digits of any script.
  fileprivate var isWordPart: Bool {
    properties.isAlphabetic || properties.numericType != nil || isMark
  }

  private var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
