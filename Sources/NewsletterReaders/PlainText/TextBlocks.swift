/// The body form of a part of a plain text, which lies within the bytes; `nil` when there is nothing to read in it.
///
/// Paragraphs that were broken into lines are joined again, marks of lists but numbers become `• `, cells of tables are parted by ` | `, and quotes
/// lose their `>`. Rules, form feeds and page numbers are left out. Lines that were not broken by their length stay lines.
///
/// Where `isFlowed`, a blank at the end of a line says that the paragraph goes on (RFC 3676).
func bodyText(of bytes: [UInt8], in range: Range<Int>, isFlowed: Bool = false) -> String? {
  var blocks = TextBlocks(width: isFlowed ? 0 : wrapWidth(of: bytes, in: range), isFlowed: isFlowed)
  var lines = TextLines(bytes, in: range)
  var isBesidePageEnd = false
  while let line = lines.next() {
    let isPageNumber = hasPageNumber(line, isBesidePageEnd: isBesidePageEnd || lines.endsPage)
    blocks.add(isPageNumber ? line.prefix(0) : line)
    isBesidePageEnd = lines.endsPage || isBesidePageEnd && line.isBlank
  }
  return blocks.finish()
}

/// Builds the body form line by line.
private struct TextBlocks {
  /// Characters to which lines were filled; 0 where they were not.
  private let width: Int
  private let isFlowed: Bool
  private var body = BodyBuilder()
  /// The line above; `nil` where a block ended.
  private var previous: TextLine?
  /// Where the text of the first row in a block begins, which becomes a table with the second.
  private var lonelyRow: TextLine?
  /// Columns left of the item that lines may belong to.
  private var itemIndent: Int?

  init(width: Int, isFlowed: Bool) {
    self.width = width
    self.isFlowed = isFlowed
  }

  mutating func add(_ bytes: ByteLine) {
    let line = TextLine(bytes)
    // A rule between rows belongs to their table.
    if line.kind == .rule, previous?.kind == .row { return }
    if line.kind != .row { settleRow(asTable: false) }
    switch line.kind {
    case .blank, .rule:
      previous = nil
    case .item:
      let isInList = previous.map { $0.quoteDepth == line.quoteDepth } == true && itemIndent != nil
      isInList ? body.startLine() : body.startBlock()
      if !line.text.beginsWithItemNumber { body.append(mark: "• ") }
      body.append(line.text)
      itemIndent = line.indent
      previous = line
      return
    case .row:
      addRow(line)
    case .text:
      addText(line)
    }
    if previous == nil { itemIndent = nil }
  }

  mutating func finish() -> String? {
    settleRow(asTable: false)
    return body.text
  }

  private mutating func addText(_ line: TextLine) {
    switch joint(line) {
    case .block:
      body.startBlock()
      itemIndent = nil
    case .line: body.startLine()
    case .space: body.append(mark: " ")
    case .nothing: break
    }
    body.append(line.text)
    previous = line
  }

  private enum Joint {
    case block
    case line
    case space
    /// Behind a hyphen at the end of a line.
    case nothing
  }

  /// How the line hangs on the one above.
  private func joint(_ line: TextLine) -> Joint {
    guard let previous, previous.kind != .row, previous.quoteDepth == line.quoteDepth else { return .block }
    if isFlowed { return previous.endsWithBlank ? .space : .line }
    if let itemIndent, itemIndent < line.indent { return glue(previous) }
    if itemIndent == nil, previous.indent + 2 <= line.indent { return .block }
    if longestFilled < previous.length { return .block }
    if isFilled(previous, before: line) || line.text.first?.isSmall == true { return glue(previous) }
    return endsSentence(previous.text) || itemIndent != nil ? .block : .line
  }

  private func glue(_ previous: TextLine) -> Joint {
    let end = previous.text.suffix(2)
    return end.last == UInt8(ascii: "-") && end.first?.isLetter == true ? .nothing : .space
  }

  /// Whether the line above ended because the next word did not fit, or nearly so.
  private func isFilled(_ previous: TextLine, before line: TextLine) -> Bool {
    guard 0 < width else { return false }
    let word = line.text.prefix(40).prefix { !$0.isBlank }.count
    return width - width / 6 <= previous.indent + previous.length + 1 + word
  }

  private mutating func addRow(_ line: TextLine) {
    if previous?.kind == .row {
      settleRow(asTable: true)
      body.startLine()
      body.append(cells: cells(of: line.text))
    } else {
      settleRow(asTable: false)
      lonelyRow = line
    }
    previous = line
  }

  /// Writes the row that waits for a second one.
  private mutating func settleRow(asTable: Bool) {
    guard let row = lonelyRow else { return }
    lonelyRow = nil
    body.startBlock()
    let cells = cells(of: row.text)
    if asTable || 3 <= cells.count || row.text.first == UInt8(ascii: "|") {
      body.append(cells: cells)
    } else {
      body.append(row.text)
    }
  }
}

private func endsSentence(_ text: ByteLine) -> Bool {
  guard let last = text.last else { return true }
  return ".!?:;\")".utf8.contains(last) || 0x80 <= last
}

/// A line with more characters is a paragraph of its own.
private let longestFilled = 120

/// The characters to which the lines of paragraphs were filled; 0 where they were not.
private func wrapWidth(of bytes: [UInt8], in range: Range<Int>) -> Int {
  var counts = [Int](repeating: 0, count: longestFilled + 1)
  var longer = 0
  var sentences = 0
  var above: ByteLine?
  for line in TextLines(bytes, in: range) {
    let isBlank = line.isBlank
    if let above, !isBlank {
      let length = above.count { $0 & 0xC0 != 0x80 }
      if length <= longestFilled { counts[length] += 1 } else { longer += 1 }
      if endsSentence(above) { sentences += 1 }
    }
    above = isBlank ? nil : line.trimmedEnd
  }
  let filled = counts.reduce(0, +)
  // Lines that end with their sentences were not broken by their length.
  guard longer <= filled, sentences * 2 <= filled + longer else { return 0 }
  // A few lines stick out in any text.
  var left = filled / 30
  for width in counts.indices.reversed() where 0 < counts[width] {
    left -= counts[width]
    if left < 0 { return width < narrowestFilled ? 0 : width }
  }
  return 0
}

/// Shorter lines are addresses, verses and headings.
private let narrowestFilled = 45

/// Whether the line holds only the number of a page: `Page 3 of 9`, `- 3 -`, or a bare number beside the end of a page.
private func hasPageNumber(_ line: ByteLine, isBesidePageEnd: Bool) -> Bool {
  let text = line.trimmed
  guard 1...24 ~= text.count else { return false }
  if isBesidePageEnd, text.count <= 4, text.allSatisfy(\.isDigit) { return true }
  let dash = UInt8(ascii: "-")
  if text.first == dash, text.last == dash {
    let inside = text.dropFirst().dropLast().trimmed
    return 1...4 ~= inside.count && inside.allSatisfy(\.isDigit)
  }
  let words = text.map(\.smallLetter).split(whereSeparator: \.isBlank)
  guard words.first?.elementsEqual("page".utf8) == true, words.count == 2 || words.count == 4 else {
    return false
  }
  return words[1].allSatisfy(\.isDigit) && (words.count == 2 || words[2].elementsEqual("of".utf8))
}
