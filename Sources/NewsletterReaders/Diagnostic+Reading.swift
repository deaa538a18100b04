import Diagnostics
import Newsletters

// Every message of the readers. An error means that the file or the line gave no newsletter.

/// Any text.
extension Diagnostic {
  static func emptyFile() -> Diagnostic {
    Diagnostic("empty-file", "the file holds no text", at: SourceSpan(0, 0))
  }

  /// Of what a library refused to do for want of memory.
  static func withoutMemory(at span: SourceSpan) -> Diagnostic {
    Diagnostic("unreadable-file", "there is no memory for reading the file", at: span)
  }

  static func documentNotRead(_ kind: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-a-newsletter", "this is \(kind), which is not read", at: span, help: ["save it as HTML or as text"]
    )
  }

  static func notANewsletter(_ line: ByteLine) -> Diagnostic {
    let isList = line.first == UInt8(ascii: "[")
    return Diagnostic(
      "not-a-newsletter", "this is neither a newsletter page nor an interchange file", at: line.place,
      label: isList ? "a list begins here" : "no page header begins here",
      help: isList
        ? ["an interchange file holds one object a line, without a list around them"]
        : ["a page begins with title, publication and a line such as `· May 06, 2026 at 00:53`"])
  }
}

/// The page's header: without it a page is damaged.
extension Diagnostic {
  static func titleMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "title-missing", "the page has no title", at: span,
      label: "expected the title and the publication above this line")
  }

  static func publicationMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "publication-missing", "the page has no publication", at: span,
      label: "expected the publication between the title and this line")
  }

  static func dateMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-missing", "the page's header has no date", at: span,
      label: "expected a line such as `· May 06, 2026 at 00:53` from here on")
  }

  static func dateInvalid(_ text: ByteLine) -> Diagnostic {
    Diagnostic(
      "date-invalid", "there is no such day or time", at: text.place,
      help: ["expected a date such as `May 06, 2026 at 00:53`"])
  }

  static func summaryMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "summary-missing", "the page has no line `Summary` below its header", at: span,
      label: "looked up to here")
  }

  static func headerLineUnknown(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "header-line-unknown", severity: .warning, "a line of the page's header was left out", at: span)
  }
}

/// The rest of a page: it is read as far as it goes.
extension Diagnostic {
  static func summaryEmpty(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("summary-empty", severity: .warning, "the page's summary has no paragraph", at: span)
  }

  static func paragraphAfterPoints(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "paragraph-after-points", severity: .warning, "a paragraph below the points was added to the summary",
      at: span)
  }

  static func tooManyIdeas(_ most: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-many-ideas", severity: .warning,
      "the page has more than \(most) ideas; what follows them was left out", at: span)
  }

  static func previewMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "preview-missing", severity: .warning, "an idea has no preview line", at: span,
      label: "taken as a rationale because a risk follows")
  }

  static func confidenceMapped(_ word: String, to confidence: Confidence, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "confidence-mapped", severity: .note,
      "the page says \(word) confidence, which was taken as \(confidence.tenThousandths / 100) %", at: span)
  }

  static func lineNotPlaced(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "line-not-placed", severity: .warning,
      "a line belongs to no idea and no part of the footer, and was left out",
      at: span)
  }

  static func footerMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "footer-missing", severity: .warning, "the page stops before its footer; it was read as far as it goes",
      at: span, label: "the last line")
  }

  static func footerIncomplete(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "footer-incomplete", severity: .warning, "the page's footer does not say how many ideas there are",
      at: span)
  }

  static func dateDiffers(header: String, footer: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-differs", severity: .warning, "the footer says \(footer), the header \(header), which is kept",
      at: span)
  }

  static func ideaCountDiffers(said: Int, found: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "idea-count-differs", severity: .warning, "the footer says \(counted(said)), the page has \(found)",
      at: span)
  }

  static func tickerCountDiffers(listed: Int, ideas: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ticker-count-differs", severity: .warning,
      "the footer lists \(listed) \(listed == 1 ? "ticker" : "tickers") for \(counted(ideas))", at: span,
      label: "tickers were told from what the ideas mention")
  }

  static func tickerNotTold(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("ticker-not-told", severity: .warning, "the ticker of this idea could not be told", at: span)
  }

  private static func counted(_ ideas: Int) -> String { "\(ideas) \(ideas == 1 ? "idea" : "ideas")" }
}

/// A line of an interchange file.
extension Diagnostic {
  static func notAnInterchangeLine(found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-an-object", "this line is no newsletter: found \(found), expected an object", at: span,
      help: ["an interchange file holds one JSON object a line"])
  }

  static func notJSON(expected: String, found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("not-json", "this line is no JSON: found \(found), expected \(expected)", at: span)
  }

  static func nestedTooDeeply(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("nested-too-deeply", "values are nested more than 64 deep", at: span)
  }

  static func keyTwice(_ key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("key-twice", "the key `\(key)` occurs twice in one object", at: span)
  }

  static func keyMissing(_ key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("key-missing", "the newsletter has no `\(key)`", at: span)
  }

  static func wrongType(_ place: String, expected: String, found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("wrong-type", "`\(place)` is \(found), expected \(expected)", at: span)
  }

  static func unknownValue(
    _ text: String, of place: String, choices: [String], _ span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "unknown-value", "`\(place)` cannot be \"\(text)\"", at: span,
      label: nearestName(to: text, among: choices).map { "did you mean \"\($0)\"?" },
      help: ["it is one of " + choices.joined(separator: ", ")])
  }

  static func evidenceOutside(_ place: String, length: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence-outside", "`\(place).evidence` points beyond the rationale, which has \(length) bytes",
      at: span)
  }

  static func unknownKey(_ key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unknown-key", severity: .warning, "the format has no key `\(key)`; its values were left out", at: span,
      label: "first here")
  }

  static func moreUnknownKeys(than count: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "more-unknown-keys", severity: .warning,
      "the format lacks more than \(count) keys of this file; their values were left out", at: span)
  }
}
