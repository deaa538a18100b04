import Diagnostics
import QuerySyntax
import TestSupport
import Testing

@Suite struct SQLTests {
  @Test(arguments: [
    (
      "select * from ideas where ticker = 'IGV' order by published desc limit 5",
      "ideas | where ticker = \"IGV\" | order by published desc | limit 5"
    ),
    (
      "select ticker, count(*) from ideas where direction = 'long' group by ticker having count(*) > 2 "
        + "order by count(*) desc",
      "ideas | where direction = \"long\" | count by ticker | where count > 2 | order by count desc"
    ),
    ("select distinct author from newsletters", "newsletters | select author | distinct"),
    ("select avg(confidence) as c from ideas", "ideas | avg confidence as c"),
    ("select count(distinct ticker) from ideas;", "ideas | count distinct ticker"),
    ("SELECT COUNT(*) AS count FROM ideas", "ideas | count"),
    (
      "select ticker from ideas i where i.confidence >= 0.7",
      "ideas | where confidence >= 0.7 | select ticker"
    ),
    (
      "select i.ticker, n.title from ideas i join newsletters n on i.newsletter_id = n.id where n.author = 'Ann Lee'",
      "ideas | where newsletter.author = \"Ann Lee\" | select ticker, newsletter.title"
    ),
    (
      "select n.title, avg(i.confidence) c from newsletters as n inner join ideas as i using (id) group by n.title",
      "ideas | avg confidence as c by newsletter.title"
    ),
    ("select * from ideas where headline like '%rate%'", "ideas | where headline contains \"rate\""),
    ("select * from ideas where headline ilike 'rate%'", "ideas | where headline starts with \"rate\""),
    ("select * from ideas where headline not like '%rate'", "ideas | where headline not ends with \"rate\""),
    ("select * from ideas where headline like 'r_te.%x'", "ideas | where headline ~ /^r.te\\..*x$/i"),
    ("select * from ideas where headline like 'rate'", "ideas | where headline = \"rate\""),
    (
      "select * from ideas where risk is null and not basis is not null or risk = ''",
      "ideas | where risk is missing and not basis is present or risk is missing"
    ),
    (
      "select * from ideas where score == 3 && ticker <> 'IGV' || !(score > 1)",
      "ideas | where score = 3 and ticker != \"IGV\" or not (score > 1)"
    ),
    (
      "select * from ideas where confidence between 0.5 and 0.7 and ticker in ('IGV','SMH') limit 3 offset 6",
      "ideas | where confidence between 0.5 and 0.7 and ticker in (\"IGV\", \"SMH\") | limit 3 offset 6"
    ),
    (
      "select ticker as t, confidence from ideas order by t asc, 2 desc",
      "ideas | order by ticker, confidence desc | select ticker as t, confidence"
    ),
    (
      "select date_trunc('month', published) as m, count(*) as n from ideas group by m order by n desc",
      "ideas | count as n by month(published) as m | order by n desc"
    ),
    (
      "select count(*), ticker from ideas group by ticker having avg(score) > 2",
      "ideas | count, avg score by ticker | where avg(score) > 2 | select count, ticker"
    ),
    (
      "select ticker, sum(score) / count(*) as mean_score from ideas group by 1 order by mean_score",
      "ideas | sum score, count by ticker | order by (sum(score) / count) "
        + "| select ticker, sum(score) / count as mean_score"
    ),
    (
      "select title from newsletters where id in (select min(id) from newsletters where minutes > 3)",
      "newsletters | where id in (newsletters where minutes > 3 min id) | select title"
    ),
    (
      "select \"ticker\" from ideas where published >= current_date - interval '7 days'",
      "ideas | where published >= today - 7 days | select ticker"
    ),
    (
      "select case when score > 3 then 'high' else 'low' end as level from ideas",
      "ideas | select if(score > 3, \"high\", \"low\") as level"
    ),
    (
      "select ticker\n, count(*)\nfrom ideas\ngroup by\n  ticker\nlimit 2",
      "ideas | count by ticker | limit 2"
    ),
    (
      "select\n  ticker,\n  headline\nfrom ideas\nwhere author = 'O''Neil'",
      "ideas | where author = \"O'Neil\" | select ticker, headline"
    ),
    ("select ticker from ideas group by ticker", "ideas | select ticker | distinct"),
  ]) func `a query in SQL is shown in this language, ready to run`(_ sql: String, _ expected: String) {
    let found = parseScript(SourceText(sql)).diagnostics
    #expect(found.map(\.code) == ["sql-shape"])
    #expect(found.first?.edits.map(\.text) == [expected])
    #expect(found.first?.span == SourceSpan(0, UInt32(sql.utf8.count - (sql.hasSuffix(";") ? 1 : 0))))
    let parsed = parseQuery(SourceText(expected))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parseQuery(SourceText(format(parsed.tree))).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("select * from ideas where exists (select 1 from points)", "`exists` has no counterpart here"),
    (
      "select * from ideas a join ideas b on a.id = b.id", "a join of ideas and ideas has no counterpart here"
    ),
    (
      "select * from newsletters left join ideas on newsletters.id = ideas.id",
      "a join of newsletters and ideas has no counterpart here"
    ),
    ("select ticker from ideas union select ticker from tickers", "`union` there has no counterpart here"),
    ("select ticker from (select * from ideas) x", "a query after `from` has no counterpart here"),
    ("select 1", "a `select` without `from` has no counterpart here"),
    ("select * from ideas offset 3", "an `offset` without a `limit` has no counterpart here"),
    ("select regexp(x) from ideas", "the function `regexp` has no counterpart here"),
  ]) func `what has no counterpart is named, in one error`(_ sql: String, _ expected: String) {
    let found = parseScript(SourceText(sql)).diagnostics
    #expect(found.map(\.code) == ["sql-shape"])
    #expect(found.first?.help.first == expected)
  }

  @Test(arguments: [
    ("ideas where a in (select ticker from ideas)", "ideas | select ticker"),
    ("explain select * from ideas", "ideas"),
    ("let x = select * from ideas where a <> 1", "ideas | where a != 1"),
    ("ideas union (select * from ideas where a = 1)", "ideas | where a = 1"),
  ]) func `a select inside a statement is shown by itself`(_ text: String, _ expected: String) {
    let found = parseScript(SourceText(text)).diagnostics
    #expect(found.map(\.code) == ["sql-shape"])
    #expect(found.first?.edits.map(\.text) == [expected])
  }

  @Test(arguments: [
    ("ideas count, avg score group by ticker", "sql-group-by", "write `count, avg score by ticker`"),
    ("ideas group by ticker", "sql-group-by", "write `count by ticker`"),
    ("ideas count by ticker having count(*) > 2", "sql-having", "write `where count > 2`"),
    ("ideas count by ticker having count <> 2", "sql-having", "write `where count != 2`"),
    ("ideas where headline not like 'x%'", "sql-like", "write `not starts with \"x\"`"),
    ("ideas where headline is null", "sql-null", "write `is missing`"),
    ("ideas where headline is not null", "sql-null", "write `is present`"),
    ("ideas count(*) by ticker", "count-star", "write `count`"),
    ("ideas count by ticker | where count(*) > 2", "count-star", "write `count`"),
    ("ideas where score == 1", "foreign-operator", "write `=`"),
    ("ideas where score <> 1", "foreign-operator", "write `!=`"),
    ("ideas where score = 1 && score = 2", "foreign-operator", "write `and`"),
    ("ideas where !(score = 1)", "foreign-operator", "write `not`"),
    ("ideas where score = 1 and !score = 2", "foreign-operator", "write `not`"),
  ]) func `a clause of SQL in a query is shown as it is written here`(
    _ text: String, _ code: String, _ expected: String
  ) {
    let found = parseScript(SourceText(text)).diagnostics
    #expect(found.map(\.code) == [code])
    #expect(found.first.map { [$0.label].compactMap(\.self) + $0.help }?.contains(expected) == true)
  }

  @Test func `SQL too deep or too long is one error`() {
    let deep = "select " + String(repeating: "(", count: 4_000) + "1 from ideas"
    let long = "select a" + String(repeating: ", a", count: 100_000) + " from ideas"
    let chained = "select a from ideas where " + String(repeating: "not ", count: 2_000) + "a = 1"
    for text in [deep, long, chained] { #expect(syntaxCodes(text) == ["sql-shape"]) }
  }

  @Test func `a statement below SQL is read by itself`() {
    let statements = splitStatements(SourceText("select ticker from ideas\npoints limit 3\nideas"))
    #expect(statements.map { $0.diagnostics.map(\.code) } == [["sql-shape"], [], []])
  }
}
