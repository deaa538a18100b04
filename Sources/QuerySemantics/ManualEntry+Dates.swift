extension ManualEntry {
  /// The general rule, then a page for each form of a date.
  static let dates: [ManualEntry] = [
    ManualEntry(
      "date coarse", "published = DATE, published in DATE..DATE, published >= DATE",
      "A date may be as coarse as a year and then means all of it: `=` and `in` mean inside, `<` before it, `<=` up to its end, "
        + "`>` after it, `>=` from its beginning. All times are UTC, weeks begin on Monday.",
      "newsletters where published in 2026-Q1"),
    ManualEntry(
      "day iso-date", "2026-05-06, 6 May 2026, \"May 6, 2026\"",
      "One day; with the month in words it needs quotes where it has a comma.",
      "ideas where published > 2026-05-06"),
    ManualEntry(
      "minute time-of-day", "2026-05-06T09:30, \"2026-05-06 09:30\"", "One minute, in UTC.",
      "newsletters where published >= 2026-05-06T09:30"),
    ManualEntry(
      "month months mo january february march april may june july august september october november december",
      "2026-05, May 2026",
      "A month with its year.",
      "ideas where published = May 2026"),
    ManualEntry(
      "quarter quarters q q1 q2 q3 q4", "2026-Q2",
      "A quarter of a year, Q1 to Q4; a half is `2026-Q1..2026-Q2`.",
      "ideas where published = 2026-Q2"),
    ManualEntry("year years y", "2026", "A year.", "newsletters where published = 2025"),
    ManualEntry(
      "week weeks w", "this week, last week, week(published)",
      "A week has no form of its own; it is named by its Monday, and relative dates count in weeks.",
      "newsletters where published in 2026-05-18..2026-05-24"),
    ManualEntry(
      "date-range", "2026-03..2026-05", "From the beginning of the first to the end of the last.",
      "ideas where published in 2026-03..2026-05"),
    ManualEntry(
      "now", "now", "This minute, or the date that `set now` or `--as-of` fixes.",
      "set now = 2026-05-22; ideas where published > now - 7 days"),
    ManualEntry(
      "today", "today", "The day of `now`.", "set now = 2026-05-22; newsletters where published = today"),
    ManualEntry(
      "yesterday", "yesterday", "The day before `today`.",
      "set now = 2026-05-23; newsletters where published = yesterday"),
    ManualEntry(
      "monday tuesday wednesday thursday friday saturday sunday", "Monday, Tuesday, …",
      "The latest day of this name, today included.",
      "set now = 2026-05-25; newsletters where published >= Friday"),
    ManualEntry(
      "this", "this week, this month, this quarter, this year",
      "The calendar unit that `now` is in, up to its end.",
      "set now = 2026-05-22; ideas where published in this month"),
    ManualEntry(
      "last-unit", "last week, last month, last quarter, last year",
      "The whole calendar unit before this one.",
      "set now = 2026-05-22; ideas where published in last month"),
    ManualEntry(
      "last-days relative", "last 30 days, last 2 weeks, last 3 months",
      "From the beginning of the day so long ago up to `now`.",
      "set now = 2026-05-22; ideas where published in last 30 days"),
    ManualEntry(
      "ago", "3 weeks ago, 10 days ago", "That whole day.",
      "set now = 2026-05-22; ideas where published >= 3 weeks ago"),
    ManualEntry(
      "duration durations days d", "now - 7 days, today - 2w, 3mo, 1q, 1y",
      "A length of time, added to or taken from a date: days, weeks, months, quarters, years, or d, w, mo, q, y.",
      "set now = 2026-05-22; ideas where published > today - 2w"),
  ]
}
