import Corpus
import CorpusExport
import Newsletters
import Testing

@Suite struct ExportTests {
  /// The values of one row that a statement gives over two small letters.
  private func values(_ statement: String) throws -> [SQLiteValue] {
    var first = Newsletter(title: "“Long‑term” Ö")
    first.people = ["Ida Lund", "IDA LUND"]
    first.summary = "It ends here."
    first.points = ["Here it goes on."]
    var idea = Idea()
    idea.ticker = "BRK.B"
    idea.direction = .short
    idea.confidence = Confidence(tenThousandths: 7_100)
    first.ideas = [idea]
    let database = try SQLiteDatabase()
    try exportCorpus(Corpus([first, Newsletter(title: "Nothing")]), to: database)
    return try #require(database.rows(of: statement).first)
  }

  @Test func `a text has its key, its plain form and its words beside it`() throws {
    let found = try values(
      "SELECT title, title_key, title_plain, title_tokens FROM newsletters WHERE summary IS NOT NULL")
    #expect(
      found == [
        .text("“Long‑term” Ö"), .text("“long‑term” ö"), .text("\"long-term\" ö"), .text(" long term ö "),
      ])
  }

  @Test func `parts of the searchable text are two blanks apart`() throws {
    let found = try values("SELECT text_tokens FROM newsletters WHERE summary IS NOT NULL")
    #expect(found == [.text(" long term ö  it ends here  here it goes on ")])
  }

  @Test func `missing values, empty texts and empty lists are NULL or no rows`() throws {
    #expect(
      try values(
        "SELECT published, author, author_key, author_tokens FROM newsletters WHERE title = 'Nothing'")
        == [.missing, .missing, .missing, .missing])
    #expect(try values("SELECT count(*) FROM newsletter_people") == [.integer(2)])
  }

  @Test func `decimals are units and enumerations have their code`() throws {
    let found = try values("SELECT ticker_tokens, direction, direction_code, confidence, class FROM ideas")
    #expect(found == [.text(" brk b "), .text("short"), .integer(1), .integer(7_100), .missing])
  }

  @Test func `children name the row of their parent`() throws {
    let found = try values(
      """
      SELECT n.title, t.ticker, p.text FROM ideas AS i JOIN newsletters AS n ON n.row_number = i.newsletter_row
      JOIN tickers AS t ON t.row_number = i.ticker_row JOIN points AS p ON p.newsletter_row = n.row_number
      """)
    #expect(found == [.text("“Long‑term” Ö"), .text("BRK.B"), .text("Here it goes on.")])
  }

  @Test func `a statement that SQLite cannot run is told with its message`() throws {
    let database = try SQLiteDatabase()
    let failure = #expect(throws: SQLiteFailure.self) { try database.run("SELECT 1 FROM nowhere") }
    #expect(failure?.message == "no such table: nowhere")
  }
}
