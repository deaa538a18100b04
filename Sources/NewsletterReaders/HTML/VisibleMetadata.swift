import CivilTime
import Diagnostics
import Newsletters

/// Completes what the head of a page says with what its reader sees: headings, bylines, lines with a date.
struct VisibleMetadata {
  private(set) var letter = HTMLLetter()
  private(set) var notes: [Diagnostic] = []
  private let context: ReadingContext
  private let documentTitle: String?
  /// Whether the title is but the start of the text, which keeps it.
  private var isTitleGuessed = false
  /// The headline as the page shows it.
  private var heading: String?
  /// The line below the headline, where it stands outside of the letter's text.
  private(set) var subtitle: String?

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

  /// Takes what the letter's own text begins with, and what stands above it on the page.
  mutating func take(_ text: BlockWriter, of root: Int, in survey: HTMLSurvey) {
    takeMarkedElements(survey, above: root)
    let above = survey.tree.body.map { HTMLText(of: $0, in: survey, until: root).writer }
    var head: [HeadLine] = []
    if let above { head += headLines(above, above.blocks.suffix(linesAbove), survey.tree) }
    head += headLines(text, text.blocks.prefix(linesBelow), survey.tree)
    heading = firstHeading(survey, head)
    letter.title = letter.title ?? heading ?? lesserHeading(head)
    if letter.title == nil { takeDocumentTitle(head) }
    if letter.title == nil { takeFirstLine(text) }
    for line in head { take(line.text) }
    takeSiteName()
  }

  /// Takes what stands behind the title in `<title>`, as in `Title | Site`.
  private mutating func takeSiteName() {
    guard letter.publication == nil, let documentTitle, let title = letter.title, title != documentTitle
    else { return }
    for separator in siteSeparators where documentTitle.hasPrefix(title + separator) {
      let rest = String(documentTitle.dropFirst((title + separator).count))
      let isName = rest.utf8.count <= 60 && !siteSeparators.contains { rest.contains($0) }
      if isName, !isDate(ArraySlice(Array(rest.utf8))) { letter.publication = rest }
    }
  }

  private func headLines(
    _ text: BlockWriter, _ blocks: ArraySlice<BlockWriter.Block>, _ tree: HTMLTree
  ) -> [HeadLine] {
    blocks.filter { $0.range.count <= 400 }.flatMap { block in
      let isLarge = tree.isLarge(block.node)
      return text.lines(block).enumerated().map { index, line in
        HeadLine(text: line.after("• ") ?? line, tag: block.tag, isLarge: isLarge && index == 0)
      }
    }
  }

