import Diagnostics
import Newsletters

/// Reads a saved web page: an article, or a service's page with a summary and ideas.
func readHTML(_ bytes: [UInt8], _ context: ReadingContext, into part: inout ReadPart) {
  do throws(Diagnostic) {
    var notes: [Diagnostic] = []
    let letter = try readHTMLLetter(bytes, from: .page, context, notes: &notes)
    for note in notes { part.add(note) }
    var newsletter = Newsletter(title: letter.title ?? context.file)
    newsletter.body = letter.body
    newsletter.format = .html
    newsletter.file = context.file
    part.newsletters.append(newsletter)
  } catch {
    part.add(error)
  }
}
