/// The header that a mail program writes above a letter that it forwards within its text.
struct ForwardedHeader: Equatable {
  var subject: String?
  var from: String?
  var date: String?

  /// Whether a closer look is worth it.
  static func mayHoldMark(_ text: some StringProtocol) -> Bool { marks.occur(in: Array(text.utf8)[...]) }

  /// Whether the line is what programs write above a forwarded letter.
  ///
  /// `isReplyLike` also takes the line that they write above a quoted one.
  static func isMark(_ line: some StringProtocol, isReplyLike: Bool) -> Bool {
    guard line.utf8.count < 200, mayHoldMark(line) else { return false }
    let text = line.lowercased().filter { $0.isLetter }
    if text.hasPrefix("forwardedmessage") && line.contains("-") { return true }
    if text.hasPrefix("beginforwardedmessage") && text.utf8.count < 40 { return true }
    return isReplyLike && text.hasPrefix("originalmessage") && line.contains("-")
  }

  /// Reads `From:`, `Date:`, `Subject:` and their like; a field may go on over several lines.
  ///
  /// - Returns: The header and the number of lines that it takes, or `nil` where the lines are no such header.
  static func read(_ lines: some Collection<String>) -> (header: ForwardedHeader, lineCount: Int)? {
    var header = ForwardedHeader()
    var count = 0
    var taken = 0
    var open: WritableKeyPath<ForwardedHeader, String?>?
    for line in lines.prefix(30) {
      count += 1
      let text = line.onOneLine
      if text.isEmpty {
        // Some programs write an empty line between the mark and the header.
        if taken == 0 { continue }
        break
      }
      if let (key, value) = field(text) {
        open = key
        if let key, header[keyPath: key] == nil { header[keyPath: key] = value }
        taken = count
      } else if taken == 0 || text.hasSuffix(".") && open == nil {
        break
      } else if let open, let value = header[keyPath: open], value.utf8.count < 200 {
        header[keyPath: open] = value + " " + text
        taken = count
      } else {
        taken = count
      }
    }
    guard header.from != nil || header.subject != nil, 0 < taken else { return nil }
    return (header, taken)
  }

  /// Reads the header that Outlook writes without any mark above it, which must be whole: sender, date and subject, in any order.
  ///
  /// - Returns: As `read`; `nil` also where the first line is not of the header.
  static func readUnmarked(_ lines: some Collection<String>) -> (header: ForwardedHeader, lineCount: Int)? {
    guard let first = lines.first, beginsField(first), let found = read(lines), found.header.from != nil,
      found.header.subject != nil, found.header.date != nil
    else { return nil }
    return found
  }

  /// Whether the line is one such as `Subject: …`, perhaps with a bold name.
  static func beginsField(_ line: some StringProtocol) -> Bool {
    guard line.utf8.prefix(20).contains(UInt8(ascii: ":")) else { return false }
    return field(String(line.prefix(400))) != nil
  }

  /// The property that a line such as `Subject: …` is for (`nil` for `To:`), and its value.
  private static func field(
    _ line: String
  ) -> (key: WritableKeyPath<ForwardedHeader, String?>?, value: String)? {
    let plain = line.filter { $0 != "*" }
    guard let colon = plain.firstIndex(of: ":") else { return nil }
    let value = String(plain[plain.index(after: colon)...]).onOneLine
    switch plain[..<colon].lowercased().onOneLine {
    case "from": return (\.from, value)
    case "date", "sent": return (\.date, value)
    case "subject": return (\.subject, value)
    case "to", "cc", "reply-to", "bcc", "attachments", "importance": return (nil, value)
    default: return nil
    }
  }
}

/// Whether what stands above a forwarded letter is a letter itself: it is long, and the subject announces no other.
func isOwnLetter(wordsAbove words: Int, isForward: Bool) -> Bool { !isForward && 40 <= words }

private let marks = Phrases(["forwarded message", "original message"])

/// A subject without the marks of forwarding in front of it, or `nil` where it has none.
func withoutForwardMark(_ subject: String) -> String? {
  var rest = subject[...]
  // `[Fwd: Two charts]`
  if rest.lowercased().hasPrefix("[fwd:"), rest.hasSuffix("]") { rest = rest.dropFirst().dropLast() }
  var found = false
  while let mark = ["fwd:", "fw:"].first(where: rest.lowercased().hasPrefix) {
    rest = rest.dropFirst(mark.count).drop { $0 == " " }
    found = true
  }
  return found && !rest.isEmpty ? String(rest) : nil
}
