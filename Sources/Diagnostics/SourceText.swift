/// A text that diagnostics can point into: its UTF-8 bytes and the name it goes by.
package struct SourceText: Sendable {
  /// A file path, or a word such as `query` for text that was typed.
  package let name: String
  package let bytes: [UInt8]
  /// The line number of the first byte, for a text cut out of a longer one.
  package let firstLine: Int
  private let lineStarts = LineStarts()

  package init(_ text: String, name: String = "query", firstLine: Int = 1) {
    self.init(bytes: Array(text.utf8), name: name, firstLine: firstLine)
  }

  package init(bytes: [UInt8], name: String, firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// The whole text.
  package var span: SourceSpan { SourceSpan(0, UInt32(clamping: bytes.count)) }

  /// The text under `span`; offsets outside the text are clamped, invalid UTF-8 is replaced.
  package subscript(_ span: SourceSpan) -> String {
    let end = min(Int(span.end), bytes.count)
    let start = min(Int(span.start), end)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The line that holds the byte at `offset`: its number from `firstLine`, and its span without the newline.
  ///
  /// Cost: the first time that of the text, then that of the line.
  package func line(containing offset: UInt32) -> (number: Int, span: SourceSpan) {
    let cut = min(Int(offset), bytes.count)
    return (lineStarts.line(containing: cut, in: bytes) + firstLine, lineSpan(containing: cut))
  }

  private func lineSpan(containing cut: Int) -> SourceSpan {
    let start = bytes[..<cut].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[cut...].firstIndex(of: newline) ?? bytes.count
    return SourceSpan(UInt32(start), UInt32(end))
  }

  /// Line and column of `offset`, both from 1; the column counts Unicode scalars.
  package func position(of offset: UInt32) -> (line: Int, column: Int) {
    (line(containing: offset).number, column(of: offset))
  }

  /// As `position`, without counting the lines before: its cost is that of the line.
  package func column(of offset: UInt32) -> Int {
    let line = lineSpan(containing: min(Int(offset), bytes.count))
    let end = max(line.start, min(offset, line.end))
    // A byte that continues a scalar does not count.
    return bytes[Int(line.start)..<Int(end)].count { $0 & 0xC0 != 0x80 } + 1
  }
}
