/// A half-open range of UTF-8 byte offsets into one source text.
///
/// Spans hold no reference to the text, so a syntax tree stays a plain value.
package struct SourceSpan: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  package init(_ start: UInt32, _ end: UInt32) {
    assert(start <= end)
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { start == end }

  /// Whether the two have a byte in common, or one lies within the other.
  package func overlaps(_ other: SourceSpan) -> Bool {
    start < other.end && other.start < end || start == other.start || end == other.end
  }

  /// The smallest span that covers both operands.
  package func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }
}
