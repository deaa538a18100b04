import Diagnostics
import TextAnalysis

extension MailContentReader {
  /// The content of HTML in UTF-8.
  func html(_ bytes: [UInt8]) -> MailContent {
    var content = MailContent()
    var notes: [Diagnostic] = []
    do throws(Diagnostic) {
      let letter = try readHTMLLetter(bytes, from: .mail, context, notes: &notes)
      content.blocks = letter.body.map(bodyBlocks(of:)) ?? []
      content.link = letter.link.flatMap { isTrackingLink(Array($0.utf8)[...]) ? nil : $0 }
      content.platform = letter.platform
    } catch {
      notes.append(error)
    }
    // Places within the part say nothing about the file.
    content.notes = notes.map { note in
      var placed = note
      placed.span = place
      return placed
    }
    takeForward(&content)
    content.blocks = withoutMailFooter(content.blocks)
    return content
  }

  private func takeForward(_ content: inout MailContent) {
    for index in content.blocks.indices.prefix(60) {
      let isField = ForwardedHeader.beginsField(content.blocks[index])
      guard isField || ForwardedHeader.mayHoldMark(content.blocks[index]) else { continue }
      let above = content.blocks[..<index]
      let isExpected = isForward || hasFewWords(above.lazy.map { Array($0.utf8.prefix(400))[...] })
      let lines = headerLines(content.blocks[index])
      guard let first = lines.first,
        isField ? isExpected && !isReply : ForwardedHeader.isMark(first, isReplyLike: isExpected)
      else { continue }
      var below = isField ? lines : Array(lines.dropFirst())
      var blockCount = 1
      for block in content.blocks[(index + 1)...].prefix(8) {
        let more = headerLines(block)
        guard more.first.map(ForwardedHeader.beginsField) == true else { break }
        below += more
        blockCount += 1
      }
      guard let (header, _) = isField ? ForwardedHeader.readUnmarked(below) : ForwardedHeader.read(below)
      else { continue }
      let words = above.lazy.map { countWords(in: $0) }.reduce(0, +)
      if isOwnLetter(wordsAbove: words, isForward: isForward) {
        content.forwardedWords = content.blocks[index...].lazy.map { countWords(in: $0) }.reduce(0, +)
        content.blocks.removeSubrange(index...)
        return
      }
      content.forwarded = header
      content.omittedWords = words
      content.blocks.removeFirst(index + blockCount)
      return
    }
  }
}

/// The blocks of a body.
func bodyBlocks(of body: String) -> [String] {
  var blocks: [String] = []
  var block: [Substring] = []
  for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.isEmpty {
      if !block.isEmpty { blocks.append(block.joined(separator: "\n")) }
      block = []
    } else {
      block.append(line)
    }
  }
  if !block.isEmpty { blocks.append(block.joined(separator: "\n")) }
  return blocks
}

/// The lines of a block, with a break before each name of a header, which HTML may have put on one line.
private func headerLines(_ block: String) -> [String] {
  guard block.utf8.count < 1000 else { return [String(block.prefix(200))] }
  var text = block
  for name in ["From:", "Date:", "Sent:", "Subject:", "To:", "Cc:"] {
    text = text.split(separator: " " + name, omittingEmptySubsequences: false).joined(separator: "\n" + name)
  }
  return text.split(separator: "\n").map(String.init)
}
