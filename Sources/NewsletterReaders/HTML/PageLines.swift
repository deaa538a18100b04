import Diagnostics
import Newsletters

/// How many lines a service's page may have between its date and `Summary`.
private let longestHeader = 16

/// In bytes: a publication, an author, a date or a link.
private let longestHeaderLine = 160

/// The lines of a service's page, as `readPage` takes them, from the HTML of the page.
struct PageLines {
  /// Indices of the lines are offsets into one buffer, not into the file.
  private(set) var lines: [ByteLine] = []
  /// What the page's link to the letter leads to.
  private(set) var link: String?
  private let tree: HTMLTree
  private let order: DateOrder?
  private var bytes: [UInt8] = []
  private var ranges: [(range: Range<Int>, node: Int)] = []

  /// `nil` when the document is no such page.
  init?(_ tree: HTMLTree, order: DateOrder?) {
    self.order = order
    self.tree = tree
    guard let body = tree.body, tree.holdsWord("Summary") else { return nil }
    let text = HTMLText(of: body, in: HTMLSurvey(tree, origin: .fragment), asLines: true).writer
    let all = text.blocks
    guard let summary = all.firstIndex(where: { text.text[$0.range].trimmed.elementsEqual("Summary".utf8) })
    else {
      return nil
    }
    let header = all[max(0, summary - longestHeader)..<summary]
    guard
      let date = header.lastIndex(where: { block in text.headerParts(block).contains { isDate($0, order) } })
    else {
      return nil
    }
    let title = titleIndex(all[..<summary], date: date, text)
    addHeader(all[title..<summary], text)
    for block in all[summary...] {
      add(text.text[block.range], block.node)
      if endsPage(text.text[block.range]) { break }
    }
    link = readOnLink()
    let buffer = bytes
    lines = ranges.map { buffer[$0.range] }.filter { !$0.isBlank }
    guard hasPageHeader(lines), isServicePage(marked: header.contains { text.isMarked($0) }) else {
      return nil
    }
  }

  /// Whether the lines are a page's and not those of an article with a heading `Summary`.
  ///
  /// A page ends with its footer; one that was cut has the dots of a header and no paragraph in it.
  private func isServicePage(marked: Bool) -> Bool {
    if lines.contains(where: { $0.starts(with: "This newsletter, published".utf8) }) { return true }
    let header = lines.prefix { !$0.trimmed.elementsEqual("Summary".utf8) }
    return marked && header.dropFirst().allSatisfy { $0.count <= longestHeaderLine }
  }

  /// The innermost heading of the first rank above the date, or the line two above the first that begins with a dot.
  private func titleIndex(_ blocks: ArraySlice<BlockWriter.Block>, date: Int, _ text: BlockWriter) -> Int {
    if let title = blocks[...date].lastIndex(where: { $0.tag == .h1 }) { return title }
    var first = date
    while 0 < first, blocks.startIndex < first, text.isMarked(blocks[first - 1]) { first -= 1 }
    return max(blocks.startIndex, first - 2)
  }

  /// Adds the lines above `Summary`: a line for each part between dots, and a dot before those that have none.
  private mutating func addHeader(_ blocks: ArraySlice<BlockWriter.Block>, _ text: BlockWriter) {
    let hasMarks = blocks.contains { text.isMarked($0) }
    for (index, block) in blocks.enumerated() {
      let parts = index == 0 ? [] : text.headerParts(block)
      let line = text.text[block.range]
      if parts.count <= 1, hasMarks || index < 2 || line.hasPrefix("| read on") || line.hasPrefix("read on") {
        let needsMark = 0 < index && !text.isMarked(block) && isDate(line, order)
        add(needsMark ? dot + line : line, block.node)
        continue
      }
      for part in parts {
        add(part.hasPrefix("| read on") || part.hasPrefix("read on") ? part : dot + part, block.node)
      }
    }
  }

  private mutating func add(_ line: ByteLine, _ node: Int) {
    let doubled = line.after("• ")?.trimmedStart
    let plain = doubled.flatMap { $0.after("•") == nil ? nil : $0 } ?? line
    let start = bytes.count
    bytes += plain
    ranges.append((start..<bytes.count, node))
  }

  private func readOnLink() -> String? {
    for node in tree.nodes.indices where tree.tag(node) == .a {
      let text = ArraySlice(tree.collapsedText(node, limit: 64))
      guard text.hasPrefix("read on ") || text.hasPrefix("| read on ") else { continue }
      if let link = tree.attribute(.href, of: node)?.trimmed.text, isLink(link) { return link }
    }
    return nil
  }

  /// A diagnostic about the lines as one about the place in the file where the line's text begins.
  func placed(_ diagnostic: Diagnostic, fileLength: Int) -> Diagnostic {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = low + (high - low) / 2
      if ranges[middle].range.upperBound <= Int(diagnostic.span.start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let found = low < ranges.count ? ranges[low] : ranges.last
    let start = min(found.map { tree.source($0.node) } ?? 0, fileLength)
    var placed = diagnostic
    placed.span = SourceSpan(UInt32(clamping: start), UInt32(clamping: min(start + 1, fileLength)))
    return placed
  }
}

private let dot = ArraySlice("· ".utf8)

private func isDate(_ line: ByteLine, _ order: DateOrder?) -> Bool {
  let text = (line.after("·") ?? line).trimmed
  guard text.count <= 64, case .date = PrintedDate(text, order: order) else { return false }
  return true
}

/// Whether the line is the last one of a page's footer.
private func endsPage(_ line: ByteLine) -> Bool {
  let rest = line.trimmed.drop(while: \.isDigit)
  return line.trimmed.first?.isDigit == true
    && (rest.after(words: "trade", "idea") ?? rest.after(words: "trade", "ideas")) != nil
}

extension BlockWriter {
  fileprivate func isMarked(_ block: Block) -> Bool { text[block.range].trimmedStart.after("·") != nil }

  /// The parts of a header's line between its dots, without them; `| Read on …` is a part of its own.
  fileprivate func headerParts(_ block: Block) -> [ByteLine] {
    guard block.range.count <= 400 else { return [text[block.range]] }
    var parts: [ByteLine] = []
    var rest = text[block.range]
    var start = rest.startIndex
    while !rest.isEmpty {
      let isDot = rest.after("·") != nil
      if isDot || rest.hasPrefix("| read on ") {
        parts.append(text[start..<rest.startIndex].trimmed)
        start = rest.startIndex + (isDot ? 2 : 0)
      }
      rest = rest.dropFirst()
    }
    parts.append(text[start..<block.range.upperBound].trimmed)
    return parts.filter { !$0.isEmpty }
  }
}
