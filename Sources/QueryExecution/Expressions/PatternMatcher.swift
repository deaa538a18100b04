import QuerySyntax
import Synchronization
import TextAnalysis

/// A regular expression of a query, for any number of threads. The only place here that knows the library behind it.
final class PatternMatcher: Sendable {
  private let pattern: Pattern
  /// Compiled ones that no thread uses now: there are never more of them than threads that matched at a time.
  private let idle: Mutex<[RegularExpression]>

  init(_ pattern: Pattern) throws(ExecutionError) {
    self.pattern = pattern
    idle = Mutex([try compiled(pattern)])
  }

  /// Whether the pattern matches anywhere in the text, as it was written.
  func matches(_ text: Span<UInt8>) throws(ExecutionError) -> Bool {
    let expression: RegularExpression
    if let kept = idle.withLock({ $0.popLast() }) {
      expression = kept
    } else {
      expression = try compiled(pattern)
    }
    defer { idle.withLock { $0.append(expression) } }
    do {
      return try expression.matches(text)
    } catch {
      throw .patternLimit(pattern)
    }
  }
}

private func compiled(_ pattern: Pattern) throws(ExecutionError) -> RegularExpression {
  do {
    return try RegularExpression(pattern.text, ignoresCase: pattern.ignoresCase)
  } catch {
    throw .badPattern(pattern, message: error.message, offset: error.offset)
  }
}
