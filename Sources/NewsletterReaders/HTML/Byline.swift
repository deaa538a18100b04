import Newsletters

/// The name in `By Jane Example`, `Remarks by Governor Jane Example`, or in an element marked as byline.
func byline(_ line: ByteLine, isMarked: Bool) -> String? {
  guard line.count <= 120 else { return nil }
  let mark = bylineMarks.first { line.hasPrefix($0) }
  guard mark != nil || isMarked else { return nil }
  var name = line.dropFirst(mark?.utf8.count ?? 0).trimmed
  if let end = name.firstIndex(where: { "|(\u{7C}".utf8.contains($0) }) { name = name[..<end].trimmed }
  let words = name.split(whereSeparator: \.isBlank)
  guard let text = personName(words[...], isMarked: isMarked) else { return nil }
  return text
}

private let bylineMarks = [
  "by ", "written by ", "remarks by ", "speech by ", "statement by ", "testimony of ", "authored by ",
  "posted by ",
]

/// The name and the day in `Posted by Jane Example on 3 May 2026` or `By Jane Example, 3 May 2026`.
func bylineWithDate(_ line: ByteLine, order: DateOrder?) -> (name: String, published: PublishedTime)? {
  guard line.count <= 160, bylineMarks.contains(where: { line.hasPrefix($0) }) else { return nil }
  for index in line.indices {
    let rest = line[index...]
    guard let mark = [" on ", ", "].first(where: { rest.hasPrefix($0) }),
      case .date(let time) = PrintedDate(rest.dropFirst(mark.utf8.count).trimmed, order: order)
    else { continue }
    return byline(line[..<index], isMarked: false).map { ($0, time) }
  }
  return nil
}

/// The words as a name, without an office before it; `nil` where they are a sentence.
private func personName(_ words: ArraySlice<ByteLine>, isMarked: Bool) -> String? {
  var words = words
  while 2 < words.count, let first = words.first, offices.contains(first.lowered) { words.removeFirst() }
  guard (isMarked ? 1 : 2)...8 ~= words.count else { return nil }
  for word in words {
    if !isMarked, notInNames.contains(word.lowered) { return nil }
    guard let first = word.first else { return nil }
    let isName =
      first.isCapital || 0x80 <= first
      || ["and", "de", "van", "von", "der", "la", "&"].contains(word.lowered)
    guard isName, !word.contains(where: \.isDigit), !word.ends(with: ":") else { return nil }
  }
  return words.map(\.text).joined(separator: " ")
}

/// Words that begin with a capital in a headline such as `By Monday Gold Could Rise`, and are no one's name.
private let notInNames: Set<String> = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "july",
  "september", "october", "november", "december", "could", "would", "should", "will", "may", "can", "is",
  "are", "was",
  "has", "had", "year-end", "year", "quarter", "week", "month", "then", "now", "all", "most", "any", "every",
  "far",
  "gold", "oil", "stocks", "bonds", "buying", "selling", "rise", "fall", "rises", "falls", "next", "mid",
  "its", "our",
]

private let offices: Set<String> = [
  "governor", "chairman", "chair", "vice", "president", "mr.", "mrs.", "ms.", "dr.", "senator", "secretary",
  "professor",
]

/// `5 min read` → 5.
func readingMinutes(_ line: ByteLine) -> Int? {
  guard line.count <= 40 else { return nil }
  let words = line.split(whereSeparator: \.isBlank)
  guard let mark = words.firstIndex(where: { ["min", "mins", "minute", "minutes"].contains($0.lowered) }),
    0 < mark,
    mark + 1 < words.count, words[mark + 1].lowered == "read", let minutes = Int(words[mark - 1].text),
    1...600 ~= minutes
  else { return nil }
  return minutes
}

/// The parts of the text of `<title>` between the marks that pages put there.
func titleParts(_ title: String) -> [String] {
  var parts = [title]
  for separator in [" | ", " -- ", "--", " - ", " – ", " — ", " · ", " :: ", " » ", ": "] {
    parts = parts.flatMap { $0.split(separator: separator).map(String.init) }
  }
  return [title] + parts.map { $0.trimmingPrefix(while: \.isWhitespace).description }
}
