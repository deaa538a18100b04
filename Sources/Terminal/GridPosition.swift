internal import CEditline
internal import Glibc

/// Where the cursor is after some text, as libedit draws it.
struct GridPosition {
  private(set) var row = 0
  private(set) var column = 0
  private let columns: Int

  init(columns: Int) {
    self.columns = max(2, columns)
  }

  mutating func advance(over text: some Sequence<Unicode.Scalar>) {
    for scalar in text {
      if scalar == "\n" {
        row += 1
        column = 0
      } else {
        advance(by: scalar == "\t" ? 8 - column % 8 : Self.width(of: scalar))
      }
    }
  }

  /// A wide character does not stand half in a row.
  private mutating func advance(by width: Int) {
    if column + width > columns { wrap() }
    column += width
    if column >= columns { wrap() }
  }

  private mutating func wrap() {
    row += 1
    column = 0
  }

  /// The C library's opinion, since libedit's is the same; control characters are shown as `^A`.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
    return max(0, Int(editline_columns(wchar_t(bitPattern: scalar.value))))
  }
}
