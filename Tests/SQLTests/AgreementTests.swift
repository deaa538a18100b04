import Testing

/// The executor and SQLite give the same rows in the same order.
@Suite struct AgreementTests {
  @Test(arguments: conditions)
  func `conditions hold of the same rows`(_ text: String) throws { try checkAgreement(text, on: desk()) }

  @Test(arguments: missing)
  func `a missing operand makes a test false`(_ text: String) throws { try checkAgreement(text, on: desk()) }

  @Test(arguments: texts)
  func `texts compare folded, and words whole`(_ text: String) throws { try checkAgreement(text, on: desk()) }

  @Test(arguments: dates)
  func `dates are half-open intervals of minutes`(_ text: String) throws {
    try checkAgreement(text, on: desk())
  }

  @Test(arguments: relations)
  func `quantifiers look at each row of the relation`(_ text: String) throws {
    try checkAgreement(text, on: desk())
  }

  @Test(arguments: steps)
  func `steps work in any order`(_ text: String) throws { try checkAgreement(text, on: desk()) }

  @Test(arguments: aggregations)
  func `groups and measures agree`(_ text: String) throws { try checkAgreement(text, on: desk()) }

  @Test(arguments: expressions)
  func `expressions keep their types and scales`(_ text: String) throws {
    try checkAgreement(text, on: desk())
  }
}

private let conditions = [
  "newsletters", "ideas", "points", "tickers",
  "ideas where ticker = IGV", "ideas where ticker != IGV", "ideas where not ticker = igv",
  "ideas where confidence >= 0.6", "ideas where confidence = 1", "ideas where confidence > 60%",
  "ideas where confidence between 0.5 and 0.8", "ideas where confidence not between 0.5 and 0.8",
  "ideas where confidence in 0.5..0.7", "newsletters where minutes in (2, 5, 8)",
  "newsletters where minutes in (2.5, 5, 8)", "newsletters where minutes > 2.5",
  "ideas where direction = long and class = etf",
  "ideas where direction = long or class = etf and confidence > 0.6",
  "ideas where direction in (short, neutral)", "ideas where not (direction = long or basis = inferred)",
  "ideas where ticker in (IGV, smh, $eur/usd, NOPE)", "ideas where ticker not in (IGV, SMH)",
  "newsletters where minutes < words", "newsletters where tickers has IGV",
  "newsletters where people has 'ida lund'",
  "newsletters where tickers has any (IGV, MSFT)", "newsletters where tickers has all (IGV, SMH)",
  "newsletters where not people has 'Ida Lund'", "ideas where minutes = 5",
  "ideas where newsletter.title contains 'chip'",
  "points where publication = 'Harbour Notes' and position = 1",
]

private let missing = [
  "ideas where confidence != 0.6", "ideas where not confidence > 0.6",
  "ideas where not (confidence > 0.6 and score < 1)",
  "ideas where confidence is missing", "ideas where confidence is present", "ideas where risk is missing",
  "ideas where risk is not missing", "newsletters where published is missing",
  "newsletters where people is missing",
  "newsletters where tickers is present", "newsletters where author != 'Ida Lund'",
  "ideas where sector not in (Technology)",
  "ideas where not sector contains 'tech'", "newsletters where not minutes > 3",
  "ideas where newsletter is missing",
  "ideas where if(confidence > 0.6, 1, 0) = 0", "ideas where coalesce(confidence, 0) < 0.6",
  "ideas where not (not (confidence > 0.6))", "ideas where confidence = score",
  "ideas where confidence != score",
  "newsletters where published != 2026-05",
  "ideas where sector in (ideas where direction = long | select sector)",
  "ideas where sector not in (ideas where direction = short | select sector)",
]

private let texts = [
  "ideas where text has long", "ideas where text has 'long-term'", "ideas where text has 'term case'",
  "ideas where text has 'index a'", "newsletters where text has 'quiet software'",
  "newsletters where text has 'expiry software'",
  "newsletters where author = \"zoë o'neil\"", "newsletters where author = \"ZOË O’NEIL\"",
  "newsletters where author contains 'o’n'",
  "newsletters where author starts with 'ZO'", "newsletters where author ends with 'LUND'",
  "newsletters where author ends with 'a very long end of it'",
  "newsletters where author < 'c'", "newsletters where author >= 'Ida Lund'",
  "newsletters where author between 'a' and 'c'",
  "newsletters where title has any (chips, euro)", "newsletters where summary has all (the, back)",
  "ideas where ticker = $brk.b", "ideas where ticker contains '/'", "ideas where headline = .rationale",
  "ideas where headline != .rationale",
  "newsletters where title contains \"%\"", "newsletters where title contains '_'",
  "points where text contains 'ARE'",
  "ideas where name starts with 'ishares'",
  "newsletters where publication in ('harbour notes', \"The Wafer\")",
]

