/// What help says of a word of the language: how it is written, what it means, and an example that runs.
package struct ManualEntry: Sendable {
  /// The words to look it up by, the usual one first.
  package let topics: [String]
  package let syntax: String
  package let meaning: String
  /// Statements that run on the samples.
  package let example: String

  init(_ topics: String, _ syntax: String, _ meaning: String, _ example: String) {
    self.topics = topics.split(separator: " ").map(String.init)
    self.syntax = syntax
    self.meaning = meaning
    self.example = example
  }

  /// The steps, measures, tests, forms of dates and statements, in the order in which a newcomer meets them.
  package static let all = steps + measures + tests + values + statements

  private static let steps = [
    ManualEntry(
      "where", "where COND",
      "Keeps the rows for which the condition holds; may be repeated, also after an aggregation.",
      "ideas where ticker = IGV and direction = long"),
    ManualEntry(
      "matching search", "matching \"terms\"",
      "Full-text search: rows with all the words, best first; inner quotes make a phrase. Adds relevance, and snippet, "
        + "an excerpt with the hits between « and ».",
      "newsletters matching \"copper stocks\" select title, snippet"),
    ManualEntry(
      "select", "select ITEM, …", "Keeps these columns: `*`, a field, or an expression with `as` and a name.",
      "ideas select ticker, newsletter.title as letter, confidence limit 5"),
    ManualEntry(
      "order sort", "order by KEY [asc or desc], …",
      "Sorts; stable, missing last both ways. `sort by` is the same.",
      "ideas order by confidence desc, ticker limit 5"),
    ManualEntry(
      "limit offset", "limit N [offset M]", "Keeps the first N rows, after skipping M.",
      "newsletters limit 5 offset 5"),
    ManualEntry(
      "top", "top N [by EXPR]", "The N rows where the expression is highest.", "ideas top 5 by confidence"),
    ManualEntry(
      "distinct", "distinct", "After a select or an aggregation: the first of equal rows.",
      "ideas select ticker, direction | distinct"),
    ManualEntry(
      "union intersect except", "union (QUERY), intersect (QUERY), except (QUERY)",
      "Adds the rows of another query of the same source, keeps those in both, or drops those in it.",
      "ideas where ticker = IGV union (ideas where ticker = SMH)"),
    ManualEntry(
      "by group", "MEASURE, … by GROUP, …",
      "Measures for each group; a bare unit such as `month` means that of published.",
      "ideas count, avg confidence by publication, direction"),
    ManualEntry(
      "as", "EXPR as NAME", "Names a column.", "ideas avg confidence as conviction by ticker"),
  ]

  private static let measures = [
    ManualEntry(
      "count", "count, count distinct FIELD, count(COND)",
      "Rows, different values, or rows for which a condition holds.",
      "ideas count, count distinct ticker, count(direction = long) as longs by publication"),
    ManualEntry(
      "avg sum min max median stddev",
      "avg FIELD, sum FIELD, min FIELD, max FIELD, median FIELD, stddev FIELD",
      "Over the values that are not missing; an expression needs brackets.",
      "newsletters avg minutes, median minutes, max minutes by platform"),
    ManualEntry(
      "first last list", "first FIELD, last FIELD, list FIELD",
      "The value of the earliest or latest letter, or all different values in order.",
      "ideas first direction, last direction by ticker"),
    ManualEntry(
      "share", "share, share(COND)",
      "The group's part of all rows, or the part of the group for which a condition holds.",
      "ideas share(direction = long) as longs by ticker"),
  ]

  private static let tests = [
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
      "contains starts ends", "FIELD contains \"part\", starts with \"…\", ends with \"…\"",
      "Any part of a text, its beginning, or its end.", "newsletters where title contains \"software\""),
    ManualEntry(
      "regex ~ !~", "FIELD ~ /regex/, FIELD !~ /regex/i",
      "A regular expression anywhere in the text; `i` behind it ignores case.",
      "ideas where rationale ~ /re-?rating/i"),
    ManualEntry(
      "is missing present", "FIELD is missing, FIELD is present",
      "Whether there is a value. Every other test of a missing value is false.", "ideas where risk is missing"
    ),
    ManualEntry(
      "any all no only", "any idea (COND), all ideas (COND), no ideas, only ideas (COND)",
      "About the ideas or points of a letter, or the ideas on a ticker; one quantifier keeps to one idea.",
      "newsletters where any idea (ticker = IGV and direction = long)"),
    ManualEntry(
      "relation", "count ideas (COND) >= N", "How many ideas or points of a row meet a condition.",
      "newsletters where count ideas (direction = short) >= 2"),
  ]

  private static let values = [
    ManualEntry(
      "dates date january february march april may june july august september october november december",
      "2026-05-06, 2026-05, 2026-Q2, 2026, \"May 6, 2026\", 2026-03..2026-05",
      "A date as coarse as a month is the whole month: `=` and `in` mean inside, `<` before it, `>` after it.",
      "newsletters where published in 2026-Q1"),
    ManualEntry(
      "now today yesterday this ago relative monday tuesday wednesday thursday friday saturday sunday",
      "today, last 30 days, last week, this month, 3 weeks ago, now - 7 days",
      "Dates that count back from now; `set now = DATE` or `--as-of` fixes it.",
      "set now = 2026-05-22; ideas where published in last 30 days"),
    ManualEntry(
      "values words strings", "IGV, BRK.B, \"two words\", 'it''s', $IGV, 0.7, 70%",
      "On the right of a test a bare word is a value; several words need quotes; case never matters.",
      "ideas where author = \"Priya Lindqvist\" and confidence > 70%"),
    ManualEntry(
      "if", "if(COND, a, b)", "The first value where the condition holds, else the second.",
      "ideas select ticker, if(confidence > 0.7, 'clear', 'unsure') as call limit 5"),
  ]

  private static let statements = [
    ManualEntry(
      "let", "let NAME = QUERY, let NAME = (a, b, …)",
      "Names a query, which is run anew each time, or a list of values.",
      "let tech = ideas where ticker in (IGV, SMH); tech count by direction"),
    ManualEntry(
      "param", "param NAME: TYPE [= DEFAULT]",
      "A typed value that `:NAME` stands for; `-p NAME=VALUE` sets it.",
      "param t: ticker = IGV; ideas where ticker = :t"),
    ManualEntry(
      "set", "set now = DATE", "Fixes the date that relative dates count from.", "set now = 2026-05-22"),
    ManualEntry(
      "_ last-result", "_", "The result of the last query that succeeded.",
      "ideas count by ticker; _ | limit 3"),
    ManualEntry(
      "expect", "expect rows >= N, expect no rows, expect all (COND)",
      "Checks the query just above; a failing one ends a script with status 1.",
      "ideas where ticker = IGV; expect rows >= 1"),
    ManualEntry(
      "describe", "describe, describe SOURCE, describe SOURCE.FIELD",
      "What there is: the sources, the fields of one with their values, the distribution of one field.",
      "describe ideas.direction"),
    ManualEntry(
      "explain analyze sql", "explain QUERY, explain analyze QUERY, explain sql QUERY",
      "How a query was read and is run, what each part then did, or the query as SQL.",
      "explain ideas where ticker = IGV"),
    ManualEntry(
      "why", "why idea N",
      "Why the idea with the id N has its direction: its words with those marked that decided, their weights (log-odds for the "
        + "direction against the runner-up), or the sentence that states it.",
      "why idea 1"),
  ]
}
