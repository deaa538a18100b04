/// A date as people write it, read to the interval of minutes that it covers.
///
/// `2026-05-06`, `2026-05-06T09:30`, `2026-05-06 09:30`, `2026-05`, `2026-Q2`, `2026`, `May 2026`, `6 May 2026`,
/// `May 6, 2026`, each without case; month names in full or by at least three letters.
package struct DateLiteral: Hashable, Sendable {
  package var interval: TimeInterval
  /// The calendar unit that was written; `nil` for a minute.
  package var unit: CalendarUnit?

  /// Why a text is no date.
  package enum Failure: Error, Hashable, Sendable {
    /// Nothing that looks like a date.
    case notADate
    /// The form of a date that the calendar lacks, such as `2026-02-30`; says what is out of range.
    case noSuchDate(String)
    /// `5/6/2026`: day and month could be either way round. The two readings, in ISO form.
    case ambiguous(String, String)
  }

  /// Reads one date.
  package init(_ text: String) throws(Failure) {
    let words = dateWords(text)
    if let month = words.firstIndex(where: { monthNumber($0) != nil }) {
      self = try Self.named(words, monthAt: month)
    } else {
      self = try Self.numeric(words)
    }
  }

  private init(day: CivilDate) {
    interval = CalendarUnit.day.interval(of: day)
    unit = .day
  }

  private init(_ unit: CalendarUnit, from start: CivilDate) {
    interval = unit.interval(of: start)
    self.unit = unit
  }

  /// `May 2026`, `6 May 2026`, `May 6 2026`.
  private static func named(_ words: [Substring], monthAt index: Int) throws(Failure) -> DateLiteral {
    let others = words[..<index] + words[(index + 1)...]
    guard let month = monthNumber(words[index]), others.count <= 2, let year = others.last.flatMap(yearNumber)
    else {
      throw .notADate
    }
    guard others.count == 2, let written = others.first else {
      return DateLiteral(.month, from: try date(year, month, 1))
    }
    guard index < 2, written.count <= 2, let day = Int(written) else { throw .notADate }
    return DateLiteral(day: try date(year, month, day))
  }

  /// The forms made of digits.
  private static func numeric(_ words: [Substring]) throws(Failure) -> DateLiteral {
    guard let first = words.first, words.count <= 2 else { throw .notADate }
    let parts = first.split(separator: "-", omittingEmptySubsequences: false)
    if words.count == 2 || first.contains(where: { $0 == "T" || $0 == "t" }) {
      return try minute(words)
    }
    if parts.count == 1, first.contains("/") { return try slashed(first) }
    guard let year = parts.first.flatMap(yearNumber) else { throw .notADate }
    switch parts.count {
    case 1: return DateLiteral(.year, from: try date(year, 1, 1))
    case 2 where parts[1].first == "Q" || parts[1].first == "q":
      guard let quarter = Int(parts[1].dropFirst()) else { throw .notADate }
      guard 1 <= quarter, quarter <= 4 else { throw .noSuchDate("quarters go from Q1 to Q4") }
      return DateLiteral(.quarter, from: try date(year, quarter * 3 - 2, 1))
    case 2: return DateLiteral(.month, from: try date(year, try number(parts[1]), 1))
    case 3: return DateLiteral(day: try date(year, try number(parts[1]), try number(parts[2])))
    default: throw .notADate
    }
  }

  /// `2026-05-06T09:30`, with `T` or a blank.
  private static func minute(_ words: [Substring]) throws(Failure) -> DateLiteral {
    let halves = words.count == 2 ? words : words[0].split { $0 == "T" || $0 == "t" }
    guard halves.count == 2 else { throw .notADate }
    let day = try numeric([halves[0]])
    let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard day.unit == .day, clock.count == 2 || clock.count == 3 else { throw .notADate }
    let hour = try number(clock[0])
    let minute = try number(clock[1])
    guard hour < 24, minute < 60 else { throw .noSuchDate("a day ends at 23:59") }
    let start = day.interval.start.adding(minutes: hour * 60 + minute)
    var literal = day
    literal.interval = TimeInterval(start, start.adding(minutes: 1))
    literal.unit = nil
    return literal
  }

  /// `5/6/2026` is never read; the failure shows both readings, or the only one.
  private static func slashed(_ word: Substring) throws(Failure) -> DateLiteral {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard parts.count == 3 else { throw .notADate }
    let readings =
      [CivilDate(year: parts[2], month: parts[0], day: parts[1])]
      + [CivilDate(year: parts[2], month: parts[1], day: parts[0])]
    let possible = readings.compactMap { $0?.description }
    guard let first = possible.first, let last = possible.last else { throw .notADate }
    throw .ambiguous(first, last)
  }
}

/// The words of a written date; a comma counts as a blank.
private func dateWords(_ text: String) -> [Substring] {
  text.split { $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "\t" }
}

private func yearNumber(_ word: Substring) -> Int? {
  word.utf8.count == 4 && word.utf8.allSatisfy { 48...57 ~= $0 } ? Int(word) : nil
}

private func number(_ word: Substring) throws(DateLiteral.Failure) -> Int {
  guard 1...2 ~= word.utf8.count, word.utf8.allSatisfy({ 48...57 ~= $0 }), let value = Int(word) else {
    throw .notADate
  }
  return value
}

private func date(_ year: Int, _ month: Int, _ day: Int) throws(DateLiteral.Failure) -> CivilDate {
  if let date = CivilDate(year: year, month: month, day: day) { return date }
  guard 1 <= year else { throw .noSuchDate("years go from 0001 to 9999") }
  guard 1 <= month, month <= 12 else { throw .noSuchDate("months go from 01 to 12") }
  throw .noSuchDate("\(monthNames[month - 1]) \(year) has \(daysInMonth(year, month)) days")
}

/// The English names of the months, in full.
package let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November",
  "December",
]

/// The English names of the days of the week, Monday first.
package let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/// 1 to 12 for the name of a month, in full or by at least three letters, without case.
package func monthNumber(_ word: some StringProtocol) -> Int? {
  nameNumber(word, among: monthNames).map { $0 + 1 } ?? (word.lowercased() == "sept" ? 9 : nil)
}

/// 0 (Monday) to 6 for the name of a weekday, in full or by at least three letters, without case.
package func weekdayNumber(_ word: some StringProtocol) -> Int? { nameNumber(word, among: weekdayNames) }

private func nameNumber(_ word: some StringProtocol, among names: [String]) -> Int? {
  let wanted = word.lowercased().trimmingFullStop
  guard 3 <= wanted.count else { return nil }
  return names.firstIndex {
    $0.lowercased() == wanted || (wanted.count == 3 && $0.lowercased().hasPrefix(wanted))
  }
}

extension String {
  fileprivate var trimmingFullStop: String { last == "." ? String(dropLast()) : self }
}
