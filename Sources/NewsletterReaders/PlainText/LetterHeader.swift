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
  /// Whether a date stands there that was not read; another one is no better guess.
  var hasUnreadDate: Bool { !warnings.isEmpty }
  /// Whether the date is that of a change, for which the date of the letter itself is better.
  private var isUpdated = false
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
      !line.ends(with: "…"), line.contains(where: { $0.isLetter || 0x80 <= $0 }), !canTake(line),
      parted(line).count == 1
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

  /// Takes what stands between bars and the like: `By Ann Lee | May 6, 2026`.
  ///
  /// One part may be a bare name where date and minutes stand beside it; beside a date alone it may be a heading.
  private mutating func takeParts(_ line: ByteLine) -> Bool {
    let parts = parted(line)
    guard 2 <= parts.count else { return false }
    var copy = self
    var names: [ByteLine] = []
    for part in parts
    where !copy.takeBare(part) && !copy.takeField(part) && !isIssueMark(part) && !copy.takeBehindComma(part) {
      names.append(part)
    }
    if let name = names.first {
      guard names.count == 1, 3 <= parts.count, copy.published != nil, copy.minutes != nil, namesPeople(name),
        copy.set(\.author, name)
      else { return false }
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
      guard let name = afterWords(words, line), namesPeople(name) else { continue }
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
  mutating func takeDate(_ line: ByteLine) -> Bool { takeDate(line, isUpdate: false) }

  /// Takes the date beside names, such as `Jane Doe | May 6, 2026`, where the line stays a part of the letter because the names may be a heading.
  mutating func takeDatePart(of line: ByteLine) {
    guard published == nil, line.count <= longestHeaderLine else { return }
    let parts = parted(line, at: barMarks)
    guard 2...5 ~= parts.count else { return }
    var copy = self
    let others = parts.filter { !copy.takeDate($0) && readingMinutes(in: $0) == nil }
    guard others.count < parts.count, others.allSatisfy(namesPeople) else { return }
    self = copy
  }

  private mutating func takeDate(_ line: ByteLine, isUpdate: Bool) -> Bool {
    switch PrintedDate(line, order: dateOrder) {
    case .date(let time):
      if published == nil || isUpdated && !isUpdate {
        if !isUpdate || !hasUnreadDate { (published, isUpdated) = (time, isUpdate) }
      } else if !isUpdate, published != time {
        return false
      }
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
    return takeBylineWithDate(line) || takeUpdate(line)
  }

  /// Takes `By Ann Lee, 3 May 2026` and `Posted by Ann Lee on 3 May 2026`.
  private mutating func takeBylineWithDate(_ line: ByteLine) -> Bool {
    guard let (name, time) = bylineWithDate(line, order: dateOrder), namesPeople(Array(name.utf8)[...]),
      published == nil || isUpdated || published == time, set(\.author, Array(name.utf8)[...])
    else { return false }
    (published, isUpdated) = (time, false)
    return true
  }

  /// Takes `Published on May 6, 2026`, `Updated May 6, 2026` or `This output was updated at 2026-05-06 15:50 EST.`, and no other sentence.
  private mutating func takeUpdate(_ line: ByteLine) -> Bool {
    guard line.count <= 100 else { return false }
    let isPoint = line.last == UInt8(ascii: ".")
    var words = (isPoint ? line.dropLast() : line).split(whereSeparator: \.isBlank)[...]
    func isOne(of choices: Set<String>) -> Bool {
      words.first.map { choices.contains($0.map(\.smallLetter)[...].text) } ?? false
    }
    if isOne(of: ["this"]), let noun = words.dropFirst().first {
      words = words.dropFirst()
      guard documentNouns.contains(noun.text) else { return false }
      words = words.dropFirst()
      guard isOne(of: ["is", "was"]) else { return false }
      words = words.dropFirst()
    }
    if isOne(of: ["last", "first"]) { words = words.dropFirst() }
    let isUpdate = isOne(of: ["updated"])
    guard isUpdate || isOne(of: ["published", "posted", "issued", "written"]) else { return false }
    words = words.dropFirst()
    if isOne(of: ["on", "at"]) { words = words.dropFirst() }
    guard let start = words.first?.startIndex, let end = words.last?.endIndex else { return false }
    return takeDate(line[start..<end], isUpdate: isUpdate)
  }

  private mutating func takeField(_ line: ByteLine) -> Bool {
    guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let value = line[(colon + 1)...].trimmed
    let name = line[..<colon].trimmed.map(\.smallLetter)[...].text
    guard !value.isEmpty, !value.starts(with: "//".utf8), let field = headerFields[name] else { return false }
    switch field {
    case .title: return set(\.title, value)
    case .author: return namesAuthors(value) && set(\.author, value)
    case .sender: return namesPeople(value) && set(\.author, value)
    case .publication: return namesPublication(value) && set(\.publication, value)
    case .link: return isAddress(value) && set(\.link, value)
    case .update: return takeDate(value, isUpdate: true)
    case .date:
      if takeDate(value) { return true }
      if published != nil { return false }
      warnings.append(.dateNotRead(value.text, value.place))
      return true
    }
  }

  /// Sets what is not known yet; `false` where something else is, so that the line stays a part of the letter.
  private mutating func set(_ field: WritableKeyPath<LetterHeader, String?>, _ value: ByteLine) -> Bool {
    let text = value.text
    guard let known = self[keyPath: field] else {
      self[keyPath: field] = text
      return true
    }
    return known == text
  }
}

/// In bytes.
private let longestHeaderLine = 240

private enum HeaderField {
  case title
  case author
  case publication
  case link
  /// The key is a word that also begins sentences.
  case sender
  case date
  /// Of a change.
  case update
}

private let headerFields: [String: HeaderField] = [
  "title": .title, "subject": .title, "headline": .title, "author": .author, "authors": .author,
  "by": .sender,
  "from": .sender, "written by": .author, "publication": .publication, "newsletter": .publication,
  "published in": .publication, "source": .link, "url": .link, "link": .link, "web": .link, "date": .date,
  "published": .date, "published on": .date, "publication date": .date, "posted": .date, "posted on": .date,
  "issued": .date, "sent": .date, "updated": .update, "updated on": .update, "last updated": .update,
  "last update": .update,
]

/// What may be updated or published: `This report was updated on …`.
private let documentNouns: Set<String> = [
  "output", "document", "page", "file", "letter", "newsletter", "report", "issue", "post", "article", "note",
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
private func parted(_ line: ByteLine, at marks: [[UInt8]] = partMarks) -> [ByteLine] {
  var parts: [ByteLine] = []
  var start = line.startIndex
  for index in line.indices where index >= start {
    guard let mark = marks.first(where: { line[index...].starts(with: $0) }) else { continue }
    parts.append(line[start..<index].trimmed)
    start = index + mark.count
  }
  return parts + [line[start...].trimmed]
}

private let barMarks = [" | ", " · ", " • "].map { Array($0.utf8) }
private let partMarks = barMarks + [" — ", " – ", " - "].map { Array($0.utf8) }

/// What follows some words in small letters at the start.
private func afterWords(_ words: String, _ line: ByteLine) -> ByteLine? {
  guard line.prefix(words.utf8.count).elementsEqual(words.utf8, by: { $0.smallLetter == $1 }) else {
    return nil
  }
  return line.dropFirst(words.utf8.count).trimmed
}

private func isAddress(_ text: ByteLine) -> Bool {
  (text.starts(with: "https://".utf8) || text.starts(with: "http://".utf8)) && text.allSatisfy { !$0.isBlank }
}
