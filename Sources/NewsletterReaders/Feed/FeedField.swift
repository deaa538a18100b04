/// What a piece of a feed or of an entry is to a newsletter.
enum FeedField: Hashable {
  case title
  case link
  /// What RSS tells entries apart by: the address of the page unless it says otherwise.
  case identity
  case author
  case date(FeedDate)
  case text(FeedTextSource)
  case generator

  /// - Returns: `nil` for what no newsletter needs.
  init?(_ element: XMLElement) {
    switch (element.vocabulary, element.name) {
    case (.feed, "title"), (.dublinCore, "title"): self = .title
    case (.feed, "link"): self = .link
    case (.feed, "guid"): self = .identity
    case (.feed, "managingEditor"), (.feed, "author"), (.dublinCore, "creator"), (.podcast, "author"):
      self = .author
    case (.feed, "pubDate"): self = .date(.printed)
    case (.dublinCore, "date"): self = .date(.dublinCore)
    case (.feed, "published"), (.feed, "issued"): self = .date(.published)
    case (.feed, "updated"), (.feed, "modified"): self = .date(.updated)
    case (.content, "encoded"): self = .text(.encoded)
    case (.feed, "content"): self = .text(.content)
    case (.feed, "description"), (.feed, "summary"), (.dublinCore, "description"): self = .text(.summary)
    case (.podcast, "summary"): self = .text(.podcastSummary)
    case (.feed, "generator"): self = .generator
    default: return nil
    }
  }
}

/// Where an entry's date stands; the first of them that an entry has is its own.
enum FeedDate: Int {
  case printed
  case dublinCore
  case published
  case updated
}

/// Where an entry's text stands; the first of them that holds a text is the newsletter's.
enum FeedTextSource: Int {
  case encoded
  case content
  case summary
  case podcastSummary
}
