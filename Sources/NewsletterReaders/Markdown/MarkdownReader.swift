import Diagnostics
import Newsletters

/// Reads Markdown with or without front matter.
///
/// Front matter in YAML or TOML tells title, authors, date, publication, link and reading time; its subtitle opens the body and its
/// tickers close it, as `Tickers: IGV, SMH`, where a search finds them. Without a title there the first heading of the first level is the
/// title, or one of the second where there is no other, and the lines below it may tell the author and the date. The body is what a reader sees of the text: it is made HTML and read as such.
/// A text over 1 MiB is read as plain text, and so is one that the HTML reader refuses.
func readMarkdown(_ bytes: [UInt8], _ context: ReadingContext, into part: inout ReadPart) {
  let matter = FrontMatter(bytes) ?? FrontMatter(plainLinesOf: bytes)
  let letter = matter.map { FrontMatterLetter($0, dateOrder: context.dateOrder) }
  for warning in letter?.warnings ?? [] { part.add(warning) }
  let title = letter?.newsletter.title ?? ""
  let head = MarkdownHead(
    bytes, from: matter?.end ?? 0, title: title.isEmpty ? nil : title, dateOrder: context.dateOrder)
  for warning in head.header.warnings where letter?.newsletter.published == nil { part.add(warning) }
  if letter == nil { for guess in head.header.guesses { part.add(guess) } }

  var newsletter = letter?.newsletter ?? Newsletter(title: "")
  newsletter.publication = newsletter.publication ?? head.header.publication
  newsletter.author = newsletter.author ?? head.header.author
  newsletter.published = newsletter.published ?? head.header.published
  newsletter.link = newsletter.link ?? head.header.link
  newsletter.minutes = newsletter.minutes ?? head.header.minutes
  newsletter.format = .markdown
  newsletter.file = context.file.isEmpty ? nil : context.file
  let text = body(of: head.body, at: bytes[...].prefix(0).place, context, into: &part)
  newsletter.body = blocks([letter?.description, text, letter?.tickers])
  guard let title = head.title ?? newsletter.body.map({ guessedTitle(of: $0) }) else {
    return part.add(.noWords(bytes[...].prefix(80).place))
  }
  newsletter.title = title
  if head.title == nil { part.add(.titleGuessed(bytes[(matter?.end ?? 0)...].prefix(0).place)) }
  takeDateInName(of: context.file, at: bytes[...].prefix(0).place, for: &newsletter, into: &part)
  if letter?.warnings.isEmpty != false, head.header.warnings.isEmpty,
    let note = unreadDateNote(newsletter, at: bytes[...].prefix(0).place)
  {
    part.add(note)
  }
  part.newsletters.append(newsletter)
}

/// In bytes: making HTML of more may take longer than a reader waits.
private let longestMarkdown = 1 << 20

private func body(
  of markdown: [UInt8], at span: SourceSpan, _ context: ReadingContext, into part: inout ReadPart
) -> String? {
  guard markdown.count <= longestMarkdown, let html = markdownAsHTML(markdown[...]) else {
    part.add(.markdownAsText("it is too long or too entangled", span))
    return bodyText(of: markdown, in: markdown.indices)
  }
  var notes: [Diagnostic] = []
  do throws(Diagnostic) {
    let body = try readHTMLLetter(html, from: .fragment, context, notes: &notes).body
    for note in notes { part.add(note.moved(to: span)) }
    return body
  } catch {
    part.add(.markdownAsText(error.message, span))
    return bodyText(of: markdown, in: markdown.indices)
  }
}

private func blocks(_ parts: [String?]) -> String? {
  let texts = parts.compactMap(\.self).filter { !$0.isEmpty }
  return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
}

extension Diagnostic {
  /// The same about another place: what is said of the HTML that was made has no place in the file.
  fileprivate func moved(to span: SourceSpan) -> Diagnostic {
    var copy = self
    copy.span = span
    return copy
  }
}
