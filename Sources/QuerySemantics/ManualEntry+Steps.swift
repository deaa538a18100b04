extension ManualEntry {
  static let steps: [ManualEntry] = [
    ManualEntry(
      "where", "where COND",
      "Keeps the rows for which the condition holds; may be repeated, also behind measures.",
      "ideas where ticker = IGV and direction = long"),
    ManualEntry(
      "matching search relevance snippet", "matching \"terms\"",
      "Full-text search: rows with all the words, best first; inner quotes make a phrase. Adds relevance, and snippet, "
        + "an excerpt with the hits between « and ».",
      "newsletters matching \"copper stocks\" select title, snippet"),
    ManualEntry(
      "select", "select ITEM, …", "Keeps these columns: `*`, a field, or an expression with `as` and a name.",
      "ideas select ticker, newsletter.title as letter, confidence limit 5"),
    ManualEntry(
      "as", "EXPR as NAME", "Names a column.", "ideas avg confidence as conviction by ticker"),
    ManualEntry(
      "order sort asc desc", "order by KEY [asc or desc], …",
      "Sorts: smallest first, or with `desc` largest first; rows alike keep their order, missing ones come last both ways. "
        + "`sort by` is the same.",
      "ideas order by confidence desc, ticker limit 5"),
    ManualEntry(
      "limit", "limit N", "Keeps the first N rows.", "newsletters limit 5"),
    ManualEntry(
      "offset", "limit N offset M", "Keeps N rows after skipping M.", "newsletters limit 5 offset 5"),
    ManualEntry(
      "top", "top N [by EXPR]",
      "The N rows where the expression is highest; behind measures, by the first of them.",
      "ideas top 5 by confidence"),
    ManualEntry(
      "distinct", "distinct", "Behind a select or measures: the first of equal rows.",
      "ideas select ticker, direction | distinct"),
    ManualEntry(
      "union", "union (QUERY)", "The rows of either query, each once; both ask the same source.",
      "ideas where ticker = IGV union (ideas where ticker = SMH)"),
    ManualEntry(
      "intersect", "intersect (QUERY)", "Only the rows that both queries find.",
      "ideas where direction = long intersect (ideas where confidence > 0.9)"),
    ManualEntry(
      "except", "except (QUERY)", "The rows of this query without those of the other.",
      "newsletters except (newsletters where any idea (direction = short))"),
    ManualEntry(
      "by group", "MEASURE, … by GROUP, …",
      "Measures for each group: a field, a function such as `month(published)`, or a bare unit such as `month`, which means "
        + "that of published. The groups with the highest first measure come first; with a time, `weekday`, `hour` or `bin` as the "
        + "first of them, all groups come in the order of their keys.",
      "ideas count, avg confidence by publication, direction"),
    ManualEntry(
      "| bar", "STEP | STEP",
      "Parts two steps. It may be left out, but for measures of measures, which need it.",
      "ideas | count by publication, ticker | count by publication"),
  ]

  static let measures: [ManualEntry] = [
    ManualEntry(
      "count", "count, count distinct FIELD, count(COND)",
      "Rows, different values, or rows for which a condition holds. `count distinct publication` tells how many voices there are, and "
        + "`count distinct direction` where they disagree.",
      "ideas count, count distinct ticker, count(direction = long) as longs by publication"),
    ManualEntry(
      "avg", "avg FIELD",
      "The mean: the sum divided by the number of values. Like all measures it skips what is missing, and takes an expression in brackets: `avg (words / minutes)`.",
      "ideas avg confidence by direction"),
    ManualEntry(
      "sum", "sum FIELD", "All values added up.", "newsletters sum minutes by platform"),
    ManualEntry(
      "min", "min FIELD", "The smallest value; of dates the earliest.",
      "ideas min published by ticker"),
    ManualEntry(
      "max", "max FIELD", "The largest value; of dates the latest.",
      "newsletters max words by publication"),
    ManualEntry(
      "median", "median FIELD",
      "The value in the middle, which a few very large ones do not move. Of an even number of values the mean of the two in the middle.",
      "newsletters avg minutes, median minutes by platform"),
    ManualEntry(
      "stddev", "stddev FIELD",
      "How widely values lie around their mean: the standard deviation of a sample, missing under two values.",
      "ideas stddev confidence by direction"),
    ManualEntry(
      "first", "first FIELD",
      "The value in the earliest letter that has one: how it began. With `last` beside it, it shows who changed their mind.",
      "ideas first direction as before, last direction as latest by publication, ticker | where before != .latest"
    ),
    ManualEntry(
      "last", "last FIELD",
      "The value in the latest letter that has one: where it stands now. `newsletters last title by publication` is the newest letter of each.",
      "ideas last direction, max published by ticker"),
    ManualEntry(
      "list", "list FIELD",
      "The different values themselves in one cell, in the order of the rows: newest first, unless an `order by` stands before it.",
      "ideas order by published | list direction by ticker"),
    ManualEntry(
      "share", "share, share(COND)",
      "The group's part of all rows, or the part of the group for which a condition holds; from 0 to 1, so that 0.25 is 25 percent.",
      "ideas share(direction = long) as longs by ticker"),
  ]

  static let statements: [ManualEntry] = [
    ManualEntry(
      "let", "let NAME = QUERY, let NAME = (a, b, …)",
      "Names a query, which is run anew each time, or a list of values.",
      "let tech = ideas where ticker in (IGV, SMH); tech count by direction"),
    ManualEntry(
      "param of", "param NAME: TYPE [= DEFAULT], param NAME: list of TYPE",
      "A typed value that `:NAME` stands for; `-p NAME=VALUE` sets it.",
      "param t: ticker = IGV; ideas where ticker = :t"),
    ManualEntry(
      "set", "set now = DATE", "Fixes the date that relative dates count from.", "set now = 2026-05-22"),
    ManualEntry(
      "_ last-result", "_", "The result of the last query that succeeded.",
      "ideas count by ticker; _ | limit 3"),
    ManualEntry(
      "expect rows", "expect rows >= N, expect no rows, expect all (COND)",
      "Checks the query just above; a failing one ends a script with status 1.",
      "ideas where ticker = IGV; expect rows >= 1"),
    ManualEntry(
      "describe", "describe, describe SOURCE, describe SOURCE.FIELD",
      "What there is: the sources, the fields of one with their values, the distribution of one field.",
      "describe ideas.direction"),
    ManualEntry(
      "explain", "explain QUERY", "How a query was read, in plain English, and how it is run.",
      "explain ideas where ticker = IGV"),
    ManualEntry(
      "analyze", "explain analyze QUERY", "Runs a query and tells what each part of it did.",
      "explain analyze ideas where ticker = IGV"),
    ManualEntry("sql", "explain sql QUERY", "The query in SQL.", "explain sql ideas where ticker = IGV"),
    ManualEntry(
      "why", "why idea N",
      "Why the idea with the id N has its direction: its words with those marked that decided, their weights (log-odds for the "
        + "direction against the runner-up), or the sentence that states it.",
      "why idea 1"),
    ManualEntry(
      "help", "help [TOPIC]",
      "The pages of this manual, as `.help` does; `.apropos WORD` searches them.", "help where"),
    ManualEntry(
      "; end-of-statement", "STATEMENT; STATEMENT",
      "Ends a statement. So does a new line, unless the statement is incomplete or the line begins with a word that goes on, "
        + "such as `where` or `and`.",
      "ideas count; newsletters count"),
    ManualEntry(
      "# -- /* comments", "# …, -- …, /* … */",
      "Comments, which are not read: to the end of the line, or up to `*/`.",
      "ideas count # how many there are"),
  ]
}
