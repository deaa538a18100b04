package import Diagnostics

/// A word as written, with its place. Names compare without case; `key` is the form to compare.
package struct Name: Hashable, Sendable {
  package var text: String
  package var span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }

  /// The lower-case form.
  package var key: String { text.lowercased() }
}
