import CivilTime
import Diagnostics
import Newsletters

/// Reads a text whose first line is its title.
///
/// Below the title may stand lines such as `By Ann Lee`, `Date: May 6, 2026` and `Source: https://…`. Where the text begins with a
/// sentence, its first words are the title, and a note says so. The date may come from the file's name, also with a note.
func readPlainText(_ bytes: [UInt8], _ context: ReadingContext, into part: inout ReadPart) {
  guard hasWords(bytes) else { return part.add(.noWords(bytes[...].prefix(80).place)) }
  let head = TextHead(bytes, dateOrder: context.dateOrder)
  let rest = text(of: bytes, below: head)
  let header = head.header
  for warning in header.warnings + header.guesses { part.add(warning) }
  if head.titleIsGuessed || rest == nil { part.add(.titleGuessed(head.titlePlace)) }

  var newsletter = Newsletter(title: head.title)
  newsletter.publication = header.publication
  newsletter.author = header.author
  newsletter.published = header.published
  newsletter.link = header.link
  newsletter.minutes = header.minutes
  newsletter.format = .text
  newsletter.file = context.file.isEmpty ? nil : context.file
  // A text of one line is its own title.
  newsletter.body = rest ?? bodyText(of: bytes, in: bytes.indices)
  takeDateInName(of: context.file, at: bytes[...].prefix(0).place, for: &newsletter, into: &part)
  if header.warnings.isEmpty, let note = unreadDateNote(newsletter, at: head.titlePlace) { part.add(note) }
  part.newsletters.append(newsletter)
}

/// The body without lines of the header that stand below others.
private func text(of bytes: [UInt8], below head: TextHead) -> String? {
  guard !head.headerLines.isEmpty else { return bodyText(of: bytes, in: head.bodyStart..<bytes.count) }
  var text: [UInt8] = []
  var start = head.bodyStart
  for line in head.headerLines {
    text += bytes[start..<line.lowerBound]
    start = line.upperBound
  }
  text += bytes[start...]
  return bodyText(of: text, in: text.indices)
}

/// Takes the day in the file's name where the letter itself has none, and notes it.
func takeDateInName(
  of file: String, at span: SourceSpan, for newsletter: inout Newsletter, into part: inout ReadPart
) {
  guard newsletter.published == nil, let day = dateInName(file) else { return }
  newsletter.published = PublishedTime(Timestamp(day), hasTimeOfDay: false)
  part.add(.dateFromName("\(day)", span))
}

/// Whether the text has two words at least; where words are not parted by blanks, two characters.
private func hasWords(_ bytes: [UInt8]) -> Bool {
  var words = 0
  var isInWord = false
  for byte in bytes {
    // Characters from U+3000 on.
    let isWide = 0xE3...0xEF ~= byte
    if byte.isLetter || 0xC3 <= byte {
      if !isInWord || isWide { words += 1 }
      if 2 <= words { return true }
      isInWord = true
    } else if byte.isBlank {
      isInWord = false
    }
  }
  return false
}
