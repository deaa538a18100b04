/// The body form of a part of a plain text, which lies within the bytes; `nil` when there is nothing to read in it.
///
/// Paragraphs that were broken into lines are joined again, marks of lists but numbers become `• `, cells of tables are parted by ` | `, and quotes
/// lose their `>`. Rules, form feeds and page numbers are left out. Lines that were not broken by their length stay lines.
///
/// Where `isUnwrapped`, every end of a line is meant.
func bodyText(of bytes: [UInt8], in range: Range<Int>, isUnwrapped: Bool = false) -> String? {
  var blocks = TextBlocks(width: isUnwrapped ? 0 : wrapWidth(of: bytes, in: range), isUnwrapped: isUnwrapped)
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
  private let isUnwrapped: Bool
  private var body = BodyBuilder()
  /// The line above; `nil` where a block ended.
  private var previous: TextLine?
  /// Where the text of the first row in a block begins, which becomes a table with the second.
  private var lonelyRow: TextLine?
  /// Columns left of the item that lines may belong to.
  private var itemIndent: Int?
  /// The quote marks of the list that the next item belongs to, even behind an empty line.
  private var listDepth: Int?

  init(width: Int, isUnwrapped: Bool) {
    self.width = width
    self.isUnwrapped = isUnwrapped
  }

  mutating func add(_ bytes: ByteLine) {
    var line = TextLine(bytes)
    if line.kind == .item, isWithinSentence(line) { line = TextLine(bytes, mayBeItem: false) }
    // A rule between rows belongs to their table.
    if line.kind == .rule, previous?.kind == .row { return }
    if line.kind != .row { settleRow(asTable: false) }
    switch line.kind {
    case .blank, .rule:
      previous = nil
    case .item:
      listDepth == line.quoteDepth ? body.startLine() : body.startBlock()
      if !line.isMarked { body.append(mark: "• ") }
      body.append(line.text)
      itemIndent = line.indent
      listDepth = line.quoteDepth
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
      listDepth = nil
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
    if isUnwrapped { return endsSentence(previous.text) ? .block : .line }
    if let itemIndent, itemIndent < line.indent { return glue(previous) }
    if itemIndent == nil, previous.indent + 2 <= line.indent { return .block }
    if longestFilled < previous.length { return .block }
    if isFilled(previous, before: line) || goesOn(previous.text, with: line.text) { return glue(previous) }
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

  /// Whether what looks like an item is a dash or a number within a sentence that was broken before it.
  private func isWithinSentence(_ item: TextLine) -> Bool {
    guard let previous, previous.kind == .text, itemIndent == nil, !endsSentence(previous.text),
      previous.quoteDepth == item.quoteDepth, let first = item.text.first
    else { return false }
    let mayGoOn =
      first.isDigit ? !item.text.starts(with: "1.".utf8) && !item.text.starts(with: "1)".utf8) : first.isSmall
    return mayGoOn && isFilled(previous, before: item)
  }

  private mutating func addRow(_ line: TextLine) {
    listDepth = nil
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

/// Whether a sentence goes on with the line below, however long the lines are.
private func goesOn(_ text: ByteLine, with next: ByteLine) -> Bool {
  guard let first = next.first, let last = text.last else { return false }
  if first.isSmall { return true }
  if endsSentence(text) { return false }
  // A short line with a comma is a greeting or a closing.
  if last == UInt8(ascii: ",") { return narrowestFilled <= text.count }
  if first.isDigit || "($".utf8.contains(first) { return narrowestFilled <= text.count }
  guard let blank = text.suffix(12).lastIndex(where: \.isBlank) else { return false }
  let word = text[blank...].dropFirst()
  return linkingWords.contains {
    $0.utf8.count == word.count && word.elementsEqual($0.utf8) { $0.smallLetter == $1 }
  }
}

/// Words that end no line that stands for itself.
private let linkingWords = [
  "a", "an", "and", "are", "as", "at", "because", "but", "by", "for", "from", "if", "in", "into", "is", "its",
  "nor", "of", "on", "or", "our", "since", "than", "that", "the", "their", "to", "was", "we", "were", "when",
  "which", "while", "with",
]

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
  guard let first = text.first, first == dash || first.smallLetter == UInt8(ascii: "p") else { return false }
  if first == dash, text.last == dash {
    let inside = text.dropFirst().dropLast().trimmed
    return 1...4 ~= inside.count && inside.allSatisfy(\.isDigit)
  }
  let words = text.map(\.smallLetter).split(whereSeparator: \.isBlank)
  guard words.first?.elementsEqual("page".utf8) == true, words.count == 2 || words.count == 4 else {
    return false
  }
  return words[1].allSatisfy(\.isDigit) && (words.count == 2 || words[2].elementsEqual("of".utf8))
}
