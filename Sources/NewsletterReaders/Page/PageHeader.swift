import Diagnostics
import Newsletters

/// How far from the top the first `·` line of a page may stand, in lines that are not blank.
let longestTitleBlock = 6

/// How far below the first `·` line `Summary` may stand.
private let longestHeader = 16

/// How many lines may be needed to tell a page.
let longestPageHead = longestTitleBlock + longestHeader

/// Whether the lines begin like a page: a short line that begins with `·` within the first few, below it the minutes, the platform
/// or `Summary`.
///
/// A list in any other text may begin with `·` too.
func hasPageHeader(_ lines: [ByteLine]) -> Bool {
  guard let marked = firstMarkedLine(lines), lines[marked].count <= longestMarkedLine else { return false }
  return lines[marked...].prefix(longestHeader).contains { line in
    isSummaryHeading(line) || readingMinutes(in: line.markedText ?? line.trimmed) != nil
      || line.first == UInt8(ascii: "|") && platform(in: line) != nil
  }
}

/// In bytes: an author or a date.
private let longestMarkedLine = 160

private func isSummaryHeading(_ line: ByteLine) -> Bool { line.trimmed.elementsEqual("Summary".utf8) }

private func firstMarkedLine(_ lines: [ByteLine]) -> Int? {
  lines.prefix(longestTitleBlock).firstIndex { $0.markedText != nil }
}

/// Title, publication and the lines below them, up to `Summary`.
struct PageHeader {
  /// Holds what the header tells.
  private(set) var newsletter: Newsletter
  /// Lines that the header takes, with `Summary`.
  private(set) var lineCount: Int
  /// Where `Summary` stands.
  private(set) var summaryHeading: SourceSpan
  private let dateOrder: DateOrder?
  private var dateIsAmbiguous = false

  /// Throws when the title, the publication, the date or `Summary` is missing.
  init(
    _ lines: [ByteLine], dateOrder: DateOrder?, warnings: inout [Diagnostic]
  ) throws(Diagnostic) {
    self.dateOrder = dateOrder
    guard let marked = firstMarkedLine(lines) else { throw .notANewsletter(lines[0].trimmed) }
    guard 0 < marked else { throw .titleMissing(lines[0].place) }
    guard 1 < marked else { throw .publicationMissing(lines[1].place) }
    let window = lines[marked...].prefix(longestHeader)
    let end = window.firstIndex(where: isSummaryHeading)

    newsletter = Newsletter(title: lines[0].trimmed.text)
    newsletter.publication = lines[marked - 1].trimmed.text
    lineCount = (end ?? window.endIndex) + 1
    summaryHeading = (end.map { lines[$0] } ?? lines[marked]).place
    warnings += lines[1..<(marked - 1)].map { .headerLineUnknown($0.place) }
    for line in lines[marked..<(end ?? window.endIndex)] {
      let isTaken = try take(line, warnings: &warnings)
      if !isTaken, end != nil { warnings.append(.headerLineUnknown(line.place)) }
    }
    guard newsletter.published != nil || dateIsAmbiguous else { throw .dateMissing(lines[marked].place) }
    guard end != nil else { throw .summaryMissing((window.last ?? lines[marked]).place) }
  }

  /// Takes what the line tells; `false` when it fits nothing.
  private mutating func take(_ line: ByteLine, warnings: inout [Diagnostic]) throws(Diagnostic) -> Bool {
    let text = line.markedText ?? line.trimmed
    if let platform = platform(in: line) {
      newsletter.platform = platform
    } else if let minutes = readingMinutes(in: text) {
      newsletter.minutes = minutes
    } else if text.starts(with: "https://".utf8) || text.starts(with: "http://".utf8) {
      newsletter.link = newsletter.link ?? text.text
    } else if line.markedText != nil {
      try takeDateOrAuthor(text, warnings: &warnings)
    } else {
      return false
    }
    return true
  }

  private mutating func takeDateOrAuthor(
    _ text: ByteLine, warnings: inout [Diagnostic]
  ) throws(Diagnostic) {
    switch PrintedDate(text, order: dateOrder) {
    case .date(let published): newsletter.published = newsletter.published ?? published
    case .ambiguous:
      dateIsAmbiguous = true
      warnings.append(.dateAmbiguous(text))
    case .invalid: throw .dateInvalid(text)
    case .other:
      guard !text.isEmpty else { return }
      newsletter.author = newsletter.author.map { $0 + ", " + text.text } ?? text.text
    }
  }
}

/// The minutes that a letter says it takes: `⏱ 5 min read` → 5.
func readingMinutes(in text: ByteLine) -> Int? {
  // Any byte beyond ASCII may be a part of a blank.
  guard let last = text.last, 0x80 <= last || last == UInt8(ascii: "d") && text.ends(with: "read") else {
    return nil
  }
  let afterClock = text.after("⏱ ")
  var words = afterClock ?? text
  guard words.allSatisfy({ $0 < 0x80 }) else { return readingMinutes(inWide: text) }
  guard words.popLastWord()?.elementsEqual("read".utf8) == true, let unit = words.popLastWord(),
    unit.elementsEqual("min".utf8) || unit.elementsEqual("mins".utf8),
    let minutes = words.popLastWord().flatMap({ Int($0.text) }), 0 <= minutes
  else { return nil }
  // At most one word stands before the number.
  if afterClock == nil { _ = words.popLastWord() }
  return words.isBlank ? minutes : nil
}

/// The same in a text with characters beyond ASCII.
private func readingMinutes(inWide text: ByteLine) -> Int? {
  let words = text.text.split(whereSeparator: \.isWhitespace).map { ArraySlice(Array($0.utf8)) }
  guard let mark = words.firstIndex(where: { ["min", "mins"].contains($0.text) }), mark + 2 == words.count,
    words[mark + 1].elementsEqual("read".utf8), 1 <= mark, mark <= 2,
    let minutes = Int(words[mark - 1].text), 0 <= minutes
  else { return nil }
  return minutes
}

/// `| Read on Substack ↗` → `Substack`.
private func platform(in line: ByteLine) -> String? {
  let start = line.trimmed
  guard let name = (start.after("|") ?? start).after(words: "Read", "on") else { return nil }
  let trimmed = withoutArrows(name).trimmed.text
  return trimmed.isEmpty ? nil : trimmed
}

private func withoutArrows(_ name: ByteLine) -> ByteLine {
  let plain = ["↗", "→"].first { name.ends(with: $0) }.map { name.dropLast($0.utf8.count) } ?? name
  if plain.allSatisfy({ $0 < 0x80 }) { return plain }
  let arrows: [Character] = ["↗", "↗\u{FE0E}", "↗\u{FE0F}", "→"]
  return ArraySlice(Array(name.text.filter { !arrows.contains($0) }.utf8))
}

extension ByteLine {
  /// What follows the `·` of a header line, without blanks around it.
  fileprivate var markedText: ByteLine? { trimmedStart.after("·")?.trimmed }
}
