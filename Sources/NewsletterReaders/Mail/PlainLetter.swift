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

  /// Words of the message that this one answers, which were left out.
  var quotedWords = 0
  /// Words of a letter that is forwarded below the message's own, which were left out.
  var forwardedWords = 0

  /// Reads UTF-8; `isForward` says that the subject announces a forwarded message, `isReply` that it announces an answer.
  init(_ bytes: [UInt8], isFlowed: Bool, deletesSpace: Bool, isForward: Bool, isReply: Bool) {
    let source = QuotedLines(bytes, isFlowed: isFlowed, deletesSpace: deletesSpace)
    var lines = source.lines[...]
    takeForward(from: &lines, isForward: isForward, isReply: isReply)
    if isReply, forwarded == nil { leaveOutQuotes(in: &lines) }
    link = viewLink(in: lines)
    lines = lines[..<endOfLetter(lines)]
    let text = quotedText(lines)
    let body = bodyText(of: text, in: text.indices, isUnwrapped: source.isUnwrapped)
    blocks = withoutMailFooter(body.map(bodyBlocks(of:))?.compactMap(withoutTrackingLinks) ?? [])
  }

  /// Leaves out what is quoted below `On …, Jane Doe wrote:`, as long as the message says something itself.
  private mutating func leaveOutQuotes(in lines: inout ArraySlice<QuotedLines.Line>) {
    var kept: [QuotedLines.Line] = []
    var words = 0
    var index = lines.startIndex
    while index < lines.endIndex {
      guard let quote = quote(at: index, in: lines) else {
        kept.append(lines[index])
        index += 1
        continue
      }
      words += countWords(in: lines[quote])
      index = quote.upperBound
    }
    guard 0 < words, kept.contains(where: { !$0.bytes.isBlank }) else { return }
    quotedWords = words
    lines = kept[...]
  }

  private mutating func takeForward(
    from lines: inout ArraySlice<QuotedLines.Line>, isForward: Bool, isReply: Bool
  ) {
    for index in lines.indices.prefix(400) where isMarkLike(lines[index].bytes) {
      let line = lines[index].bytes.prefix(longestHeaderLine).text
      let isField = ForwardedHeader.beginsField(line)
      guard isField || ForwardedHeader.isMark(line, isReplyLike: true) else { continue }
      let isExpected = isForward || hasFewWords(lines[..<index].lazy.map(\.bytes))
      let below = isField ? lines[index...] : lines[(index + 1)...]
      // Below an answer the same header stands above what is answered.
      guard isField ? isExpected && !isReply : ForwardedHeader.isMark(line, isReplyLike: isExpected),
        let (header, count) = forwardedHeader(below, isMarked: !isField)
      else { continue }
      let words = countWords(in: lines[..<index])
      if isOwnLetter(wordsAbove: words, isForward: isForward) {
        forwardedWords = countWords(in: lines[index...])
        lines = lines[..<index]
        return
      }
      forwarded = header
      omittedWords = words
      lines = below.dropFirst(count)
      return
    }
  }

  private func forwardedHeader(
    _ lines: ArraySlice<QuotedLines.Line>, isMarked: Bool
  ) -> (header: ForwardedHeader, lineCount: Int)? {
    let texts = lines.prefix(30).map { $0.bytes.prefix(longestHeaderLine).text }
    return isMarked ? ForwardedHeader.read(texts) : ForwardedHeader.readUnmarked(texts)
  }
}

/// The lines that quote a message, from the line `On …, Jane Doe wrote:` on, which may be broken; `nil` where none begin here.
private func quote(at start: Int, in lines: ArraySlice<QuotedLines.Line>) -> Range<Int>? {
  guard lines[start].bytes.starts(with: "On ".utf8) else { return nil }
  let depth = lines[start].depth
  guard let above = lines[start...].prefix(3).firstIndex(where: { $0.bytes.trimmedEnd.ends(with: "wrote:") })
  else { return nil }
  var end: Int?
  for index in lines.indices[(above + 1)...] where !lines[index].bytes.isBlank {
    guard depth < lines[index].depth else { break }
    end = index + 1
  }
  return end.map { start..<$0 }
}

/// In bytes; what is behind that in a line of a forwarded header is of no use.
private let longestHeaderLine = 1000

/// Whether hardly a word stands above a forwarded letter.
///
/// Cost: that of a few words, however long the texts are.
func hasFewWords(_ texts: some Sequence<ByteLine>) -> Bool {
  var words = 0
  for text in texts where words < 10 { words += countWords(in: Array(text.prefix(400))) }
  return words < 10
}

private func countWords(in lines: ArraySlice<QuotedLines.Line>) -> Int {
  lines.lazy.map { countWords(in: $0.bytes.text) }.reduce(0, +)
}

/// The lines with their marks of quoting, as the reader of plain text takes them.
private func quotedText(_ lines: ArraySlice<QuotedLines.Line>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(lines.reduce(0) { $0 + $1.bytes.count + 1 })
  for line in lines {
    if 0 < line.depth {
      text += repeatElement(UInt8(ascii: ">"), count: line.depth)
      text.append(UInt8(ascii: " "))
    }
    text += line.bytes
    text.append(UInt8(ascii: "\n"))
  }
  return text
}

/// The block without links that only count who follows them; `nil` where nothing else is in it.
private func withoutTrackingLinks(_ block: String) -> String? {
  let lines = block.split(separator: "\n").map { withoutTrackingLinks(Array($0.utf8)) }
  let kept = lines.filter { !$0.isEmpty && $0 != "•" }
  return kept.isEmpty ? nil : kept.joined(separator: "\n")
}

/// Whether a closer look is worth it: marks of forwarding have no lower limit, but few lines begin like one.
private func isMarkLike(_ line: ByteLine) -> Bool {
  guard let first = line.trimmedStart.first else { return false }
  return "-_B".utf8.contains(first) || line.prefix(20).contains(UInt8(ascii: ":"))
}

private let visitWords = Phrases([
  "view this newsletter", "read this newsletter", "view this issue", "read this issue",
])

/// The address on the web that the first lines give.
private func viewLink(in lines: ArraySlice<QuotedLines.Line>) -> String? {
  var isAnnounced = false
  for line in lines.lazy.map(\.bytes).filter({ !$0.isBlank }).prefix(12) {
    let isView = isViewLine(line) || line.count <= 300 && visitWords.occur(in: line)
    if isView || isAnnounced, let start = line.firstPlace(of: "http") {
      let address = line[start...].prefix { !$0.isBlank && !"<>()[]\"".utf8.contains($0) }
      return isTrackingLink(address) ? nil : address.text
    }
    isAnnounced = isView
  }
  return nil
}
