/// A message in parts whose header names no boundary, or one that is nowhere, with a header that fits what is there.
///
/// `subtype` says how the parts belong together, such as `alternative`. The result is `nil` where there is no text. Cost: one pass.
func withFoundBoundary(_ message: ArraySlice<UInt8>, subtype: String) -> [UInt8]? {
  let lines = MessageLines(message)
  var header: [UInt8] = []
  var rest = message.startIndex
  var isLeftOut = false
  while let line = lines.line(at: rest) {
    rest = lines.next(after: line)
    if line.isBlank { break }
    if line.leadingBlank == nil { isLeftOut = isField(line, "content-type:") }
    if !isLeftOut { header += message[line.startIndex..<rest] }
  }
  let body = message[rest...]
  guard body.contains(where: { !$0.isBlank }) else { return nil }
  if let boundary = boundary(from: rest, in: lines) {
    header += "Content-Type: multipart/\(subtype); boundary=\"\(boundary.text)\"\n\n".utf8
  } else {
    let isHTML = body.trimmedStart.first == UInt8(ascii: "<")
    header += "Content-Type: text/\(isHTML ? "html" : "plain")\n\n".utf8
  }
  return header + body
}

/// The boundary that the first part has: a line that begins with `--`, and a header of parts below it.
private func boundary(from start: Int, in lines: MessageLines) -> ByteLine? {
  var place = start
  while let line = lines.line(at: place) {
    place = lines.next(after: line)
    guard let mark = line.after("--")?.trimmedEnd, 1...70 ~= mark.count, isBoundary(mark),
      let below = lines.line(at: place), isField(below, "content-")
    else { continue }
    return mark
  }
  return nil
}

/// Whether it can stand between quotation marks.
private func isBoundary(_ mark: ByteLine) -> Bool {
  mark.allSatisfy { 0x20 <= $0 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
}

private func isField(_ line: ByteLine, _ name: String) -> Bool {
  line.prefix(name.utf8.count).elementsEqual(name.utf8) { $0.smallLetter == $1 }
}

/// The lines of a message, which end with LF.
private struct MessageLines {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Without its end; `nil` at the end of the message.
  func line(at start: Int) -> ByteLine? {
    guard start < bytes.endIndex else { return nil }
    return bytes[start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex)]
  }

  func next(after line: ByteLine) -> Int { min(line.endIndex + 1, bytes.endIndex) }
}
