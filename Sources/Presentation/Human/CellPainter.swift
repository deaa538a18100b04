import QueryExecution
import QuerySemantics

/// Colours a cell row by row: a direction as a whole, and in texts what the query looked for.
///
/// A text is broken into rows at its blanks, and cut; what stands between blanks is counted, so that a hit is found in the rows wherever
/// they break.
struct CellPainter {
  private let theme: Theme
  private let style: ColumnStyle
  /// Hits as ranges of characters other than blanks, in order.
  private var hits: ArraySlice<Range<Int>> = []
  /// Characters other than blanks in the rows before.
  private var passed = 0

  /// `text` is the whole of the cell as people see it, with its lines or without.
  init(
    _ text: String, of column: OutputColumn, _ style: ColumnStyle, _ sought: TextHits, _ theme: Theme
  ) {
    self.theme = theme
    self.style = style
    guard theme != .plain, !sought.isEmpty, column.type == .text else { return }
    let ranges = sought.ranges(in: text, ofColumn: column.name)
    if !ranges.isEmpty { hits = Self.counted(ranges, in: text)[...] }
  }

  /// The next row of the cell in its colours, without blanks around it.
  mutating func paint(_ row: String) -> String {
    guard !hits.isEmpty else { return style.paint(row, with: theme) }
    var output = ""
    var run = ""
    var isMarked = false
    for character in row {
      if !isBlank(character) {
        while let first = hits.first, first.upperBound <= passed { hits.removeFirst() }
        // What stands for the rest of a text is no hit of its own.
        let isHit = (isMarked || character != "…") && isWithinHit
        if isHit != isMarked {
          output += isMarked ? theme.paint(run, as: .hit) : run
          (run, isMarked) = ("", isHit)
        }
        passed += 1
      } else if isMarked, !isWithinHit {
        output += theme.paint(run, as: .hit)
        (run, isMarked) = ("", false)
      }
      run.append(character)
    }
    return output + (isMarked ? theme.paint(run, as: .hit) : run)
  }

  /// Whether the next character that is no blank belongs to a hit.
  private var isWithinHit: Bool { hits.first.map { $0.contains(passed) } ?? false }

  /// Ranges of bytes as ranges of characters that are no blanks; one within a character takes all of it.
  private static func counted(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    var counted: [Range<Int>] = []
    var rest = ranges[...]
    var (byte, count) = (0, 0)
    var start: Int?
    for character in text {
      guard let range = rest.first else { break }
      let end = byte + character.utf8.count
      if start == nil, range.lowerBound < end { start = count }
      if !isBlank(character) { count += 1 }
      byte = end
      if range.upperBound <= byte {
        if let start, start < count { counted.append(start..<count) }
        start = nil
        rest.removeFirst()
      }
    }
    return counted
  }
}

private func isBlank(_ character: Character) -> Bool { character == " " || character == "\n" }