private let dates = [
  "newsletters where published in 2026-05", "newsletters where published = 2026-05-06",
  "newsletters where published < 2026-04",
  "newsletters where published <= 2026-04", "newsletters where published > 2026-04-12",
  "newsletters where published >= 2026-04-12T08:00",
  "newsletters where published in 2026-03..2026-04",
  "newsletters where published between 2026-04-12 and 2026-05-06",
  "newsletters where published in last 30 days", "ideas where published in this month",
  "ideas where newsletter.published = 2026-Q1",
  "newsletters where published not in 2026-05", "newsletters where month(published) = 2026-05",
  "newsletters where week(published) >= last week or published is missing",
  "newsletters where weekday(published) = Wednesday", "newsletters where hour(published) between 8 and 20",
  "newsletters where year(published) in (2026)", "newsletters where day(published) < 2026-05-01",
  "tickers where last_seen > 2026-04", "newsletters where published in (2026-05-06, 2026-03)",
]

private let relations = [
  "newsletters where any idea (ticker = IGV and direction = long)",
  "newsletters where all ideas (direction = long)",
  "newsletters where no ideas", "newsletters where no idea (direction = short)",
  "newsletters where only ideas (confidence > 0.6)",
  "newsletters where only ideas (confidence is present)", "newsletters where any points (text has software)",
  "newsletters where count ideas >= 2", "newsletters where count ideas (direction = long) = 1",
  "newsletters where not all ideas (confidence > 0.6)",
  "newsletters where any idea (minutes > 5)",
  "newsletters where any idea (author = 'Ida Lund' and confidence > 0.7)",
  "tickers where any idea (publication = 'The Wafer')", "tickers where count ideas (direction = short) > 0",
  "tickers where all ideas (newsletter.minutes > 3)",
  "newsletters where any idea (ticker in (ideas where direction = short | select ticker))",
  "newsletters | select title, count ideas as ideas_in_it, count points (text has are) as are_points",
]

private let steps = [
  "ideas order by confidence", "ideas order by confidence desc", "ideas order by direction desc, ticker",
  "ideas order by newsletter, ticker desc",
  "newsletters order by author desc, published", "newsletters order by people desc",
  "newsletters order by published",
  "ideas limit 3", "ideas limit 3 offset 2", "ideas top 4 by confidence",
  "ideas | limit 5 | where direction = long | order by ticker | limit 2",
  "ideas order by ticker | where confidence > 0.5 | limit 4 offset 1", "ideas limit 0",
  "ideas | select ticker, direction", "ideas | select *",
  "newsletters | select title, people, tickers, published",
  "ideas | select newsletter, ticker | where newsletter is present | distinct",
  "ideas | select direction, class | distinct", "ideas | select ticker as t | where t has igv | order by t",
  "ideas | select ticker, author | where author ends with 'lund' | order by author desc, ticker | limit 3",
  "newsletters | select people as who | where who has 'ida lund'",
  "newsletters | select people | distinct | order by people",
  "ideas where direction = long | union (ideas where class = etf)",
  "ideas where class = etf | intersect (ideas where direction = long | order by ticker)",
  "ideas | except (ideas where confidence > 0.6)",
  "ideas order by ticker | union (ideas where direction = short) | limit 7",
  "ideas top 2 by confidence | union (ideas top 2 by score) | order by ticker | select ticker, score",
  "let tech = ideas where ticker in (IGV, SMH, MSFT)\ntech | count by direction",
  "let tech = ideas where ticker in (IGV, SMH, MSFT)\nlet s1 = tech | select ticker\nideas where ticker in s1 | except (tech where direction = short)",
  "let busy = ideas | count by ticker | where count >= 2\nideas where ticker in (busy | select ticker) | order by ticker",
  "let top_ideas = ideas top 5 by confidence\ntop_ideas",
  "newsletters where id in (ideas | select newsletter.id | limit 3)",
  "ideas where class in (ideas where confidence > 0.8 | select class)",
  "newsletters where minutes in (newsletters | select words)",
  "newsletters where published in (newsletters where minutes > 4 | select published)",
  "ideas where confidence in (ideas | max confidence)",
]

