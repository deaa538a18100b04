import Diagnostics

/// Follows the elements of a feed and hands on each entry when it ends.
final class FeedCollector {
  /// Of the channel or the Atom feed.
  private(set) var feed = FeedEntry(place: SourceSpan(0, 0))
  /// Where the first reference stands that nobody can resolve, and how many there are.
  private(set) var unknownReferences: (first: Int, count: Int)?

  private enum Role {
    case root
    case feed
    case entry
    case field
    case ignored
  }

  private let text: FeedText
  private let emit: (FeedEntry) -> Void
  private var roles: [Role] = []
  private var entry: FeedEntry?
  /// The field that is being read.
  private var field: FeedField?
  /// Of the field's elements the outermost is this deep.
  private var fieldDepth = 0
  /// The depth of an element within the field whose text is not taken.
  private var skippedDepth: Int?
  private var belongsToEntry = false
  private var passage = FeedPassage(form: nil)
  private var markup = MarkupWriter()
  /// Bytes of text that one entry may have.
  static let longestEntry = 64 << 20

  init(_ text: FeedText, emit: @escaping (FeedEntry) -> Void) {
    self.text = text
    self.emit = emit
  }

  func start(_ element: XMLElement) {
    if element.vocabulary == .feed, element.name == "item" || element.name == "entry" {
      // In a damaged feed the entry before may not have ended.
      finish()
      entry = FeedEntry(place: text.tag(at: element.offset))
      entry?.base = element.text(of: "base").map { base in
        feed.base.map { resolvedAddress(base, in: $0) } ?? base
      }
      roles.append(.entry)
    } else if field != nil, !endsUnclosedField(element) {
      startWithinField(element)
      roles.append(.field)
    } else {
      roles.append(role(of: element))
    }
  }

  func end() {
    let role = roles.popLast()
    if let depth = skippedDepth, roles.count < depth { skippedDepth = nil }
    if field != nil, roles.count < fieldDepth {
      finishField()
    } else if field != nil, markup.isInside {
      markup.end(into: &passage.bytes)
    }
    if role == .entry { finishEntry() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard field != nil, skippedDepth == nil, hasRoom(for: bytes.count) else { return }
    if markup.isInside {
      unsafe markup.escape(bytes, into: &passage.bytes)
    } else {
      unsafe passage.bytes.append(contentsOf: bytes)
    }
  }

  func meetUnknownReference(at offset: Int) {
    unknownReferences = (unknownReferences?.first ?? offset, (unknownReferences?.count ?? 0) + 1)
  }

  /// Ends what is still open.
  func finish() {
    finishField()
    finishEntry()
  }

  private func role(of element: XMLElement) -> Role {
    guard let parent = roles.last else {
      feed.base = element.text(of: "base")
      return element.name == "feed" ? .feed : .root
    }
    switch parent {
    case .root:
      guard element.name == "channel" else { return .ignored }
      feed.base = element.text(of: "base") ?? feed.base
      return .feed
    case .feed: return roleOfPart(element, inEntry: false)
    case .entry: return entry == nil ? .ignored : roleOfPart(element, inEntry: true)
    case .field, .ignored: return .ignored
    }
  }

  /// Of an element that stands directly in the feed or in an entry.
  private func roleOfPart(_ element: XMLElement, inEntry: Bool) -> Role {
    belongsToEntry = inEntry
    if element.vocabulary == .feed, element.name == "enclosure", let address = element.text(of: "url") {
      add(attachment: address)
      return .ignored
    }
    guard let field = FeedField(element) else { return .ignored }
    switch field {
    case .link where element.value(of: "href") != nil:
      takeLink(element)
      return .ignored
    case .identity where element.text(of: "isPermaLink") == "false": return .ignored
    case .text where element.value(of: "src") != nil:
      add(attachment: element.text(of: "src") ?? "")
      return .ignored
    default: return open(field, element)
    }
  }

  private func add(attachment: String) {
    entry?.size += attachment.utf8.count
    if belongsToEntry { entry?.attachments.append(attachment) }
  }

  /// Atom's link: the address of the page unless it says otherwise.
  private func takeLink(_ element: XMLElement) {
    let printed = element.text(of: "href") ?? ""
    let address = element.text(of: "base").map { resolvedAddress(printed, in: $0) } ?? printed
    switch element.text(of: "rel") ?? "alternate" {
    case "alternate":
      guard !address.isEmpty else { return }
      if !belongsToEntry {
        feed.link = feed.link ?? address
      } else if entry?.link == nil {
        entry?.link = address
      }
    case "enclosure": add(attachment: address)
    default: break
    }
  }

  // Fields.

  private func open(_ field: FeedField, _ element: XMLElement) -> Role {
    self.field = field
    fieldDepth = roles.count + 1
    passage = FeedPassage(form: element.text(of: "type") ?? element.text(of: "mode"))
    return .field
  }

  /// An element within a field is markup of a text, or the part of an author that is no name.
  private func startWithinField(_ element: XMLElement) {
    switch field {
    case .title, .text:
      guard hasRoom(for: element.attributes.reduce(element.name.utf8.count) { $0 + $1.value.count }) else {
        return
      }
      passage.form = .html
      markup.start(element, into: &passage.bytes)
    case .author where element.name != "name": skippedDepth = skippedDepth ?? roles.count + 1
    default: break
    }
  }

  /// Ends a field before a part of the entry that cannot stand within it: its own end must be missing.
  private func endsUnclosedField(_ element: XMLElement) -> Bool {
    if case .text = field { return false }
    guard element.vocabulary != .other, FeedField(element) != nil, fieldDepth == roles.count else {
      return false
    }
    finishField()
    // What would have ended the field ends what the field stood in.
    roles[fieldDepth - 1] = belongsToEntry ? .entry : .feed
    return true
  }

  private func hasRoom(for count: Int) -> Bool {
    if belongsToEntry {
      entry?.size += count
      return entry.map { $0.size <= Self.longestEntry } ?? false
    }
    feed.size += count
    return feed.size <= Self.longestEntry
  }

  private func finishField() {
    guard let field else { return }
    self.field = nil
    skippedDepth = nil
    while markup.isInside { markup.end(into: &passage.bytes) }
    if belongsToEntry { entry?.take(field, passage) } else { feed.take(field, passage) }
    passage = FeedPassage(form: nil)
  }

  private func finishEntry() {
    guard let finished = entry else { return }
    entry = nil
    emit(finished)
  }
}
