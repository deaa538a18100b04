/// Walks over the lines that are not blank, in order, without their ends.
///
/// Lines end with LF or CR LF, or with CR in a file without any LF. A byte-order mark at the start is left out.
struct LineScanner {
  let bytes: [UInt8]
  private let newline: UInt8
  private var start: Int
  private let end: Int

  init(_ bytes: [UInt8]) {
    let hasNewline = bytes.firstIndex(of: UInt8(ascii: "\n"), from: 0, to: bytes.count) < bytes.count
    self.bytes = bytes
    newline = hasNewline ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
    start = bytes.first == 0xEF && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = bytes.count
  }

  private init(part range: Range<Int>, of lines: LineScanner) {
    bytes = lines.bytes
    newline = lines.newline
    start = max(range.lowerBound, lines.start)
    end = range.upperBound
  }

  mutating func next() -> ByteLine? {
    let carriageReturn = UInt8(ascii: "\r")
    while start < end {
      let next = bytes.firstIndex(of: newline, from: start, to: end)
      var last = next
      while start < last, bytes[last - 1] == carriageReturn { last -= 1 }
      let line = bytes[start..<last]
      start = next + 1
      if !line.isBlank { return line }
    }
    return nil
  }

  /// The next lines, at most `limit` of them.
  mutating func next(_ limit: Int) -> [ByteLine] {
    var lines: [ByteLine] = []
    lines.reserveCapacity(min(limit, bytes.count / 40 + 8, 256))
    while lines.count < limit, let line = next() { lines.append(line) }
    return lines
  }

  /// The lines that were not yet given.
  var allLines: [ByteLine] {
    var rest = self
    return rest.next(.max)
  }

  /// Ranges that cover the file, each of at least `size` bytes but for the last, and each up to the end of a line.
  func parts(ofSize size: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let least = min(start + max(size, 1), bytes.count)
      let end = min(bytes.firstIndex(of: newline, from: least - 1, to: bytes.count) + 1, bytes.count)
      parts.append(start..<end)
      start = end
    }
    return parts
  }

  /// The lines of one of `parts`.
  func lines(of part: Range<Int>) -> LineScanner { LineScanner(part: part, of: self) }
}
