import CivilTime
import Testing

@Suite struct CivilDateTests {
  @Test func `every day of four centuries has parts that make it again`() {
    var date = CivilDate(dayNumber: -146_097)
    for _ in 0..<(2 * 146_097) {
      let (year, month, day) = date.parts
      #expect(CivilDate(year: year, month: month, day: day) == date)
      date = date.adding(days: 1)
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (1900, 2, 29), (0, 1, 1), (10_000, 1, 1), (2026, 4, 31),
  ])
  func `a day that the calendar lacks is none`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `leap days are days`() {
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2024, month: 2, day: 29)?.weekday == 3)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-03-31", -1, "2024-02-29"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-01-15", -13, "2024-12-15"), ("0001-01-01", -1, "0001-01-01"),
    ("2026-05-06", Int.max, "9999-12-06"),
  ])
  func `adding months clamps to the end of a short month`(_ from: String, _ months: Int, _ to: String) throws
  {
    #expect(try day(from).adding(months: months).description == to)
  }

  @Test func `adding days stays inside the calendar`() throws {
    #expect(try day("2026-05-06").adding(days: Int.max).description == "9999-12-31")
    #expect(try day("2026-05-06").adding(days: Int.min).description == "0001-01-01")
  }

  @Test(arguments: [
    (CalendarUnit.day, "2026-05-06", "2026-05-06T00:00", "2026-05-07T00:00"),
    (.week, "2026-05-06", "2026-05-04T00:00", "2026-05-11T00:00"),
    (.month, "2026-05-06", "2026-05-01T00:00", "2026-06-01T00:00"),
    (.quarter, "2026-05-06", "2026-04-01T00:00", "2026-07-01T00:00"),
    (.year, "2026-05-06", "2026-01-01T00:00", "2027-01-01T00:00"),
  ])
  func `a unit covers the days from its first to its last`(
    _ unit: CalendarUnit, _ date: String, _ start: String, _ end: String
  ) throws {
    let interval = unit.interval(of: try day(date))
    #expect(interval.start.description == start)
    #expect(interval.end.description == end)
  }
}

/// The first day of a date literal.
private func day(_ text: String) throws -> CivilDate { try DateLiteral(text).interval.start.date }
