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
  private let dateOrder: DateOrder?

  init(dateOrder: DateOrder?) { self.dateOrder = dateOrder }

  /// Takes what the trimmed line tells; `false` when it is no line of a header.
  mutating func take(_ line: ByteLine) -> Bool {
    guard 1...longestHeaderLine ~= line.count else { return false }
    if takeField(line) || takeBare(line) { return true }
    let parts = parted(line)
    guard 2 <= parts.count else { return false }
    var copy = self
    guard parts.allSatisfy({ copy.takeBare($0) || copy.takeField($0) }) else { return false }
    self = copy
    return true
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
    for words in ["by ", "written by ", "posted by "] {
      guard let name = afterWords(words, line), isName(name) else { continue }
      author = author ?? name.text
      return true
    }
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
