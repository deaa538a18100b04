import CivilTime

// Why there is no such date, where a text has the form of a spoken one.

extension SpokenCalendar {
  /// What is out of range in `Feb 30`, `week 54` and `Q1 0000`; `nil` for a text that has not the form of a date.
  func absence(of spoken: SpokenAtoms) -> String? {
    var words = spoken.words
    let weekday = words.count == 2 ? words.firstIndex { weekdayNumber($0) != nil } : nil
    let day = weekday.flatMap { weekdayNumber(words.remove(at: $0)) }
    let numbers = spoken.numbers
    guard words.count <= 1, let first = numbers.first else { return nil }
    guard let word = words.first else { return absentNumbers(spoken) }
    guard numbers.count <= 2 else { return nil }
    let isYearZero = numbers.contains { $0.digits == 4 && !$0.isYear }
    let number = first.isYear ? numbers.last ?? first : first
    if let month = monthNumber(word) {
      if isYearZero { return Self.yearRange }
      return absentDay(number, of: month, numbers) ?? day.flatMap { otherWeekday($0, of: month, spoken) }
    }
    guard let part = Self.parts[word] else { return nil }
    return isYearZero ? Self.yearRange : absentPart(number, of: part, numbers)
  }

  private static let yearRange = "years go from 0001 to 9999"

  private typealias Number = (value: Int, digits: Int, isYear: Bool)

  private func absentDay(_ day: Number, of month: Int, _ numbers: [Number]) -> String? {
    guard !day.isYear, day.digits <= 2 else { return nil }
    if let year = numbers.first(where: \.isYear) { return absence("\(year.value)", month, day.value) }
    // Of 29 days, February may have.
    let last = daysInMonth(2000, month)
    guard numbers.count == 1, !(1...last ~= day.value) else { return nil }
    return "\(monthNames[month - 1]) has \(last) days\(month == 2 ? " at most" : "")"
  }

  /// `Tue, 4 May 2026`, which is a Monday.
  private func otherWeekday(_ weekday: Int, of month: Int, _ spoken: SpokenAtoms) -> String? {
    guard let date = named(month, spoken)?.readings.first?.start, date.weekday != weekday else { return nil }
    return "\(date) is a \(weekdayNames[date.weekday])"
  }

  private func absentPart(_ number: Number, of part: Part, _ numbers: [Number]) -> String? {
    guard !number.isYear, number.digits != 0 else { return nil }
    guard part.range.contains(number.value) else {
      switch part {
      case .quarter: return "quarters go from Q1 to Q4"
      case .half: return "halves go from H1 to H2"
      case .week: return "weeks go from 1 to 53"
      }
    }
    guard part == .week, number.value == part.range.upperBound else { return nil }
    guard let year = numbers.first(where: \.isYear) ?? numbers.dropFirst().first else {
      return "\(latest.parts.year - 1) has 52 weeks"
    }
    return "\(year.isYear ? year.value : 2000 + year.value) has 52 weeks"
  }

  /// `31.02.2026`, `2026/02/30`, `20260230`, `13/2026`
  private func absentNumbers(_ spoken: SpokenAtoms) -> String? {
    let numbers = spoken.numbers
    guard spoken.atoms.count == numbers.count, let first = numbers.first, let last = numbers.last else {
      return nil
    }
    switch numbers.count {
    case 1 where first.digits == 8 && 1900...2100 ~= first.value / 10_000:
      return absence("\(first.value / 10_000)", first.value / 100 % 100, first.value % 100)
    case 2 where first.isYear != last.isYear && min(first.digits, last.digits) <= 2:
      let (year, month) = first.isYear ? (first, last) : (last, first)
      return absence("\(year.value)", month.value, 1)
    case 3:
      let others = numbers.filter { $0.digits <= 2 }
      guard others.count == 2, let year = numbers.first(where: { $0.digits == 4 }),
        numbers[1].digits <= 2
      else { return nil }
      // The day is said to be out of range where one of the two can be a month.
      let isDayFirst = others[1].value <= 12 && !first.isYear
      let (day, month) = isDayFirst ? (others[0], others[1]) : (others[1], others[0])
      return absence("\(year.value)", month.value, day.value)
    default: return nil
    }
  }

  /// What is out of range in a date of numbers, in the words of the dates of the language.
  private func absence(_ year: String, _ month: Int, _ day: Int) -> String? {
    let padded = { (text: String, length: Int) in
      String(repeating: "0", count: max(0, length - text.count)) + text
    }
    do throws(DateLiteral.Failure) {
      _ = try DateLiteral("\(padded(year, 4))-\(padded("\(month)", 2))-\(padded("\(day)", 2))")
      return nil
    } catch {
      if case .noSuchDate(let why) = error { return why }
      return nil
    }
  }
}
