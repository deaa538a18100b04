import CivilTime
import Newsletters

/// What a piece of text is, taken as a date.
enum PrintedDate: Hashable {
  /// It does not begin like a date, or names no day: `October 1998`.
  case other
  /// It begins like a date, but the calendar or the clock has no such time, or more follows.
  case invalid
  /// `06/05/2026`, which is a day in May or in June.
  case ambiguous
  case date(PublishedTime)

  /// Reads a date that fills the text, perhaps with a weekday before it, and a time of day and an offset after it.
  ///
  /// ```
  /// May 06, 2026 at 00:53          Wed, 6 May 2026 00:53:20 -0500 (CDT)     2026-05-06T00:53:20.123Z
  /// 6th of May 2026                Wed May  6 08:00:00 2026                 20260506T0053Z
  /// Wednesday, May 6, 2026         May 6, 2026 at 4:30 p.m. ET              06.05.2026, 25/12/2026
  /// ```
  ///
  /// Months and weekdays are English names or their first letters. `ET`, `CT` and the like name two offsets, so that none is
  /// told and the time is taken as it stands. Years have four digits; two have only the dates of mail (RFC 5322) and `25/12/26`, which is one of
  /// this century.
  ///
  /// `order` says how `06/05/2026` is meant. Dots always mean the day first, and a number over 12 is the day.
  init(_ text: ByteLine, order: DateOrder? = nil) {
    guard mayBeginDate(text) else {
      self = .other
      return
    }
    var words = DateWords(text)
    words.skipWeekday()
    guard let day = PrintedDay(&words, order: order) else {
      self = .other
      return
    }
    guard day.order != nil else {
      self = .ambiguous
      return
    }
    guard let date = CivilDate(year: day.year, month: day.month, day: day.day), Timestamp(date).date == date,
      let published = publishedTime(date, &words)
    else {
      self = .invalid
      return
    }
    self = .date(published)
  }

  /// Reads the same from a string.
  init(text: String, order: DateOrder? = nil) { self.init(Array(text.utf8)[...], order: order) }

  /// The time, where it is a date.
  var published: PublishedTime? {
    if case .date(let time) = self { time } else { nil }
  }
}

/// No date with all its parts is longer, in bytes.
private let longestDate = 120

/// Whether it is worth a closer look: most lines begin with a word that is no month.
private func mayBeginDate(_ text: ByteLine) -> Bool {
  guard text.count <= longestDate else { return false }
  guard let first = text.first, first.isLetter else { return !text.isEmpty }
  let head = text.prefix(3)
  return firstLetters.contains { head.elementsEqual($0) { $0.smallLetter == $1 } }
}

let monthNames: [[UInt8]] = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november",
  "december",
]
.map { Array($0.utf8) }

let weekdayNames: [[UInt8]] = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]
.map { Array($0.utf8) }

extension DateOrder {
  /// The order in which the two numbers before a year can only be meant; `nil` where both are possible.
  init?(first: Int, second: Int) {
    if 12 < first || first == second {
      self = .dayFirst
    } else if 12 < second {
      self = .monthFirst
    } else {
      return nil
    }
  }
}

private let firstLetters = (monthNames + weekdayNames).map { $0.prefix(3) }
