import CivilTime
import Newsletters

/// What a piece of text is, taken as a date.
enum PrintedDate {
  /// It does not begin like a date.
  case other
  /// It begins like a date, but the calendar or the clock has no such time.
  case invalid
  case date(PublishedTime)

  /// Reads `May 06, 2026 at 00:53`, `6 May 2026`, `2026-05-06 at 12:53 AM +02:00` and the like.
  ///
  /// Months are English names or their first three letters. `UTC`, `GMT`, `Z` and `+02:00` are offsets.
  init(_ text: ByteLine) {
    guard mayBeginDate(text) else {
      self = .other
      return
    }
    let words = dateWords(text)
    guard let shape = DateShape(words) else {
      self = .other
      return
    }
    guard let date = CivilDate(year: shape.year, month: shape.month, day: shape.day),
      Timestamp(date).date == date,
      let published = publishedTime(date, clock: words.dropFirst(shape.length))
    else {
      self = .invalid
      return
    }
    self = .date(published)
  }
}

/// Whether it is worth a closer look: most lines begin with a word that is no month.
private func mayBeginDate(_ text: ByteLine) -> Bool {
  guard let first = text.first, first.isLetter else { return !text.isEmpty }
  let head = text.prefix(3)
  return monthNames.contains { name in head.elementsEqual(name.prefix(3)) { $0.smallLetter == $1 } }
}

/// The words in lower case, without the commas between them.
private func dateWords(_ text: ByteLine) -> [ByteLine] {
  guard text.allSatisfy({ $0 < 0x80 }) else {
    let words = text.text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "\u{200B}" }
    return words.map { ArraySlice(Array($0.utf8)) }
  }
  return text.map(\.smallLetter).split { $0.isBlank || $0 == UInt8(ascii: ",") }
}

/// The numbers of a date at the start of some words, not yet checked against the calendar.
private struct DateShape {
  var year = 0
  var month = 0
  var day = 0
  /// Words that the date takes.
  var length = 0

  init?(_ words: [ByteLine]) {
    guard let first = words.first else { return nil }
    if first.first?.isLetter == false, takeISO(first) { return }
    guard 2 <= words.count else { return nil }
    let second = words[1]
    if let month = monthNumber(first), let day = dayNumber(second) {
      (self.month, self.day) = (month, day)
    } else if let day = dayNumber(first), let month = monthNumber(second) {
      (self.month, self.day) = (month, day)
    } else {
      return nil
    }
    year = 2 < words.count ? Int(words[2].text) ?? 0 : 0
    length = 3
  }

  /// Takes `2026-05-06`, which a `t` and a time may follow in the same word.
  private mutating func takeISO(_ word: ByteLine) -> Bool {
    let mark = UInt8(ascii: "t")
    let parts = word.prefix { $0 != mark }.split(separator: UInt8(ascii: "-")).map { Int($0.text) ?? -1 }
    guard parts.count == 3, 1000 <= parts[0] else { return false }
    (year, month, day, length) = (parts[0], parts[1], parts[2], word.contains(mark) ? 0 : 1)
    return true
  }
}

/// `6`, `06` or `6th`.
private func dayNumber(_ word: ByteLine) -> Int? {
  let digits = word.prefix(while: \.isDigit)
  let ending = word.dropFirst(digits.count)
  guard ending.isEmpty || ["st", "nd", "rd", "th"].contains(where: { ending.elementsEqual($0.utf8) }) else {
    return nil
  }
  return Int(digits.text)
}

/// 1 for `january` or `jan`; in lower case.
func monthNumber(_ word: ByteLine) -> Int? {
  let name = word.last == UInt8(ascii: ".") ? word.dropLast() : word
  if name.elementsEqual("sept".utf8) { return 9 }
  return monthNames.firstIndex { name.elementsEqual($0) || name.count == 3 && $0.starts(with: name) }.map {
    $0 + 1
  }
}

private let monthNames: [[UInt8]] = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november",
  "december",
]
.map { Array($0.utf8) }

/// Reads what follows the day: nothing, or a time of day and perhaps an offset.
private func publishedTime(_ date: CivilDate, clock words: ArraySlice<ByteLine>) -> PublishedTime? {
  var words = words
  if let first = words.first, first.first?.isDigit == true, let mark = first.firstIndex(of: UInt8(ascii: "t"))
  {
    words[words.startIndex] = first[(mark + 1)...]
  }
  if words.first?.elementsEqual("at".utf8) == true { words.removeFirst() }
  guard let clock = words.popFirst() else { return PublishedTime(Timestamp(date), hasTimeOfDay: false) }
  var time = clock
  var half = halfOfDay(clock.suffix(2))
  if half != nil {
    time = clock.dropLast(2)
  } else if let next = words.first, let word = halfOfDay(next) {
    half = word
    words.removeFirst()
  }
  guard let minute = minuteOfDay(time, half: half) else { return nil }
  guard let zone = words.popFirst() else { return PublishedTime(Timestamp(date, minuteOfDay: minute)) }
  guard words.isEmpty, let offset = offsetMinutes(zone) else { return nil }
  return PublishedTime(Timestamp(date, minuteOfDay: minute - offset), offset: offset)
}

private enum HalfOfDay {
  case morning
  case afternoon
}

/// Reads `am` and `pm`.
private func halfOfDay(_ word: ByteLine) -> HalfOfDay? {
  if word.elementsEqual("am".utf8) { return .morning }
  return word.elementsEqual("pm".utf8) ? .afternoon : nil
}

/// `00:53`, `12:53` with a half of the day, or `00:53:20`, whose seconds are left out.
private func minuteOfDay(_ text: ByteLine, half: HalfOfDay?) -> Int? {
  let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
    twoDigits($0) ?? -1
  }
  guard 2...3 ~= parts.count, 0...59 ~= parts[1], parts.count == 2 || 0...60 ~= parts[2] else { return nil }
  guard let half else { return 0...23 ~= parts[0] ? parts[0] * 60 + parts[1] : nil }
  guard 1...12 ~= parts[0] else { return nil }
  return parts[0] % 12 * 60 + parts[1] + (half == .afternoon ? 720 : 0)
}

/// Minutes east of UTC for `utc`, `gmt`, `z`, `+02:00`, `+0200` or `-05:30`, in lower case.
func offsetMinutes(_ text: ByteLine) -> Int? {
  if ["utc", "gmt", "z"].contains(where: { text.elementsEqual($0.utf8) }) { return 0 }
  let sign = text.first == UInt8(ascii: "+") ? 1 : text.first == UInt8(ascii: "-") ? -1 : 0
  let digits = text.dropFirst().filter { $0 != UInt8(ascii: ":") }[...]
  guard sign != 0, digits.count == 4, let hours = twoDigits(digits.prefix(2)),
    let minutes = twoDigits(digits.suffix(2)), hours < 24, minutes < 60
  else { return nil }
  return sign * (hours * 60 + minutes)
}

/// One or two ASCII digits.
private func twoDigits(_ text: ByteLine) -> Int? {
  guard 1...2 ~= text.count, text.allSatisfy(\.isDigit) else { return nil }
  return text.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
}
