/// The top of a Markdown text without front matter, or below it: the title and the lines that tell about the letter.
struct MarkdownHead {
  private(set) var header: LetterHeader
  /// From a heading.
  private(set) var title: String?
  /// What is not of the head, as Markdown.
  private(set) var body: [UInt8] = []
  /// Whether a heading of the first level stands among the first lines, for which one of the second makes way.
  private let hasTopHeading: Bool

  /// The known title is that of the front matter; a first heading that repeats it is left out.
  init(_ bytes: [UInt8], from start: Int, title known: String?, dateOrder: DateOrder?) {
    header = LetterHeader(dateOrder: dateOrder)
    title = known
    // A line `Title: …` that is not one of several with keys is a part of the letter.
    header.title = known ?? ""
    hasTopHeading = Self.findTopHeading(bytes, from: start)
    var lines = TextLines(bytes, in: start..<bytes.count)
    var isInHead = true
    var isInFence = false
    var kept: [ByteLine] = []
    for _ in 0..<longestHead {
      let rest = lines
      guard let line = lines.next() else { break }
      let trimmed = line.trimmed
      if trimmed.starts(with: "```".utf8) || trimmed.starts(with: "~~~".utf8) { isInFence.toggle() }
      if !isInFence, takeTitle(trimmed, before: &lines, isTop: isInHead, known: known, above: kept) {
        isInHead = true
        continue
      }
      if !isInFence, isInHead, header.take(withoutMarks(trimmed)) { continue }
      if isInHead, !isInFence { header.takeDatePart(of: withoutMarks(trimmed)) }
      if title != nil ? !trimmed.isEmpty && !isDecoration(trimmed) : isSentence(trimmed) { isInHead = false }
      if title != nil, !isInHead {
        lines = rest
        break
      }
      // A rule above the title parts nothing.
      if !isInFence, isInHead, isRule(trimmed) { continue }
      kept.append(line)
    }
    for line in kept { body += line + [0x0A] }
    body += bytes[lines.start...]
  }

  /// Takes a heading: the first of the text where it has no title yet, or one that repeats it.
  private mutating func takeTitle(
    _ line: ByteLine, before lines: inout TextLines, isTop: Bool, known: String?, above: [ByteLine]
  ) -> Bool {
    if let known {
      guard isTop, let heading = headingText(line), heading.lowercased() == known.lowercased() else {
        return false
      }
      return true
    }
    guard title == nil, !line.isEmpty else { return false }
    if let heading = headingText(line) {
      let isBelowText = above.contains { !$0.isBlank && !isDecoration($0.trimmed) }
      if line.starts(with: "##".utf8), hasTopHeading, isBelowText { return false }
      title = heading
      header.title = heading
      return true
    }
    var rest = lines
    if isTitleRule(rest.next()) {
      title = plainText(line)
      header.title = title
      lines = rest
      return title != nil
    }
    return false
  }

  private static func findTopHeading(_ bytes: [UInt8], from start: Int) -> Bool {
    var lines = TextLines(bytes, in: start..<bytes.count)
    var isInFence = false
    var isBelowText = false
    for _ in 0..<longestHead {
      guard let line = lines.next()?.trimmed else { return false }
      if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { isInFence.toggle() }
      if isInFence { continue }
      if line.starts(with: "# ".utf8) || isBelowText && isTitleRule(line) { return true }
      isBelowText = !line.isEmpty
    }
    return false
  }

  /// `# **Oil**  ` → `Oil`.
  private func headingText(_ line: ByteLine) -> String? {
    let marks = line.prefix { $0 == UInt8(ascii: "#") }
    guard 1...2 ~= marks.count, line.count <= longestMarkedLine,
      line.dropFirst(marks.count).leadingBlank != nil
    else { return nil }
    var text = line.dropFirst(marks.count).trimmed
    while text.last == UInt8(ascii: "#") { text = text.dropLast() }
    return plainText(text)
  }

  private func plainText(_ line: ByteLine) -> String? {
    var builder = BodyBuilder()
    builder.append(withoutMarks(line))
    return builder.text
  }
}

/// In bytes; longer lines are paragraphs, of which no mark is taken away.
private let longestMarkedLine = 400

/// How many lines may stand above the first heading and below it.
private let longestHead = 60

/// Whether the line makes the one above it a heading of the first level.
private func isTitleRule(_ line: ByteLine?) -> Bool {
  guard let rule = line?.trimmed, 3 <= rule.count else { return false }
  return rule.allSatisfy { $0 == UInt8(ascii: "=") }
}

/// Whether the line is one of a paragraph, below which nothing tells about the letter any more.
private func isSentence(_ line: ByteLine) -> Bool {
  guard let last = line.last, !isDecoration(line) else { return false }
  return 80 < line.count || ".,;?!".utf8.contains(last)
}

/// An image, a rule or a badge, which may stand within the head.
private func isDecoration(_ line: ByteLine) -> Bool {
  line.starts(with: "![".utf8) || line.starts(with: "[![".utf8) || isRule(line)
}

private func isRule(_ line: ByteLine) -> Bool {
  3 <= line.count && line.allSatisfy { "-*_= ".utf8.contains($0) }
}

/// The text of a line without marks of emphasis, code and links.
private func withoutMarks(_ line: ByteLine) -> ByteLine {
  guard line.count <= longestMarkedLine else { return line }
  var result: [UInt8] = []
  var index = line.startIndex
  while index < line.endIndex {
    let byte = line[index]
    let isWithinWord =
      result.last.map { !$0.isBlank } == true
      && line[index...].dropFirst().first.map { $0.isLetter || $0.isDigit } == true
    if byte == UInt8(ascii: "]"), line[index...].starts(with: "](".utf8),
      let end = line[index...].firstIndex(of: UInt8(ascii: ")"))
    {
      index = end + 1
      continue
    }
    if byte == UInt8(ascii: "["), line[index...].contains(UInt8(ascii: "]")) {
      index += 1
      continue
    }
    if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "_") && !isWithinWord {
      index += 1
      continue
    }
    if byte == UInt8(ascii: "\\"), index == line.endIndex - 1 { break }
    result.append(byte)
    index += 1
  }
  // Places stay those of the line as long as nothing was left out.
  return result.count == line.count ? line.trimmed : result[...].trimmed
}
