import TextAnalysis

/// One word of a rationale.
struct Token {
  /// UTF-8 byte offsets.
  let start: Int
  let end: Int
  /// Its number in the vocabulary, or `Vocabulary.unknown`.
  let word: Int32
  /// What stands between the word before and this one.
  let gap: Gap
}

/// The punctuation between two words, as far as it matters to clauses and phrases.
struct Gap: OptionSet {
  let rawValue: UInt8

  static let comma = Gap(rawValue: 1)
  /// A semicolon, a colon or a dash between blanks.
  static let pause = Gap(rawValue: 2)
  static let sentence = Gap(rawValue: 4)
  static let cashtag = Gap(rawValue: 8)

  /// A phrase of several words does not reach over these.
  static let endsPhrase: Gap = [.comma, .pause, .sentence]
}

extension Gap {
  /// Reads the bytes between two words, the first of which is `lastLength` bytes long; 0 when there is none.
  init(_ text: Span<UInt8>, _ range: Range<Int>, lastLength: Int) {
    self = []
    for index in range {
      switch text[index] {
      case UInt8(ascii: ","): insert(.comma)
      case UInt8(ascii: ";"), UInt8(ascii: ":"): insert(.pause)
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"): insert(.sentence)
      // A dot inside a word is a ticker's or a number's; one after a single letter abbreviates, `U.S. growth`.
      case UInt8(ascii: ".") where range.count > 1 && (index > range.lowerBound || lastLength != 1):
        insert(.sentence)
      case UInt8(ascii: "$"): insert(.cashtag)
      case UInt8(ascii: "-") where range.count == 3: insert(.pause)
      case 0x93, 0x94: if Self.isDash(text, endingAt: index, in: range) { insert(.pause) }
      default: break
      }
    }
  }

  /// Whether an en dash or em dash ends here.
  private static func isDash(_ text: Span<UInt8>, endingAt index: Int, in range: Range<Int>) -> Bool {
    index >= range.lowerBound + 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2
  }
}

/// A rationale cut into words, with its original bytes for questions of case.
struct TokenizedText {
  let original: [UInt8]
  let folded: [UInt8]
  let tokens: [Token]

  init(_ text: String, vocabulary: Vocabulary) {
    let bytes = Array(text.utf8)
    let folded = fold(bytes)
    original = bytes
    self.folded = folded
    tokens = tokenize(folded.span, vocabulary: vocabulary)
  }

  /// Whether the text has capitals wherever `capitals`, a bit per byte of the word, asks for them.
  func hasCapitals(_ capitals: UInt64, in token: Token) -> Bool {
    hasCapitals(capitals, from: token.start, to: token.end)
  }

  /// Whether every letter of the word is a capital and ASCII.
  func isAllCapitals(_ token: Token) -> Bool {
    for index in token.start..<token.end where original[index] == folded[index] { return false }
    return true
  }

  /// `hasCapitals` for a stretch of bytes.
  func hasCapitals(_ capitals: UInt64, from start: Int, to end: Int) -> Bool {
    var rest = capitals
    while rest != 0 {
      let index = start + rest.trailingZeroBitCount
      guard index < end, original[index] != folded[index] else { return false }
      rest &= rest - 1
    }
    return true
  }
}

/// A bit for each of the first 64 bytes of a word that folding changed.
func capitals(of original: [UInt8], folded: [UInt8], in range: Range<Int>) -> UInt64 {
  var bits: UInt64 = 0
  for index in range.prefix(64) where original[index] != folded[index] {
    bits |= 1 << UInt64(index - range.lowerBound)
  }
  return bits
}

private func tokenize(_ text: Span<UInt8>, vocabulary: Vocabulary) -> [Token] {
  var tokens: [Token] = []
  tokens.reserveCapacity(text.count / 5)
  var end = 0
  var lastLength = 0
  while let range = nextWord(in: text, from: end) {
    let gap = Gap(text, end..<range.lowerBound, lastLength: lastLength)
    let word = vocabulary.word(text, range)
    tokens.append(Token(start: range.lowerBound, end: range.upperBound, word: word, gap: gap))
    end = range.upperBound
    lastLength = range.count
  }
  return tokens
}
