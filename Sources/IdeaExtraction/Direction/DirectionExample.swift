/// A text with the place of its target and of other instruments.
package struct DirectionExample: Hashable, Sendable {
  package var text: String
  /// UTF-8 byte offsets, in any order; what overlaps an earlier one is left out, and targets come first.
  package var targets: [Range<Int>]
  package var others: [Range<Int>]
  package var kind: TextKind

  package init(text: String, targets: [Range<Int>], others: [Range<Int>], kind: TextKind) {
    self.text = text
    self.targets = targets
    self.others = others
    self.kind = kind
  }

  /// In order, without overlaps.
  var spans: [MaskedSpan] {
    var spans = targets.map { MaskedSpan(start: $0.lowerBound, end: $0.upperBound, polarity: 1) }
    for other in others where !targets.contains(where: { $0.overlaps(other) }) {
      spans.append(MaskedSpan(start: other.lowerBound, end: other.upperBound, polarity: 0))
    }
    spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var end = 0
    return spans.filter { span in
      guard end <= span.start, span.start < span.end else { return false }
      end = span.end
      return true
    }
  }
}
