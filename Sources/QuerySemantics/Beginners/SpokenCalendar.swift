import CivilTime
import QuerySyntax

/// What spoken dates mean on a day: each function reads one kind of them.
struct SpokenCalendar {
  typealias Reading = SpokenDate.Reading

  /// What relative dates count from.
  let now: CivilDate
  /// The day by which a date without a year begins.
  let latest: CivilDate

  // MARK: Relative dates

  /// `past 30 days`, `previous month`, `two weeks ago`, `last Friday`, `year to date`.
  func relative(_ spoken: SpokenAtoms) -> SpokenDate? {
    let words = spoken.words
    if let unit = Self.toDate[words.joined(separator: " ")], spoken.numbers.isEmpty {
      return SpokenDate("this \(unit.rawValue)")
    }
    if words.count == 2, ["ago", "back"].contains(words[1]), let (count, unit) = length(spoken, words[0]) {
      return SpokenDate("\(counted(count, unit)) ago")
    }
    guard let first = words.first, case .word(first)? = spoken.atoms.first, words.count == 2 else {
      return nil
    }
    let isThis = ["this", "current"].contains(first)
    guard isThis || ["last", "past", "previous", "prior", "trailing"].contains(first) else { return nil }
    if !spoken.numbers.isEmpty {
      if first == "last", words[1] == "quarter" { return nil }
      return isThis ? nil : length(spoken, words[1]).map { SpokenDate("last \(counted($0, $1))") }
    }
    if let unit = DurationUnit(spelling: words[1]) {
      if isThis { return SpokenDate("this \(unit.rawValue)") }
      return SpokenDate(
        first == "past" || first == "trailing" ? "last 1 \(unit.rawValue)" : "last \(unit.rawValue)")
    }
    return weekday(words[1], isThis: isThis) ?? month(words[1], isThis: isThis)
  }

  /// The language's `Friday` is the latest, today included.
  private func weekday(_ word: String, isThis: Bool) -> SpokenDate? {
    guard let number = weekdayNumber(word) else { return nil }
    let name = weekdayNames[number]
    guard isThis else { return SpokenDate(number == now.weekday ? "7 days ago" : name) }
    return number <= now.weekday ? SpokenDate(name) : nil
  }

  /// `last March` is over, `this March` is of this year.
  private func month(_ word: String, isThis: Bool) -> SpokenDate? {
    guard let number = monthNumber(word) else { return nil }
    let (year, month, _) = now.parts
    let isOver = number < month
    return single(.month, isThis || isOver ? year : year - 1, number, 1).map { SpokenDate([$0]) }
  }

  /// The length that the one number and `word` are, such as 2 weeks; days where hours are written.
  private func length(_ spoken: SpokenAtoms, _ word: String) -> (Int, DurationUnit)? {
    guard spoken.numbers.count == 1, let number = spoken.numbers.first?.value else { return nil }
    switch word {
    case "h", "hour", "hours", "hrs": return number % 24 == 0 && number != 0 ? (number / 24, .day) : nil
    case "fortnight", "fortnights": return (2 * number, .week)
    default: return DurationUnit(spelling: word).map { (number, $0) }
    }
  }

