import Diagnostics
import Newsletters

/// What the lines at the top of a text or of Markdown say of a letter: `By Ann Lee`, `Date: May 6, 2026`, a bare date, a bare address.
struct LetterHeader {
  var title: String?
  var publication: String?
  var author: String?
  var published: PublishedTime?
  var link: String?
  var minutes: Int?
  /// Dates that were not read.
  private(set) var warnings: [Diagnostic] = []
  /// What was taken from a bare name.
  private(set) var guesses: [Diagnostic] = []
  private let dateOrder: DateOrder?

  init(dateOrder: DateOrder?) { self.dateOrder = dateOrder }

  /// Takes what the trimmed line tells; `false` when it is no line of a header.
  mutating func take(_ line: ByteLine) -> Bool {
    guard 1...longestHeaderLine ~= line.count else { return false }
    let line = withoutEmphasis(line)
    return takeField(line) || takeBare(line) || isIssueMark(line) || takeBehindComma(line) || takeParts(line)
  }

  /// Takes a bare name that stands between the title and a date: the publication, or the author where it is shaped like a person's.
  ///
  /// `false` when the line cannot be a name, or the next one tells no date.
  mutating func takeName(_ line: ByteLine, before next: ByteLine?) -> Bool {
    guard let next, canTellDate(next) else { return false }
    return takeName(line)
  }

  private mutating func takeName(_ line: ByteLine) -> Bool {
    let words = line.split(whereSeparator: \.isBlank)
    guard 1...6 ~= words.count, line.count <= 100, let last = line.last, !".!?:;,".utf8.contains(last),
      !line.ends(with: "…"), line.contains(where: { $0.isLetter || 0x80 <= $0 }), !canTake(line)
    else { return false }
    let name = line.text
    if hasPersonShape(name) {
      guard author == nil else { return false }
      author = name
      guesses.append(.authorGuessed(name, line.place))
    } else {
      guard publication == nil else { return false }
      publication = name
      guesses.append(.publicationGuessed(name, line.place))
    }
    return true
  }

  /// Whether the line is one of a header and has a date.
  private func canTellDate(_ line: ByteLine) -> Bool {
    var copy = self
    copy.published = nil
    return copy.take(line) && (copy.published != nil || warnings.count < copy.warnings.count)
  }

  /// Takes what stands between bars and the like: `By Ann Lee | May 6, 2026`. One part may be a bare name.
  private mutating func takeParts(_ line: ByteLine) -> Bool {
    let parts = parted(line)
    guard 2 <= parts.count else { return false }
    var copy = self
    var names: [ByteLine] = []
    for part in parts
    where !copy.takeBare(part) && !copy.takeField(part) && !isIssueMark(part) && !copy.takeBehindComma(part) {
      names.append(part)
    }
    guard names.count < parts.count, names.count <= 1, names.allSatisfy({ copy.takeName($0) }) else {
      return false
    }
    self = copy
    return true
  }

  /// Takes `Issue 12, May 9, 2026` and `By Ann Lee, 25 April 2026`.
  private mutating func takeBehindComma(_ line: ByteLine) -> Bool {
    for comma in line.indices where line[comma] == UInt8(ascii: ",") {
      let (above, date) = (line[..<comma].trimmed, line[(comma + 1)...].trimmed)
      var copy = self
      guard isIssueMark(above) || copy.takeByline(above), copy.takeDate(date) else { continue }
      self = copy
      return true
    }
    return false
  }

  private mutating func takeByline(_ line: ByteLine) -> Bool {
    for words in ["by ", "written by ", "posted by "] {
      guard let name = afterWords(words, line), isName(name) else { continue }
      author = author ?? name.text
      return true
    }
    return false
  }

  /// Whether the trimmed line is one of a header.
  func canTake(_ line: ByteLine?) -> Bool {
    guard let line else { return false }
    var copy = self
    return copy.take(line)
  }

  /// Takes what a line above the title tells, which is rarer and therefore needs more to be believed.
  ///
  /// It helps that the next line is one of a header too.
  mutating func takeAboveTitle(_ line: ByteLine, hasHeaderBelow: Bool) -> Bool {
    guard 1...longestHeaderLine ~= line.count else { return false }
    if isAddress(line) || takeDate(line) { return take(line) }
    if canTellDate(line), isIssueMark(line.prefix { !",|-".utf8.contains($0) }.trimmed) { return take(line) }
    let isTitle = line.prefix(6).elementsEqual("title:".utf8) { $0.smallLetter == $1 }
    return (isTitle || hasHeaderBelow) && takeField(line)
  }

  /// Takes a date that stands alone on its line.
  mutating func takeDate(_ line: ByteLine) -> Bool {
    switch PrintedDate(line, order: dateOrder) {
    case .date(let time): published = published ?? time
    case .ambiguous: if published == nil { warnings.append(.dateAmbiguous(line)) }
    case .other, .invalid: return false
    }
    return true
  }

  private mutating func takeBare(_ line: ByteLine) -> Bool {
    if takeDate(line) { return true }
    if let minutes = readingMinutes(in: line) {
      self.minutes = self.minutes ?? minutes
      return true
    }
    if isAddress(line) {
      link = link ?? line.text
      return true
    }
    if takeByline(line) { return true }
    for words in ["published on ", "posted on ", "published ", "posted ", "updated "] {
      guard let date = afterWords(words, line), takeDate(date) else { continue }
      return true
    }
    return takeUpdate(line)
  }

