import CivilTime
import Corpus
import Diagnostics
import QueryExecution
import QuerySemantics
import QuerySyntax
import Testing

struct ConditionTests {
  @Test func `a name compares without case`() throws {
    try checkRows(
      .newsletters, ids(where: equal("publication", "HARBOR NOTES", of: .newsletters), of: .newsletters),
      ["1", "2"])
  }

  @Test func `a plain quote in a query meets a curly one in the data`() throws {
    try checkRows(
      .newsletters, ids(where: equal("author", "o'neil", of: .newsletters), of: .newsletters), ["1"])
  }

  @Test func `one of several names may be written in plain forms`() throws {
    let condition = Condition.oneOf(field("author"), [.text("O'Neil"), .text("nobody at all")])
    try checkRows(.newsletters, ids(where: condition, of: .newsletters), ["1"])
    let title = Condition.oneOf(field("title"), [.text("SOFTWARE SPRING"), .text("A quiet week")])
    try checkRows(.newsletters, ids(where: title, of: .newsletters), ["2", "3"])
  }

  @Test func `names order by their folded form`() throws {
    let condition = Condition.comparison(.less, field("publication"), text("tin whistle"))
    try checkRows(.newsletters, ids(where: condition, of: .newsletters), ["1", "2"])
  }

  @Test func `a missing operand makes a comparison false and its negation true`() throws {
    let sixty = Condition.comparison(.equal, field("confidence"), decimal(6_000))
    try checkRows(.ideas, ids(where: sixty), ["2"])
    try checkRows(.ideas, ids(where: .not(sixty)), ["1", "3", "4", "5", "6"])
    let itself = Condition.comparison(.equal, field("confidence"), field("confidence"))
    try checkRows(.ideas, ids(where: itself), ["1", "2", "3", "4"])
  }

  @Test func `decimals meet integers and numbers by value`() throws {
    let half = Condition.comparison(.greater, field("confidence"), number(0.65))
    try checkRows(.ideas, ids(where: half), ["1", "3"])
    try checkRows(
      .ideas, ids(where: .comparison(.less, field("confidence"), integer(1))), ["1", "2", "3", "4"])
    try checkRows(
      .ideas, ids(where: .oneOf(field("confidence"), [.number(0.5), .decimal(8_000)])), ["1", "4"])
  }

  @Test func `enumerations compare by their value`() throws {
    try checkRows(.ideas, ids(where: equal("direction", "short")), ["2"])
    try checkRows(
      .ideas, ids(where: .oneOf(field("direction"), [.text("short"), .text("neutral")])), ["2", "5"])
  }

  @Test func `between is closed and an interval of time is half open`() throws {
    try checkRows(
      .ideas, ids(where: .between(field("confidence"), decimal(5_000), decimal(7_000))), ["2", "3", "4"])
    let day = try #require(CivilDate(year: 2026, month: 3, day: 2))
    let within = Condition.within(
      field("published"), from: Timestamp(day), to: Timestamp(day.adding(days: 1)))
    try checkRows(.newsletters, ids(where: within, of: .newsletters), ["2"])
    try checkRows(
      .newsletters, ids(where: .within(field("published"), from: nil, to: nil), of: .newsletters),
      ["1", "2", "3"])
    try checkRows(
      .newsletters, ids(where: .within(field("published"), from: nil, to: Timestamp(day)), of: .newsletters),
      ["3"])
  }

  @Test func `has finds whole words in sequence, contains any part`() throws {
    let rationale = field("rationale")
    try checkRows(.ideas, ids(where: .hasWords(rationale, ["long"])), ["2"])
    try checkRows(.ideas, ids(where: .hasWords(rationale, ["long", "term"])), ["2"])
    try checkRows(.ideas, ids(where: .hasWords(rationale, ["term", "long"])), [])
    try checkRows(.ideas, ids(where: .hasWords(rationale, ["soft"])), [])
    try checkRows(.ideas, ids(where: .contains(rationale, "soft")), ["2", "3"])
    try checkRows(.ideas, ids(where: .startsWith(rationale, "software")), ["3"])
    try checkRows(.ideas, ids(where: .endsWith(rationale, "again.")), ["6"])
    try checkRows(.ideas, ids(where: .hasWords(field("ticker"), ["igv"])), ["2", "3", "4"])
  }

