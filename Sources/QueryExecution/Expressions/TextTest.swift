import QuerySyntax
import TextAnalysis

/// A test on one text. Many threads may ask it at a time.
enum TextTest: Sendable {
  /// Whole words, one after the other.
  case words(WordSequence)
  case containing(FoldedNeedle)
  case starting(FoldedNeedle)
  case ending(FoldedNeedle)
  case comparing(ComparisonOperator, TextLiteral)
  case matching(PatternMatcher)

  /// Whether it looks at each part of a virtual text alone, so that a phrase does not run from one into the next.
  var looksAtParts: Bool {
    if case .words = self { true } else { false }
  }

  /// What every text has that passes, so that the others need no look; `nil` where nothing is known, or too little.
  var leadingNeedle: FoldedNeedle? {
    switch self {
    case .words(let words): words.leadingNeedle.bytes.isEmpty ? nil : words.leadingNeedle
    case .containing(let part): part.bytes.isEmpty ? nil : part
    case .starting, .ending, .comparing, .matching: nil
    }
  }

  /// Whether it holds of the text with these bytes, which are not folded.
  func holds(of text: Span<UInt8>) throws(ExecutionError) -> Bool {
    switch self {
    case .words(let words): return words.occurs(in: text)
    case .containing(let part): return part.occurs(in: text)
    case .starting(let part): return part.begins(text)
    case .ending(let part): return part.ends(text)
    case .comparing(let operation, let literal):
      return literal.holds(operation, of: fold([UInt8](copying: text)))
    case .matching(let matcher): return try matcher.matches(text)
    }
  }
}
