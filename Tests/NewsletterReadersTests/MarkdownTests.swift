import CivilTime
import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// Markdown that would make a reader slow, and names that tell a date.
@Suite struct MarkdownTests {
  @Test func `links that copy a long address without end are read as plain text`() {
    let text = "[a]: https://a.example/" + String(repeating: "u", count: 15_000) + "\n\n"
    let result = read("# Entangled\n\n" + text + String(repeating: "[a] ", count: 20_000))
    #expect(result.newsletters.map(\.title) == ["Entangled"])
    #expect(result.diagnostics.map(\.code) == ["markdown-as-text"])
  }

  @Test(arguments: [
    "![[]()", "a<![CDATA[", "a<?", "|a|b|\n|-|-|\n|x\\|", "a\na|b\n-|-\n", "[", "*a **a ", "a@", "> ", "- ",
    "`",
    "|",
  ])
  func `a text that repeats a mark is read`(_ mark: String) {
    let result = read("# Marks\n\nwords here " + String(repeating: mark, count: 120_000 / mark.utf8.count))
    #expect(result.newsletters.map(\.title) == ["Marks"])
  }

  @Test func `a table with more columns than any reader sees keeps its text`() {
    let row = String(repeating: "cell|", count: 20_000) + "\n"
    let result = read("# Wide\n\n" + row + String(repeating: "-|", count: 20_000) + "\n" + row)
    #expect(result.newsletters.first?.body?.contains("cell") == true)
  }

  @Test func `a text over a megabyte is read as plain text`() {
    let result = read("# Long\n\n" + String(repeating: "word word\n\n", count: 120_000))
    #expect(result.newsletters.map(\.title) == ["Long"])
    #expect(result.diagnostics.map(\.code) == ["markdown-as-text"])
  }

  @Test(arguments: [
    ("2025-06-22.md", "2025-06-22"), ("minutes_20081216.txt", "2008-12-16"),
    ("a/letter-2026_05_06.txt", "2026-05-06"),
    ("note 2026.05.06 final.md", "2026-05-06"), ("2025-06-22/letter.md", nil), ("120250622.md", nil),
    ("202506221.md", nil), ("2025-13-22.md", nil), ("1899-01-01.md", nil), ("2025-06.md", nil),
    ("2025-06-22-to-2025-06-28.md", nil), ("2025-06-222.md", nil), ("", nil),
  ])
  func `a full date in the file's name is the date of a letter that has none`(_ name: String, _ date: String?)
  {
    let result = readNewsletters(from: Array("# Salt\n\nIt is **up**.\n".utf8), file: name)
    #expect(result.newsletters.first?.published.map { "\($0.time.date)" } == date)
    #expect(result.diagnostics.contains { $0.code == "date-from-name" } == (date != nil))
  }

  private func read(_ text: String) -> ReadResult { readNewsletters(from: Array(text.utf8), file: "a.md") }
}
