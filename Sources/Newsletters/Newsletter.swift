package import CivilTime

/// One issue of a publication, as a reader found it.
///
/// Absent values are `nil` or empty; an empty text is never stored where `nil` is possible.
package struct Newsletter: Hashable, Sendable {
  package var title: String
  package var publication: String?
  /// The byline.
  package var author: String?
  /// Whom the page says it features.
  package var people: [String] = []
  package var published: PublishedTime?
  /// Reading time.
  package var minutes: Int?
  /// Where it was published, such as `Substack`.
  package var platform: String?
  package var link: String?
  package var format: SourceFormat?
  /// The path it was read from, as the user would write it.
  package var file: String?
  /// Paragraphs, separated by an empty line.
  package var summary: String?
  package var points: [String] = []
  package var ideas: [Idea] = []
  /// The full text of a raw letter; the page form has none.
  ///
  /// Blocks are parted by an empty line; a single new line within one is a break that the author made, as by `<br>` or by a hard break
  /// of Markdown. A list is one block with a line for each item: `• ` or the item's number as in `1. ` stands before its text, and two
  /// blanks more for each level that it is nested. A table is one block with a line for each row, ` | ` between its cells.
  package var body: String?

  package init(title: String) { self.title = title }
}

/// When a newsletter came out: the time in UTC and, where the source gave one, its offset.
package struct PublishedTime: Hashable, Sendable {
  /// UTC. A time printed without an offset is taken as it stands.
  package var time: Timestamp
  /// Minutes east of UTC, or `nil` when the source gave no offset.
  package var offset: Int?
  /// Whether the source gave a time of day; a bare day is stored as its midnight.
  package var hasTimeOfDay: Bool

  package init(_ time: Timestamp, offset: Int? = nil, hasTimeOfDay: Bool = true) {
    self.time = time
    self.offset = offset
    self.hasTimeOfDay = hasTimeOfDay
  }
}

/// The kind of file that a newsletter was read from.
package enum SourceFormat: String, CaseIterable, Hashable, Sendable {
  /// The text of a service's page: title, summary, points and ideas.
  case page
  case html
  case email
  case feed
  case markdown
  case text
  case interchange
}
