import CivilTime
import Newsletters

/// The default order of newsletters: newest first, undated last, the rest by content.
///
/// The order does not depend on the order of the input, unless two newsletters agree in everything compared here.
struct NewsletterOrder {
  /// A newsletter with what its place depends on, worked out once.
  private struct Entry {
    let newsletter: Newsletter
    let key: StableKey
    let minutes: Int32?
    let place: Int
  }

  /// The newsletters, which have these keys, in order, each with its place in the input. Cost: one sort.
  static func sorted(
    _ newsletters: [Newsletter], keys: [StableKey]
  ) -> [(newsletter: Newsletter, key: StableKey, place: Int)] {
    zip(newsletters, keys).enumerated()
      .map { place, pair in
        Entry(newsletter: pair.0, key: pair.1, minutes: pair.0.published?.time.minutes, place: place)
      }
      .sorted(by: precedes)
      .map { ($0.newsletter, $0.key, $0.place) }
  }

  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    if a.minutes != b.minutes {
      guard let first = a.minutes, let second = b.minutes else { return b.minutes == nil }
      return first > second
    }
    return tieBreak(a, b)
  }

  private static func tieBreak(_ a: Entry, _ b: Entry) -> Bool {
    let (first, second) = (a.newsletter, b.newsletter)
    if let decided = decides(first.publication ?? "", second.publication ?? "") { return decided }
    if let decided = decides(first.title, second.title) { return decided }
    if a.key.value != b.key.value { return a.key.value < b.key.value }
    let others: [KeyPath<Newsletter, String?>] = [\.file, \.link, \.author, \.summary, \.body]
    for path in others {
      if let decided = decides(first[keyPath: path] ?? "", second[keyPath: path] ?? "") { return decided }
    }
    return a.place < b.place
  }

  /// Whether `a` comes before `b`, or `nil` when they are the same bytes.
  private static func decides(_ a: String, _ b: String) -> Bool? {
    if a.utf8.elementsEqual(b.utf8) { return nil }
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