  private func counted(_ count: Int, _ unit: DurationUnit) -> String {
    "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")"
  }

  private static let toDate: [String: CalendarUnit] = [
    "ytd": .year, "qtd": .quarter, "mtd": .month, "wtd": .week, "year to date": .year,
    "quarter to date": .quarter, "month to date": .month, "week to date": .week, "this year so far": .year,
  ]

  // MARK: Quarters, halves and weeks

  /// `Q1 2026`, `2026Q1`, `4Q25`, `first quarter of 2026`, `H1 2026`, `week 12`.
  func parted(_ spoken: SpokenAtoms) -> SpokenDate? {
    let words = spoken.words
    if words == ["q", "q"] || words == ["h", "h"] { return partRange(words[0], spoken.numbers) }
    guard words.count == 1 || words == ["last", "quarter"], let word = words.last,
      let kind = Self.parts[word],
      spoken.numbers.count <= 2
    else { return nil }
    let numbers = words.count == 2 ? [(4, 1, false)] + spoken.numbers : spoken.numbers
    guard let (part, year) = partAndYear(numbers, in: kind.range) else { return nil }
    if let year { return kind.reading(part, year).map { SpokenDate([$0]) } }
    // A week that the last year lacked is hardly meant of years before.
    return latestYear(of: kind == .week ? 2 : Self.years) { kind.reading(part, $0) }
  }

  /// `Q1-Q2 2026`
  private func partRange(
    _ word: String, _ numbers: [(value: Int, digits: Int, isYear: Bool)]
  ) -> SpokenDate? {
    guard let kind = Self.parts[word], 2...3 ~= numbers.count, numbers[0].value < numbers[1].value,
      kind.range.contains(numbers[0].value), kind.range.contains(numbers[1].value)
    else { return nil }
    let range = { (year: Int) -> Reading? in
      guard let low = kind.reading(numbers[0].value, year), let high = kind.reading(numbers[1].value, year)
      else { return nil }
      return Reading(low: low.low, high: high.high ?? high.low, start: high.start)
    }
    guard numbers.count == 3 else { return latestYear(range) }
    return numbers[2].isYear ? range(numbers[2].value).map { SpokenDate([$0]) } : nil
  }

  /// Of a number from `range` and a year, in either order.
  private func partAndYear(
    _ numbers: [(value: Int, digits: Int, isYear: Bool)], in range: ClosedRange<Int>
  ) -> (part: Int, year: Int?)? {
    guard let first = numbers.first else { return nil }
    guard let second = numbers.dropFirst().first else {
      return first.digits != 0 && !first.isYear && range.contains(first.value) ? (first.value, nil) : nil
    }
    for (part, year) in [(first, second), (second, first)] {
      guard !part.isYear, range.contains(part.value), year.isYear || year.digits == 2 else { continue }
      return (part.value, year.isYear ? year.value : 2000 + year.value)
    }
    return nil
  }

  enum Part {
    case quarter
    case half
    case week

    var range: ClosedRange<Int> {
      switch self {
      case .quarter: 1...4
      case .half: 1...2
      case .week: 1...53
      }
    }

    func reading(_ part: Int, _ year: Int) -> Reading? {
      switch self {
      case .quarter:
        CivilDate(year: year, month: part * 3 - 2, day: 1).map {
          Reading(low: "\($0.yearText)-Q\(part)", start: $0)
        }
      case .half:
        CivilDate(year: year, month: part * 6 - 5, day: 1).map {
          Reading(
            low: "\($0.yearText)-Q\(part * 2 - 1)", high: "\($0.yearText)-Q\(part * 2)", start: $0)
        }
      case .week:
        // The first week of a year is the one with 4 January.
        CivilDate(year: year, month: 1, day: 4).flatMap {
          let monday = CalendarUnit.week.start(of: $0).adding(days: 7 * (part - 1))
          // Few years have a week 53.
          guard monday.adding(days: 3).parts.year == year else { return nil }
          return Reading(
            low: monday.description, high: monday.adding(days: 6).description, start: monday)
        }
      }
    }
  }

  static let parts: [String: Part] = [
    "q": .quarter, "qtr": .quarter, "quarter": .quarter, "h": .half, "half": .half, "w": .week, "wk": .week,
    "week": .week, "cw": .week, "kw": .week,
  ]

  // MARK: Months by name

  /// `march`, `4 May`, `May-26`, `4-May-2026`, `Monday 4 May 2026`, `jan-mar 2026`.
  func named(_ spoken: SpokenAtoms) -> SpokenDate? {
    var words = spoken.words
    let day = words.count == 2 ? words.firstIndex { weekdayNumber($0) != nil } : nil
    let weekday = day.flatMap { weekdayNumber(words.remove(at: $0)) }
    let months = words.compactMap { monthNumber($0) }
    guard months.count == words.count || words == ["to"], let month = months.first else { return nil }
    if months.count == 2 { return monthRange(months[0], months[1], spoken) }
    guard months.count == 1 else { return nil }
    let found = named(month, spoken)
    guard let weekday else { return found }
    // A day that is not of that name was meant otherwise.
    return found?.readings.allSatisfy { $0.start?.weekday == weekday } == true ? found : nil
  }

  func named(_ month: Int, _ spoken: SpokenAtoms) -> SpokenDate? {
    let numbers = spoken.numbers
    guard let first = numbers.first else { return latestYear { single(.month, $0, month, 1) } }
    if let days = dayRange(month, spoken) { return days }
    guard let second = numbers.dropFirst().first else {
      if first.isYear { return single(.month, first.value, month, 1).map { SpokenDate([$0]) } }
      guard first.digits <= 2 else { return nil }
      let day = latestYear { single(.day, $0, month, first.value) }
      let isJoined = spoken.atoms.count == 2 && spoken.sign(before: 1) != " "
      // `Feb 30` is a day that there is not, and no year.
      guard case .word? = spoken.atoms.first, isJoined, let joined = day,
        let whole = single(.month, 2000 + first.value, month, 1)
      else { return day }
      // `May-26` is a month of 2026, or the 26th of May.
      return SpokenDate([whole] + joined.readings)
    }
    guard numbers.count == 2 else { return nil }
    let (day, year) = first.isYear ? (second, first) : (first, second)
    guard !day.isYear, day.digits <= 2, year.isYear || year.digits == 2 else { return nil }
    let full = year.isYear ? year.value : 2000 + year.value
    return single(.day, full, month, day.value).map { SpokenDate([$0]) }
  }

  /// `4-10 May`, `May 4-10, 2026`
  private func dayRange(_ month: Int, _ spoken: SpokenAtoms) -> SpokenDate? {
    let numbers = spoken.numbers
    guard 2...3 ~= numbers.count, numbers[0].digits <= 2, numbers[1].digits <= 2, !numbers[1].isYear,
      numbers[0].value < numbers[1].value,
      let second = spoken.atoms.indices.dropFirst().first(where: {
        spoken.isNumber($0) && spoken.isNumber($0 - 1)
      }), ["-", "\u{2013}"].contains(spoken.sign(before: second))
    else { return nil }
    let range = { (year: Int) -> Reading? in
      guard let low = single(.day, year, month, numbers[0].value),
        let high = single(.day, year, month, numbers[1].value)
      else { return nil }
      return Reading(low: low.low, high: high.low, start: high.start)
    }
    guard numbers.count == 3 else { return latestYear(range) }
    return numbers[2].isYear ? range(numbers[2].value).map { SpokenDate([$0]) } : nil
  }

  /// `jan-mar 2026`: the year is that of the last month.
  private func monthRange(_ first: Int, _ last: Int, _ spoken: SpokenAtoms) -> SpokenDate? {
    guard spoken.numbers.allSatisfy(\.isYear), spoken.numbers.count <= 1 else { return nil }
    let range = { (year: Int) -> Reading? in
      guard let low = single(.month, first <= last ? year : year - 1, first, 1),
        let high = single(.month, year, last, 1)
      else { return nil }
      return Reading(low: low.low, high: high.low, start: high.start)
    }
    guard let year = spoken.numbers.first?.value else { return latestYear(range) }
    return range(year).map { SpokenDate([$0]) }
  }

  // MARK: Numbers alone

  /// `2026/05/04`, `20260504`, `04.05.2026`, `05/2026`, `2025-2026`.
  func numeric(_ spoken: SpokenAtoms) -> SpokenDate? {
    let numbers = spoken.numbers
    guard numbers.count == spoken.atoms.count, let first = numbers.first else { return nil }
    switch numbers.count {
    case 1: return compact(first.value, first.digits)
    case 2: return monthAndYear(first, numbers[1])
    // With years of two digits `26-05-04` has too many readings.
    case 3 where numbers.contains(where: \.isYear) || spoken.sign(before: 1) != "-":
      return threeNumbers(numbers)
    default: return nil
    }
  }

  private func compact(_ number: Int, _ digits: Int) -> SpokenDate? {
    switch digits {
    case 8 where 1900...2100 ~= number / 10_000:
      return single(.day, number / 10_000, number / 100 % 100, number % 100).map { SpokenDate([$0]) }
    case 6 where 1900...2100 ~= number / 100:
      return single(.month, number / 100, number % 100, 1).map { SpokenDate([$0]) }
    default: return nil
    }
  }

  private func monthAndYear(
    _ first: (value: Int, digits: Int, isYear: Bool), _ second: (value: Int, digits: Int, isYear: Bool)
  ) -> SpokenDate? {
    if first.isYear, second.isYear {
      return first.value < second.value && 1900 <= first.value
        ? SpokenDate([Reading(low: "\(first.value)", high: "\(second.value)")]) : nil
    }
    guard first.isYear != second.isYear else { return nil }
    let (year, month) = first.isYear ? (first, second) : (second, first)
    return single(.month, year.value, month.value, 1).map { SpokenDate([$0]) }
  }

  /// Year first it is clear; otherwise day and month may be either way round.
  private func threeNumbers(_ numbers: [(value: Int, digits: Int, isYear: Bool)]) -> SpokenDate? {
    let (first, second, third) = (numbers[0].value, numbers[1].value, numbers[2].value)
    if numbers[0].isYear { return single(.day, first, second, third).map { SpokenDate([$0]) } }
    guard numbers[2].isYear || numbers[2].digits <= 2 else { return nil }
    let year = numbers[2].isYear ? third : 2000 + third
    let found = [single(.day, year, first, second), single(.day, year, second, first)].compactMap(\.self)
    return SpokenDate(found.count == 2 && found[0] == found[1] ? [found[0]] : found)
  }

  // MARK: Years

  private enum Unit {
    case day
    case month
  }

  /// A day, or the month that begins with it.
  private func single(_ unit: Unit, _ year: Int, _ month: Int, _ day: Int) -> Reading? {
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    let text = date.description
    return Reading(low: unit == .month ? String(text.prefix(7)) : text, start: date)
  }

  /// In so many years each day is found, as 29 February.
  private static let years = 9

  /// The latest of so many years in which a date exists and has begun.
  private func latestYear(of years: Int = Self.years, _ reading: (Int) -> Reading?) -> SpokenDate? {
    let year = latest.parts.year
    for year in stride(from: year, to: year - years, by: -1) {
      if let found = reading(year), let start = found.start, start <= latest {
        return SpokenDate([found], lacksYear: true)
      }
    }
    return nil
  }
}
