import Diagnostics

/// What a feed says of one entry, or of itself.
struct FeedEntry {
  /// The entry's start tag.
  var place: SourceSpan
  var title: FeedPassage?
  var link: String?
  /// The address that links are relative to (`xml:base`).
  var base: String?
  /// Used where there is no link.
  var identity: String?
  /// In the order of the feed, without repetitions.
  var authors: [String] = []
  var dates: [FeedDate: [UInt8]] = [:]
  var texts: [FeedTextSource: FeedPassage] = [:]
  var generator: String?
  /// Addresses of what belongs to the entry and is no text of it.
  var attachments: [String] = []
  /// Bytes of text so far.
  var size = 0

  /// Each is compared with each.
  private static let mostAuthors = 100

  init(place: SourceSpan) { self.place = place }

  /// Takes the text of a field; what stands first is kept.
  mutating func take(_ field: FeedField, _ passage: FeedPassage) {
    switch field {
    case .title: title = title ?? passage
    case .link: link = link ?? oneLine(passage.bytes[...])
    case .identity: identity = identity ?? oneLine(passage.bytes[...])
    case .author:
      if authors.count < Self.mostAuthors, let name = personName(passage.bytes), !authors.contains(name) {
        authors.append(name)
      }
    case .date(let date): if dates[date] == nil { dates[date] = passage.bytes }
    case .text(let source): if texts[source] == nil { texts[source] = passage }
    case .generator: generator = generator ?? oneLine(passage.bytes[...])
    }
  }
}

/// `anna@letter.example (Anna Berg)` and `Anna Berg <anna@letter.example>` → `Anna Berg`.
private func personName(_ bytes: [UInt8]) -> String? {
  let text = bytes[...].trimmed
  for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "<"), UInt8(ascii: ">"))] {
    guard text.last == close, let start = text.lastIndex(of: open) else { continue }
    let (before, within) = (text[..<start], text[(start + 1)...].dropLast())
    let isAddress = { (part: ByteLine) in part.contains(UInt8(ascii: "@")) }
    if isAddress(before), !isAddress(within), let name = oneLine(within) { return name }
    if isAddress(within), !isAddress(before), let name = oneLine(before) { return name }
  }
  return oneLine(text)
}
