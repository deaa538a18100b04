import Diagnostics

/// Plain text and Markdown.
extension Diagnostic {
  static func noWords(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("not-a-newsletter", "there are fewer than two words in this text", at: span)
  }

  static func titleGuessed(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "title-guessed", severity: .note, "the text has no title; its first words were taken for it", at: span)
  }
}
