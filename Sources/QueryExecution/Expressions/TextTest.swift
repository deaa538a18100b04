import QuerySyntax
import TextAnalysis

/// A test on one text.
enum TextTest {
  /// Folded words, whole and in sequence.
  case words([[UInt8]])
  /// A folded part in plain forms.
  case containing([UInt8])
  case starting([UInt8])
  case ending([UInt8])
  case comparing(ComparisonOperator, TextLiteral)
  case matching(PatternMatcher)

  /// Whether it looks at each part of a virtual text alone, so that a phrase does not run from one into the next.
  var looksAtParts: Bool {
    if case .words = self { true } else { false }
  }

  /// Whether it holds of the text with these bytes, which are not folded.
  func holds(of text: Span<UInt8>) throws(ExecutionError) -> Bool {
    switch self {
    case .words(let words): return containsWords(fold([UInt8](copying: text)), words)
    case .containing(let part): return contains(plainForms(fold([UInt8](copying: text))).span, part.span)
    case .starting(let part): return plainForms(fold([UInt8](copying: text))).starts(with: part)
    case .ending(let part):
      let plain = plainForms(fold([UInt8](copying: text)))
      return plain.suffix(part.count).elementsEqual(part)
    case .comparing(let operation, let literal):
      return literal.holds(operation, of: fold([UInt8](copying: text)))
    case .matching(let matcher): return try matcher.matches(text)
    }
  }
}
