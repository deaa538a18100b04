import CivilTime

/// What differs from one SQL engine to the next.
package struct Dialect: Sendable {
  package let name: String
  /// The longest chain of arithmetic that the engine takes, operator by operator.
  let longestChain: Int
  /// The first minute of the calendar unit that holds a minute, both as expressions.
  let start: @Sendable (CalendarUnit, String) -> String
  /// The first minute of the unit after the one that begins at a minute.
  let next: @Sendable (CalendarUnit, String) -> String

  /// SQLite from version 3.39 on, with its JSON and math functions, which are part of the usual build.
  package static let sqlite = Dialect(
    name: "sqlite", longestChain: 400, start: sqliteStart(of:holding:), next: sqliteStart(of:after:))

  package static let all = [sqlite]
}

/// SQLite's remainder has the sign of the dividend; this one is never negative.
func remainder(_ value: String, _ divisor: String) -> String {
  "((\(value) % \(divisor) + \(divisor)) % \(divisor))"
}

/// The minute of the week, from Monday: 1970-01-01 was a Thursday.
func minuteOfWeek(_ minutes: String) -> String { remainder("(\(minutes) + 4320)", "10080") }

@Sendable private func sqliteStart(of unit: CalendarUnit, holding minutes: String) -> String {
  switch unit {
  case .day: "(\(minutes) - \(remainder(minutes, "1440")))"
  case .week: "(\(minutes) - \(minuteOfWeek(minutes)))"
  case .month: sqliteMinutes(minutes, "'start of month'")
  case .quarter:
    sqliteMinutes(
      minutes,
      "'start of month', '-' || ((strftime('%m', \(minutes) * 60, 'unixepoch') - 1) % 3) || ' months'")
  case .year: sqliteMinutes(minutes, "'start of year'")
  }
}

@Sendable private func sqliteStart(of unit: CalendarUnit, after minutes: String) -> String {
  switch unit {
  case .day: "(\(minutes) + 1440)"
  case .week: "(\(minutes) + 10080)"
  case .month: sqliteMinutes(minutes, "'+1 month'")
  case .quarter: sqliteMinutes(minutes, "'+3 months'")
  case .year: sqliteMinutes(minutes, "'+1 year'")
  }
}

private func sqliteMinutes(_ minutes: String, _ change: String) -> String {
  "(CAST(strftime('%s', \(minutes) * 60, 'unixepoch', \(change)) AS INTEGER) / 60)"
}
