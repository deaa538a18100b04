import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// Dates as they are printed, read as the date line of a page.
@Suite struct DateTests {
  @Test(arguments: [
    // Month names.
    ("May 06, 2026 at 00:53", "2026-05-06T00:53"), ("May 6, 2026", "2026-05-06"),
    ("May 6 2026", "2026-05-06"),
    ("6 May 2026", "2026-05-06"), ("06 MAY 2026", "2026-05-06"), ("6 May, 2026", "2026-05-06"),
    ("6th of May 2026", "2026-05-06"), ("1st of June, 2026", "2026-06-01"), ("May 6th, 2026", "2026-05-06"),
    ("2nd March 2026", "2026-03-02"), ("Sept. 3, 2026", "2026-09-03"), ("Sep 3, 2026", "2026-09-03"),
    ("Dec. 31st 1999", "1999-12-31"), ("6-May-2026", "2026-05-06"), ("February 29, 2024", "2024-02-29"),
    // Weekdays.
    ("Wednesday, May 6, 2026", "2026-05-06"), ("Wed May 6 2026", "2026-05-06"),
    ("Weds. 6 May 2026", "2026-05-06"),
    ("Thurs, Oct 1, 2026", "2026-10-01"), ("Tues. 5 May 2026 08:00", "2026-05-05T08:00"),
    ("Wed May  6 08:00:00 2026", "2026-05-06T08:00"),
    ("Wed May 6 08:00:00 EDT 2026", "2026-05-06T08:00-04:00"),
    // Times.
    ("May 6, 2026 at 4:30 PM", "2026-05-06T16:30"), ("May 6, 2026 at 4:30 PM ET", "2026-05-06T16:30"),
    ("May 6, 2026 at 4:30 PM EST", "2026-05-06T16:30-05:00"), ("May 6, 2026, 2:00 p.m.", "2026-05-06T14:00"),
    ("May 6, 2026 2:00 a.m. PDT", "2026-05-06T02:00-07:00"), ("May 6, 2026 at 12:05am", "2026-05-06T00:05"),
    ("May 6, 2026 12:05 PM Eastern Time", "2026-05-06T12:05"), ("May 6, 2026 4 pm", "2026-05-06T16:00"),
    ("May 6, 2026 | 16:30 CET", "2026-05-06T16:30+01:00"), ("May 6, 2026 – 16:30", "2026-05-06T16:30"),
    ("6 May 2026 at 9:15\u{202F}PM", "2026-05-06T21:15"),
    ("May 6, 2026 at 00:53 UTC+2", "2026-05-06T00:53+02:00"),
    // RFC 5322.
    ("Tue, 5 May 2026 08:00:00 -0500", "2026-05-05T08:00-05:00"),
    ("Tue, 5 May 2026 08:00:00 -0500 (EST)", "2026-05-05T08:00-05:00"),
    ("Tue, 05 May 2026 08:00 GMT", "2026-05-05T08:00+00:00"),
    ("5 May 2026 08:00:00 UT", "2026-05-05T08:00+00:00"),
    ("Tue, 5 May 2026 08:00:00 CDT", "2026-05-05T08:00-05:00"),
    ("5 May 2026 08:00:00 MST", "2026-05-05T08:00-07:00"),
    ("5 May 2026 08:00:00 Z", "2026-05-05T08:00+00:00"),
    ("Mon, 5 Oct 98 08:00:00 PST", "1998-10-05T08:00-08:00"),
    ("5 Oct 49 08:00:00 +0000", "2049-10-05T08:00+00:00"), ("5 Oct 50 08:00 +0000", "1950-10-05T08:00+00:00"),
    ("Thu, 5 Oct 102 08:00:00 -0000", "2002-10-05T08:00+00:00"),
    // ISO 8601.
    ("2026-05-06", "2026-05-06"), ("2026-05-06T00:53", "2026-05-06T00:53"),
    ("2026-05-06T00:53:20.123Z", "2026-05-06T00:53+00:00"),
    ("2026-05-06T00:53:20+02:00", "2026-05-06T00:53+02:00"),
    ("2026-05-06T00:53:20+0200", "2026-05-06T00:53+02:00"), ("2026-05-06t00:53-05", "2026-05-06T00:53-05:00"),
    ("2026-05-06 00:53:20 +0530", "2026-05-06T00:53+05:30"),
    ("2026-05-06 at 12:53 AM +02:00", "2026-05-06T00:53+02:00"),
    ("20260506T0053Z", "2026-05-06T00:53+00:00"), ("20260506T005320+0200", "2026-05-06T00:53+02:00"),
    ("20260506", "2026-05-06"), ("2026/05/06", "2026-05-06"), ("2026.05.06", "2026-05-06"),
    // Numbers.
    ("25/12/2026", "2026-12-25"), ("12/25/2026", "2026-12-25"), ("06.05.2026", "2026-05-06"),
    ("6.5.2026", "2026-05-06"), ("05/05/2026", "2026-05-05"), ("5/25/26", "2026-05-25"),
    ("6.5.26", "2026-05-06"), ("25-12-2026 09:00", "2026-12-25T09:00"),
  ])
  func `a printed date is read`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("06/05/2026", "2026-05-06", "2026-06-05"), ("6-5-2026", "2026-05-06", "2026-06-05"),
    ("6/5/26", "2026-05-06", "2026-06-05"), ("25/12/26", "2026-12-25", "2026-12-25"),
    ("6/5/2026 4:30 PM", "2026-05-06T16:30", "2026-06-05T16:30"), ("06.05.2026", "2026-05-06", "2026-05-06"),
    ("25/12/2026", "2026-12-25", "2026-12-25"), ("12/25/2026", "2026-12-25", "2026-12-25"),
  ])
  func `a declared order says which number is the day`(
    _ text: String, _ dayFirst: String, _ monthFirst: String
  ) {
    #expect(read(text, order: .dayFirst) == dayFirst)
    #expect(read(text, order: .monthFirst) == monthFirst)
  }

  @Test(arguments: ["06/05/2026", "6/5/2026", "6/5/26", "01-02-2026", "06/05/2026 08:00"])
  func `two numbers that may both be the day give a warning and no date`(_ text: String) {
    #expect(read(text) == "date-ambiguous")
  }

  @Test(arguments: [
    "February 30, 2026", "2026-13-01", "31 April 2026", "May 6, 2026 at 27:15", "May 6, 2026 at 13:00 PM",
    "May 6, 2026 was a Wednesday", "25/13/2026", "May 6", "0 May 2026", "2026-05-06T00:53 nowhere",
    "6 May 26",
    "2026-05-06T00:60", "May 6, 2026 at 4", "Wed, 5 May 26",
  ])
  func `a day or a time that does not exist is an error`(_ text: String) {
    #expect(read(text) == "date-invalid")
  }

  @Test(arguments: [
    "October 1998", "May 2026", "Wednesday", "Monday's market", "2026", "20261345", "4711 readers", "6-5-26",
    "1.2.3",
    "Mayor Quill", "Ann May", "202605061", "Q2 2026", "Marchbanks & Co, 2026",
  ])
  func `what names no day is no date`(_ text: String) {
    #expect(read(text) == "date-missing")
  }

  /// The date as interchange writes it, or the code of what was found.
  private func read(_ date: String, order: DateOrder? = nil) -> String {
    let page = "Harbour Notes\nThe Quayside Ledger\n· \(date)\n· 4 min read\nSummary\nFewer tankers wait.\n"
    let result = readNewsletters(from: Array(page.utf8), file: "", dateOrder: order)
    let codes = result.diagnostics.map(\.code).filter { $0.hasPrefix("date") }
    guard let newsletter = result.newsletters.first else { return codes.first ?? "nothing" }
    guard newsletter.published != nil else { return codes.first ?? "no date" }
    let written = String(decoding: writeInterchange([newsletter]), as: UTF8.self)
    return written.components(of: "\"published\":\"")
  }
}

extension String {
  /// What stands between `mark` and the next quote.
  fileprivate func components(of mark: String) -> String {
    guard let start = firstRange(of: mark) else { return "" }
    return String(self[start...].prefix { $0 != "\"" })
  }

  private func firstRange(of mark: String) -> Index? {
    indices.first { self[$0...].hasPrefix(mark) }.map {
      index(after: self.index($0, offsetBy: mark.count - 1))
    }
  }
}