  @Test func `the text of a newsletter is all its parts, and a phrase stays within one`() throws {
    let all = field("text", of: .newsletters)
    try checkRows(.newsletters, ids(where: .hasWords(all, ["margins"]), of: .newsletters), ["2"])
    try checkRows(.newsletters, ids(where: .hasWords(all, ["lags"]), of: .newsletters), ["1"])
    try checkRows(.newsletters, ids(where: .hasWords(all, ["lead", "software"]), of: .newsletters), [])
    try checkRows(.newsletters, ids(where: .contains(all, "lead\n\nsoftware"), of: .newsletters), ["1"])
  }

  @Test func `a list has whole elements and may be missing`() throws {
    let people = field("people", of: .newsletters)
    try checkRows(.newsletters, ids(where: .hasElement(people, "ADA PIKE"), of: .newsletters), ["1", "3"])
    try checkRows(.newsletters, ids(where: .hasElement(people, "ada"), of: .newsletters), [])
    try checkRows(.newsletters, ids(where: .isMissing(people), of: .newsletters), ["2", "4"])
  }

  @Test func `or, and and not combine exactly`() throws {
    let long = equal("direction", "long")
    let igv = equal("ticker", "igv")
    try checkRows(.ideas, ids(where: .and([long, igv])), ["3", "4"])
    try checkRows(.ideas, ids(where: .or([long, igv])), ["1", "2", "3", "4", "6"])
    try checkRows(.ideas, ids(where: .not(.or([long, igv]))), ["5"])
    try checkRows(.ideas, ids(where: .and([])), ["1", "2", "3", "4", "5", "6"])
    try checkRows(.ideas, ids(where: .or([])), [])
  }

  @Test(arguments: [
    (Quantifier.any, ["1", "2", "4"]), (.all, ["3", "4"]), (.no, ["3"]), (.only, ["4"]),
  ])
  func `quantifiers look at the ideas of each newsletter`(_ quantifier: Quantifier, _ expected: [String])
    throws
  {
    let condition = Condition.quantified(quantifier, .ideas, equal("direction", "long"))
    try checkRows(.newsletters, ids(where: condition, of: .newsletters), expected)
  }

  @Test func `ideas of a ticker are counted over the corpus`() throws {
    let count = Scalar.countRelated(.ideas, equal("direction", "long"))
    try checkRows(.tickers, [select(field("ticker", of: .tickers), count)], ["IGV 2", "NVDA 2"])
    try checkRows(
      .newsletters, [select(.countRelated(.points, .constant(true)))], ["2", "0", "0", "0"])
  }

  @Test func `in a query takes the values of its column, and missing ones match nothing`() throws {
    let tickers = query(.ideas, [.filter(equal("direction", "short")), select(field("ticker"))])
    try checkRows(.ideas, ids(where: .inQuery(field("ticker"), tickers)), ["2", "3", "4"])
    let neutral = query(.ideas, [.filter(equal("direction", "neutral")), select(field("ticker"))])
    try checkRows(.ideas, ids(where: .inQuery(field("ticker"), neutral)), [])
  }

  @Test func `a pattern matches the text as it was written`() throws {
    func pattern(_ text: String, ignoresCase: Bool = false) -> Condition {
      .matches(
        field("rationale"), Pattern(text: text, ignoresCase: ignoresCase, span: SourceSpan(0, 0)))
    }
    try checkRows(.ideas, ids(where: pattern("^Soft")), ["3"])
    try checkRows(.ideas, ids(where: pattern("soft", ignoresCase: true)), ["2", "3"])
    try checkRows(.ideas, ids(where: .not(pattern("."))), ["5"])
    #expect(throws: ExecutionError.self) { try run(.ideas, ids(where: pattern("("))) }
  }
}
