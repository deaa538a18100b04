package import Diagnostics

extension CodeEntry {
  /// The pages of the checker's codes, those about names first.
  package static let semantics = names + steps + dates + types

  private static let names: [CodeEntry] = [
    CodeEntry(
      "broken-name", "A name given by `let` is used, and what it stands for has a mistake of its own.",
      wrong: "let odd = (1, IGV); ideas where confidence in odd",
      right: "let sure = (0.9, 0.95); ideas where confidence not in sure"),
    CodeEntry(
      "duplicate-column", "Two columns of a result would have the same name; `as` gives one of them another.",
      wrong: "ideas select ticker, ticker", right: "ideas select ticker, ticker as again"),
    CodeEntry(
      "expansion-limit",
      "Names that stand for queries stand in one another so often that the whole is too large to be run.",
      wrong: ExampleText(doubling(14), shown: doublings(2) + "; …; b14 limit 3"), right: doubling(2)),
    CodeEntry(
      "field-or-value",
      "A bare word on the right of a test is the name of a field too. Quotes make it the value, a dot before it the field.",
      wrong: "newsletters where author != title", right: "newsletters where author != .title"),
    CodeEntry(
      "list-as-source", "The name stands for a list of values, which has no rows to ask about.",
      wrong: "let watch = (IGV, SMH); watch where direction = long",
      right: "let watch = (IGV, SMH); ideas where ticker in watch and direction = long"),
    CodeEntry(
      "name-as-value",
      "A word is also the name of a list, which stands behind `in`, or of a parameter, which has a colon before it. The word itself, where it is meant, stands in quotes.",
      wrong: "let chips = (SMH, NVDA); ideas where ticker = chips",
      right: "let chips = (SMH, NVDA); ideas where ticker in chips"),
    CodeEntry(
      "name-cycle", "A name stands for itself, directly or by way of other names, so it means nothing.",
      wrong: "let tech = tech where ticker = IGV; tech", right: "let tech = ideas where ticker = IGV; tech"),
    CodeEntry(
      "name-depth", "Names stand for names that stand for names, more than fifty deep.",
      wrong: ExampleText(chain(60), shown: links(2) + "; …; a60 limit 3"), right: chain(2)),
    CodeEntry(
      "no-parent",
      "Only an idea or a point stands in one newsletter. A newsletter has its fields itself, and a ticker occurs in many.",
      wrong: "tickers where newsletter.title has software", right: "ideas where newsletter.title has software"
    ),
    CodeEntry(
      "nothing-saved", "`_` is the result of the query before, and no query has been answered yet.",
      wrong: "_ limit 3", right: "ideas count by ticker; _ | limit 3"),
    CodeEntry(
      "parameter-type", "A parameter holds one kind of value, and another kind is needed where it stands.",
      wrong: "param n: number = 0.5; ideas where ticker = :n",
      right: "param t: ticker = IGV; ideas where ticker = :t"),
    CodeEntry(
      "parameter-without-value",
      "A parameter is used that has neither a value from outside (`-p t=IGV`) nor a default.",
      wrong: "param t: ticker; ideas where ticker = :t",
      right: "param t: ticker = IGV; ideas where ticker = :t"),
    CodeEntry(
      "relation-of-columns",
      "After `select` or a measure only columns are left, so the ideas or points of a letter cannot be reached any more.",
      wrong: "newsletters select title | where count ideas > 2",
      right: "newsletters where count ideas > 2 | select title"),
    CodeEntry(
      "saved-in-let", "A `let` is run anew each time, and `_` would be another result each time.",
      wrong: "ideas limit 3; let mine = _ | limit 2", right: "let mine = ideas limit 2; mine"),
    CodeEntry(
      "unknown-column",
      "After `select` or a measure only its columns are left, and this name is none of them.",
      wrong: "ideas select ticker | order by confidence",
      right: "ideas order by confidence | select ticker"),
    CodeEntry(
      "unknown-field",
      "A name is no field of the source. The message offers the nearest and lists all of them.",
      wrong: "ideas where tickr = IGV", right: "ideas where ticker = IGV"),
    CodeEntry(
      "unknown-function", "A name before a bracket is no function.", wrong: "ideas select uper(ticker) as x",
      right: "ideas select upper(ticker) as x"),
    CodeEntry(
      "unknown-measure", "A step speaks of a measure that the steps before it have not taken.",
      wrong: "ideas top 3 by count", right: "ideas count by ticker | top 3 by count"),
    CodeEntry(
      "unknown-parameter", "A name with a colon stands for a parameter, and none of this name was declared.",
      wrong: "ideas where ticker = :t", right: "param t: ticker = IGV; ideas where ticker = :t"),
    CodeEntry(
      "unknown-path", "Only `newsletter.` can stand before the name of a field.",
      wrong: "ideas select author.name", right: "ideas select newsletter.author"),
    CodeEntry(
      "unknown-relation",
      "`any`, `all`, `no`, `only` and `count` look into what a row holds: letters hold ideas and points, tickers hold ideas.",
      wrong: "newsletters where any ticker (ticker = IGV)", right: "newsletters where any idea (ticker = IGV)"
    ),
    CodeEntry(
      "unknown-setting", "`set` knows only `now`, the date that relative dates count from.",
      wrong: "set time = 2026-05-31", right: "set now = 2026-05-31"),
    CodeEntry(
      "unknown-source", "There is nothing of this name to ask about.", wrong: "idaes where ticker = IGV",
      right: "ideas where ticker = IGV"),
    CodeEntry(
      "unknown-type", "A parameter is declared with a type that does not exist.",
      wrong: "param t: tikcer = IGV", right: "param t: ticker = IGV"),
    CodeEntry(
      "unknown-value",
      "The field has a fixed set of values, and this is none of them; it would never be found.",
      wrong: "ideas where direction = up", right: "ideas where direction = long"),
  ]

  /// A query that each of so many names doubles.
  private static func doubling(_ count: Int) -> String { doublings(count) + "; b\(count) limit 3" }

  private static func doublings(_ count: Int) -> String {
    (1...count).reduce(into: "let b0 = ideas") { $0 += "; let b\($1) = b\($1 - 1) union (b\($1 - 1))" }
  }

  /// So many names, each for the one before it.
  private static func chain(_ count: Int) -> String { links(count) + "; a\(count) limit 3" }

  private static func links(_ count: Int) -> String {
    (1...count).reduce(into: "let a0 = ideas") { $0 += "; let a\($1) = a\($1 - 1)" }
  }
}
