import Diagnostics
import Newsletters

/// Reads the text of a service's page about one newsletter.
///
/// ```
/// Title                                   This newsletter, published May 06, 2026,
/// Publication                             features A, B
/// · Author                                discussing SMH, MSFT.
/// · May 06, 2026 at 00:53                 2 trade ideas extracted by AI with …
/// · ⏱ 5 min read
/// | Read on Substack ↗
/// Summary
/// paragraphs, then • points, then for each idea a preview, the rationale and usually `Risk: …`
/// ```
///
/// The header up to `Summary` must be there; what else is missing or disagrees becomes a warning.
func readPage(
  _ lines: [ByteLine], file: String, dateOrder: DateOrder?, warnings: inout [Diagnostic]
) throws(Diagnostic) -> Newsletter {
  let header = try PageHeader(lines, dateOrder: dateOrder, warnings: &warnings)
  let rest = lines[header.lineCount...]
  let footer = PageFooter(rest)
  let body = PageBody(rest[..<footer.start], isCut: footer.isMissing)
  warnings += body.warnings + footer.warnings

  var newsletter = header.newsletter
  newsletter.format = .page
  newsletter.file = file.isEmpty ? nil : file
  newsletter.people = footer.people
  newsletter.summary = body.paragraphs.isEmpty ? nil : body.paragraphs.joined(separator: "\n\n")
  newsletter.points = body.points
  newsletter.ideas = body.ideas.map(\.idea)
  assignTickers(from: footer, to: &newsletter.ideas, at: body.ideas.map(\.span), warnings: &warnings)
  compare(header, body, footer, warnings: &warnings)
  return newsletter
}

/// Reports where the parts of a page contradict each other.
private func compare(
  _ header: PageHeader, _ body: PageBody, _ footer: PageFooter, warnings: inout [Diagnostic]
) {
  if body.paragraphs.isEmpty { warnings.append(.summaryEmpty(header.summaryHeading)) }
  if let count = footer.ideaCount, count.value != body.ideas.count {
    warnings.append(.ideaCountDiffers(said: count.value, found: body.ideas.count, count.span))
  }
  guard let printed = footer.published, let published = header.newsletter.published else { return }
  if printed.value.localDate != published.localDate {
    warnings.append(
      .dateDiffers(header: "\(published.localDate)", footer: "\(printed.value.localDate)", printed.span))
  }
}
