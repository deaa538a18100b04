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
    let printed = entry.title?.line(context)
    let body = body(of: entry)
    guard let title = printed ?? body.map({ guessedTitle(of: $0) }) else {
      problems.add(.entryLeftOut(entry.place))
      return
    }
    if printed == nil { problems.add(.entryTitleGuessed(entry.place)) }
    if body == nil { problems.add(.entryWithoutText(attachments: entry.attachments, entry.place)) }
    var newsletter = Newsletter(title: title)
    newsletter.body = body
    newsletter.author = authors(of: entry)
    newsletter.published = published(entry)
    if entry.dates.isEmpty, let note = unreadDateNote(newsletter, at: entry.place) { problems.add(note) }
    let link = entry.link ?? entry.identity.flatMap { $0.hasPrefix("http") ? $0 : nil }
    newsletter.link = link.map { address in entry.base.map { resolvedAddress(address, in: $0) } ?? address }
    newsletter.format = .feed
    newsletter.file = context.file
    newsletters.append(newsletter)
  }

  /// Fills in what the feed says for all its entries.
  mutating func complete(from feed: FeedEntry) {
    let publication = feed.title?.line(context)
    let author = authors(of: feed)
    let platform = feed.generator.flatMap(platform)
    let base = feed.link.map { link in feed.base.map { resolvedAddress(link, in: $0) } ?? link }
    for index in newsletters.indices {
      newsletters[index].publication = publication
      newsletters[index].platform = platform
      if let base = feed.base ?? base, let link = newsletters[index].link {
        newsletters[index].link = resolvedAddress(link, in: base)
      }
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
    var isOdd = false
    for date in dates where !date.isEmpty {
      if case .date(let published) = PrintedDate(date, order: context.dateOrder) {
        if isOdd { problems.add(.entryDateReplaced(entry.place)) }
        return published
      }
      isOdd = true
    }
    if isOdd { problems.add(.entryDateUnread(entry.place)) }
    return nil
  }
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
