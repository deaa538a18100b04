import Diagnostics
import Newsletters

/// Completes what the head of a page says with what its reader sees: headings, bylines, lines with a date.
struct VisibleMetadata {
  private(set) var letter = HTMLLetter()
  private(set) var notes: [Diagnostic] = []
  private let context: ReadingContext
  private let documentTitle: String?
  /// The headline as the page shows it.
  private var heading: String?

  init(_ metadata: PageMetadata, _ context: ReadingContext) {
    self.context = context
    letter.title = metadata.title
    letter.publication = metadata.publication
    letter.author = metadata.author
    letter.published = metadata.published
    letter.link = metadata.link
    letter.platform = metadata.platform
    documentTitle = metadata.documentTitle
  }

  mutating func take(_ text: BlockWriter, around root: Int, in survey: HTMLSurvey) {
    takeMarkedElements(survey)
    let head = text.blocks.prefix(8).filter { $0.range.count <= 240 }
    if let marked = markedTitle(survey, head, text) { heading = marked }
    letter.title = letter.title ?? heading
    if letter.title == nil { takeDocumentTitle(head, text) }
    if letter.title == nil { takeFirstLine(text) }
    for block in head { take(text.plainText(block)) }
  }

  /// Elements that are marked as byline or date, wherever they stand before the comments.
  private mutating func takeMarkedElements(_ survey: HTMLSurvey) {
    let tree = survey.tree
    var index = 0
    while index < tree.nodes.count {
      if survey.isLeftOut[index] || tree.tag(index) == .text {
        index = tree.end(index)
        continue
      }
      if letter.author == nil, tree.isByline(index) {
        takeByline(tree.collapsedText(index, limit: 200)[...], isMarked: true)
      }
      if letter.published == nil, tree.isDateline(index) {
        takeDate(tree.collapsedText(index, limit: 100)[...])
      }
      index += 1
    }
  }

  private func markedTitle(_ survey: HTMLSurvey, _ head: [BlockWriter.Block], _ text: BlockWriter) -> String?
  {
    if let block = head.first(where: { $0.tag == .h1 }) { return text.plainText(block).text }
    let tree = survey.tree
    var found: String?
    var count = 0
    for node in tree.nodes.indices where tree.tag(node) == .h1 && 0 < survey.letters(in: node) {
      count += 1
      found = found ?? ArraySlice(tree.collapsedText(node)).text
    }
    return count == 1 ? found : head.first { $0.tag.isHeading }.map { text.plainText($0).text }
  }

  /// Takes `<title>` without the site's name; a part of it that the page shows as a line of its own is the title.
  private mutating func takeDocumentTitle(_ head: [BlockWriter.Block], _ text: BlockWriter) {
    guard let documentTitle else { return }
    let parts = titleParts(documentTitle)
    let lines = head.map { text.plainText($0) }
    for part in parts where 8 <= part.utf8.count {
      let wanted = part.lowercased()
      if let line = lines.first(where: { $0.lowered == wanted }) {
        letter.title = line.text
        return
      }
    }
    var rest = documentTitle
    for site in [letter.publication].compactMap({ $0 }) {
      for separator in [" | ", " - ", " – ", " — ", " · "] where rest.hasSuffix(separator + site) {
        rest = String(rest.dropLast((separator + site).count))
      }
    }
    letter.title = rest
  }

  private mutating func takeFirstLine(_ text: BlockWriter) {
    guard let block = text.blocks.first else { return }
    letter.title = firstSentence(text.plainText(block).text)
    notes.append(.titleGuessed("its first line", SourceSpan(0, 0)))
  }

  /// Takes what a line near the title says.
  private mutating func take(_ line: ByteLine) {
    if letter.published == nil { takeDate(line) }
    if letter.author == nil { takeByline(line, isMarked: false) }
    if letter.minutes == nil { letter.minutes = readingMinutes(line) }
    guard letter.published == nil || letter.author == nil, line.count <= 160 else { return }
    let parts = line.text.split(whereSeparator: { "·•|".contains($0) }).map {
      ArraySlice(Array($0.utf8)).trimmed
    }
    guard 2 <= parts.count else { return }
    for part in parts {
      if letter.published == nil { takeDate(part) }
      if letter.author == nil { takeByline(part, isMarked: false) }
    }
  }

