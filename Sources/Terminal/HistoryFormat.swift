/// The history file's text: a header line, then one line for each statement.
///
/// ```
/// ideas where\nticker = 'A'   (two rows)   →   ideas where\nticker = 'A'   (one line, with a backslash and an n)
/// ```
enum HistoryFormat {
  static let header = Array("tearsheet history 1\n".utf8)
  static let lineEnd = UInt8(ascii: "\n")

  private static let escape = UInt8(ascii: "\\")
  /// What stands behind the backslash, and what it stands for.
  private static let escapes: [(name: UInt8, value: UInt8)] = [
    (UInt8(ascii: "\\"), UInt8(ascii: "\\")),
    (UInt8(ascii: "n"), UInt8(ascii: "\n")),
    (UInt8(ascii: "r"), UInt8(ascii: "\r")),
    (UInt8(ascii: "0"), 0),
  ]

  /// One line with its end.
  static func line(of statement: String) -> [UInt8] {
    var line: [UInt8] = []
    for byte in statement.utf8 {
      if let escaped = escapes.first(where: { $0.value == byte }) {
        line += [escape, escaped.name]
      } else {
        line.append(byte)
      }
    }
    return line + [lineEnd]
  }

  /// All statements, oldest first, adjacent doubles once; nil for a file that this did not write.
  static func decode(_ bytes: [UInt8]) -> [String]? {
    if bytes.isEmpty { return [] }
    guard bytes.starts(with: header), bytes.last == lineEnd else { return nil }
    var statements: [String] = []
    for line in bytes.dropFirst(header.count).dropLast().split(separator: lineEnd, omittingEmptySubsequences: false) {
      guard let statement = statement(of: line) else { return nil }
      if statement != statements.last { statements.append(statement) }
    }
    return statements
  }

  private static func statement(of line: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      if byte == escape {
        let name = rest.popFirst()
        guard let escaped = escapes.first(where: { $0.name == name }) else { return nil }
        bytes.append(escaped.value)
      } else if escapes.contains(where: { $0.value == byte }) {
        return nil
      } else {
        bytes.append(byte)
      }
    }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }
}
