import Diagnostics

/// Where in the file the headers of a message stand, so that what is said of one points at it.
struct MailPlaces {
  /// The message, from its first header on.
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var firstLine: SourceSpan { bytes.firstLine.place }

  /// The last line that is not empty.
  var lastLine: SourceSpan {
    let isEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let text = bytes[..<(bytes.lastIndex { !isEnd($0) }.map { $0 + 1 } ?? bytes.startIndex)]
    return text[(text.lastIndex(where: isEnd).map { $0 + 1 } ?? text.startIndex)...].place
  }

  /// The line on which a header begins; the first line where the message has none of that name.
  ///
  /// Cost: one pass over the header.
  func header(_ name: String) -> SourceSpan {
    var rest = bytes
    while !rest.isEmpty {
      let line = rest.firstLine
      guard !line.isEmpty else { break }
      if line.count > name.utf8.count, line[line.startIndex + name.utf8.count] == UInt8(ascii: ":"),
        zip(line, name.utf8).allSatisfy({ $0.smallLetter == $1.smallLetter })
      {
        return line.place
      }
      rest = rest[line.endIndex...].dropFirst(rest[line.endIndex...].starts(with: "\r\n".utf8) ? 2 : 1)
    }
    return firstLine
  }
}
