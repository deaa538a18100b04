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

  static func publicationGuessed(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "publication-guessed", severity: .note,
      "the bare name \(name) at the top was taken for the publication",
      at: span)
  }

  static func authorGuessed(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "author-guessed", severity: .note, "the bare name \(name) at the top was taken for the author", at: span
    )
  }

  static func frontMatterDamaged(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "front-matter-damaged", severity: .warning, "the front matter is damaged here", at: span,
      label: "its lines of the form `key: value` were read")
  }

  static func markdownAsText(_ reason: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "markdown-as-text", severity: .warning, "the Markdown was read as plain text: \(reason)", at: span)
  }
}
