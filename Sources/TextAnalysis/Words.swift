/// Calls `body` with the byte range of each word of the folded text, in order.
///
/// A word is a maximal run of letters, digits and marks (Unicode general categories L, N and M):
/// `brk.b long-term` → `brk`, `b`, `long`, `term`. Bytes that are not UTF-8 separate words.
@inlinable
package func forEachWord(in folded: Span<UInt8>, _ body: (Range<Int>) -> Void) {
  var cursor = 0
  while let word = nextWord(in: folded, from: cursor) {
    body(word)
    cursor = word.upperBound
  }
}

/// `forEachWord` over an array.
@inlinable
package func forEachWord(in folded: [UInt8], _ body: (Range<Int>) -> Void) {
  forEachWord(in: folded.span, body)
}

/// The first word that starts at or after `start`, or `nil` when there is none.
@usableFromInline
package func nextWord(in folded: Span<UInt8>, from start: Int) -> Range<Int>? {
  var index = start
  while index < folded.count {
    let length = wordScalarLength(folded, at: index)
    if length > 0 { return index..<wordEnd(in: folded, from: index + length) }
    index += 1
  }
  return nil
}

/// The words of a text in their folded form.
package func words(of text: String) -> [String] {
  let folded = text.foldedUTF8
  var words: [String] = []
  forEachWord(in: folded) { words.append(String(decoding: folded[$0], as: UTF8.self)) }
  return words
}

/// How many words a text has. Folding does not move the borders of words, so any UTF-8 bytes will do.
package func countWords(in bytes: [UInt8]) -> Int {
  var count = 0
  forEachWord(in: bytes) { _ in count += 1 }
  return count
}

/// `countWords` of a text's bytes.
package func countWords(in text: some StringProtocol) -> Int { countWords(in: Array(text.utf8)) }

func wordEnd(in folded: Span<UInt8>, from start: Int) -> Int {
  var index = start
  while index < folded.count {
    let byte = folded[index]
    if byte < 0x80 {
      guard isASCIIWordByte(byte) else { return index }
      index += 1
      continue
    }
    let length = wordScalarLengthBeyondASCII(folded, at: index)
    guard length > 0 else { return index }
    index += length
  }
  return index
}

/// The length in bytes of the scalar at `index` where it belongs to a word, else 0.
///
/// After a 0 the caller steps one byte: a continuation byte starts no scalar, so that is safe within any scalar.
func wordScalarLength(_ text: Span<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if byte < 0x80 { return isASCIIWordByte(byte) ? 1 : 0 }
  return wordScalarLengthBeyondASCII(text, at: index)
}

/// Apart, so that loops over ASCII stay small.
@inline(never)
private func wordScalarLengthBeyondASCII(_ text: Span<UInt8>, at index: Int) -> Int {
  guard let scalar = decodeScalar(text, at: index), belongsToWord(scalar.value) else { return 0 }
  return scalar.length
}

func isASCIIWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

private func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
  // General punctuation, which is most of what stands beyond ASCII in English, without the table look-up.
  if 0x2000..<0x2070 ~= scalar.value { return false }
  return switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
    true
  default: false
  }
}
