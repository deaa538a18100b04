import Diagnostics

/// What the JSON-LD of a page says of its article.
struct JSONLinkedData {
  private(set) var title: String?
  private(set) var publication: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var link: String?

  /// One object with the properties that matter, before it is known whether it is the article.
  private struct Thing {
    var types: [String] = []
    var headline: String?
    var name: String?
    var authors: [String] = []
    var publisher: String?
    var published: String?
    var link: String?
    var parts: [Thing] = []
  }

  private var articles: [Thing] = []

  /// Takes a script; one that is no JSON tells nothing.
  mutating func take(_ script: ByteLine) {
    // Line ends within texts are no JSON, but pages have them.
    let bytes = script.map { $0 < 0x20 ? 0x20 : $0 }
    var json = JSONCursor(bytes, in: bytes.indices)
    guard let things = try? Self.things(&json, depth: 0) else { return }
    for thing in things { take(thing) }
  }

  private mutating func take(_ thing: Thing) {
    for part in thing.parts { take(part) }
    if thing.types.contains(where: articleTypes.contains), articles.count < 64 { articles.append(thing) }
  }

  /// Takes the article whose title the page has too, else the first.
  mutating func choose(where isTitle: (String) -> Bool) {
    let chosen = articles.first {
      ($0.headline ?? $0.name).map { 3 <= $0.utf8.count && isTitle($0) } ?? false
    }
    guard let thing = chosen ?? articles.first(where: { $0.headline ?? $0.name != nil }) ?? articles.first
    else { return }
    title = thing.headline ?? thing.name
    (publication, authors, published, link) = (thing.publisher, thing.authors, thing.published, thing.link)
  }

  /// An object or a list of them; anything else is no thing.
  private static func things(_ json: inout JSONCursor, depth: Int) throws(Diagnostic) -> [Thing] {
    guard depth < 8 else {
      try json.skipValue()
      return []
    }
    switch json.next {
    case UInt8(ascii: "{"): return [try thing(&json, depth: depth)]
    case UInt8(ascii: "["):
      var things: [Thing] = []
      try json.array { (json, _) throws(Diagnostic) in things += try Self.things(&json, depth: depth + 1) }
      return things
    case UInt8(ascii: "\""):
      var thing = Thing()
      thing.name = try json.string()
      return [thing]
    default:
      try json.skipValue()
      return []
    }
  }

  private static func thing(_ json: inout JSONCursor, depth: Int) throws(Diagnostic) -> Thing {
    var thing = Thing()
    try json.object { (json, key, _) throws(Diagnostic) in
      switch key {
      case "@type": thing.types = try texts(&json, depth: depth)
      case "headline": thing.headline = try texts(&json, depth: depth).first
      case "name": thing.name = try texts(&json, depth: depth).first
      case "datePublished": thing.published = try texts(&json, depth: depth).first
      case "url", "@id", "mainEntityOfPage":
        let links = try things(&json, depth: depth + 1).compactMap { $0.link ?? $0.name }
        thing.link = thing.link ?? links.first(where: isLink)
      case "author", "creator":
        let names = try things(&json, depth: depth + 1).compactMap(\.name)
        if thing.authors.isEmpty { thing.authors = names }
      case "publisher": thing.publisher = try texts(&json, depth: depth).first
      case "@graph", "mainEntity": thing.parts += try things(&json, depth: depth + 1)
      default: try json.skipValue()
      }
    }
    return thing
  }

  private static func texts(_ json: inout JSONCursor, depth: Int) throws(Diagnostic) -> [String] {
    try things(&json, depth: depth + 1).compactMap(\.name)
  }
}

private let articleTypes: Set<String> = [
  "Article", "NewsArticle", "BlogPosting", "Report", "AnalysisNewsArticle", "ReportageNewsArticle",
  "OpinionNewsArticle", "SocialMediaPosting", "TechArticle", "EmailMessage",
]
