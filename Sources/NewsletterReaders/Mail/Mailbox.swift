/// Where the messages of a mailbox begin.
///
/// A message begins at an envelope line such as `From post@tape.example Fri May  8 06:31:02 2026`, with something like a header on the next
/// line. It follows an empty line or nothing, or it has an address.
struct Mailbox {
  private let bytes: [UInt8]
  private let newline = UInt8(ascii: "\n")

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first message that begins at `start` or later and before `end`, or `end`; `start` is a line's first byte.
  ///
  /// Cost: one search for line ends.
  func firstMessage(from start: Int, to end: Int) -> Int {
    var line = start
    while line < end {
      if beginsMessage(at: line) { return line }
      line = min(bytes.firstIndex(of: newline, from: line, to: end) + 1, end)
    }
    return end
  }

  /// Whether a message begins at `index`, which is a line's first byte.
  func beginsMessage(at index: Int) -> Bool {
    guard index + 5 < bytes.count, bytes[index] == UInt8(ascii: "F"), bytes[index + 4] == UInt8(ascii: " "),
      bytes[index..<(index + 5)].elementsEqual("From ".utf8)
    else { return false }
    var next = bytes.firstIndex(of: newline, from: index, to: bytes.count) + 1
    let line = bytes[index..<min(next, bytes.count)].prefix(longestEnvelope)
    guard next < bytes.count, followsEmptyLine(index) || line.contains(UInt8(ascii: "@")), isEnvelope(line)
    else { return false }
    // Some programs escape the envelope line of a message that they took over.
    if next < bytes.count, bytes[next...].starts(with: ">From ".utf8) {
      next = bytes.firstIndex(of: newline, from: next, to: bytes.count) + 1
    }
    return next < bytes.count && bytes[next...].prefix(80).isHeaderShaped
  }

  private func followsEmptyLine(_ index: Int) -> Bool {
    if index == 0 || (index == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])) { return true }
    guard bytes[index - 1] == newline else { return false }
    if index == 1 || bytes[index - 2] == newline { return true }
    return bytes[index - 2] == UInt8(ascii: "\r") && (index == 2 || bytes[index - 3] == newline)
  }

  /// Where the first line begins that is not blank; the range's start where none is.
  func firstLine(in range: Range<Int>) -> Int {
    let mark = bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) ? range.lowerBound + 3 : range.lowerBound
    guard let first = bytes[mark..<range.upperBound].firstIndex(where: { !$0.isBlank }) else {
      return range.lowerBound
    }
    let line = bytes[mark..<first].lastIndex { $0 == newline || $0 == UInt8(ascii: "\r") }
    return line.map { $0 + 1 } ?? range.lowerBound
  }

  /// The messages that begin within `range`, each up to the next or to the range's end; bytes before the first belong to it unless they
  /// are blank.
  func messages(in range: Range<Int>) -> [Range<Int>] {
    var messages: [Range<Int>] = []
    var start = firstLine(in: range)
    while start < range.upperBound {
      let second = min(bytes.firstIndex(of: newline, from: start, to: range.upperBound) + 1, range.upperBound)
      let end = firstMessage(from: second, to: range.upperBound)
      messages.append(start..<end)
      start = end
    }
    return messages
  }
}

/// Ranges that cover a mailbox, each of at least `size` bytes but for the last, and each up to the end of a message.
func mailboxParts(_ bytes: [UInt8], ofSize size: Int) -> [Range<Int>] {
  let mailbox = Mailbox(bytes)
  let first = mailbox.firstLine(in: bytes.indices)
  guard mailbox.beginsMessage(at: first == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : first) else {
    return [bytes.indices]
  }
  var parts: [Range<Int>] = []
  var start = 0
  while start < bytes.count {
    let least = min(start + max(size, 1), bytes.count)
    let line = min(
      bytes.firstIndex(of: UInt8(ascii: "\n"), from: least - 1, to: bytes.count) + 1, bytes.count)
    let end = mailbox.firstMessage(from: line, to: bytes.count)
    parts.append(start..<end)
    start = end
  }
  return parts
}
