import Diagnostics
import Newsletters

/// Makes a newsletter of a message or of one embedded in it.
struct MailLetterReader {
  /// The node of the embedded message; `nil` for the message itself.
  let owner: Int?
  private let outline: MailOutline
  private let isInMailbox: Bool
  private let places: MailPlaces
  private let context: ReadingContext

  init(
    owner: Int?, in outline: MailOutline, isInMailbox: Bool, at places: MailPlaces, _ context: ReadingContext
  ) {
    self.owner = owner
    self.outline = outline
    self.isInMailbox = isInMailbox
    self.places = places
    self.context = context
  }

  func read(_ message: borrowing MailMessage, into part: inout ReadPart) {
    let subject = message.header("Subject", of: owner)
    let forwardedSubject = subject.flatMap(withoutForwardMark)
    let isReply = subject?.lowercased().hasPrefix("re:") == true
    let content = content(of: message, isForward: forwardedSubject != nil, isReply: isReply)
    // What forwards a message attached to it has little to say itself.
    if outline.holdsMessage(owner), forwardedSubject != nil || content.words < 40 {
      part.add(.forwardedLetter(omittedWords: content.words, place(of: "Subject")))
      for note in leftOut(content) { part.add(note) }
      return
    }
    var letter = Letter(
      newsletter: Newsletter(title: ""), notes: content.notes, place: place, dateOrder: context.dateOrder)
    letter.takeHeaders(of: message, owner, content)
    letter.takeBody(content, at: places.firstLine)
    letter.newsletter.format = .email
    letter.newsletter.file = context.file.isEmpty ? nil : context.file
    letter.finish(into: &part, at: places.firstLine)
  }

  private func content(
    of message: borrowing MailMessage, isForward: Bool, isReply: Bool
  ) -> MailContent {
    let reader = MailContentReader(
      outline, isForward: isForward, isReply: isReply, isInMailbox: isInMailbox, at: places.firstLine, context
    )
    return outline.root(of: owner).map { reader.content(of: $0, in: message) } ?? MailContent()
  }

  private func leftOut(_ content: MailContent) -> [Diagnostic] {
    content.attachments.isEmpty ? [] : [.attachmentsLeftOut(content.attachments, places.firstLine)]
  }

  /// Where a header stands. The lines of an embedded message may be encoded: what is said of those points at the message.
  private func place(of header: String) -> SourceSpan {
    owner == nil ? places.header(header) : places.firstLine
  }
}

/// A newsletter in the making, and what is to be said about it.
private struct Letter {
  var newsletter: Newsletter
  var notes: [Diagnostic]
  /// Where a header stands in the file.
  let place: (String) -> SourceSpan
  let dateOrder: DateOrder?

  mutating func takeHeaders(of message: borrowing MailMessage, _ owner: Int?, _ content: MailContent) {
    let subject = message.header("Subject", of: owner)
    var sender: MailSender
    var date = message.header("Date", of: owner)
    if let forwarded = content.forwarded {
      newsletter.title = (forwarded.subject ?? subject).map { withoutForwardMark($0) ?? $0 } ?? ""
      sender = MailSender(from: forwarded.from)
      date = forwarded.date
      notes.append(.forwardedLetter(omittedWords: content.omittedWords, place("Subject")))
    } else {
      newsletter.title = subject ?? ""
      sender = MailSender(
        from: message.header("From", of: owner), sender: message.header("Sender", of: owner),
        replyTo: message.header("Reply-To", of: owner), listID: message.header("List-Id", of: owner))
      // `List-Archive` leads to all letters of the list and not to this one.
      newsletter.link =
        webAddress(message.header("Archived-At", of: owner)) ?? content.link
        ?? webAddress(message.header("List-Post", of: owner))
    }
    newsletter.author = sender.author
    newsletter.publication = sender.publication
    newsletter.platform = sender.platform ?? content.platform
    if let guess = sender.guess {
      notes.append(.senderGuessed(guess, isPerson: sender.author == guess, place("From")))
    }
    guard let date else { return }
    newsletter.published = mailDate(date, order: dateOrder)
    if newsletter.published == nil { notes.append(.mailDateInvalid(date, place("Date"))) }
  }

  mutating func takeBody(_ content: MailContent, at place: SourceSpan) {
    var blocks = content.blocks[...]
    // The subject once more, as a heading.
    if 1 < blocks.count, blocks.first?.lowercased() == newsletter.title.lowercased() { blocks.removeFirst() }
    newsletter.body = blocks.isEmpty ? nil : blocks.joined(separator: "\n\n")
    if newsletter.title.isEmpty, let line = content.blocks.first?.split(separator: "\n").first {
      newsletter.title = guessedTitle(of: String(line.drop { "• ".contains($0) }))
      notes.append(.subjectMissing(place))
    }
    if content.blocks.isEmpty, !notes.contains(where: { $0.code == "message-encrypted" }) {
      notes.append(.messageWithoutText(place))
    }
    if 0 < content.quotedWords { notes.append(.quotedTextLeftOut(words: content.quotedWords, place)) }
    if 0 < content.forwardedWords {
      notes.append(.forwardedTextLeftOut(words: content.forwardedWords, place))
    }
    if !notes.contains(where: { $0.code == "date-invalid" }), let note = unreadDateNote(newsletter, at: place)
    {
      notes.append(note)
    }
    if !content.attachments.isEmpty { notes.append(.attachmentsLeftOut(content.attachments, place)) }
  }

  /// Hands the newsletter on, or says that there is none.
  func finish(into part: inout ReadPart, at place: SourceSpan) {
    guard !newsletter.title.isEmpty else {
      part.add(.messageEmpty(place))
      return
    }
    let isUnreadable = newsletter.body == nil && notes.contains { $0.severity == .error }
    var codes: Set<String> = []
    for note in notes where codes.insert(note.code).inserted {
      var note = note
      // Where another part was read, the letter is only incomplete.
      if note.severity == .error, !isUnreadable { note.severity = .warning }
      part.add(note)
    }
    if !isUnreadable { part.newsletters.append(newsletter) }
  }
}

/// The plain address of a letter in a header such as `Archived-At`: `<https://tape.example/p/12>`; not a bare host.
private func webAddress(_ header: String?) -> String? {
  guard let header else { return nil }
  for word in header.split(whereSeparator: { "<>, ".contains($0) }) where word.hasPrefix("http") {
    let path = word.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    if !path.isEmpty, !isTrackingLink(Array(word.utf8)[...]) { return String(word) }
  }
  return nil
}
