package import Diagnostics

extension CodeEntry {
  /// The pages of the parser's codes, in alphabetical order.
  package static let syntax: [CodeEntry] = [
    CodeEntry(
      "aggregate-of-constant",
      "A measure such as `avg`, `first` or `last` is taken of a field, and a number stands where the field should be.",
      wrong: "ideas first 10", right: "ideas limit 10"),
    CodeEntry(
      "ambiguous-minutes",
      "`m` behind a number could mean minutes or months, so it means neither. Months are `mo`; nothing is shorter than a day.",
      wrong: "newsletters where published in last 3m", right: "newsletters where published in last 3mo"),
    CodeEntry(
      "chain-limit",
      "Far too many conditions are joined by `and` or `or`. A list in brackets says the same and has no such limit.",
      wrong: ExampleText("ideas where ticker = IGV", repeating: " or ticker = IGV", 10_001),
      right: "ideas where ticker in (IGV, SMH, GLD)"),
    CodeEntry(
      "chained-comparison", "Two comparisons in a row cannot share the value between them.",
      wrong: "ideas where 0.5 < confidence < 0.9", right: "ideas where confidence between 0.5 and 0.9"),
    CodeEntry(
      "count-argument",
      "`count` and `share` count rows, so they take no field. Different values are counted by `count distinct`, rows for each value by `by`.",
      wrong: "ideas count ticker", right: "ideas count distinct ticker"),
    CodeEntry(
      "count-star", "`count(*)` is how SQL counts rows; here the word alone does.", wrong: "ideas count(*)",
      right: "ideas count"),
    CodeEntry(
      "error-limit", "There are so many mistakes in one statement that the rest of them are not listed.",
      wrong: ExampleText("ideas where ticker in (IGV", repeating: ", @", 200, ")"),
      right: "ideas where ticker in (IGV, SMH)"),
    CodeEntry(
      "expected",
      "The statement stops making sense at the mark: the message says what belongs there and what stands there.",
      wrong: "let tech", right: "let tech = ideas where ticker in (IGV, SMH)"),
    CodeEntry(
      "expected-condition",
      "`where`, `and`, `or` and `not` are followed by a condition, which tests a field, and there is none.",
      wrong: "ideas where", right: "ideas where direction = long"),
    CodeEntry(
      "expected-end",
      "The statement is complete, and something stands behind it. Statements are parted by `;` or a new line.",
      wrong: "why idea 1 2", right: "why idea 1; why idea 2"),
    CodeEntry(
      "expected-operand", "A field or value belongs here, and there is none.", wrong: "ideas select",
      right: "ideas select ticker, direction"),
    CodeEntry(
      "expected-source",
      "A question begins with what it asks about: newsletters, ideas, points, tickers, or a name given by `let`.",
      wrong: "42", right: "ideas limit 42"),
    CodeEntry(
      "expected-step",
      "Behind a source come steps such as `where` or `count by`, and this word is none.",
      wrong: "ideas limt 10", right: "ideas limit 10"),
    CodeEntry(
      "expected-value", "A value belongs here: a word, a number, a date, or a text in quotes.",
      wrong: "ideas where ticker in ()", right: "ideas where ticker in (IGV)"),
    CodeEntry(
      "extra-statement", "Only one statement can stand here, and another one follows it.",
      .words(
        "It is told where a program hands over a single query, never at the prompt and never in a script.",
        remedy: "Hand over the statements one by one.")),
    CodeEntry(
      "foreign-operator", "A sign from another language; the message says how it is written here.",
      wrong: "ideas where direction == long", right: "ideas where direction = long"),
    CodeEntry(
      "foreign-word", "A word from another language; the message says which one is used here.",
      wrong: "ideas filter ticker = IGV", right: "ideas where ticker = IGV"),
    CodeEntry(
      "if-arguments",
      "`if` takes three things: a condition, the value where it holds, and the value where it does not.",
      wrong: "ideas select if(direction = long) as x",
      right: "ideas select if(direction = long, 'yes', 'no') as x"),
    CodeEntry(
      "list-limit",
      "A list or a `select` has far too many parts. Values can also come from a query: `in (ideas select ticker)`.",
      wrong: ExampleText("ideas where ticker in (IGV", repeating: ", IGV", 100_000, ")"),
      right: "ideas where ticker in (ideas where confidence > 0.9 | select ticker)"),
    CodeEntry(
      "missing-and",
      "Two conditions stand side by side, and it is not said whether both or one of them must hold.",
      wrong: "ideas where direction = long confidence > 0.5",
      right: "ideas where direction = long and confidence > 0.5"),
    CodeEntry(
      "missing-bar",
      "Behind the groups of `by` stands another measure. A further measure of the same groups belongs before `by`, after a comma; "
        + "measures of the groups themselves begin with a bar.",
      wrong: "ideas count by ticker avg confidence", right: "ideas count, avg confidence by ticker"),
    CodeEntry(
      "missing-comma", "Two columns or two measures stand side by side without the comma between them.",
      wrong: "ideas select ticker confidence", right: "ideas select ticker, confidence"),
    CodeEntry(
      "nesting-limit", "Brackets stand inside brackets, or `not` before `not`, far too many times.",
      wrong: ExampleText("ideas where ", repeating: "not ", 250, "ticker = IGV"),
      right: "ideas where not ticker = IGV"),
    CodeEntry(
      "quote-in-word",
      "A quote follows a letter directly, so that it is not clear where the text begins. The whole text needs quotes.",
      wrong: "newsletters where author != Zoe's", right: "newsletters where author != \"Zoe's\""),
    CodeEntry(
      "range-needs-in",
      "A range such as `2..5` is no single value, so nothing equals it: `in` tests whether a value lies inside.",
      wrong: "newsletters where minutes = 2..5", right: "newsletters where minutes in 2..5"),
    CodeEntry(
      "reserved-name",
      "A word of the language cannot be the name of a query, a list, a parameter or a column.",
      wrong: "let where = ideas", right: "let everything = ideas"),
    CodeEntry(
      "sql-group-by", "There is no `group by` step: groups stand behind the measures, after `by`.",
      wrong: "ideas group by ticker", right: "ideas count by ticker"),
    CodeEntry(
      "sql-having", "There is no `having`: a `where` behind the measures tests the groups.",
      wrong: "ideas count by ticker having count > 2", right: "ideas count by ticker where count > 2"),
    CodeEntry(
      "sql-like",
      "There is no `like`: parts of a text are tested by `contains`, `starts with`, `ends with`, whole words by `has`.",
      wrong: "newsletters where title like '%software%'", right: "newsletters where title contains 'software'"
    ),
    CodeEntry(
      "sql-null", "There is no `null`: a field is present or missing.", wrong: "ideas where risk is null",
      right: "ideas where risk is missing"),
    CodeEntry(
      "sql-shape",
      "A question in SQL names its columns first; here the source comes first, then the steps in the order in which they happen.",
      wrong: "select ticker from ideas where direction = long",
      right: "ideas where direction = long select ticker"),
    CodeEntry(
      "statement-limit",
      "One statement is longer than a million letters. A long list belongs into a file of its own, or comes from a query.",
      wrong: ExampleText("ideas where headline contains '", repeating: "on and ", 160_000, "on'"),
      right: "ideas where headline is present"),
    CodeEntry(
      "step-limit", "A query has more than a thousand steps.",
      wrong: ExampleText("ideas", repeating: " limit 9", 1_001), right: "ideas limit 9"),
    CodeEntry(
      "tight-operator",
      "`-` and `/` can be part of a word (BTC-USD), so as arithmetic they need a blank on both sides.",
      wrong: "ideas select confidence-1 as x", right: "ideas select confidence - 1 as x"),
    CodeEntry(
      "two-words", "A value of several words needs quotes; without them only the first word is the value.",
      wrong: "ideas where author = Priya Lindqvist", right: "ideas where author = \"Priya Lindqvist\""),
    CodeEntry(
      "unclosed-bracket", "A bracket is opened and never closed.", wrong: "ideas where (ticker = IGV",
      right: "ideas where (ticker = IGV)"),
    CodeEntry(
      "unclosed-comment", "A comment that begins with `/*` goes on to `*/`, which is missing.",
      wrong: "ideas where ticker = IGV /* software", right: "ideas where ticker = IGV /* software */"),
    CodeEntry(
      "unexpected-character", "A sign has no meaning in this place. A text that holds it needs quotes.",
      wrong: "ideas where ticker = @IGV", right: "ideas where ticker = IGV"),
    CodeEntry(
      "unknown-escape",
      "A backslash in a text begins an escape such as \\n, and this is none. Doubled, it stands for itself.",
      wrong: "ideas where headline != \"a \\q b\"", right: "ideas where headline != \"a \\\\q b\""),
    CodeEntry(
      "unknown-flag", "Behind a regular expression only `i` may stand, which ignores upper and lower case.",
      wrong: "ideas where rationale ~ /rating/g", right: "ideas where rationale ~ /rating/i"),
    CodeEntry(
      "unmatched-bracket", "A bracket is closed that was never opened.", wrong: "ideas where ticker = IGV)",
      right: "ideas where (ticker = IGV)"),
    CodeEntry(
      "unterminated-regex",
      "A regular expression stands between two slashes on one line, and the second is missing.",
      wrong: "ideas where rationale ~ /rating", right: "ideas where rationale ~ /rating/"),
    CodeEntry(
      "unterminated-string",
      "A text in quotes ends on its line with the quote it began with, which is missing.",
      wrong: "ideas where author = \"Priya Lindqvist", right: "ideas where author = \"Priya Lindqvist\""),
  ]
}
