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
  init(_ text: String) {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "\u{200B}" }.map(String.init)
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

/// The numbers of a date at the start of some words, not yet checked against the calendar.
private struct DateShape {
  var year = 0
  var month = 0
  var day = 0
  /// Words that the date takes.
  var length = 0

  init?(_ words: [String]) {
    guard let first = words.first else { return nil }
    let isoParts = first.prefix { $0 != "t" }.split(separator: "-").map { Int($0) ?? -1 }
    if isoParts.count == 3, 1000 <= isoParts[0] {
      (year, month, day, length) = (isoParts[0], isoParts[1], isoParts[2], first.contains("t") ? 0 : 1)
      return
    }
    guard 2 <= words.count else { return nil }
    let second = words[1]
    if let month = monthNumber(first), let day = dayNumber(second) {
      (self.month, self.day) = (month, day)
    } else if let day = dayNumber(first), let month = monthNumber(second) {
      (self.month, self.day) = (month, day)
    } else {
      return nil
    }
    year = 2 < words.count ? Int(words[2]) ?? 0 : 0
    length = 3
  }
}

/// `6`, `06` or `6th`.
private func dayNumber(_ word: String) -> Int? {
  let digits = word.prefix { $0.isASCII && $0.isNumber }
  return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
}

private func monthNumber(_ word: String) -> Int? {
  let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  let name = word.hasSuffix(".") ? word.dropLast() : word[...]
  if name == "sept" { return 9 }
  return names.firstIndex { name == $0 || name == $0.prefix(3) }.map { $0 + 1 }
}

/// Reads what follows the day: nothing, or a time of day and perhaps an offset.
private func publishedTime(_ date: CivilDate, clock words: ArraySlice<String>) -> PublishedTime? {
  var words = words
  if let first = words.first, let mark = first.firstIndex(of: "t"), first.first?.isNumber == true {
    words[words.startIndex] = String(first[first.index(after: mark)...])
  }
  if words.first == "at" { words.removeFirst() }
  guard let clock = words.popFirst() else { return PublishedTime(Timestamp(date), hasTimeOfDay: false) }
  var time = clock[...]
  var half: String?
  if let suffix = ["am", "pm"].first(where: time.hasSuffix) {
    half = suffix
    time = time.dropLast(2)
  } else if let next = words.first, ["am", "pm"].contains(next) {
    half = words.removeFirst()
  }
  guard let minute = minuteOfDay(time, half: half) else { return nil }
  guard let zone = words.popFirst() else { return PublishedTime(Timestamp(date, minuteOfDay: minute)) }
  guard words.isEmpty, let offset = offsetMinutes(zone) else { return nil }
  return PublishedTime(Timestamp(date, minuteOfDay: minute - offset), offset: offset)
}

/// `00:53`, `12:53` with a half of the day, or `00:53:20`, whose seconds are left out.
private func minuteOfDay(_ text: Substring, half: String?) -> Int? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { twoDigits($0) ?? -1 }
  guard 2...3 ~= parts.count, 0...59 ~= parts[1], parts.count == 2 || 0...60 ~= parts[2] else { return nil }
  guard let half else { return 0...23 ~= parts[0] ? parts[0] * 60 + parts[1] : nil }
  guard 1...12 ~= parts[0] else { return nil }
  return parts[0] % 12 * 60 + parts[1] + (half == "pm" ? 720 : 0)
}

/// Minutes east of UTC for `utc`, `gmt`, `z`, `+02:00`, `+0200` or `-05:30`.
func offsetMinutes(_ text: some StringProtocol) -> Int? {
  if ["utc", "gmt", "z"].contains(String(text)) { return 0 }
  let sign = text.first == "+" ? 1 : text.first == "-" ? -1 : 0
  let digits = String(text.dropFirst().filter { $0 != ":" })
  guard sign != 0, digits.count == 4, let hours = twoDigits(digits.prefix(2)),
    let minutes = twoDigits(digits.suffix(2)), hours < 24, minutes < 60
  else { return nil }
  return sign * (hours * 60 + minutes)
}

/// One or two ASCII digits.
private func twoDigits(_ text: some StringProtocol) -> Int? {
  text.count <= 2 && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
}
