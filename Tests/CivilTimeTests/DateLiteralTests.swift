import CivilTime
import Testing

@Suite struct DateLiteralTests {
  @Test(arguments: [
    ("2026-05-06", "2026-05-06T00:00", "2026-05-07T00:00"),
    ("2026-05-06T09:30", "2026-05-06T09:30", "2026-05-06T09:31"),
    ("2026-05-06 09:30", "2026-05-06T09:30", "2026-05-06T09:31"),
    ("2026-05", "2026-05-01T00:00", "2026-06-01T00:00"),
    ("2026-q2", "2026-04-01T00:00", "2026-07-01T00:00"),
    ("2026", "2026-01-01T00:00", "2027-01-01T00:00"),
    ("May 2026", "2026-05-01T00:00", "2026-06-01T00:00"),
    ("6 May 2026", "2026-05-06T00:00", "2026-05-07T00:00"),
    ("May 6, 2026", "2026-05-06T00:00", "2026-05-07T00:00"),
    ("sept 30 2025", "2025-09-30T00:00", "2025-10-01T00:00"),
    ("1969-12-31T23:59", "1969-12-31T23:59", "1970-01-01T00:00"),
  ])
  func `a date covers an interval`(_ text: String, _ start: String, _ end: String) throws {
    let interval = try DateLiteral(text).interval
    #expect(interval.start.description == start)
    #expect(interval.end.description == end)
  }

  @Test(arguments: [
    "", " ", "-", "26-05-06", "2026-5-6-7", "2026--05", "2026-05-06T", "2026-05-06T9", "May", "2026 May 6 1",
    "May 61 26",
    "soon", "2026-+5", "٢٠٢٦",
  ])
  func `what is no date says so`(_ text: String) {
    #expect(throws: DateLiteral.Failure.notADate) { try DateLiteral(text) }
  }

  @Test(arguments: [
    ("2026-13", "months go from 01 to 12"), ("2026-02-30", "February 2026 has 28 days"),
    ("2026-Q5", "quarters go from Q1 to Q4"), ("30 February 2024", "February 2024 has 29 days"),
    ("2026-05-06T24:00", "a day ends at 23:59"), ("0000-01-01", "years go from 0001 to 9999"),
  ])
  func `a date that does not exist says why`(_ text: String, _ why: String) {
    #expect(throws: DateLiteral.Failure.noSuchDate(why)) { try DateLiteral(text) }
  }

  @Test func `slashes show both readings`() {
    #expect(throws: DateLiteral.Failure.ambiguous("2026-05-06", "2026-06-05")) { try DateLiteral("5/6/2026") }
    #expect(throws: DateLiteral.Failure.ambiguous("2026-05-16", "2026-05-16")) {
      try DateLiteral("5/16/2026")
    }
  }

  @Test func `names of months and weekdays may be cut to three letters`() {
    #expect(monthNumber("Dec.") == 12)
    #expect(monthNumber("ma") == nil)
    #expect(weekdayNumber("SUN") == 6)
    #expect(weekdayNumber("Sund") == nil)
  }
}