private let aggregations = [
  "ideas | count", "ideas | first basis | count", "ideas where ticker = NOPE | count",
  "ideas where ticker = NOPE | count by ticker",
  "ideas where ticker = NOPE | count, sum confidence, avg confidence, share, median confidence, list ticker",
  "ideas | count by ticker",
  "ideas | count, avg confidence as conviction by ticker | where count >= 2 | order by conviction desc | limit 3",
  "ideas | count by direction, class",
  "ideas | sum confidence, min confidence, max confidence, median confidence, stddev confidence by direction",
  "newsletters | sum minutes, avg minutes, median minutes, stddev minutes, min published, max published",
  "newsletters | stddev minutes by publication",
  "ideas | count distinct ticker, count distinct author by direction",
  "ideas | count(confidence > 0.6), share(direction = long) by class",
  "ideas | count, share by direction", "newsletters | count by tickers",
  "newsletters | count, avg minutes by people", "newsletters | count by people, publication",
  "newsletters | count by tickers | where tickers = IGV or tickers has msft",
  "newsletters | count by month", "newsletters | count, share, avg minutes by week",
  "ideas | count by quarter(published)", "ideas | count by day(published) | limit 40",
  "ideas | count by year", "ideas | count by weekday(published)", "newsletters | count by hour",
  "ideas | count by bin(confidence, 0.1)",
  "newsletters | count by bin(minutes, 3)", "newsletters | count, avg words by month, publication",
  "ideas | first ticker, last ticker, list ticker by direction",
  "ideas | first risk, last sector, list class",
  "newsletters | first author, last author, max author, min author by platform",
  "ideas | list direction by ticker", "ideas | count by newsletter",
  "ideas | avg (confidence * 100) as percent by direction", "ideas | count by length(ticker)",
  "ideas | count by sector", "newsletters | count by author | order by author desc",
  "ideas | count by ticker, direction | count by ticker | where count > 1",
  "ideas | count by month(published), direction", "ideas | top 3 by confidence | avg confidence",
  "ideas | count, avg confidence by ticker | top 2",
  "ideas | select ticker, published, confidence | first ticker, last ticker, max confidence",
  "tickers | count, sum idea_count by class", "tickers | first ticker, last ticker",
  "newsletters | share(minutes > 3) by month", "newsletters | count by month | order by count desc, month",
  "newsletters | max title, min title by month", "newsletters | list author by month",
  "ideas | list ticker by author", "ideas | max headline by ticker | limit 1",
]

private let expressions = [
  "ideas | select ticker, confidence * 100 as percent, confidence + 1 as more, confidence - score as gap, 2 - confidence as rest",
  "ideas | select confidence * confidence as square, confidence / 3 as third, confidence / 0 as none, 1 / 3 as ratio",
  "newsletters | select minutes * 2 + 1 as a, minutes - words as b, words / minutes as c, -minutes as d, minutes * 0.25 as e",
  "newsletters | select words * 1.5 / minutes as x, (minutes + words) * 2 as y",
  "ideas | select round(confidence, 1) as a, round(score, 2) as b, round(confidence) as c, round(confidence / 3, 3) as d, round(-confidence, 1) as e",
  "newsletters | select round(minutes, 2) as a, abs(minutes - 5) as b, abs(minutes / -3) as c",
  "ideas | select abs(score) as a, bin(score, 0.25) as b, bin(confidence, 0.3) as c",
  "newsletters | select bin(minutes, 3) as a, bin(minutes - 5, 3) as b, bin(minutes / 2, 0.5) as c",
  "newsletters | select length(title) as a, words(summary) as b, length(author) as c, words(text) as d, words",
  "ideas | select coalesce(confidence, 0) as a, coalesce(sector, 'none') as b, coalesce(risk, headline) as c, coalesce(direction, class) as d",
  "ideas | select if(confidence > 0.6, 'sure', 'unsure') as mood, ticker | where mood = SURE",
  "ideas | select if(direction = long, confidence, 0) as a, if(direction = long, 1, 0.5) as b",
  "newsletters | select day(published) as d, week(published) as w, month(published) as m, quarter(published) as q, year(published) as y, weekday(published) as wd, hour(published) as h",
  "ideas where confidence * 2 > 1.2 and score + 0.1 < 0.9", "newsletters where minutes * 2 = words / 10",
  "ideas where length(headline) > 20",
  "newsletters where words(title) = 3", "ideas | select coalesce(direction, class) as x | where x = LONG",
  "ideas | select if(risk is missing, direction, class) as x | count by x",
  "ideas | select 'it''s' as a, 'x\u{201C}y' as b, 9223372036854775807 as c | limit 1",
  "newsletters where published = .published",
  "newsletters | select month(published) as m, title | where m >= 2026-04 | order by m, title",
  "newsletters where count ideas * 2 > minutes",
]
