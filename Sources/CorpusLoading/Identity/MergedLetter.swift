import Corpus
import Newsletters

/// One newsletter of several that are the same, best-ranked first.
///
/// The first one leads: its values stay, and what it has not comes from the next that has it. Summary, points and ideas come
/// each from one newsletter as a whole. The body is the longest among those of the best-ranked format that has one. A day
/// without a time of day gets that of another one for the same day.
func merged(_ letters: [Newsletter]) -> Newsletter {
  guard var merged = letters.first else { return Newsletter(title: "") }
  for letter in letters.dropFirst() { merged.fillIn(from: letter) }
  merged.body = bestBody(of: letters)
  return merged
}

extension SourceFormat? {
  /// Formats that keep more of a newsletter have lower ranks.
  var rank: Int {
    switch self {
    case .page: 0
    case .html: 1
    case .email: 2
    case .feed: 3
    case .markdown: 4
    case .text: 5
    case .interchange, nil: 6
    }
  }
}

extension Newsletter {
  fileprivate mutating func fillIn(from other: Newsletter) {
    publication = filled(publication, other.publication)
    author = filled(author, other.author)
    platform = filled(platform, other.platform)
    link = filled(link, other.link)
    summary = filled(summary, other.summary)
    minutes = minutes ?? other.minutes
    published = published ?? other.published
    if let own = published, let time = other.published, !own.hasTimeOfDay, time.hasTimeOfDay,
      own.localDate == time.localDate
    {
      published = time
    }
    if people.allSatisfy(\.isEmpty) { people = other.people }
    if points.isEmpty { points = other.points }
    if ideas.isEmpty { ideas = other.ideas }
  }
}

/// An empty text says as little as none.
private func filled(_ own: String?, _ other: String?) -> String? {
  if let own, !own.isEmpty { return own }
  return other ?? own
}

private func bestBody(of letters: [Newsletter]) -> String? {
  let lengths = letters.map { $0.body?.utf8.count ?? 0 }
  guard let best = lengths.firstIndex(where: { 0 < $0 }) else { return letters.first?.body }
  let rank = letters[best].format.rank
  var chosen = best
  for index in letters.indices where letters[index].format.rank == rank && lengths[chosen] < lengths[index] {
    chosen = index
  }
  return letters[chosen].body
}
