import CivilTime
import Newsletters

/// What the head of a page and its marked elements say of the letter, the most reliable source first.
struct PageMetadata {
  private(set) var title: String?
  private(set) var publication: String?
  private(set) var author: String?
  private(set) var published: PublishedTime?
  private(set) var link: String?
  private(set) var platform: String?
  /// The text of `<title>`.
  private(set) var documentTitle: String?

  private let context: ReadingContext
  /// The contents of `<meta>`, by name or property in lower case; the first of each, of authors all.
  private var contents: [String: String] = [:]
  private var authors: [String] = []

  init(_ survey: HTMLSurvey, _ context: ReadingContext) {
    self.context = context
    var linkedData = JSONLinkedData()
    let tree = survey.tree
    for node in tree.nodes.indices {
      switch tree.tag(node) {
      case .meta: takeMeta(tree, node)
      case .link: takeLink(tree, node)
      case .title: if documentTitle == nil { documentTitle = nonEmpty(tree.collapsedText(node)) }
      case .script: if node + 1 < tree.end(node) { linkedData.take(tree.text(node + 1)) }
      default: break
      }
    }
    linkedData.choose { name in
      let wanted = name.lowercased()
      return [contents["og:title"], documentTitle].contains { $0?.lowercased().hasPrefix(wanted) == true }
    }
    take(linkedData)
    takeOpenGraph()
    takeMetaNames()
    takeTimes(survey)
    takePlatform()
  }

  /// Takes the first of the times that are marked where a letter has its own: not in what stands around it.
  private mutating func takeTimes(_ survey: HTMLSurvey) {
    let tree = survey.tree
    var index = 0
    var count = 0
    while index < tree.nodes.count, count < 4 {
      if survey.isLeftOut[index] {
        index = tree.end(index)
        continue
      }
      if tree.tag(index) == .time, let text = tree.attribute(.datetime, of: index)?.text {
        count += 1
        let time = machineDate(text, order: context.dateOrder)
        if let known = published, let time, !known.hasTimeOfDay, time.hasTimeOfDay,
          known.time.date == time.time.adding(minutes: time.offset ?? 0).date
        {
          published = time
        }
        published = published ?? time
      }
      index += 1
    }
  }

  private mutating func takeMeta(_ tree: HTMLTree, _ node: Int) {
    guard let content = tree.attribute(.content, of: node).flatMap({ nonEmpty($0.collapsed) }) else { return }
    for name in [HTMLAttribute.property, .name, .itemprop] {
      guard let key = tree.attribute(name, of: node)?.lowered, !key.isEmpty else { continue }
      if contents[key] == nil { contents[key] = content }
      if ["author", "article:author", "citation_author", "parsely-author", "dc.creator"].contains(key) {
        authors.append(content)
      }
    }
  }

  private mutating func takeLink(_ tree: HTMLTree, _ node: Int) {
    guard link == nil, tree.attribute(.rel, of: node, is: "canonical") else { return }
    takeLink(tree.attribute(.href, of: node)?.trimmed.text)
  }

  private mutating func take(_ data: JSONLinkedData) {
    title = data.title.flatMap(cleaned)
    publication = data.publication.flatMap(cleaned)
    let names = data.authors.compactMap(cleaned).filter { !isLink($0) }
    author = names.isEmpty ? nil : names.joined(separator: ", ")
    data.published.map { takeDate($0) }
    takeLink(data.link)
  }

  private mutating func takeOpenGraph() {
    title = title ?? contents["og:title"]
    publication = publication ?? contents["og:site_name"]
    if published == nil { contents["article:published_time"].map { takeDate($0) } }
    if author == nil, let name = contents["article:author"], !isLink(name) { author = name }
    takeLink(contents["og:url"])
  }

