/// The lines of a plain text and how deep each is quoted; soft line breaks of RFC 3676 are undone.
struct QuotedLines {
  /// A line without the marks `>` in front of it, and how many those were.
  struct Line {
    var bytes: ByteLine
    var depth: Int
  }

  private(set) var lines: [Line] = []
  /// Whether soft breaks were found, so that every line that is left is meant.
  private(set) var isUnwrapped = false

  init(_ bytes: [UInt8], isFlowed: Bool, deletesSpace: Bool) {
    let newline = UInt8(ascii: "\n")
    let hasNewline = bytes.firstIndex(of: newline, from: 0, to: bytes.count) < bytes.count
    let lineEnd = hasNewline ? newline : UInt8(ascii: "\r")
    lines.reserveCapacity(bytes.count / 50)
    var open: (text: [UInt8], depth: Int)?
    var start = 0
    while start < bytes.count {
      let next = bytes.firstIndex(of: lineEnd, from: start, to: bytes.count)
      var end = next
      while start < end, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let (line, depth) = unquoted(bytes[start..<end], isFlowed: isFlowed)
      start = next + 1
      guard isFlowed else {
        lines.append(Line(bytes: line, depth: depth))
        continue
      }
      add(line, depth, to: &open, deletesSpace: deletesSpace)
    }
    close(open)
  }

  private mutating func add(
    _ line: ByteLine, _ depth: Int, to open: inout (text: [UInt8], depth: Int)?, deletesSpace: Bool
  ) {
    let isSoft = line.last == UInt8(ascii: " ") && !line.elementsEqual("-- ".utf8)
    if isSoft { isUnwrapped = true }
    let text = isSoft && deletesSpace ? line.dropLast() : line
    if let last = open, last.depth == depth {
      open?.text += text
    } else {
      close(open)
      open = (Array(text), depth)
    }
    if !isSoft {
      close(open)
      open = nil
    }
  }

  private mutating func close(_ open: (text: [UInt8], depth: Int)?) {
    if let open { lines.append(Line(bytes: open.text[...], depth: open.depth)) }
  }
}

/// A line without the `>` in front of it, and how many those were.
private func unquoted(_ line: ByteLine, isFlowed: Bool) -> (ByteLine, Int) {
  var rest = line
  var depth = 0
  while rest.first == UInt8(ascii: ">") {
    depth += 1
    rest = rest.dropFirst()
    // `> > ` is written by programs that do not know of flowed lines.
    if rest.first == UInt8(ascii: " "), !isFlowed || rest.dropFirst().first == UInt8(ascii: ">") {
      rest = rest.dropFirst()
    }
  }
  if isFlowed, rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
  return (rest, depth)
}