  /// Elements that are marked as byline or date, wherever they stand before the comments.
  private mutating func takeMarkedElements(_ survey: HTMLSurvey, above root: Int) {
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
      if wantsDate, tree.isDateline(index) {
        takeDate(tree.collapsedText(index, limit: 100)[...])
      }
      if subtitle == nil, index < root, tree.end(index) <= root, tree.isSubtitle(index) {
        subtitle = ArraySlice(tree.collapsedText(index, limit: 400)).text
      }
      index += 1
    }
  }

  /// The page's heading of the first rank.
  private func firstHeading(_ survey: HTMLSurvey, _ head: [HeadLine]) -> String? {
    if let line = head.first(where: { $0.tag == .h1 }) { return line.text.text }
    let tree = survey.tree
    let first = tree.nodes.indices.filter { tree.tag($0) == .h1 && 0 < survey.letters(in: $0) }
    if first.count == 1 { return ArraySlice(tree.collapsedText(first[0])).text }
    return nil
  }

  /// Any heading above the text, else a line in large letters.
  private func lesserHeading(_ head: [HeadLine]) -> String? {
    // One further down is that of a section.
    if let line = head.prefix(3).first(where: { $0.tag.isHeading }) { return line.text.text }
    return head.first { $0.isLarge && byline($0.text, isMarked: false) == nil && !isDate($0.text) }?.text.text
  }

  /// Takes `<title>` without the site's name; a part of it that the page shows as a line of its own is the title.
  private mutating func takeDocumentTitle(_ head: [HeadLine]) {
    guard let documentTitle else { return }
    let parts = titleParts(documentTitle)
    for part in parts where 8 <= part.utf8.count && !isDate(ArraySlice(Array(part.utf8))) {
      let wanted = part.lowercased()
      if let line = head.first(where: { $0.text.lowered == wanted }) {
        letter.title = line.text.text
        return
      }
    }
    var rest = documentTitle
    for site in [letter.publication].compactMap({ $0 }) {
      for separator in siteSeparators where rest.hasSuffix(separator + site) {
        rest = String(rest.dropLast((separator + site).count))
      }
    }
    letter.title = withoutDate(rest)
  }

  /// Without ` -- October 2, 1996` at the end.
  private func withoutDate(_ title: String) -> String {
    for separator in [" | ", "--", " - ", " – ", " — ", ", "] {
      guard let range = title.ranges(of: separator).last else { continue }
      let last = ArraySlice(Array(title[range.upperBound...].utf8)).trimmed
      if isDate(last), range.lowerBound != title.startIndex {
        let rest = ArraySlice(Array(title[..<range.lowerBound].utf8)).trimmed
        return rest.isEmpty ? title : rest.text
      }
    }
    return title
  }

  private mutating func takeFirstLine(_ text: BlockWriter) {
    guard let block = text.blocks.first else { return }
    isTitleGuessed = true
    letter.title = guessedTitle(of: text.plainText(block).text)
    notes.append(.titleGuessed("its first line", SourceSpan(0, 0)))
  }

  /// Takes what a line near the title says.
  private mutating func take(_ line: ByteLine) {
    if let (name, published) = bylineWithDate(line, order: context.dateOrder) {
      letter.author = letter.author ?? name
      takePublished(published)
    }
    if wantsDate { takeDate(line) }
    if letter.author == nil { takeByline(line, isMarked: false) }
    if letter.minutes == nil { letter.minutes = readingMinutes(line) }
    guard wantsDate || letter.author == nil, line.count <= 160, line.holdsSeparator else {
      return
    }
    let parts = line.separatedParts
    guard 2 <= parts.count else { return }
    for part in parts {
      if wantsDate { takeDate(part) }
      if letter.author == nil { takeByline(part, isMarked: false) }
    }
  }

  private var wantsDate: Bool { letter.published?.hasTimeOfDay != true }

  /// A day that is known may only be made more precise.
  private mutating func takePublished(_ time: PublishedTime) {
    guard let known = letter.published else {
      letter.published = time
      return
    }
    let day = time.time.adding(minutes: time.offset ?? 0).date
    if !known.hasTimeOfDay, time.hasTimeOfDay, known.time.date == day { letter.published = time }
  }

  private mutating func takeDate(_ text: ByteLine) {
    let line = withoutDateMark(text)
    guard line.count <= 48, case .date(let time) = PrintedDate(line, order: context.dateOrder) else {
      takeDateAtEnd(text)
      return
    }
    takePublished(time)
  }

  /// Takes `… Richmond, Virginia October 2, 1996`: a line that ends with a day.
  private mutating func takeDateAtEnd(_ line: ByteLine) {
    let words = line.split(whereSeparator: \.isBlank)
    guard line.count <= 240, 4 <= words.count, let start = words.suffix(3).first?.startIndex else { return }
    // In a sentence the day is that of something else.
    let isPlace = words.dropLast(3).allSatisfy { word in
      word.first.map { $0.isCapital || 0x80 <= $0 || $0.isDigit } ?? false
        || placeWords.contains(word.lowered)
    }
    let before = words.dropLast(3).last?.lowered ?? ""
    guard isPlace, !placeWords.contains(before) else { return }
    guard line[start].isCapital, case .date(let time) = PrintedDate(line[start...], order: context.dateOrder)
    else { return }
    takePublished(time)
  }

  private mutating func takeByline(_ line: ByteLine, isMarked: Bool) {
    guard let name = byline(line, isMarked: isMarked) else { return }
    letter.author = name
  }

  /// Leaves out the blocks at the start that only repeat what the letter's other fields hold.
  func withoutTitle(
    _ blocks: ArraySlice<BlockWriter.Block>, of text: BlockWriter
  ) -> ArraySlice<BlockWriter.Block> {
    let known = [isTitleGuessed ? nil : letter.title, heading, letter.author, letter.publication].compactMap {
      $0?.lowercased()
    }
    let head = blocks.prefix(8).filter { block in
      !text.lines(block).allSatisfy { repeats($0.after("• ") ?? $0, known) }
    }
    return ArraySlice(head + blocks.dropFirst(8))
  }

  /// Whether a line holds nothing beyond names that are known, a date and words such as `by` and `min read`.
  private func repeats(_ line: ByteLine, _ known: [String]) -> Bool {
    guard line.count <= 300 else { return false }
    let words = line.text.lowercased()
    if known.contains(words) { return true }
    if let author = letter.author {
      let name = byline(line, isMarked: true) ?? bylineWithDate(line, order: context.dateOrder)?.name
      if name == author { return true }
    }
    return line.count <= 160 && line.separatedParts.allSatisfy { repeats(part: $0, known) }
  }

  private func repeats(part: ByteLine, _ known: [String]) -> Bool {
    let mark = ["by ", "written by ", "posted by "].first { part.hasPrefix($0) }
    let name = part.dropFirst(mark?.utf8.count ?? 0)
    if readingMinutes(part) != nil || known.contains(name.text.lowercased()) { return true }
    if case .date = PrintedDate(withoutDateMark(part), order: context.dateOrder) { return true }
    return false
  }
}

