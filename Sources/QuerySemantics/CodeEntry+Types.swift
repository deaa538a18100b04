import Diagnostics

extension CodeEntry {
  static let dates: [CodeEntry] = [
    CodeEntry(
      "ambiguous-date",
      "A date with slashes can mean the day or the month first. Dates are written year first.",
      wrong: "ideas where published = 5/6/2026", right: "ideas where published >= 2026-05-06"),
    CodeEntry(
      "date-expected", "A date belongs here, and this is none.", wrong: "ideas where published > soon",
      right: "ideas where published > 2026-03"),
    CodeEntry(
      "date-finer-than-period", "The values are weeks, months or the like, and the date is a part of one.",
      wrong: "ideas count by month | where month = 2026-03-05",
      right: "ideas count by month | where month = 2026-03"),
    CodeEntry(
      "day-expected", "A value is one moment, and this date is longer than a day.",
      wrong: "ideas select coalesce(published, 2026-01) as first_day",
      right: "ideas select coalesce(published, 2026-01-01) as first_day"),
    CodeEntry(
      "duration-as-date", "A length of time is no date; `ago` or `in last` make one of it.",
      wrong: "ideas where published = 3 weeks", right: "ideas where published >= 3 weeks ago"),
    CodeEntry(
      "duration-expected", "To move a date something must say by how many days, weeks or months.",
      wrong: "newsletters where published > now - 90", right: "newsletters where published > now - 90 days"),
    CodeEntry(
      "duration-too-long", "A length of time goes up to 100,000 units; no letter is older.",
      wrong: "newsletters where published in last 1000000 days",
      right: "newsletters where published in last 10 years"),
    CodeEntry(
      "no-such-date", "The calendar has no such day, month or quarter.",
      wrong: "ideas where published > 2026-02-30", right: "ideas where published > 2026-02-28"),
    CodeEntry(
      "time-arithmetic",
      "A moment cannot be added to or multiplied; compare it with a date that is moved instead.",
      wrong: "ideas where published + 7 > now", right: "ideas where published > now - 90 days"),
  ]

