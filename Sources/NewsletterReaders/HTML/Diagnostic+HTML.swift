import Diagnostics

/// HTML that is refused before or while its tree is built.
extension Diagnostic {
  static func htmlTooLong(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "html-too-long", "the HTML is longer than 16 MiB", at: span, label: "16 MiB end here",
      help: ["embedded pictures are often the cause: save the page without them"])
  }

  static func htmlTooDeep(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "html-too-deep", "elements are nested more than 2,000 deep", at: span, label: "this one is too deep")
  }

  static func tooManyAttributes(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("too-many-attributes", "a tag has more than 500 attributes", at: span)
  }

  static func unclosedFormatting(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unclosed-formatting", "more than 500 formatting tags such as <b> and <font> are not closed", at: span,
      label: "one too many")
  }

  static func htmlTooTangled(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "html-too-tangled", "the HTML would take too much time or memory to read", at: span,
      help: ["its tags are nested or left unclosed in a way that no page needs"])
  }
}

/// HTML that was read with a guess, or gave less than a letter.
extension Diagnostic {
  static func htmlWithoutText(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("no-text", "the page has no visible text", at: span)
  }

  static func articleMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "article-missing", severity: .warning, "the page has a title but no visible text below it", at: span,
      help: ["pages that are put together by scripts must be saved with their content"])
  }

  static func onlyAPreview(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "only-a-preview", severity: .warning, "the page shows only the part of the letter that is free",
      at: span,
      help: ["save it while you are signed in to have all of it"])
  }

  static func severalArticles(_ count: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "several-articles", severity: .warning,
      "this page lists several articles; all \(count) of them were read as one letter", at: span,
      help: ["save the page of each article to have them apart"])
  }

  static func notALetter(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-a-letter", "the page only says that the letter could not be shown", at: span,
      help: ["open the letter in a browser and save the page once it shows"])
  }

  static func pageEncodingGuessed(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "encoding-guessed", severity: .note,
      "the page names no character set and is no UTF-8; it was read as windows-1252",
      at: span, label: "the first byte that is no UTF-8")
  }

  static func encodingUnknown(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "encoding-unknown", severity: .warning,
      "the character set `\(name)` is not known; the page was read as windows-1252", at: span)
  }

  static func titleGuessed(_ source: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "title-guessed", severity: .note, "the page names no title; it was taken from \(source)", at: span)
  }
}