  private mutating func takeMetaNames() {
    let titles = [
      "twitter:title", "parsely-title", "citation_title", "dc.title", "dcterms.title", "headline",
    ]
    title = title ?? content(titles)
    let publications = ["application-name", "citation_journal_title", "dc.publisher", "publisher"]
    publication = publication ?? content(publications)
    if author == nil {
      let names = authors.filter { !isLink($0) }
      var seen: Set<String> = []
      let distinct = names.filter { seen.insert($0.lowercased()).inserted }
      author =
        distinct.isEmpty ? contents["dcterms.creator"] ?? labelledAuthor : distinct.joined(separator: ", ")
    }
    let dates = [
      "date", "pubdate", "publishdate", "publish-date", "publication_date", "datepublished",
      "parsely-pub-date",
      "citation_publication_date", "citation_date", "dc.date", "dc.date.issued", "dcterms.date",
      "dcterms.created",
      "sailthru.date",
    ]
    for name in dates where published == nil { contents[name].map { takeDate($0) } }
  }

  /// What a card for sharing the page says behind `Written by`.
  private var labelledAuthor: String? {
    ["1", "2"].lazy.compactMap { number in
      let label = contents["twitter:label" + number]?.lowercased()
      return label == "written by" || label == "author" ? contents["twitter:data" + number] : nil
    }.first { !isLink($0) }
  }

  private func content(_ names: [String]) -> String? { names.lazy.compactMap { contents[$0] }.first }

  private mutating func takePlatform() {
    let generator = contents["generator"] ?? ""
    let link = link ?? ""
    platform = platforms.first { $0.mark.occur(in: generator) || $0.hosts.occur(in: link) }?.name
  }

  private mutating func takeLink(_ text: String?) {
    guard link == nil, let text, isLink(text) else { return }
    link = text
  }

  private mutating func takeDate(_ text: String) {
    published = published ?? machineDate(text, order: context.dateOrder)
  }
}

/// A date as pages give it to machines, such as `2026-05-06T00:53:20.000Z`, or in any form that `PrintedDate` reads.
func machineDate(_ text: String, order: DateOrder?) -> PublishedTime? {
  let bytes = ArraySlice(Array(text.utf8)).trimmed
  guard bytes.count <= 64 else { return nil }
  var plain: [UInt8] = []
  var rest = bytes
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "."), plain.contains(UInt8(ascii: ":")) {
      rest = rest.drop(while: \.isDigit)
    } else {
      plain.append(
        plain.count == 10 && byte == 0x20 && rest.first?.isDigit == true ? UInt8(ascii: "T") : byte)
    }
  }
  if let time = PublishedTime(text: String(decoding: plain, as: UTF8.self)) { return time }
  guard case .date(let time) = PrintedDate(bytes, order: order) else { return nil }
  return time
}

private func nonEmpty(_ bytes: [UInt8]) -> String? {
  bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
}

/// Without blanks around it and with the entities that some pages escape twice.
private func cleaned(_ text: String) -> String? {
  var text = text
  let names = [
    ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&lt;", "<"),
    ("&gt;", ">"), ("&nbsp;", " "), ("&rsquo;", "’"), ("&#8217;", "’"), ("&amp;", "&"),
  ]
  if text.contains("&") { for (name, sign) in names { text = text.replacing(name, with: sign) } }
  return nonEmpty(ArraySlice(Array(text.utf8)).collapsed)
}

func isLink(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }

private let platforms: [(name: String, mark: Phrases, hosts: Phrases)] = [
  ("Substack", Phrases(["substack"]), Phrases(["substack.com"])),
  ("Ghost", Phrases(["ghost"]), Phrases([".ghost.io"])),
  ("beehiiv", Phrases(["beehiiv"]), Phrases(["beehiiv.com"])),
  ("Mailchimp", Phrases(["mailchimp"]), Phrases(["mailchi.mp", "campaign-archive.com", "list-manage.com"])),
  ("WordPress", Phrases(["wordpress"]), Phrases(["wordpress.com"])),
  ("Medium", Phrases(["medium"]), Phrases(["medium.com"])),
  ("Buttondown", Phrases(["buttondown"]), Phrases(["buttondown.email", "buttondown.com"])),
  ("Blogger", Phrases(["blogger"]), Phrases(["blogspot.com"])),
]
