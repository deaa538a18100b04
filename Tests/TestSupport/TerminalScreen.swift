internal import TextAnalysis

/// What a terminal shows: a grid of cells, fed with the bytes that a program prints.
///
/// Knows the part of xterm that libedit and this program emit; every other sequence lands in `unknownSequences`. Combining
/// marks are dropped. Asserting on the screen is what makes a dialogue testable: the bytes depend on how libedit chose
/// to move the cursor.
package struct TerminalScreen: Sendable {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// The cursor's place, counted from 0.
  package private(set) var row = 0
  package private(set) var column = 0
  /// Escape sequences that were not understood, as text; a test may expect none.
  package private(set) var unknownSequences: [String] = []

  private typealias Cell = Unicode.Scalar
  private static let blank: Cell = " "
  /// Fills the second cell of a wide character.
  private static let tail: Cell = "\0"

  private var cells: [[Cell]]
  private var character: [UInt8] = []
  private var sequence: [UInt8]?
  /// The last column was written; the next character goes to the next row.
  private var isBeyondRow = false

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Self.blank, count: columns), count: rows)
  }

  /// The rows without blanks at their ends, and without the empty rows at the bottom, joined by `\n`.
  package var text: String {
    var lines = cells.map(Self.line)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The row in which the cursor is, without blanks at its end.
  package var currentLine: String { Self.line(cells[row]) }

  /// Shows what a program printed; characters and sequences may be cut anywhere.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      // Ctrl-C lets the system throw output away, also within a character.
      if byte & 0xC0 != 0x80 { character = [] }
      if sequence != nil {
        feedSequence(byte)
      } else if byte < 0x20 {
        control(byte)
      } else {
        feedCharacter(byte)
      }
    }
  }

  /// Cuts or widens the grid at the right and the bottom, as xterm does; rows scroll off so that the cursor stays.
  package mutating func resize(columns: Int, rows: Int) {
    let scrolled = max(0, row - rows + 1)
    let blankRow = Array(repeating: Self.blank, count: columns)
    let kept = cells.dropFirst(scrolled).prefix(rows).map { Array(($0 + blankRow).prefix(columns)) }
    cells = kept + Array(repeating: blankRow, count: rows - kept.count)
    (self.columns, self.rows) = (columns, rows)
    row -= scrolled
    column = min(column, columns - 1)
    isBeyondRow = false
  }

  private static func line(_ cells: [Cell]) -> String {
    var line = String.UnicodeScalarView(cells.lazy.filter { $0 != tail })
    while line.last == blank { line.removeLast() }
    return String(line)
  }
}

// MARK: Characters

extension TerminalScreen {
  private mutating func feedCharacter(_ byte: UInt8) {
    character.append(byte)
    guard let text = String(validating: character, as: UTF8.self) else {
      if character.count >= 4 { character = [] }
      return
    }
    character = []
    text.unicodeScalars.forEach { put($0) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = displayWidth(of: scalar)
    guard width > 0 else { return }
    if isBeyondRow || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = scalar
    if width == 2 { cells[row][column + 1] = Self.tail }
    isBeyondRow = column + width >= columns
    column = min(column + width, columns - 1)
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x1B: sequence = []
    case 0x0D: move(toColumn: 0)
    case 0x0A: lineFeed()
    case 0x08: move(toColumn: column - 1)
    case 0x09: move(toColumn: (column / 8 + 1) * 8)
    default: break
    }
  }

  private mutating func lineFeed() {
    isBeyondRow = false
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: Self.blank, count: columns))
    }
  }

  private mutating func move(toRow newRow: Int? = nil, toColumn newColumn: Int? = nil) {
    row = min(max(0, newRow ?? row), rows - 1)
    column = min(max(0, newColumn ?? column), columns - 1)
    isBeyondRow = false
  }
}

// MARK: Escape sequences

extension TerminalScreen {
  private mutating func feedSequence(_ byte: UInt8) {
    let bytes = (sequence ?? []) + [byte]
    let isControlSequence = bytes.first == UInt8(ascii: "[")
    let isWhole = !isControlSequence || (bytes.count > 1 && (0x40...0x7E).contains(byte))
    sequence = isWhole ? nil : bytes
    guard isWhole else { return }
    let parameters = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    let isKnown = isControlSequence && perform(Character(Unicode.Scalar(byte)), parameters)
    if !isKnown && !"=>".utf8.contains(byte) {
      unknownSequences.append(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// - Returns: False when the sequence is not known.
  private mutating func perform(_ command: Character, _ parameters: String) -> Bool {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch command {
    case "A": move(toRow: row - count)
    case "B": move(toRow: row + count)
    case "C": move(toColumn: column + count)
    case "D": move(toColumn: column - count)
    case "G": move(toColumn: count - 1)
    case "H": move(toRow: count - 1, toColumn: max(1, numbers.dropFirst().first ?? 1) - 1)
    case "J": clearScreen(whole: first == 2)
    case "K": clear(row, from: column)
    case "P": shift(removing: min(count, columns - column))
    case "@": shift(inserting: min(count, columns - column))
    case "m", "h", "l": break
    default: return false
    }
    return true
  }

  private mutating func clear(_ row: Int, from column: Int) {
    for index in column..<columns { cells[row][index] = Self.blank }
  }

  private mutating func clearScreen(whole: Bool) {
    clear(row, from: whole ? 0 : column)
    for other in 0..<rows where other > row || whole { clear(other, from: 0) }
  }

  private mutating func shift(removing count: Int) {
    cells[row].removeSubrange(column..<(column + count))
    cells[row] += Array(repeating: Self.blank, count: count)
  }

  private mutating func shift(inserting count: Int) {
    cells[row].insert(contentsOf: Array(repeating: Self.blank, count: count), at: column)
    cells[row].removeLast(count)
  }
}
