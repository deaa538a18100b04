import Diagnostics

/// Mail: what keeps a message from being read.
extension Diagnostic {
  static func notAMessage(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("not-a-message", "this is no message: it has no header that a program can read", at: span)
  }

  static func partsNestedTooDeeply(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("parts-nested-too-deeply", "the parts of this message are nested more than 20 deep", at: span)
  }

  static func tooManyParts(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("too-many-parts", "this message has more than 2,000 parts", at: span)
  }

  static func mailHeaderTooLong(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("header-too-long", "the header of this message is larger than any program writes", at: span)
  }

  static func messageTooLarge(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("message-too-large", "this message is larger than 64 MiB", at: span)
  }

  static func messageEmpty(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("message-empty", "this message has neither a subject nor a text", at: span)
  }
}

/// Mail: what was read although something is odd, and what was guessed.
extension Diagnostic {
  static func messageWithoutText(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "message-without-text", severity: .warning, "this message has no text; only its header was read",
      at: span)
  }

  static func messageCut(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "message-cut", severity: .warning,
      "the message ends before its parts do; what there was was read", at: span)
  }

  static func boundaryNotFound(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "boundary-not-found", severity: .warning,
      "the parts of this message are not divided as its header says; they were read as they stand", at: span)
  }

  static func messageEncrypted(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "message-encrypted", severity: .warning, "a part of this message is encrypted and was left out",
      at: span,
      help: ["save it decrypted from the mail program"])
  }

  static func mailDateInvalid(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-invalid", severity: .warning, "the message's date is none: \"\(text.prefix(60))\"", at: span)
  }

  static func undecodedText(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "text-not-decoded", severity: .warning, "some characters could not be decoded and became U+FFFD",
      at: span)
  }

  static func charsetGuessed(isNamed: Bool, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "charset-guessed", severity: .note,
      isNamed
        ? "the message names a character set that is unknown; its text was taken as UTF-8 or windows-1252"
        : "the message names no character set; its text was taken as windows-1252", at: span)
  }

  static func subjectMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "title-guessed", severity: .note, "the message has no subject; its first line is the title", at: span)
  }

  static func senderGuessed(_ name: String, isPerson: Bool, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "sender-guessed", severity: .note,
      "the sender's name, \(name), was taken for the \(isPerson ? "author" : "publication")", at: span)
  }

  static func forwardedLetter(omittedWords: Int, _ span: SourceSpan) -> Diagnostic {
    let omitted =
      omittedWords == 0
      ? ""
      : "; \(omittedWords) \(omittedWords == 1 ? "word" : "words") of the forwarding message were left out"
    return Diagnostic(
      "forwarded-letter", severity: .note,
      "this message forwards a letter, whose own title, sender and date were taken" + omitted, at: span)
  }

  static func quotedTextLeftOut(words: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "quoted-text-left-out", severity: .note,
      "\(words) \(words == 1 ? "word" : "words") quoted from the message that this one answers were left out",
      at: span)
  }

  static func forwardedTextLeftOut(words: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "forwarded-text-left-out", severity: .note,
      "\(words) \(words == 1 ? "word" : "words") of a letter forwarded below this one were left out",
      at: span,
      help: ["a subject that begins with `Fwd:` makes the forwarded letter the one that is read"])
  }

  static func attachmentsLeftOut(_ names: [String], _ span: SourceSpan) -> Diagnostic {
    let listed =
      names.prefix(8).joined(separator: ", ") + (names.count <= 8 ? "" : " and \(names.count - 8) more")
    return Diagnostic(
      "attachment-left-out", severity: .note,
      "\(names.count == 1 ? "an attachment was" : "attachments were") left out: \(listed)", at: span)
  }
}
