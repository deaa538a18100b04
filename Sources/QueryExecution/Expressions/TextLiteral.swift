import Corpus
import QuerySyntax
import TextAnalysis

/// A constant text of a query, in the forms in which it is compared.
struct TextLiteral: Sendable {
  let folded: [UInt8]
  /// Folded, with quotes, dashes and blanks in their plain forms.
  let plain: [UInt8]

  init(_ text: String) {
    folded = text.foldedUTF8
    plain = plainForms(folded)
  }

  /// Whether a text of the corpus may equal it by plain forms though its folded bytes differ.
  var mayHaveOtherForms: Bool { folded != plain || plain.contains(where: isPlainForm) }

  /// The codes of the names for which the comparison holds.
  func codes(_ operation: ComparisonOperator, in dictionary: NameDictionary) -> CodeSet {
    switch operation {
    case .equal: equalCodes(in: dictionary)
    case .notEqual: .range(0..<0)
    case .less: .range(0..<dictionary.lowerBound(folded))
    case .lessOrEqual: .range(0..<dictionary.upperBound(folded))
    case .greater: .range(dictionary.upperBound(folded)..<dictionary.count)
    case .greaterOrEqual: .range(dictionary.lowerBound(folded)..<dictionary.count)
    }
  }

  private func equalCodes(in dictionary: NameDictionary) -> CodeSet {
    let exact = dictionary.codes(equalTo: folded)
    guard mayHaveOtherForms else { return .range(exact) }
    let codes = dictionary.folded.indices.filter { code in plainForms(dictionary.folded[code]) == plain }
    return codes.count == exact.count ? .range(exact) : CodeSet(codes, of: dictionary)
  }

  /// Whether the comparison holds between a text of the corpus, given folded, and this.
  func holds(_ operation: ComparisonOperator, of text: [UInt8]) -> Bool {
    if operation == .equal { return text == folded || (mayHaveOtherForms && plainForms(text) == plain) }
    return operation.holds(isLess: text.lexicographicallyPrecedes(folded), isEqual: text == folded)
  }
}

/// The bytes with typographic punctuation in its plain form.
func plainForms(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
  return Array(plainForms(String(decoding: bytes, as: UTF8.self)).utf8)
}

/// A part to look for.
func needle(_ part: String) -> FoldedNeedle { FoldedNeedle(TextLiteral(part).plain) }
