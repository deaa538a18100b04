import QuerySyntax

/// A regular expression, compiled once per query. The only place that knows the library behind it.
struct PatternMatcher: Sendable {
  init(_ pattern: Pattern) throws(ExecutionError) {
    throw .unsupported("a regular expression")
  }

  /// Whether the pattern matches anywhere in the text.
  func matches(_ text: ArraySlice<UInt8>) throws(ExecutionError) -> Bool { false }
}
