import CivilTime
import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// The lines at the top of a plain text or of Markdown.
@Suite struct TextTests {
  @Test(arguments: [
    ("Issue 12, May 9, 2026", "2026-05-09", nil), ("Vol. 3, No. 7 - May 4, 2026", "2026-05-04", nil),
    ("*By Amy Tan, 25 April 2026*", "2026-04-25", "Amy Tan"),
    ("By Amy Tan | May 4, 2026", "2026-05-04", "Amy Tan"), ("No. 7 | 4 May 2026", "2026-05-04", nil),
    ("By Amy Tan, Jim Roe, 25 April 2026", "2026-04-25", "Amy Tan, Jim Roe"),
    ("Issue #9 · 4 May 2026", "2026-05-04", nil),
  ])
  func `a line below the title tells the date`(_ line: String, _ date: String, _ author: String?) throws {
    for text in ["Iron\n\(line)\n\nSell RIO now.\n", "# Iron\n\n\(line)\n\nSell **RIO** now.\n"] {
      let letter = try #require(read(text).newsletters.first)
      #expect(letter.title == "Iron")
      #expect(letter.published.map { "\($0.time.date)" } == date)
      #expect(letter.author == author)
      #expect(letter.body == "Sell RIO now.")
    }
  }

  @Test(arguments: [
    ("Some Publication", "Some Publication", nil, "publication-guessed"),
    ("Amy Tan", nil, "Amy Tan", "author-guessed"), ("Why the ports are full.", nil, nil, nil),
    ("One of the many lines that have more than six words", nil, nil, nil),
  ])
  func `a bare name above the date is a publication's or a person's`(
    _ line: String, _ publication: String?, _ author: String?, _ code: String?
  ) throws {
    let result = read("Iron\n\(line)\nApril 9, 2026\n\nSell RIO now, as we did.\n")
    let letter = try #require(result.newsletters.first)
    #expect(letter.publication == publication)
    #expect(letter.author == author)
    #expect(letter.published.map { "\($0.time.date)" } == "2026-04-09")
    #expect(result.diagnostics.map(\.code) == [code].compactMap(\.self))
    #expect(code == nil || letter.body == "Sell RIO now, as we did.")
  }

  @Test(arguments: [
    ("Monday, the fourth of May 2026", true), ("Week to May 31st of 2026", true), ("Edition of 1/2/3", true),
    ("5/6/2026/7", false), ("We may in 2026 sell", false), ("Summer 2026", false),
  ])
  func `what looks like a date at the top but is none is noted in any form`(_ line: String, _ isNoted: Bool) {
    let codes = isNoted ? ["date-missing"] : []
    let texts = [
      "Iron\n\(line)\n\nSell RIO now, as we did.\n", "# Iron\n\n\(line)\n\nSell **RIO** now.\n",
      "From: a@b.example\nSubject: Iron\n\n\(line)\n\nSell RIO now.\n",
      "<html><head><title>Iron</title></head><body><p>\(line)</p><p>Sell RIO now, as we did.</p></body></html>",
      "<rss version=\"2.0\"><channel><title>Iron</title><item><title>Iron</title><description>\(line)</description></item></channel></rss>",
    ]
    for text in texts { #expect(read(text).diagnostics.map(\.code).filter { $0.hasPrefix("date") } == codes) }
  }

  @Test func `a date far below or in a paragraph is none of the letter`() {
    let paragraph = String(repeating: "We sold in May 2026 what we had. ", count: 8)
    let lines = String(repeating: "Sell now.\n\n", count: 12) + "May 2026\n"
    for text in [paragraph, lines] { #expect(read("Iron\n\n\(text)\n").diagnostics.isEmpty) }
  }

  private func read(_ text: String) -> ReadResult { readNewsletters(from: Array(text.utf8), file: "") }
}
