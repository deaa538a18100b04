/// Writes the visible text of an element as blocks.
struct HTMLText {
  private let survey: HTMLSurvey
  private let tree: HTMLTree
  private(set) var writer: BlockWriter

  /// An element that is open, with what to go back to at its end.
  private struct Level {
    var node: Int
    var end: Int
    var tag: HTMLTag
    var state: State
  }

  private struct State {
    /// The number of the list or the table whose lines stand together; 0 outside of both.
    var group = 0
    /// The innermost list, as its place in `lists`, and how many lists are around it.
    var list = -1
    var listLevel = -1
    /// Whether blocks are but blanks, as they are within an item or a cell.
    var isInLine = false
    var isLink = false
    var isPreformatted = false
    var isDataTable = false
    var isDataRow = false
  }

  private var levels: [Level] = []
  private var state = State()
  private var lastGroup = 0
  /// The number of each list's next item; `nil` where its items have none.
  private var lists: [Int?] = []

  /// Whether what is written are the lines of a service's page: each block is one, badges too, and blanks beyond ASCII are kept.
  private let asLines: Bool

  /// Of an element, or of what of it stands before the node `limit`. Cost: one pass over those nodes.
  init(of root: Int, in survey: HTMLSurvey, until limit: Int = .max, asLines: Bool = false) {
    self.survey = survey
    self.asLines = asLines
    tree = survey.tree
    writer = BlockWriter(capacity: survey.letters(in: root) * 5 / 4, keepsWideBlanks: asLines)
    var index = root
    let end = min(tree.end(root), limit)
    while index < end {
      while let level = levels.last, level.end <= index { close(level) }
      if survey.isLeftOut[index] {
        if tree.tag(index).isBlock { breakBlock() } else { writer.space() }
        index = tree.end(index)
        continue
      }
      take(index)
      index += 1
    }
    while let level = levels.last { close(level) }
    writer.end()
  }

  private mutating func take(_ node: Int) {
    let tag = tree.tag(node)
    switch tag {
    case .text:
      if state.isPreformatted {
        writeLines(tree.text(node), node: node)
      } else {
        writer.append(tree.text(node), node: node, isLink: state.isLink)
      }
    case .br where asLines: writer.end()
    case .br: if state.isPreformatted { writer.begin(.line(group: state.group)) } else { writer.lineBreak() }
    case .hr: breakBlock()
    case .img, .wbr: break
    default:
      levels.append(Level(node: node, end: tree.end(node), tag: tag, state: state))
      open(node, tag)
    }
  }

  private mutating func open(_ node: Int, _ tag: HTMLTag) {
    switch tag {
    case .a:
      state.isLink = state.isLink || tree.attribute(.href, of: node) != nil
      if tree.followsLink(node) { writer.space() }
      if tree.isFootnoteMark(node) { writer.space() }
    case .time, .label: writer.space()
    case .sup where tree.holdsDigits(node): writer.appendPowerSign()
    case .ul, .ol, .dir, .menu: openList(node)
    case .li: openItem(node)
    case .table: openTable(node)
    case .tr:
      if state.isDataTable {
        state.isDataRow = true
        writer.begin(.line(group: state.group), tag: .tr)
      } else {
        breakBlock()
      }
    case .td, .th: openCell(node)
    case .pre, .listing, .xmp, .plaintext:
      breakBlock()
      if !state.isInLine { openPreformatted() }
    case let tag where tag.isBlock:
      breakBlock(tag)
    default: if asLines, tree.isBadge(node) { writer.end() }
    }
  }

  private mutating func close(_ level: Level) {
    levels.removeLast()
    let wasInLine = state.isInLine
    state = level.state
    switch level.tag {
    case .td, .th: if !state.isDataRow { breakBlock() }
    case .time, .label: writer.space()
    case let tag where tag.isBlock:
      if state.isInLine { writer.space() } else { writer.end() }
      if wasInLine, !state.isInLine { writer.end() }
    case _ where asLines && tree.isBadge(level.node): writer.end()
    default: break
    }
    // What an item says below its nested list is a line of its own.
    if level.tag == .ul || level.tag == .ol, state.isInLine, !state.isDataRow, !asLines {
      writer.beginItem(group: state.group, level: state.listLevel + 1, mark: "")
    }
  }

  /// Ends a block and begins one for the element.
  private mutating func breakBlock(_ tag: HTMLTag = .p) {
    if state.isInLine { writer.space() } else { writer.begin(.paragraph, tag: tag) }
  }

  private mutating func openList(_ node: Int) {
    if state.isDataRow { return writer.space() }
    if state.group == 0 || state.isPreformatted {
      lastGroup += 1
      state.group = lastGroup
      breakBlock()
    }
    state.list = lists.count
    state.listLevel += 1
    lists.append(tree.tag(node) == .ol ? tree.number(.start, of: node) ?? 1 : nil)
  }

