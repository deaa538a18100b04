/// Which of the vocabularies that feeds mix an element is of.
enum FeedVocabulary {
  /// RSS of any version, with a namespace or without, and Atom: their names do not contradict each other.
  case feed
  case content
  case dublinCore
  case podcast
  case other

  /// - Parameters:
  ///   - namespace: What the prefix, or its absence, is bound to.
  ///   - prefix: Tells the vocabulary where the feed forgot to bind it.
  init(namespace: String?, prefix: String?) {
    if let namespace {
      self = Self.namespaces[namespace] ?? .other
    } else if let prefix {
      self = Self.prefixes[prefix] ?? .other
    } else {
      self = .feed
    }
  }

  private static let namespaces: [String: FeedVocabulary] = [
    "http://www.w3.org/2005/Atom": .feed,
    "http://purl.org/atom/ns#": .feed,
    "http://purl.org/rss/1.0/": .feed,
    "http://my.netscape.com/rdf/simple/0.9/": .feed,
    "http://channel.netscape.com/rdf/simple/0.9/": .feed,
    "http://backend.userland.com/rss2": .feed,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .feed,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .podcast,
  ]

  private static let prefixes: [String: FeedVocabulary] = [
    "atom": .feed, "rdf": .feed, "content": .content, "dc": .dublinCore, "itunes": .podcast,
  ]
}