  private mutating func takeDate(_ text: ByteLine) {
    let marks = [
      "published on", "published:", "published", "posted on", "posted:", "posted", "date:", "updated",
    ]
    let mark = marks.first { text.hasPrefix($0) } ?? ""
    let line = text.dropFirst(mark.utf8.count).trimmed
    guard line.count <= 48, case .date(let time) = PrintedDate(line) else {
      takeDateAtEnd(text)
      return
    }
    letter.published = time
  }

  /// Takes `… Richmond, Virginia October 2, 1996`: a line that ends with a day.
  private mutating func takeDateAtEnd(_ line: ByteLine) {
    let words = line.split(whereSeparator: \.isBlank)
    guard line.count <= 240, 4 <= words.count, let start = words.suffix(3).first?.startIndex else { return }
    guard line[start].isCapital, case .date(let time) = PrintedDate(line[start...]) else { return }
    letter.published = time
  }

  private mutating func takeByline(_ line: ByteLine, isMarked: Bool) {
    guard let name = byline(line, isMarked: isMarked) else { return }
    letter.author = name
  }

  /// Leaves out the blocks at the start that only repeat what the letter's other fields hold.
  func withoutTitle(
    _ blocks: ArraySlice<BlockWriter.Block>, of text: BlockWriter
  ) -> ArraySlice<BlockWriter.Block> {
    let known = [letter.title, heading, letter.author, letter.publication].compactMap { $0?.lowercased() }
    let head = blocks.prefix(8).filter { !repeats(text.plainText($0), known) }
    return ArraySlice(head + blocks.dropFirst(8))
  }

  /// Whether a line holds nothing beyond names that are known, a date and words such as `by` and `min read`.
  private func repeats(_ line: ByteLine, _ known: [String]) -> Bool {
    guard line.count <= 300 else { return false }
    let words = line.text.lowercased()
    if known.contains(words) { return true }
    guard line.count <= 160 else { return false }
    var parts = words.split(whereSeparator: { "·•|".contains($0) }).map { ArraySlice(Array($0.utf8)).trimmed }
    parts.removeAll { part in
      let name = part.text
      let bare = ["by ", "published ", "written by ", "posted by "].first(where: name.hasPrefix).map {
        name.dropFirst($0.count)
      }
      if known.contains(name) || known.contains(String(bare ?? "")) || readingMinutes(part) != nil {
        return true
      }
      if case .date = PrintedDate(ArraySlice(Array((bare.map(String.init) ?? name).utf8))) { return true }
      return false
    }
    return parts.isEmpty
  }
}

extension HTMLTree {
  fileprivate func isByline(_ node: Int) -> Bool {
    if attribute(.rel, of: node, is: "author") || attribute(.itemprop, of: node, is: "author") { return true }
    guard let names = attribute(.class, of: node), !tag(node).holdsNoText else { return false }
    return names.split(whereSeparator: \.isBlank).contains { name in
      [
        "byline", "author", "speaker", "author-name", "post-author", "byline-name", "entry-author",
        "article__author", "byline__name",
      ]
      .contains { name.equalsIgnoringCase($0) }
    }
  }

  fileprivate func isDateline(_ node: Int) -> Bool {
    if tag(node) == .time || attribute(.itemprop, of: node, is: "datepublished") { return true }
    guard let names = attribute(.class, of: node) else { return false }
    return names.split(whereSeparator: \.isBlank).contains { name in
      [
        "date", "dateline", "pubdate", "published", "post-date", "entry-date", "article__time", "timestamp",
        "post-meta-date",
      ]
      .contains { name.equalsIgnoringCase($0) }
    }
  }
}