  /// `This output was updated at 2026-05-06 15:50 EST.`
  private mutating func takeUpdate(_ line: ByteLine) -> Bool {
    guard line.count <= 100 else { return false }
    for words in [
      " updated at ", " updated on ", " published on ", " published at ", " issued on ", " written on ",
    ] {
      guard let end = line.indices.first(where: { line[$0...].starts(with: words.utf8) }) else { continue }
      let date = line[(end + words.utf8.count)...]
      return takeDate((date.last == UInt8(ascii: ".") ? date.dropLast() : date).trimmed)
    }
    return false
  }

  private mutating func takeField(_ line: ByteLine) -> Bool {
    guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let value = line[(colon + 1)...].trimmed
    let name = line[..<colon].trimmed.map(\.smallLetter)[...].text
    guard !value.isEmpty, !value.starts(with: "//".utf8), let field = headerFields[name] else { return false }
    switch field {
    case .title: title = title ?? value.text
    case .author: author = author ?? value.text
    case .publication: publication = publication ?? value.text
    case .link where isAddress(value): link = link ?? value.text
    case .link: return false
    case .source:
      if isAddress(value) { link = link ?? value.text } else { publication = publication ?? value.text }
    case .date:
      if !takeDate(value), published == nil { warnings.append(.dateNotRead(value.text, value.place)) }
    }
    return true
  }
}

/// In bytes.
private let longestHeaderLine = 240

private enum HeaderField {
  case title
  case author
  case publication
  case link
  /// An address, or a name.
  case source
  case date
}

private let headerFields: [String: HeaderField] = [
  "title": .title, "subject": .title, "headline": .title, "author": .author, "authors": .author,
  "by": .author,
  "from": .author, "written by": .author, "publication": .publication, "newsletter": .publication,
  "published in": .publication, "source": .source, "url": .link, "link": .link, "web": .link, "date": .date,
  "published": .date, "published on": .date, "publication date": .date, "posted": .date, "posted on": .date,
  "issued": .date, "sent": .date,
]

/// `*By Ann Lee*` → `By Ann Lee`, as Markdown writes it.
private func withoutEmphasis(_ line: ByteLine) -> ByteLine {
  guard 3 <= line.count, let mark = line.first, "*_".utf8.contains(mark), line.last == mark else {
    return line
  }
  return line.dropFirst().dropLast().trimmed
}

/// `Issue 12`, `No. 7` or `Vol. 3, No. 7`.
private func isIssueMark(_ text: ByteLine) -> Bool {
  guard text.count <= 60 else { return false }
  let words = text.map(\.smallLetter).split { $0.isBlank || $0 == UInt8(ascii: ",") }
  guard !words.isEmpty, words.count.isMultiple(of: 2) else {
    return words.count == 1 && words[0].first == UInt8(ascii: "#") && isIssueNumber(words[0].dropFirst())
  }
  return stride(from: 0, to: words.count, by: 2).allSatisfy { index in
    let name = words[index].last == UInt8(ascii: ".") ? words[index].dropLast() : words[index]
    let number = words[index + 1].first == UInt8(ascii: "#") ? words[index + 1].dropFirst() : words[index + 1]
    return issueWords.contains { name.elementsEqual($0.utf8) } && isIssueNumber(number)
  }
}

private func isIssueNumber(_ text: ByteLine) -> Bool {
  1...6 ~= text.count && (text.allSatisfy(\.isDigit) || text.allSatisfy { "ivxlc".utf8.contains($0) })
}

private let issueWords = ["issue", "vol", "volume", "no", "nr", "number", "edition", "letter", "week"]

/// The parts between bars, bullets and dashes with blanks around them.
private func parted(_ line: ByteLine) -> [ByteLine] {
  var parts: [ByteLine] = []
  var start = line.startIndex
  for index in line.indices where index >= start {
    guard let mark = partMarks.first(where: { line[index...].starts(with: $0) }) else { continue }
    parts.append(line[start..<index].trimmed)
    start = index + mark.count
  }
  return parts + [line[start...].trimmed]
}

private let partMarks = [" | ", " · ", " • ", " — ", " – ", " - "].map { Array($0.utf8) }

/// What follows some words in small letters at the start.
private func afterWords(_ words: String, _ line: ByteLine) -> ByteLine? {
  guard line.prefix(words.utf8.count).elementsEqual(words.utf8, by: { $0.smallLetter == $1 }) else {
    return nil
  }
  return line.dropFirst(words.utf8.count).trimmed
}

/// Whether a text can be the names of people: a few words that begin with capitals, and no sentence.
private func isName(_ text: ByteLine) -> Bool {
  let words = text.split(whereSeparator: \.isBlank)
  guard 1...12 ~= words.count, text.count <= 100, let last = text.last,
    !".!?:;".utf8.contains(last) || words.count < 4
  else { return false }
  let linking = ["and", "de", "von", "van", "der", "la", "&", "with", "of", "the", "du", "di"]
  return words.allSatisfy { word in
    guard let first = word.first else { return false }
    return first.isCapital || 0x80 <= first || linking.contains(word.text)
  }
}

private func isAddress(_ text: ByteLine) -> Bool {
  (text.starts(with: "https://".utf8) || text.starts(with: "http://".utf8)) && text.allSatisfy { !$0.isBlank }
}
