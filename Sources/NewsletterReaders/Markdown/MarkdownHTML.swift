import CCMark

/// Markdown as HTML, or `nil` where that would take too much memory.
///
/// The library needs quadratic time for some texts within one paragraph or table, so that none longer than 16 KiB reaches it: longer ones
/// are parted, which shows as the end of a paragraph. Cost: at most a second a megabyte, of which a text should not have more.
func markdownAsHTML(_ text: ByteLine) -> [UInt8]? {
  let (markdown, hasTables) = TamedMarkdown.tame(text)
  var length = 0
  let limit = (32 << 20) + 200 * markdown.count
  let html = unsafe markdown.withUnsafeBufferPointer {
    unsafe ccmark_html($0.baseAddress, $0.count, hasTables ? 1 : 0, limit, &length)
  }
  guard let html = unsafe html else { return nil }
  defer { unsafe ccmark_free(html) }
  return unsafe Array(UnsafeBufferPointer(start: html, count: length))
}

/// Markdown on which the library is quick.
private struct TamedMarkdown {
  private var result: [UInt8] = []
  /// Bytes and lines since the last blank line.
  private var runBytes = 0
  private var runLines = 0
  /// Where the line above begins in `result`.
  private var lineStart = 0
  /// What tables may have beyond the usual length, in bytes.
  private var tableAllowance = 1 << 18
  private var hasTables = true
  private var isInFence = false

  static func tame(_ text: ByteLine) -> (markdown: [UInt8], hasTables: Bool) {
    var tamed = TamedMarkdown()
    tamed.result.reserveCapacity(text.count + text.count / 64)
    let bytes = Array(text)
    for line in TextLines(bytes, in: bytes.indices) { tamed.add(line) }
    return (tamed.result, tamed.hasTables)
  }

  private mutating func add(_ line: ByteLine) {
    if line.isBlank { return addBlank() }
    if isTableRule(line) {
      // A table's head is looked for in all of the paragraph above it.
      if 1 < runLines { result.insert(contentsOf: [0x0A], at: lineStart) }
      runLines = 0
      if mostColumns < line.count(where: { $0 == UInt8(ascii: "|") }) { hasTables = false }
    }
    let isRow = line.first == UInt8(ascii: "|") && 0 < tableAllowance
    if longestRun < runBytes, !isRow || longestTable < runBytes { addBlank() }
    if isRow, longestRun < runBytes { tableAllowance -= line.count }
    lineStart = result.count
    let start = line.trimmedStart
    if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) { isInFence.toggle() }
    var rest = line
    if !isInFence, let comparison = line.startOfComparison {
      result += line[..<comparison]
      result.append(UInt8(ascii: "\\"))
      rest = line[comparison...]
    }
    while longestRun < rest.count {
      let head = rest.prefix(longestRun)
      let blank = head.lastIndex { $0.isBlank } ?? head.endIndex - 1
      // A character's bytes stay together.
      let end = rest[blank...].dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? rest.endIndex
      result += rest[..<end]
      addBlank()
      rest = rest[end...]
    }
    result += rest
    result.append(0x0A)
    runBytes += rest.count + 1
    runLines += 1
  }

  private mutating func addBlank() {
    result += [0x0A, 0x0A]
    runBytes = 0
    runLines = 0
  }
}

/// In bytes.
private let longestRun = 1 << 14
private let longestTable = 1 << 16
private let mostColumns = 64

/// Whether the line may part a table's head from its rows.
private func isTableRule(_ line: ByteLine) -> Bool {
  var hasDash = false
  var hasOther = false
  for byte in line where !byte.isBlank {
    guard "|-:".utf8.contains(byte) else { return false }
    if byte == UInt8(ascii: "-") { hasDash = true } else { hasOther = true }
  }
  return hasDash && hasOther
}

extension ArraySlice<UInt8> {
  /// Where `>20%` begins, perhaps behind the mark of a list; Markdown would take it for a quote and drop the sign.
  fileprivate var startOfComparison: Int? {
    let text = trimmedStart
    if text.beginsComparison { return text.startIndex < startIndex + 4 ? text.startIndex : nil }
    guard let first = text.first, "-*+".utf8.contains(first), text.dropFirst().leadingBlank != nil else {
      return nil
    }
    let item = text.dropFirst().trimmedStart
    return item.beginsComparison ? item.startIndex : nil
  }
}
