import Diagnostics
import Newsletters

/// Makes newsletters of a feed's entries.
struct EntryLetters {
  private(set) var newsletters: [Newsletter] = []
  private(set) var problems = RepeatedDiagnostics()
  private let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  mutating func add(_ entry: FeedEntry) {
    guard entry.size <= FeedCollector.longestEntry else {
      problems.add(.entryTooLong(entry.place))
      return
    }
    let title = entry.title?.line(context)
    let body = body(of: entry)
    guard let title = title ?? body.flatMap({ firstWords(of: $0) }) else {
      problems.add(.entryLeftOut(entry.place))
      return
    }
    if entry.title?.line(context) == nil { problems.add(.entryTitleGuessed(entry.place)) }
    if body == nil { problems.add(.entryWithoutText(attachments: entry.attachments, entry.place)) }
    var newsletter = Newsletter(title: title)
    newsletter.body = body
    newsletter.author = authors(of: entry)
    newsletter.published = published(entry)
    if entry.dates.isEmpty, let note = unreadDateNote(newsletter, at: entry.place) { problems.add(note) }
    newsletter.link = entry.link ?? entry.identity.flatMap { $0.hasPrefix("http") ? $0 : nil }
    newsletter.format = .feed
    newsletter.file = context.file
    newsletters.append(newsletter)
  }

  /// Fills in what the feed says for all its entries.
  mutating func complete(from feed: FeedEntry) {
    let publication = feed.title?.line(context)
    let author = authors(of: feed)
    let platform = feed.generator.flatMap(platform)
    for index in newsletters.indices {
      newsletters[index].publication = publication
      newsletters[index].platform = platform
      if newsletters[index].author == nil { newsletters[index].author = author }
    }
  }

  /// The first text that shows anything.
  private mutating func body(of entry: FeedEntry) -> String? {
    for (_, passage) in entry.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      var notes: [Diagnostic] = []
      var body: String?
      do throws(Diagnostic) {
        body = try passage.text(context, notes: &notes)
      } catch {
        notes.append(error)
      }
      for var note in notes {
        // Its place is one in the passage. That a text could not be read leaves a newsletter with its title.
        note.span = entry.place
        if note.severity == .error { note.severity = .warning }
        problems.add(note)
      }
      if let body { return body }
    }
    return nil
  }

  private func authors(of entry: FeedEntry) -> String? {
    entry.authors.isEmpty ? nil : entry.authors.joined(separator: ", ")
  }

  private mutating func published(_ entry: FeedEntry) -> PublishedTime? {
    let dates = entry.dates.sorted { $0.key.rawValue < $1.key.rawValue }.map { $0.value[...].trimmed }
    for date in dates {
      if case .date(let published) = PrintedDate(date) { return published }
    }
    if dates.contains(where: { !$0.isEmpty }) { problems.add(.entryDateUnread(entry.place)) }
    return nil
  }
}

/// The first words of a text's first line, 80 characters at most.
private func firstWords(of body: String) -> String? {
  guard
    let block = body.split(whereSeparator: \.isNewline).lazy.compactMap({ oneLine(Array($0.utf8)[...]) })
      .first
  else { return nil }
  let head = block.prefix(80)
  guard head.endIndex < block.endIndex else { return block }
  let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
  return words + "…"
}

/// The name of the platform whose generator made the feed.
private func platform(_ generator: String) -> String? {
  let name = generator.lowercased()
  return platforms.first { name.contains($0.lowercased()) }
}

private let platforms = [
  "Substack", "Ghost", "WordPress", "beehiiv", "Blogger", "Medium", "Buttondown", "Mailchimp", "Squarespace",
  "Tumblr",
]
