package import CivilTime

/// One value of a result, or a constant of a query.
package enum Value: Hashable, Sendable {
  case missing
  case integer(Int64)
  /// In units of 1/10,000.
  case decimal(Int64)
  case number(Double)
  /// Text, name, ticker, or the spelling of an enumeration's value.
  case text(String)
  case time(Timestamp)
  case period(Period)
  case list([String])
}

/// A calendar period by its unit and first day.
package struct Period: Hashable, Sendable {
  package var unit: CalendarUnit
  package var start: CivilDate

  package init(unit: CalendarUnit, start: CivilDate) {
    self.unit = unit
    self.start = start
  }
}

extension Period: CustomStringConvertible {
  /// `2026-05-06` for a day, its Monday for a week, `2026-05`, `2026-Q2`, `2026`.
  package var description: String {
    let (year, month, _) = start.parts
    return switch unit {
    case .day, .week: start.description
    case .month: "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter: "\(padded(year, 4))-Q\((month - 1) / 3 + 1)"
    case .year: padded(year, 4)
    }
  }
}
