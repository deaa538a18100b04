/// Puts the lines of a plain text together to blocks: paragraphs, headings and lists.
struct BlockBuilder {
  private let lines: ArraySlice<ByteLine>
  private let wrapping: LineWrapping
  private var blocks: [String] = []
  /// The items of the list that the next item would belong to.
  private var list: [String] = []
  private var open: [UInt8] = []
  private var isItem = false
  /// The width of the last line of what is open, and whether an empty line stood before it.
  private var lastWidth = 0

  /// `isUnwrapped` says that every line is a paragraph of its own.
  init(_ lines: ArraySlice<ByteLine>, isUnwrapped: Bool) {
    self.lines = lines
    wrapping = isUnwrapped ? .none : LineWrapping(lines)
  }

  mutating func finish() -> [String] {
    for line in lines {
      let text = line.trimmed.withoutOrnament
      if text.isEmpty || text.isRule {
        closeOpen()
      } else {
        add(text, width: line.trimmedEnd.characterCount)
      }
    }
    closeOpen()
    closeList()
    return blocks
  }

  private mutating func add(_ text: ByteLine, width: Int) {
    let continues = !open.isEmpty && wrapping.joins(lastWidth, open.last, to: text)
    if let item = text.afterItemMark(isSure: open.isEmpty || isItem || !continues), !isDash(item, continues) {
      closeOpen()
      isItem = true
      append(item)
    } else {
      if !continues, !(isItem && wrapping.isWrapped && text.isLink) { closeOpen() }
      append(text)
    }
    lastWidth = width
  }

  /// Whether what looks like an item's mark is a dash within a sentence that was broken before it.
  private func isDash(_ item: ByteLine, _ continues: Bool) -> Bool {
    continues && !isItem && !open.isEmpty && open.last != UInt8(ascii: ":") && item.first?.isSmall == true
  }

  private mutating func append(_ text: ByteLine) {
    if !open.isEmpty { open.append(UInt8(ascii: " ")) }
    open += text
  }

  private mutating func closeOpen() {
    guard !open.isEmpty else { return }
    let text = withoutTrackingLinks(open)
    open.removeAll(keepingCapacity: true)
    defer { isItem = false }
    guard !text.isEmpty else { return }
    if isItem {
      list.append("• " + text)
    } else {
      closeList()
      blocks.append(text)
    }
  }

  private mutating func closeList() {
    if !list.isEmpty { blocks.append(list.joined(separator: "\n")) }
    list.removeAll()
  }
}

/// Where the lines of a text were broken to fit a width.
struct LineWrapping {
  /// The width that lines were broken at, or `nil` where they were not.
  private var width: Int?

  static let none = LineWrapping(width: nil)

  private init(width: Int?) { self.width = width }

  /// Looks for a width that hardly any line passes although many lines with a line below come close to it.
  init(_ lines: ArraySlice<ByteLine>) {
    var counts = [Int](repeating: 0, count: 101)
    var total = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.isEmpty {
      let count = line.trimmedEnd.characterCount
      guard 20 < count, !line.trimmed.isRule else { continue }
      counts[min(count, 100)] += 1
      total += 1
    }
    guard 2 <= total, counts[100] * 10 <= total else { return }
    var below = 0
    // Nine of ten lines; the longest may be links.
    width = counts.indices.first { index in
      below += counts[index]
      return total * 9 <= below * 10
    }
    if let width, width < 36 { self.width = nil }
  }

  var isWrapped: Bool { width != nil }

  /// Whether the break between a line and the next is only there for the width.
  func joins(_ count: Int, _ last: UInt8?, to next: ByteLine) -> Bool {
    guard let width, count <= width + 40 else { return false }
    if let first = next.first, first.isSmall, last != UInt8(ascii: ".") { return true }
    let word = next.prefix { !$0.isBlank }.characterCount
    return width < count + 1 + word || width - count <= 8
  }
}

extension ArraySlice<UInt8> {
  /// Characters of UTF-8; the bytes that go on with one are not counted.
  var characterCount: Int {
    var count = 0
    for byte in self where byte & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// Whether the line only draws a line.
  var isRule: Bool {
    guard let first, ruleMarks.contains(first), 3 <= count else { return false }
    return allSatisfy { ruleMarks.contains($0) || $0 == UInt8(ascii: " ") }
  }

  /// Without the rules that stand at both ends: `===== Tape Notes =====`.
  fileprivate var withoutOrnament: ByteLine {
    guard let first, ruleMarks.contains(first), self.prefix(4).allSatisfy({ $0 == first }) else {
      return self
    }
    let inner = drop { $0 == first }.trimmedStart
    guard inner.last == first else { return self }
    return inner[..<(inner.lastIndex { $0 != first } ?? inner.startIndex - 1).advanced(by: 1)].trimmedEnd
  }

  /// Whether the line is nothing but a link.
  var isLink: Bool {
    (starts(with: "http".utf8) || starts(with: "<http".utf8)) && !contains { $0.isBlank }
  }

  /// What follows the mark of a list's item. Marks that are also words or numbers must be expected: `isSure`.
  func afterItemMark(isSure: Bool) -> ByteLine? {
    guard let first else { return nil }
    if first.isDigit {
      let digits = prefix(while: \.isDigit)
      guard isSure, digits.count <= 2, let mark = dropFirst(digits.count).first,
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      else { return nil }
      return textAfterMark(of: digits.count + 1)
    }
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      // `-Like this` at the start of a block.
      if isSure, first == UInt8(ascii: "-"), let next = dropFirst().first, next.isCapital {
        return dropFirst()
      }
      return textAfterMark(of: 1)
    }
    if first == UInt8(ascii: "o") { return isSure ? textAfterMark(of: 1) : nil }
    if first < 0x80 { return nil }
    for mark in ["•", "·", "–", "▪", "◦", "‣", "●"] where starts(with: mark.utf8) {
      return textAfterMark(of: mark.utf8.count)
    }
    return nil
  }

  private func textAfterMark(of length: Int) -> ByteLine? {
    let rest = dropFirst(length)
    guard rest.leadingBlank != nil else { return nil }
    let text = rest.trimmedStart
    return text.isEmpty ? nil : text
  }
}

private let ruleMarks = Array("-=*_~#+.|".utf8)