/// What a line with a place and a day has in small letters.
private let placeWords: Set<String> = [
  "at", "of", "the", "to", "for", "and", "before", "in", "by", "on", "a", "as", "since",
]

/// A line without `Published on` and the like before its date.
private func withoutDateMark(_ line: ByteLine) -> ByteLine {
  let mark = dateMarks.first { line.hasPrefix($0) } ?? ""
  return line.dropFirst(mark.utf8.count).trimmed
}

private let dateMarks = [
  "published on", "published:", "published", "posted on", "posted:", "posted", "date:", "updated",
]

/// A line near the title.
private struct HeadLine {
  var text: ByteLine
  /// The block it stands in.
  var tag: HTMLTag
  /// Whether it is printed in letters larger than the text's.
  var isLarge: Bool
}

/// How many blocks above the letter's text, and at its start, may hold its title, byline and date.
private let linesAbove = 6
private let linesBelow = 8

/// What stands between a title and the name of the site in `<title>`.
private let siteSeparators = [" | ", " - ", " – ", " — ", " · ", " » "]

extension ByteLine {
  /// Whether it may hold one of `·`, `•` and `|`.
  fileprivate var holdsSeparator: Bool { contains { $0 == UInt8(ascii: "|") || $0 == 0xC2 || $0 == 0xE2 } }

  /// What stands between the marks `·`, `•` and `|`, without blanks around it; an empty part is none.
  fileprivate var separatedParts: [ByteLine] {
    guard holdsSeparator else { return [trimmed] }
    var parts: [ByteLine] = []
    var start = startIndex
    for index in indices {
      let rest = self[index...]
      let length =
        rest.first == UInt8(ascii: "|") ? 1 : rest.after("·") != nil ? 2 : rest.after("•") != nil ? 3 : 0
      guard 0 < length else { continue }
      if start < index { parts.append(self[start..<index].trimmed) }
      start = index + length
    }
    if start < endIndex { parts.append(self[start...].trimmed) }
    return parts
  }
}

private func isDate(_ line: ByteLine) -> Bool {
  guard line.count <= 64, case .date = PrintedDate(line) else { return false }
  return true
}

extension HTMLTree {
  /// Whether a text stands in a `<font>` that is larger than usual.
  fileprivate func isLarge(_ text: Int) -> Bool {
    var node = text
    while let parent = parent(node), !tag(parent).isBlock {
      node = parent
      guard tag(node) == .font, let size = attribute(.size, of: node)?.trimmed else { continue }
      return size.first == UInt8(ascii: "+") || 4 <= (Int(size.text) ?? 0)
    }
    return false
  }

  fileprivate func isByline(_ node: Int) -> Bool {
    if attribute(.rel, of: node, is: "author") || attribute(.itemprop, of: node, is: "author") { return true }
    guard let names = attribute(.class, of: node), !tag(node).holdsNoText else { return false }
    return names.split(whereSeparator: \.isBlank).contains { name in
      [
        "byline", "author", "speaker", "author-name", "gh-article-author-name", "post-author", "byline-name",
        "entry-author",
        "article__author", "byline__name",
      ]
      .contains { name.equalsIgnoringCase($0) }
    }
  }

  fileprivate func isSubtitle(_ node: Int) -> Bool {
    guard let names = attribute(.class, of: node) else { return false }
    return names.split(whereSeparator: \.isBlank).contains { name in
      ["subtitle", "post-subtitle", "entry-subtitle", "standfirst", "dek", "gh-article-excerpt"]
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
