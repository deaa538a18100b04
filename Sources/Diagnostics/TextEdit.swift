/// A stretch of a text and what to write in its place.
package struct TextEdit: Hashable, Sendable {
  package var span: SourceSpan
  package var text: String

  package init(_ span: SourceSpan, _ text: String) {
    self.span = span
    self.text = text
  }

  /// Writes `text` before the byte `offset`.
  package init(insert text: String, at offset: UInt32) {
    self.init(SourceSpan(offset, offset), text)
  }
}

extension SourceText {
  /// The text under `span` with `edits` made in it; those outside of it, and those inside a wider one, are passed over.
  package func applying(_ edits: [TextEdit], to span: SourceSpan) -> String {
    var result = ""
    var end = span.start
    for edit in inOrder(edits) where end <= edit.span.start && edit.span.end <= span.end {
      result += self[SourceSpan(end, edit.span.start)] + edit.text
      end = edit.span.end
    }
    return result + self[SourceSpan(end, span.end)]
  }

  /// By place, of those that begin together an insertion and then the widest first.
  private func inOrder(_ edits: [TextEdit]) -> [TextEdit] {
    edits.enumerated().sorted {
      let (a, b) = ($0.element.span, $1.element.span)
      if a.start != b.start { return a.start < b.start }
      let (isEmptyA, isEmptyB) = (a.end == a.start, b.end == b.start)
      if isEmptyA != isEmptyB { return isEmptyA }
      return isEmptyA || a.end == b.end ? $0.offset < $1.offset : b.end < a.end
    }.map(\.element)
  }
}