  static let types: [CodeEntry] = [
    CodeEntry(
      "argument-count", "A function is given too many or too few values.", wrong: "ideas select lower() as x",
      right: "ideas select lower(ticker) as x"),
    CodeEntry(
      "argument-type", "A function is given a value of a kind that it cannot take.",
      wrong: "ideas select abs(ticker) as x", right: "ideas select abs(score) as x"),
    CodeEntry(
      "bad-pattern", "The regular expression breaks the rules of such patterns at the mark.",
      wrong: "ideas where rationale ~ /(rating/", right: "ideas where rationale ~ /(re)?rating/"),
    CodeEntry(
      "bare-alternative", "Behind `or` stands a value alone. Several values of one field are a list.",
      wrong: "ideas where ticker = IGV or SMH", right: "ideas where ticker in (IGV, SMH)"),
    CodeEntry(
      "bin-width", "A bin has a width above 0.", wrong: "ideas count by bin(confidence, 0)",
      right: "ideas count by bin(confidence, 0.1)"),
    CodeEntry(
      "constant-test",
      "Two constants are compared. That is true of every row or of none, so the test says nothing about them.",
      wrong: "ideas where \"IGV\" = \"IGV\"", right: "ideas where ticker = IGV"),
    CodeEntry(
      "condition-as-value", "A condition holds or does not; it has no value until `if` gives it one.",
      wrong: "ideas select direction = long as longs",
      right: "ideas select if(direction = long, 'yes', 'no') as is_long"),
    CodeEntry(
      "condition-expected", "A condition belongs here, and a value alone says nothing.",
      wrong: "ideas where confidence", right: "ideas where confidence > 0.8"),
    CodeEntry(
      "different-types", "Values of different kinds can be neither compared nor mixed.",
      wrong: "ideas where direction = .basis", right: "ideas where direction = long"),
    CodeEntry(
      "empty-text", "A text without letters counts as missing, and nothing equals what is missing.",
      wrong: "newsletters where body = ''", right: "newsletters where body is missing"),
    CodeEntry(
      "enum-order", "The values have no order, so none is above another.", wrong: "ideas where class >= etf",
      right: "ideas where class in (etf, equity)"),
    CodeEntry(
      "list-comparison",
      "A letter has several tickers or people, so no single value equals them: `has` looks inside.",
      wrong: "newsletters where tickers = IGV", right: "newsletters where tickers has IGV"),
    CodeEntry(
      "list-expected", "`in` is followed by several values in brackets, a range, or the name of a list.",
      wrong: "ideas where ticker in IGV", right: "ideas where ticker in (IGV, SMH)"),
    CodeEntry(
      "missing-as-value", "Nothing equals a missing value, so it is tested with `is`.",
      wrong: "ideas where risk = missing", right: "ideas where risk is missing"),
    CodeEntry(
      "mixed-and-or",
      "A note, no error: `and` and `or` stand side by side, and this is how they were read. Brackets say it otherwise.",
      wrong: "ideas where ticker = IGV or ticker = SMH and direction = long",
      right: "ideas where (ticker = IGV or ticker = SMH) and direction = long"),
    CodeEntry(
      "never-both", "A field has one value, and two conditions joined by `and` each want another one.",
      wrong: "ideas where direction = long and direction = short",
      right: "ideas where direction in (long, short)"),
    CodeEntry(
      "newsletter-comparison", "A newsletter is a whole row; one of its fields can be compared.",
      wrong: "ideas where newsletter = Software", right: "ideas where newsletter.title has Software"),
    CodeEntry(
      "no-words", "Words are looked for, and the text has only signs.", wrong: "ideas matching '...'",
      right: "ideas matching 'software'"),
    CodeEntry(
      "nothing-to-expect", "`expect` checks the answer of the query just above it, and there is none.",
      wrong: "expect rows > 3", right: "ideas where direction = long; expect rows > 3"),
    CodeEntry(
      "number-expected", "A number belongs here.", wrong: "ideas where confidence > high",
      right: "ideas where confidence > 0.8"),
    CodeEntry(
      "number-exponent", "A number is written out; `1e3` is 1000.", wrong: "newsletters where minutes < 1e3",
      right: "newsletters where minutes < 1000"),
    CodeEntry(
      "number-too-large", "Whole numbers go up to about nine million million million.",
      wrong: "newsletters where minutes < 99999999999999999999", right: "newsletters where minutes < 99"),
    CodeEntry(
      "out-of-range",
      "The field can never have this value. A probability goes from 0 to 1, or with a sign from 0% to 100%.",
      wrong: "ideas where confidence > 70", right: "ideas where confidence > 70%"),
    CodeEntry(
      "pattern-limit",
      "A regular expression has more than ten thousand letters. Many words are a list: `has any (…)`.",
      wrong: ExampleText("ideas where rationale ~ /rating", repeating: "|rating", 2_000, "/"),
      right: "ideas where rationale has any (rating, margin)"),
    CodeEntry(
      "reversed-range", "The range ends before it begins, so nothing lies in it.",
      wrong: "ideas where confidence between 0.9 and 0.5", right: "ideas where confidence between 0.5 and 0.9"
    ),
    CodeEntry(
      "round-digits", "`round` keeps from 0 to 12 digits behind the point.",
      wrong: "ideas select round(confidence, 20) as x", right: "ideas select round(confidence, 2) as x"),
    CodeEntry(
      "text-expected", "A word or a text in quotes belongs here.",
      wrong: "newsletters where title = last 30 days",
      right: "newsletters where title != 'last 30 days'"),
    CodeEntry(
      "text-test", "The test looks at words, and the field holds something else.",
      wrong: "ideas where published has may", right: "ideas where published in 2026-05"),
    CodeEntry(
      "unordered", "The values have no order, so nothing lies between two of them.",
      wrong: "ideas where direction in long..short", right: "ideas where direction in (long, short)"),
    CodeEntry(
      "value-expected", "A list holds plain values, nothing that must be worked out first.",
      wrong: "let levels = (1 + 2)", right: "let levels = (1, 2)"),
    CodeEntry(
      "value-out-of-place", "A length of time, a range or a list stands where only one value can.",
      wrong: "ideas select 7 days as x", right: "newsletters where published > now - 90 days"),
    CodeEntry(
      "word-for-missing",
      "A word such as `none` is compared as any other word. Whether there is a value at all is asked with `is missing`.",
      wrong: "ideas where risk = none", right: "ideas where risk is missing"),
  ]
}
