/// Walks over all lines of a part of a text, blank ones too, without their ends.
///
/// Lines end with LF, CR LF or a form feed, or with CR in a part without any LF.
struct TextLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let newline: UInt8
  private let end: Int
  /// Where the next line begins.
  private(set) var start: Int
  /// Whether a form feed ended the line given last.
  private(set) var endsPage = false

  /// The range lies within the bytes.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    let linefeed = UInt8(ascii: "\n")
    newline = bytes.firstIndex(of: linefeed, from: start, to: end) < end ? linefeed : UInt8(ascii: "\r")
  }

  mutating func next() -> ByteLine? {
    guard start < end else { return nil }
    let stop = bytes.firstIndex(of: newline, from: start, to: end)
    var line = bytes[start..<stop]
    start = Swift.min(stop + 1, end)
    endsPage = false
    if let feed = line.firstIndex(of: 0x0C) {
      endsPage = true
      start = feed + 1
      line = line[..<feed]
    }
    while line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return line
  }
}
