/// HTML with what the parser need not see left out: comments, styles, scripts, and the inner part of long texts.
///
/// Gumbo takes some 50 ns for each character of text. A text without character references is the same before and after
/// parsing, so that a mark of 17 bytes stands for it that says where it lies in the source: U+E000, then start and
/// length in seven hexadecimal digits each. The tree is that of the whole HTML.
struct ReducedHTML {
  let source: [UInt8]
  private(set) var bytes: [UInt8] = []
  /// Up to where the source has been copied or left out.
  private var offset = 0
  /// Where copying went on behind what was left out: in `bytes`, and in the source.
  private var joints: [(reduced: Int, source: Int)] = [(0, 0)]
  /// Whether marks can be told from the text.
  let marksTexts: Bool

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count / 2)
    let hasZero = source.firstIndex(of: 0, from: 0, to: source.count) < source.count
    marksTexts = !hasZero && !source.holdsMark
  }

  /// Copies up to `start` and leaves out what follows up to `end`.
  mutating func leaveOut(_ start: Int, _ end: Int) {
    guard offset <= start, start < end else { return }
    bytes.append(contentsOf: source[offset..<start])
    offset = end
    joints.append((bytes.count, end))
  }

  /// Copies a text, of which marks stand for the long parts.
  mutating func addText(_ text: Range<Int>) {
    guard marksTexts, shortestMarked <= text.count else { return }
    var start = text.lowerBound
    while start < text.upperBound {
      let reference = nextReference(from: start, to: text.upperBound)
      mark(start, reference)
      start = min(reference + 1, text.upperBound)
      while start < text.upperBound,
        source[start].isLetter || source[start].isDigit || source[start] == UInt8(ascii: "#")
      {
        start += 1
      }
      if start < text.upperBound, source[start] == UInt8(ascii: ";") { start += 1 }
    }
  }

  /// The next `&` that may begin a character reference; one before anything but a letter or `#` is text.
  private func nextReference(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      index = source.firstIndex(of: UInt8(ascii: "&"), from: index, to: end)
      guard index + 1 < end else { return end }
      if source[index + 1].isLetter || source[index + 1] == UInt8(ascii: "#") { return index }
      index += 1
    }
    return end
  }

  /// Blanks at the ends stay: the parser asks whether a text has anything else.
  private mutating func mark(_ start: Int, _ end: Int) {
    guard shortestMarked <= end - start else { return }
    let inner = source[start..<end].withoutASCIIBlanks
    guard shortestMarked <= inner.count else { return }
    leaveOut(inner.startIndex, inner.endIndex)
    bytes.append(contentsOf: textMark)
    appendDigits(inner.startIndex)
    appendDigits(inner.count)
    joints[joints.count - 1].reduced = bytes.count
  }

  private mutating func appendDigits(_ number: Int) {
    for shift in stride(from: 24, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift) & 0x0F
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Copies the rest.
  mutating func finish() {
    bytes.append(contentsOf: source[offset...])
    offset = source.count
  }

  /// Where in the source a byte of `bytes` comes from.
  func sourceOffset(_ index: Int) -> Int {
    var low = 0
    var high = joints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if joints[middle].reduced <= index { low = middle } else { high = middle }
    }
    return min(joints[low].source + index - joints[low].reduced, source.count)
  }
}

/// U+E000, which is for private use: a source that has it gets no marks.
private let textMark: [UInt8] = [0xEE, 0x80, 0x80]

/// Bytes of a text from which on a mark is worth it.
private let shortestMarked = 32

extension [UInt8] {
  fileprivate var holdsMark: Bool {
    var index = firstIndex(of: 0xEE, from: 0, to: count)
    while index < count {
      if self[index...].starts(with: textMark) { return true }
      index = firstIndex(of: 0xEE, from: index + 1, to: count)
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutASCIIBlanks: ByteLine {
    guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
      return []
    }
    return self[first...last]
  }
}
