import Diagnostics

/// The feed as a whole.
extension Diagnostic {
  static func feedWithoutEntries(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "feed-without-entries", "the feed holds no entry with a title or a text", at: span,
      help: ["entries are `item` elements in RSS and `entry` elements in Atom"])
  }

  /// `reason` is in the XML parser's words.
  static func feedDamaged(_ reason: String, keptSomething: Bool, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "feed-damaged", severity: keptSomething ? .warning : .error,
      "the feed's XML is damaged; "
        + (keptSomething ? "what could be read was kept" : "no entry could be read"),
      at: span, label: reason.isEmpty ? nil : reason.prefix(1).lowercased() + reason.dropFirst())
  }

  static func elementsTooDeep(_ limit: Int, keptSomething: Bool, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "elements-too-deep", severity: keptSomething ? .warning : .error,
      "elements are nested more than \(limit) deep; the feed was read up to here", at: span)
  }

  static func tooManyNamespaces(keptSomething: Bool, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-many-namespaces", severity: keptSomething ? .warning : .error,
      "more than 256 namespaces are in force; the feed was read up to here", at: span)
  }

  static func tagWithTooManyAttributes(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-many-attributes", severity: .warning,
      "a tag has more than 256 attributes; the feed was read up to here", at: span)
  }

  static func feedCharacterSetUnknown(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "character-set-unknown", severity: .warning,
      "the character set `\(name)` is not known; the text was read as UTF-8",
      at: span, help: ["save the file as UTF-8"])
  }

  static func controlCharacters(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "control-characters", severity: .warning, "control characters, which XML does not have, became blanks",
      at: span, label: "the first of them")
  }

  static func referenceUnknown(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "reference-unknown", severity: .warning,
      "a reference to no known character was left as it stands", at: span,
      help: ["what a feed declares for itself is never put in its place"])
  }
}

/// One entry.
extension Diagnostic {
  static func entryTitleGuessed(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "title-guessed", severity: .note, "an entry has no title; its first words were taken", at: span)
  }

  static func entryWithoutText(attachments: [String], _ span: SourceSpan) -> Diagnostic {
    let names = attachments.prefix(3).map { "`" + shortened($0, to: 100) + "`" }.joined(separator: ", ")
    return Diagnostic(
      "entry-without-text", severity: .note,
      "an entry has a title and no text" + (names.isEmpty ? "" : ", only \(names)"), at: span)
  }

  static func entryLeftOut(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "entry-left-out", severity: .warning, "an entry without a title and a text was left out", at: span)
  }

  static func entryTooLong(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("entry-too-long", "an entry of more than 64 MiB was left out", at: span)
  }

  static func entryDateReplaced(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-replaced", severity: .note,
      "the first date of an entry could not be read; another one that it has was taken", at: span)
  }

  static func entryDateUnread(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-invalid", severity: .warning, "the date of an entry could not be read", at: span,
      help: ["expected a date such as `Wed, 06 May 2026 00:53:00 +0200` or `2026-05-06T00:53:00Z`"])
  }
}
