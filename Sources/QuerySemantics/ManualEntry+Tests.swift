extension ManualEntry {
  static let tests: [ManualEntry] = [
    ManualEntry(
      "and or not", "COND and COND, COND or COND, not COND",
      "`not` binds closest, then `and`, then `or`; brackets group.",
      "ideas where ticker = IGV and not (direction = neutral or confidence < 0.5)"),
    ManualEntry(
      "in", "FIELD in (a, b, …), FIELD in a..b, FIELD in NAME, FIELD in (QUERY)",
      "One of several values, inside a range, in a named list, or among the values of a query's one column.",
      "ideas where ticker in (IGV, SMH) and published in 2026-03..2026-05"),
    ManualEntry(
      "between", "FIELD between a and b", "From a to b, both included.",
      "ideas where confidence between 0.6 and 0.8"),
    ManualEntry(
      "has", "FIELD has WORD, has \"a phrase\", has any (…), has all (…)",
      "Whole words, in sequence; for a list a whole element.",
      "points where text has any (supply, inventories)"),
    ManualEntry(
      "contains", "FIELD contains \"part\"", "Any part of a text, also inside a word.",
      "newsletters where title contains \"soft\""),
    ManualEntry(
      "starts with", "FIELD starts with \"…\"", "The beginning of a text.",
      "ideas where name starts with \"iShares\""),
    ManualEntry(
      "ends", "FIELD ends with \"…\"", "The end of a text.", "ideas where name ends with \"ETF\""),
    ManualEntry(
      "is missing present", "FIELD is missing, FIELD is present",
      "Whether there is a value. Every other test of a missing value is false.", "ideas where risk is missing"
    ),
    ManualEntry(
      "any", "any idea (COND), any point (COND)",
      "Letters, or tickers, of which at least one idea meets the whole condition; one idea must meet all of it. "
        + "Instruments that are disputed, on which letters contradict each other, meet two such tests.",
      "tickers where any idea (direction = long) and any idea (direction = short)"),
    ManualEntry(
      "all", "all ideas (COND)",
      "Every idea meets the condition; true also where there is none, unlike `only`.",
      "newsletters where all ideas (direction = long)"),
    ManualEntry(
      "no", "no ideas, no idea (COND)", "There is no idea, or none that meets the condition.",
      "newsletters where no ideas"),
    ManualEntry(
      "only", "only ideas (COND)", "There are ideas, and all of them meet the condition.",
      "tickers where only ideas (direction = short)"),
    ManualEntry(
      "compare columns", "FIELD < FIELD, FIELD = .FIELD",
      "Two columns of a row against each other. Of names and texts the right one needs a dot, since a word would be a value there. "
        + "What stands in several letters or months becomes columns first: `first X` and `last X`, or a `count(COND)` for each.",
      "ideas | first direction as before, last direction as latest by ticker | where before != .latest"),
    ManualEntry(
      "relation", "count ideas (COND) >= N", "How many ideas or points of a row meet a condition.",
      "newsletters where count ideas (direction = short) >= 2"),
  ]

  static let operators: [ManualEntry] = [
    ManualEntry(
      "= equal", "FIELD = VALUE",
      "The value is this one; upper and lower case are the same, and a date such as 2026-05 is the whole month.",
      "ideas where ticker = IGV"),
    ManualEntry(
      "!= unequal", "FIELD != VALUE",
      "The exact opposite of `=`, so that it also keeps rows without a value.",
      "ideas where direction != neutral"),
    ManualEntry(
      "<", "FIELD < VALUE",
      "Smaller, earlier, or before in the alphabet; of a month or year: before it begins.",
      "newsletters where minutes < 5"),
    ManualEntry(
      "<=", "FIELD <= VALUE", "Smaller or equal; of a month or year: up to its end.",
      "ideas where published <= 2026-01"),
    ManualEntry(
      ">", "FIELD > VALUE",
      "Larger, later, or behind in the alphabet; of a month or year: after it has ended.",
      "ideas where confidence > 0.9"),
    ManualEntry(
      ">=", "FIELD >= VALUE", "Larger or equal; of a month or year: from its beginning.",
      "ideas where published >= 2026-04"),
    ManualEntry(
      "~ regex", "FIELD ~ /regex/, FIELD ~ /regex/i, FIELD ~ 'regex'",
      "A regular expression anywhere in the text; `i` behind it ignores case.",
      "ideas where rationale ~ /re-?rating/i"),
    ManualEntry(
      "!~", "FIELD !~ /regex/i", "The exact opposite of `~`.", "ideas where rationale !~ /margin|rating/i"),
    ManualEntry(
      ".. range", "a..b", "From a to b, both included; stands behind `in`.",
      "ideas where confidence in 0.6..0.8"),
    ManualEntry(
      "+ plus", "NUMBER + NUMBER, DATE + DURATION", "The sum; missing where one of both is missing.",
      "newsletters select title, words + minutes as x limit 3"),
    ManualEntry(
      "- minus", "NUMBER - NUMBER, DATE - DURATION, -NUMBER",
      "The difference, with a blank on both sides, since `-` can be part of a word; directly before a number its sign.",
      "ideas where score < -0.8 select ticker, 1 - confidence as doubt"),
    ManualEntry(
      "* times", "NUMBER * NUMBER, select *", "The product. Alone behind `select` it means all fields.",
      "ideas select ticker, confidence * 100 as percent limit 3"),
    ManualEntry(
      "/ divided", "NUMBER / NUMBER", "The quotient, with a blank on both sides; by zero it is missing.",
      "newsletters where minutes > 0 select title, words / minutes as pace limit 3"),
    ManualEntry(
      "( ) brackets", "( … )", "Group conditions and calculations, and hold lists and queries.",
      "ideas where (ticker = IGV or ticker = SMH) and direction = long"),
  ]

  static let values: [ManualEntry] = [
    ManualEntry(
      "values words strings quotes ' \"", "IGV, \"two words\", 'it''s'",
      "On the right of a test a bare word is a value; several words need quotes of either kind; case never matters.",
      "ideas where author = \"Priya Lindqvist\""),
    ManualEntry(
      "numbers %", "12, 0.7, 1_000, 70%", "70% is 0.7.", "ideas where confidence > 70%"),
    ManualEntry(
      "$ cashtag", "IGV, BRK.B, EUR/USD, $IGV",
      "A ticker in any usual spelling; `$` before it says that it is one.", "ideas where ticker = $igv"),
    ManualEntry(
      ": parameter", ":NAME", "The value of a parameter, declared by `param`.",
      "param least: number = 0.9; ideas where confidence > :least"),
    ManualEntry(
      ". dotted", "newsletter.FIELD, .FIELD",
      "A field of the newsletter that an idea or point stands in; with nothing before the dot, a field where a value would be read.",
      "ideas where newsletter.words > 300 select newsletter.title, ticker limit 3"),
    ManualEntry(
      ", lists", "(a, b, …)", "Several values, columns or keys.",
      "ideas where ticker in (IGV, SMH) | select ticker, direction"),
    ManualEntry(
      "if", "if(COND, a, b)", "The first value where the condition holds, else the second.",
      "ideas select ticker, if(confidence > 0.7, 'clear', 'unsure') as call limit 5"),
  ]
}
