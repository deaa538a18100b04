/// What a line of plain text is by itself.
struct TextLine {
  enum Kind: Equatable {
    case blank
    /// `-----`, which parts what stands around it.
    case rule
    case text
    case item
    /// Cells side by side.
    case row
  }

  private(set) var kind = Kind.text
  /// Without quote marks, and without the blanks, marks and decoration around it.
  private(set) var text: ByteLine
  /// The marks `>` in front.
  private(set) var quoteDepth = 0
  /// Columns left of the text.
  private(set) var indent = 0
  /// Whether an item's text has its own mark: a number, or a sign that may be meant as one.
  private(set) var isMarked = false
  /// Characters of the trimmed line.
  private(set) var length = 0

  /// `mayBeItem` is `false` for a line within a sentence.
  init(_ line: ByteLine, mayBeItem: Bool = true) {
    text = line
    takeQuoteMarks()
    indent = text.prefix(64).prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
    text = text.trimmed
    guard !text.isEmpty else {
      kind = .blank
      return
    }
    length = text.count { $0 & 0xC0 != 0x80 }
    if isRule(text) {
      kind = .rule
    } else if mayBeItem, takeItemMark() {
      kind = .item
    } else if cells(of: text).count >= 2 {
      kind = .row
    } else {
      text = withoutDecoration(text)
    }
  }

  private mutating func takeQuoteMarks() {
    var rest = text.trimmedStart
    while rest.first == UInt8(ascii: ">"), !rest.beginsComparison {
      quoteDepth += 1
      text = rest.dropFirst()
      rest = text.trimmedStart
    }
  }

  /// Takes `-`, `•`, `1.` and the like in front; a number stays.
  private mutating func takeItemMark() -> Bool {
    guard let first = text.first, !first.isLetter else { return false }
    if !first.isDigit, let mark = bullets.first(where: { text.starts(with: $0) }) {
      let rest = text.dropFirst(mark.count)
      guard rest.leadingBlank != nil || 3 <= mark.count && !rest.isEmpty && mark != dash && mark != longDash
      else {
        return false
      }
      let item = rest.trimmed
      isMarked = (mark.count == 1 && mark != star || mark == dash) && item.beginsPercentage
      if !isMarked { text = item }
      return !item.isEmpty
    }
    isMarked = text.beginsWithItemNumber
    return isMarked
  }
}

extension ArraySlice<UInt8> {
  /// Whether it begins as a numbered item does: `1. `.
  var beginsWithItemNumber: Bool {
    let digits = prefix(3).prefix(while: \.isDigit)
    let rest = dropFirst(digits.count)
    guard 1...2 ~= digits.count, rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else {
      return false
    }
    return rest.dropFirst().leadingBlank != nil
  }

  /// Whether it begins as `>20%`, `>=20` or `>$3bn` does, which is no quote.
  var beginsComparison: Bool {
    guard first == UInt8(ascii: ">"), let next = dropFirst().first else { return false }
    return next.isDigit || "=$.".utf8.contains(next)
  }

  /// `5% oil`, `2.5 % gas`.
  fileprivate var beginsPercentage: Bool {
    let digits = prefix(8).prefix { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return digits.first?.isDigit == true && dropFirst(digits.count).trimmedStart.first == UInt8(ascii: "%")
  }
}

private let star = [UInt8(ascii: "*")]

private let dash = Array("–".utf8)
private let longDash = Array("—".utf8)
private let bullets: [[UInt8]] = ["-", "*", "+", "•", "·", "▪", "‣", "●", "◦", "○", "■", "–", "—"].map {
  Array($0.utf8)
}

/// Whether there are three marks or more, and nothing else.
private func isRule(_ text: ByteLine) -> Bool {
  guard let first = text.first, !first.isLetter, !first.isDigit else { return false }
  var marks = 0
  for scalar in text.prefix(400).text.unicodeScalars where scalar != " " {
    guard "-=_*~#·.•+—–─━═|".unicodeScalars.contains(scalar) else { return false }
    marks += 1
  }
  return 3 <= marks
}

/// `*** Oil ***` → `Oil`.
private func withoutDecoration(_ text: ByteLine) -> ByteLine {
  guard let mark = text.first, "*=-#~_".utf8.contains(mark) else { return text }
  let inside = text.drop { $0 == mark }
  guard 2 <= text.count - inside.count else { return text }
  var end = inside
  while end.last == mark { end = end.dropLast() }
  let plain = end.trimmed
  return plain.isEmpty ? text : plain
}

/// The cells of a table's row: parted by bars, tabs, or gaps wider than prose has. One cell where it is no row.
func cells(of text: ByteLine) -> [ByteLine] {
  let bar = UInt8(ascii: "|")
  if text.first == bar || text.last == bar, text.count(where: { $0 == bar }) >= 2 {
    let inside = (text.first == bar ? text.dropFirst() : text)
    let cells = (inside.last == bar ? inside.dropLast() : inside).split(
      separator: bar, omittingEmptySubsequences: false)
    return cells.map(\.trimmed)
  }
  guard text.count <= longestRow else { return [text] }
  var cells: [ByteLine] = []
  var start = text.startIndex
  var index = text.startIndex
  while let gap = text[index...].firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) {
    let end = text[gap...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? text.endIndex
    index = end
    guard text[gap..<end].contains(0x09) || 3 <= end - gap else { continue }
    cells.append(text[start..<gap])
    start = end
  }
  return cells + [text[start...]]
}

/// In bytes; wide gaps in longer lines are accidents.
private let longestRow = 400
