import QuerySyntax
import TextAnalysis

/// A regular expression of a query, compiled once. The only place here that knows the library behind it.
struct PatternMatcher {
  private let pattern: Pattern
  private let expression: RegularExpression

  init(_ pattern: Pattern) throws(ExecutionError) {
    self.pattern = pattern
    do {
      expression = try RegularExpression(pattern.text, ignoresCase: pattern.ignoresCase)
    } catch {
      throw .badPattern(pattern, message: error.message, offset: error.offset)
    }
  }

  /// Whether the pattern matches anywhere in the text, as it was written.
  func matches(_ text: Span<UInt8>) throws(ExecutionError) -> Bool {
    do {
      return try expression.matches(text)
    } catch {
      throw .patternLimit(pattern)
    }
  }
}
