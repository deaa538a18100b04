/// Puts the visible text of a document together block by block.
///
/// Blanks are collapsed, blanks without width are left out, and a block without text is none.
struct BlockWriter {
  /// How a block is put behind the one before it.
  enum Kind: Equatable {
    case paragraph
    /// A list's item, a table's row or a line of `<pre>`; those with the same number stand together.
    case line(group: Int)
  }

  struct Block {
    var kind: Kind
    /// Where in `text` it lies.
    var range: Range<Int>
    /// Bytes of it that are the text of links.
    var linkLength: Int
    /// The node that its text begins in.
    var node: Int
    /// The heading, table or other element whose content it is the beginning of.
    var tag: HTMLTag
    /// How deep it is nested in a list.
    var level: Int
  }

  fileprivate(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  /// Where in `text` lines end within blocks.
  private var lineEnds: [Int] = []

  /// Of the block that is being written.
  private var kind = Kind.paragraph
  /// What stands before an item's text: its bullet or number behind blanks.
  private var mark: [UInt8] = []
  private var level = 0
  private var start = 0
  private var linkLength = 0
  private var node = 0
  private var blockTag = HTMLTag.p
  private var needsSpace = false
  /// Breaks of a line since the last text.
  private var breaks = 0
  /// Borders of cells since the last text.
  private var borders = 0

  /// Whether blanks beyond ASCII are kept as they are.
  private let keepsWideBlanks: Bool

  init(capacity: Int, keepsWideBlanks: Bool = false) {
    self.keepsWideBlanks = keepsWideBlanks
    text.reserveCapacity(capacity)
  }

  /// Ends the block that is being written and begins one of the kind.
  mutating func begin(_ kind: Kind, tag: HTMLTag = .p) {
    end()
    self.kind = kind
    blockTag = tag
  }

  /// Begins a list's item, or what goes on with one below its nested list, with a mark before its text.
  ///
  /// It is one level deeper than the line above at most, so that what it is nested in can be seen.
  mutating func beginItem(group: Int, level: Int, mark: String) {
    begin(.line(group: group), tag: .li)
    let above = blocks.last.flatMap { $0.kind == kind ? $0.level : nil } ?? -1
    self.level = max(0, min(level, above + 1, deepestLevel))
    self.mark = Array(repeating: 0x20, count: 2 * self.level) + mark.utf8
  }

  /// Ends the block that is being written; text that follows is a paragraph.
  mutating func end() {
    if start < text.count {
      blocks.append(
        Block(
          kind: kind, range: start..<text.count, linkLength: linkLength, node: node, tag: blockTag,
          level: level))
    }
    (start, linkLength, needsSpace, breaks, borders) = (text.count, 0, false, 0, 0)
    (kind, mark, level, blockTag) = (.paragraph, [], 0, .p)
  }

  /// A blank, which several together are one of.
  mutating func space() { needsSpace = true }

  /// The sign before a raised number that follows a digit, so that `10` and `9` do not become another number.
  mutating func appendPowerSign() {
    guard start < text.count, !needsSpace, breaks == 0, borders == 0, text.last?.isDigit == true else {
      return
    }
    text.append(UInt8(ascii: "^"))
  }

  /// The end of a line: a new line within a paragraph, its end where another follows; a blank in an item or a row, which are one line.
  mutating func lineBreak() {
    needsSpace = true
    breaks += 1
    if start < text.count { lineEnds.append(text.count) }
    if breaks == 2, kind == .paragraph { end() }
  }

  /// The border between two cells; those behind the last text of a row are left out.
  mutating func cellBorder() { borders += 1 }

  /// Appends text with blanks collapsed.
  mutating func append(_ bytes: ByteLine, node: Int, isLink: Bool) {
    let length = text.count
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let byte = bytes[index]
      if byte.isBlank {
        needsSpace = true
        index += 1
        continue
      }
      if keepsWideBlanks {
      } else if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF || byte == 0xCD {
        if let blank = Blank(bytes[index..<end]) {
          if blank.hasWidth { needsSpace = true }
          index += blank.length
          continue
        }
      }
      beginWord(node: node)
      var next = index + 1
      while next < end, bytes[next] < 0x80, !bytes[next].isBlank { next += 1 }
      while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
      text.append(contentsOf: bytes[index..<next])
      index = next
    }
    if isLink { linkLength += text.count - length }
  }

