import Foundation
import QueryExecution
import QuerySQL
import TestSupport
import Testing

/// What the SQL looks like where that matters, and what is refused.
@Suite struct TextTests {
  @Test func `a test with a missing operand counts as false under not`() throws {
    let text = try writeSQL(resolved("ideas where not confidence > 0.6"), dialect: .sqlite).text
    #expect(text.contains("WHERE (t.confidence > 6000) IS NOT TRUE"))
  }

  @Test func `all is no row that does not meet the condition`() throws {
    let text = try writeSQL(resolved("newsletters where all ideas (confidence > 0.6)"), dialect: .sqlite).text
    #expect(
      text.contains(
        "NOT EXISTS (SELECT 1 FROM ideas AS c WHERE c.newsletter_row = t.row_number "
          + "AND ((c.confidence > 6000) IS NOT TRUE))"))
  }

  @Test func `a let name is one common table however often it is used`() throws {
    let query = "let tech = ideas where ticker = IGV\ntech | union (tech where direction = long)"
    let text = try writeSQL(resolved(query), dialect: .sqlite).text
    #expect(text.components(separatedBy: "t.ticker_plain = 'igv'").count == 2)
  }

  @Test func `columns that nothing reads are not written`() throws {
    let text = try writeSQL(resolved("ideas | select ticker, headline"), dialect: .sqlite).text
    #expect(!text.contains("tokens") && !text.contains("_key"))
  }

  @Test(arguments: [
    ("ideas where headline ~ /soft/", "a regular expression"), ("ideas matching software", "`matching`"),
    ("ideas | select upper(headline) as x", "`upper`"),
  ])
  func `what SQLite lacks is refused by name`(_ text: String, _ construct: String) throws {
    let query = try resolved(text)
    let failure = #expect(throws: SQLFailure.self) { try writeSQL(query, dialect: .sqlite) }
    #expect(failure?.construct == construct)
    #expect(failure?.message.contains("sqlite") == true)
  }

  @Test func `a chain of thousands of tests stays within SQLite's depth`() throws {
    let tests = (1...9_999).map { "minutes = \($0)" }.joined(separator: " or ")
    try checkAgreement("newsletters where \(tests)", on: desk())
  }

  @Test func `rows that differ are told`() throws {
    let desk = try desk()
    let query = try resolved("ideas where direction = long | select ticker")
    let other = try resolved("ideas where direction = short | select ticker")
    #expect(try desk.sqlite.rows(query) != desk.sqlite.rows(other))
    #expect(try !desk.sqlite.rows(query).isEmpty)
  }

  @Test func `an answer that SQLite does not share is an issue`() throws {
    let desk = try desk()
    let query = try resolved("ideas where direction = long | select ticker")
    let other = try resolved("ideas where direction = short | select ticker")
    let result = try execute(other, on: desk.corpus, environment: ExecutionEnvironment())
    withKnownIssue { try checkSQL(query, result.table(.full, on: desk.corpus), by: desk.sqlite) }
  }
}
