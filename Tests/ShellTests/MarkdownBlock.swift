/// A fenced block of a Markdown document.
struct MarkdownBlock {
  /// What stands behind the opening fence, such as `tear empty`.
  let kind: String
  let text: String
  /// Where `text` stands in the document.
  let range: Range<String.Index>
  /// The line of its opening fence.
  let line: Int

  /// All closed blocks whose fences stand at the beginning of a line.
  static func all(in document: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var open: (fence: Substring, kind: Substring, line: Int)?
    var textStart = document.startIndex
    var number = 0
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if let block = open {
        guard line == block.fence else { continue }
        let range = textStart..<line.startIndex
        blocks.append(
          MarkdownBlock(
            kind: String(block.kind), text: String(document[range]), range: range, line: block.line))
        open = nil
      } else if line.hasPrefix("```"), line.endIndex < document.endIndex {
        let fence = line.prefix { $0 == "`" }
        open = (fence, line.dropFirst(fence.count), number)
        textStart = document.index(after: line.endIndex)
      }
    }
    return blocks
  }
}