  /// Appends a line of text whose blanks matter.
  mutating func appendLine(_ bytes: ByteLine, node: Int) {
    guard !bytes.isBlank else { return }
    beginWord(node: node)
    text.append(contentsOf: bytes.trimmedEnd)
  }

  private mutating func beginWord(node: Int) {
    if start == text.count {
      self.node = node
      text.append(contentsOf: mark)
    } else if 0 < breaks, kind == .paragraph {
      text.append(0x0A)
    } else if needsSpace || 0 < borders {
      text.append(0x20)
    }
    for _ in 0..<borders {
      text.append(UInt8(ascii: "|"))
      text.append(0x20)
    }
    (needsSpace, breaks, borders) = (false, 0, 0)
  }
}

/// Blanks before an item deeper in lists than this show nothing more.
private let deepestLevel = 8

/// A blank beyond ASCII at the start of some bytes.
private struct Blank {
  var length: Int
  var hasWidth: Bool

  init?(_ bytes: ByteLine) {
    let head = bytes.prefix(3)
    var code: UInt32 = 0
    for byte in head { code = code << 8 | UInt32(byte) }
    code <<= UInt32(8 * (3 - head.count))
    switch code >> 8 {
    case 0xC2A0: (length, hasWidth) = (2, true)  // U+00A0
    case 0xC2AD, 0xCD8F: (length, hasWidth) = (2, false)  // U+00AD, U+034F
    default:
      switch code {
      case 0xE28080...0xE2808A, 0xE280A8, 0xE280A9, 0xE280AF, 0xE2819F, 0xE38080:
        (length, hasWidth) = (3, true)
      case 0xE2808B, 0xE2808C, 0xE2808E, 0xE2808F, 0xE281A0, 0xEFBBBF: (length, hasWidth) = (3, false)
      default: return nil
      }
    }
  }
}

extension BlockWriter {
  /// The blocks as a body; `nil` where there are none.
  func body(of chosen: [Block]) -> String? {
    var body: [UInt8] = []
    var last: Kind?
    for block in chosen {
      if let last {
        body.append(0x0A)
        if last == .paragraph || last != block.kind { body.append(0x0A) }
      }
      body.append(contentsOf: text[block.range])
      last = block.kind
    }
    return body.isEmpty ? nil : String(decoding: body, as: UTF8.self)
  }

  /// The lines of a block, as the page shows them.
  func lines(_ block: Block) -> [ByteLine] {
    var lines: [ByteLine] = []
    var start = block.range.lowerBound
    for end in lineEnds where block.range.contains(end) && start < end {
      lines.append(text[start..<end].trimmed)
      start = end
    }
    return lines + [text[start..<block.range.upperBound].trimmed]
  }

  /// The text of a block without a list's bullet.
  func plainText(_ block: Block) -> ByteLine {
    let line = text[block.range].trimmedStart
    return line.after("• ") ?? line
  }
}

extension BlockWriter {
  /// Joins the lines of paragraphs where they were broken at a width, as mail programs do, rather than where their author wanted it.
  ///
  /// They were when most broken lines are nearly as long as each other and end within a sentence.
  mutating func joinWrappedLines() {
    let paragraphs = blocks.filter { $0.kind == .paragraph }
    var lines: [ByteLine] = []
    var full = 0
    var broken = 0
    for block in paragraphs {
      let found = text[block.range].split(separator: 0x0A)
      for line in found.dropLast() where 20 < line.characterCount {
        broken += 1
        let endsSentence = line.last.map { ".!?:".utf8.contains($0) } ?? true
        if 55...82 ~= line.characterCount, !endsSentence { full += 1 }
      }
      lines += found + [[]]
    }
    guard 3 <= full, broken * 6 <= full * 10 else { return }
    let width = lines.lazy.map(\.characterCount).filter { $0 <= 82 }.max() ?? 82
    for (line, next) in zip(lines, lines.dropFirst())
    where !next.isEmpty && !line.isEmpty && !line.ends(with: ":") {
      // It was broken there if the next word had no room, or if a sentence goes on.
      let word = next.prefix { $0 != 0x20 }
      let hadNoRoom = width < line.characterCount + 1 + word.characterCount
      let goesOn = line.last.map { !".!?".utf8.contains($0) } == true && next.first?.isSmall == true
      if hadNoRoom || goesOn { text[line.endIndex] = 0x20 }
    }
  }
}

extension ArraySlice<UInt8> {
  /// How many scalars the UTF-8 holds.
  fileprivate var characterCount: Int { count { $0 & 0xC0 != 0x80 } }
}
