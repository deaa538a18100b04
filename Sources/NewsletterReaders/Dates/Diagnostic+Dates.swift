import Diagnostics

/// Dates of any form.
extension Diagnostic {
  static func dateAmbiguous(_ text: ByteLine) -> Diagnostic { dateAmbiguous(text.text, text.place) }

  static func dateAmbiguous(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-ambiguous", severity: .warning, "the date `\(text)` may have the day or the month first",
      at: span,
      label: "left out", help: ["--date-order day-first or month-first says what is meant"])
  }

  static func dateNotRead(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-not-read", severity: .warning, "the date `\(text)` could not be read", at: span,
      label: "left out",
      help: ["expected a date such as `May 6, 2026` or `2026-05-06`"])
  }

  static func dateUnread(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-missing", severity: .note, "the letter has no date that could be read, only `\(text)`", at: span,
      help: ["expected a line at its top such as `May 6, 2026`"])
  }

  static func dateFromName(_ day: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-from-name", severity: .note, "the text has no date; \(day) was taken from the file's name",
      at: span)
  }
}
