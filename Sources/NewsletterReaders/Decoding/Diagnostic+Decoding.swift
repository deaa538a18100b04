import Diagnostics

/// Bytes that are not plain UTF-8.
extension Diagnostic {
  static func binaryFile(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("binary-file", "this is no text: it holds a zero byte", at: span)
  }

  static func characterSetUnknown(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("character-set-unknown", "this system cannot read the character set \(name)", at: span)
  }

  static func encodingGuessed(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "encoding-guessed", severity: .note, "the text is no UTF-8 and was read as windows-1252", at: span,
      label: "the first byte that shows it")
  }

  static func charactersReplaced(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "characters-replaced", severity: .warning, "some bytes are no character and were replaced with U+FFFD",
      at: span, label: "the first of them")
  }

  static func invalidUTF8(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "invalid-utf-8", severity: .warning, "some bytes are no UTF-8 and were replaced with U+FFFD", at: span,
      label: "the first of them")
  }
}
