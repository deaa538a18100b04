/// A length of calendar time, shortest first.
package enum CalendarUnit: String, CaseIterable, Hashable, Sendable {
  case day
  case week
  case month
  case quarter
  case year

  /// The first day of the unit that holds `date`; weeks start on Monday.
  package func start(of date: CivilDate) -> CivilDate {
    let (year, month, _) = date.parts
    switch self {
    case .day: return date
    case .week: return date.adding(days: -date.weekday)
    case .month: return CivilDate(year: year, month: month, day: 1) ?? date
    case .quarter: return CivilDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? date
    case .year: return CivilDate(year: year, month: 1, day: 1) ?? date
    }
  }

  /// `date` moved by `count` units; short months clamp.
  package func advance(_ date: CivilDate, by count: Int) -> CivilDate {
    switch self {
    case .day: date.adding(days: count)
    case .week: date.adding(days: count.multipliedClamping(by: 7))
    case .month: date.adding(months: count)
    case .quarter: date.adding(months: count.multipliedClamping(by: 3))
    case .year: date.adding(months: count.multipliedClamping(by: 12))
    }
  }

  /// The whole unit that holds `date`.
  package func interval(of date: CivilDate) -> TimeInterval {
    let first = start(of: date)
    return TimeInterval(Timestamp(first), Timestamp(advance(first, by: 1)))
  }
}

extension Int {
  fileprivate func multipliedClamping(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? (self < 0 ? -1_000_000_000 : 1_000_000_000) : product
  }
}