  private mutating func openItem(_ node: Int) {
    let number = nextNumber(node)
    if state.isDataRow || state.group == 0 { return breakBlock() }
    if asLines, tree.holdsBlocks(node) { return breakBlock() }
    if asLines {
      writer.beginItem(group: state.group, level: 0, mark: "• ")
    } else {
      // A number that the author wrote into the text is the item's mark.
      let mark =
        tree.beginsWithItemNumber(node) ? "" : number.map { "\($0). " } ?? "• "
      writer.beginItem(group: state.group, level: state.listLevel, mark: mark)
    }
    state.isInLine = true
  }

  /// The number of an item, which its list then counts on from.
  private mutating func nextNumber(_ node: Int) -> Int? {
    guard lists.indices.contains(state.list), let next = lists[state.list] else { return nil }
    let number = tree.number(.value, of: node) ?? next
    lists[state.list] = number + 1
    return number
  }

  private mutating func openTable(_ node: Int) {
    if state.isInLine { return writer.space() }
    breakBlock()
    state.isDataTable = survey.isDataTable(node)
    guard state.isDataTable else { return }
    lastGroup += 1
    state.group = lastGroup
  }

  private mutating func openCell(_ node: Int) {
    guard state.isDataRow else { return breakBlock() }
    let isFirst = tree.parent(node).map { !tree.hasCell(before: node, in: $0) } ?? true
    if !isFirst { writer.cellBorder() }
    writer.space()
    state.isInLine = true
  }

  private mutating func openPreformatted() {
    state.isPreformatted = true
    lastGroup += 1
    state.group = lastGroup
    writer.begin(.line(group: state.group), tag: .pre)
  }

  private mutating func writeLines(_ text: ByteLine, node: Int) {
    var isFirst = true
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !isFirst { writer.begin(.line(group: state.group), tag: .pre) }
      isFirst = false
      writer.appendLine(line, node: node)
    }
  }
}

extension HTMLTree {
  /// A number of up to six digits.
  fileprivate func number(_ name: HTMLAttribute, of node: Int) -> Int? {
    guard let value = attribute(name, of: node)?.trimmed, value.count <= 6, value.allSatisfy(\.isDigit) else {
      return nil
    }
    return Int(value.text)
  }

  /// Whether the text of an item begins as in `1. `. Cost: that of a few nodes.
  fileprivate func beginsWithItemNumber(_ item: Int) -> Bool {
    let nodes = item..<min(end(item), item + 8)
    let first = nodes.first { tag($0) == .text && !text($0).prefix(64).isBlank }
    return first.map { text($0).prefix(64).trimmedStart.beginsWithItemNumber } ?? false
  }

  fileprivate func hasCell(before node: Int, in row: Int) -> Bool {
    for child in children(of: row) {
      if child == node { return false }
      if tag(child) == .td || tag(child) == .th { return true }
    }
    return false
  }

  /// Whether an item holds several blocks, as an idea does, rather than the text of a point.
  fileprivate func holdsBlocks(_ item: Int) -> Bool {
    var count = 0
    for node in item..<end(item) where node != item && tag(node).isBlock && tag(node) != .div {
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  /// Whether an inline element is a badge such as `LONG`: it is named so, and holds nothing else.
  fileprivate func isBadge(_ node: Int) -> Bool {
    guard let names = attribute(.class, of: node), names.hasWord(among: badgeNames) else { return false }
    return PageBadge(collapsedText(node, limit: 64)[...]) != nil
  }

  /// Whether a link stands directly behind another.
  fileprivate func followsLink(_ node: Int) -> Bool {
    var index = node - 1
    guard let parent = parent(node) else { return false }
    while parent < index, let above = self.parent(index), above != parent { index = above }
    return parent < index && tag(index) == .a
  }

  /// Whether an element is a whole number and nothing else.
  fileprivate func holdsDigits(_ node: Int) -> Bool {
    guard end(node) == node + 2 else { return false }
    let text = text(node + 1).trimmed
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    return 1...3 ~= digits.count && digits.allSatisfy(\.isDigit)
  }

  /// Whether a link is the number of a footnote.
  fileprivate func isFootnoteMark(_ node: Int) -> Bool {
    guard attribute(.href, of: node)?.contains(UInt8(ascii: "#")) == true else { return false }
    let text = collapsedText(node, limit: 8)
    return (1...5).contains(text.count) && text.contains(where: \.isDigit)
      && !text.contains(where: \.isLetter)
  }
}

private let badgeNames = NameWords("badge badges pill chip tag label direction confidence conviction signal")
