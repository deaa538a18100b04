import Newsletters
import TextAnalysis

/// Breaks a text with marks into rows at its blanks, and colours the marks.
struct MarkedRows {
  private let width: Int
  private let theme: Theme
  private var rows: [String] = []
  private var row: [Piece] = []
  private var rowWidth = 0
  private var word: [Piece] = []
  private var wordWidth = 0
  /// The mark that a blank before the word stands in.
  private var blankMark: Direction?

  private struct Piece {
    let character: Character
    let mark: Direction?
  }

  init(width: Int, theme: Theme) {
    self.width = max(1, width)
    self.theme = theme
  }

  mutating func append(_ bytes: ArraySlice<UInt8>, _ mark: Direction?) {
    let text = visible(String(decoding: bytes, as: UTF8.self), keepsLines: true)
    guard let mark, theme == .plain else { return append(text, mark) }
    append("[\(mark.sign)\(text)]", nil)
  }

  private mutating func append(_ text: String, _ mark: Direction?) {
    for character in text {
      switch character {
      case "\n":
        endWord()
        endRow()
      case " ":
        endWord()
        blankMark = mark
      default:
        word.append(Piece(character: character, mark: mark))
        wordWidth += displayWidth(of: character)
      }
    }
  }

  private mutating func endWord() {
    guard let first = word.first else { return }
    if 0 < rowWidth, width < rowWidth + 1 + wordWidth { endRow() }
    if 0 < rowWidth {
      row.append(Piece(character: " ", mark: blankMark == first.mark ? blankMark : nil))
      rowWidth += 1
    }
    for piece in word {
      let columns = displayWidth(of: piece.character)
      if 0 < rowWidth, width < rowWidth + columns { endRow() }
      row.append(piece)
      rowWidth += columns
    }
    (word, wordWidth, blankMark) = ([], 0, nil)
  }

  private mutating func endRow() {
    rows.append(painted(row[...]))
    (row, rowWidth) = ([], 0)
  }

  mutating func finish() -> [String] {
    endWord()
    if !row.isEmpty || rows.isEmpty { endRow() }
    return rows
  }

  private func painted(_ pieces: ArraySlice<Piece>) -> String {
    var output = ""
    var rest = pieces
    while let first = rest.first {
      let run = rest.prefix { $0.mark == first.mark }
      let text = String(run.map(\.character))
      output += first.mark.map { theme.paint(text, asMark: $0.role) } ?? text
      rest = rest.dropFirst(run.count)
    }
    return output
  }
}
