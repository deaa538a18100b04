/// The history file's text: a header line, then one line for each statement.
///
/// ```
/// ideas where      →   ideas where\nticker = IGV
/// ticker = IGV
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
    guard bytes.starts(with: header) else { return nil }
    return decodeLines(bytes.dropFirst(header.count))
  }

  /// The statements of whole lines, as `decode`.
  static func decodeLines(_ bytes: ArraySlice<UInt8>) -> [String]? {
    if bytes.isEmpty { return [] }
    guard bytes.last == lineEnd else { return nil }
    var statements: [String] = []
    for line in bytes.dropLast().split(separator: lineEnd, omittingEmptySubsequences: false) {
      guard let statement = statement(of: line) else { return nil }
      if statement != statements.last { statements.append(statement) }
    }
    return statements
  }

  /// The lines of a damaged file that are whole, with their ends; none of a file that begins with something else.
  static func readableLines(of bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.starts(with: header), let end = bytes.lastIndex(of: lineEnd), header.count <= end else {
      return []
    }
    let lines = bytes[header.count...end].split(separator: lineEnd)
    return lines.filter { statement(of: $0) != nil }.map { Array($0) + [lineEnd] }
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

  /// Whether the file begins and ends as it should; looks at no more than that. An empty file is intact.
  static func isIntact(_ file: borrowing LockedFile) throws(HistoryError) -> Bool {
    let size = try file.size()
    if size == 0 { return true }
    let begin = try file.bytes(at: 0, count: header.count)
    let end = try file.bytes(at: size - 1, count: 1)
    return begin == header && end == [lineEnd]
  }

  /// Adds a statement to an intact file in one write, unless it is the newest already.
  static func append(_ statement: String, to file: borrowing LockedFile) throws(HistoryError) {
    let line = line(of: statement)
    let size = try file.size()
    if size == 0 { return try file.append(header + line) }
    let tail = try file.bytes(at: max(0, size - line.count - 1), count: line.count + 1)
    if tail != [lineEnd] + line { try file.append(line) }
  }
}
