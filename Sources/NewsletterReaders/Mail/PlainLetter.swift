import TextAnalysis

/// A letter's text as blocks, read from a part of plain text.
struct PlainLetter {
  var blocks: [String] = []
  /// The header of the letter that the message forwards within its text.
  var forwarded: ForwardedHeader?
  /// Words above that letter, which were left out.
  var omittedWords = 0
  /// Where the letter can be seen on the web, if the text says so and the address is plain.
  var link: String?

  /// Reads UTF-8; `isForward` says that the subject announces a forwarded message.
  init(_ bytes: [UInt8], isFlowed: Bool, deletesSpace: Bool, isForward: Bool) {
    let source = QuotedLines(bytes, isFlowed: isFlowed, deletesSpace: deletesSpace)
    var lines = source.lines[...]
    takeForward(from: &lines, isForward: isForward)
    link = viewLink(in: lines)
    lines = lines[..<endOfLetter(lines)]
    var builder = BlockBuilder(lines, isUnwrapped: source.isUnwrapped)
    blocks = withoutMailFooter(builder.finish())
  }

  private mutating func takeForward(from lines: inout ArraySlice<ByteLine>, isForward: Bool) {
    for index in lines.indices.prefix(400) where isMarkLike(lines[index]) {
      guard ForwardedHeader.isMark(lines[index].text, isReplyLike: true) else { continue }
      let above = lines[..<index]
      let isShort = above.lazy.map({ countWords(in: $0.text) }).reduce(0, +) < 10
      guard ForwardedHeader.isMark(lines[index].text, isReplyLike: isForward || isShort) else { continue }
      let below = lines[(index + 1)...]
      guard let (header, count) = ForwardedHeader.read(below.prefix(30).map(\.text)) else { continue }
      forwarded = header
      omittedWords = above.map { countWords(in: $0.text) }.reduce(0, +)
      lines = below.dropFirst(count)
      return
    }
  }
}

/// Whether a closer look is worth it: marks of forwarding have no lower limit, but few lines begin like one.
private func isMarkLike(_ line: ByteLine) -> Bool {
  guard let first = line.trimmedStart.first else { return false }
  return first == UInt8(ascii: "-") || first == UInt8(ascii: "_") || first == UInt8(ascii: "B")
}

/// Where the signature or the mailing list's footer begins: at `-- ` near the end, or at a rule with words such as `unsubscribe` below.
private func endOfLetter(_ lines: ArraySlice<ByteLine>) -> Int {
  let tail = lines.suffix(40)
  for index in tail.indices where 0 < index - lines.startIndex {
    let line = lines[index]
    if line.elementsEqual("-- ".utf8) || line.elementsEqual("--".utf8), lines.endIndex - index <= 16 {
      return index
    }
    if 10 <= line.count, line.trimmedEnd.allSatisfy({ $0 == UInt8(ascii: "_") }), lines.endIndex - index <= 12
    {
      if lines[index...].contains(where: { listWords.occur(in: $0) }) { return index }
    }
  }
  return lines.endIndex
}

private let listWords = Phrases(["unsubscribe", "mailing list", "mailman"])
private let visitWords = Phrases([
  "view this newsletter", "read this newsletter", "view this issue", "read this issue",
])

/// The address on the web that the first lines give.
private func viewLink(in lines: ArraySlice<ByteLine>) -> String? {
  var isAnnounced = false
  for line in lines.lazy.filter({ !$0.isBlank }).prefix(12) {
    let isView = isViewLine(line) || line.count <= 300 && visitWords.occur(in: line)
    if isView || isAnnounced, let start = line.firstPlace(of: "http") {
      let address = line[start...].prefix { !$0.isBlank && !"<>()[]\"".utf8.contains($0) }
      return isTrackingLink(address) ? nil : address.text
    }
    isAnnounced = isView
  }
  return nil
}
