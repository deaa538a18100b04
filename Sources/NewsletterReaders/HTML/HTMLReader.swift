import Diagnostics
import Newsletters

/// Reads a saved web page: an article, or a service's page with a summary and ideas.
func readHTML(_ bytes: [UInt8], _ context: ReadingContext, into part: inout ReadPart) {
  do throws(Diagnostic) {
    var notes: [Diagnostic] = []
    let html = utf8HTML(bytes, notes: &notes)
    let tree = try HTMLTree(checkedHTML(html))
    if let page = PageLines(tree, order: context.dateOrder) {
      part.newsletters.append(try newsletter(page, bytes.count, context, notes: &notes))
    } else {
      part.newsletters.append(try newsletter(tree, context, notes: &notes))
    }
    for note in notes { part.add(note) }
  } catch {
    // A page in another character set is longer in UTF-8 than the file.
    var error = error
    error.span.end = min(error.span.end, UInt32(clamping: bytes.count))
    error.span.start = min(error.span.start, error.span.end)
    part.add(error)
  }
}

private func newsletter(
  _ tree: HTMLTree, _ context: ReadingContext, notes: inout [Diagnostic]
) throws(Diagnostic) -> Newsletter {
  let letter = htmlLetter(tree, from: .page, context, notes: &notes)
  guard let title = letter.title else { throw .htmlWithoutText(SourceSpan(0, 0)) }
  if isUnshownPage(letter) { throw .notALetter(SourceSpan(0, 0)) }
  if letter.body == nil { notes.append(.articleMissing(SourceSpan(0, 0))) }
  var newsletter = Newsletter(title: title)
  newsletter.publication = letter.publication
  newsletter.author = letter.author
  newsletter.published = letter.published
  newsletter.link = letter.link
  newsletter.platform = letter.platform
  newsletter.minutes = letter.minutes
  newsletter.body = letter.body
  newsletter.format = .html
  newsletter.file = context.file.isEmpty ? nil : context.file
  if let note = unreadDateNote(newsletter, at: SourceSpan(0, 0)) { notes.append(note) }
  return newsletter
}

private func newsletter(
  _ page: PageLines, _ length: Int, _ context: ReadingContext, notes: inout [Diagnostic]
) throws(Diagnostic) -> Newsletter {
  var warnings: [Diagnostic] = []
  do throws(Diagnostic) {
    var newsletter = try readPage(
      page.lines, file: context.file, dateOrder: context.dateOrder, warnings: &warnings)
    newsletter.link = newsletter.link ?? page.link
    notes += warnings.map { page.placed($0, fileLength: length) }
    return newsletter
  } catch {
    throw page.placed(error, fileLength: length)
  }
}
