/// A day of the proleptic Gregorian calendar, years 1 to 9999.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let dayNumber: Int32

  package init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day with these parts, or `nil` when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard 1 <= year, year <= 9999, 1 <= month, month <= 12, 1 <= day, day <= daysInMonth(year, month) else {
      return nil
    }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  package static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  /// Year, month and day. (Same source as the initialiser: civil_from_days.)
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week, Monday is 0.
  package var weekday: Int {
    let remainder = (Int(dayNumber) + 3) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// The day `days` later; results outside the years 1 to 9999 are clamped to that range.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    let clamped = overflow ? (days < 0 ? Int.min : Int.max) : sum
    return CivilDate(dayNumber: Int32(min(max(clamped, -719_162), 2_932_896)))
  }

  /// The same day `months` later; a day that the month lacks becomes its last one.
  ///
  /// Results outside the years 1 to 9999 are clamped to that range.
  package func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    let index = overflow ? (months < 0 ? 12 : 119_999) : min(max(sum, 12), 119_999)
    let newYear = index / 12
    let newMonth = index % 12 + 1
    let newDay = min(day, daysInMonth(newYear, newMonth))
    return CivilDate(year: newYear, month: newMonth, day: newDay) ?? self
  }
}

/// Days of a month; `month` is 1 to 12.
package func daysInMonth(_ year: Int, _ month: Int) -> Int {
  switch month {
  case 4, 6, 9, 11: 30
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  default: 31
  }
}
