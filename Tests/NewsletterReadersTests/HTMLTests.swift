import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// Web pages of letters as the services and old sites write them.
@Suite struct HTMLTests {
  @Test(arguments: Fixture.all(in: "html"))
  func `a page gives its letter`(_ fixture: Fixture) throws {
    try fixture.check()
    let result = readNewsletters(from: fixture.bytes, file: fixture.name)
    #expect(result.newsletters.map(\.format) == [.html])
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: Fixture.all(in: "html"))
  func `the body has the words that were marked by hand`(_ fixture: Fixture) throws {
    let body = readNewsletters(from: fixture.bytes, file: fixture.name).newsletters.first?.body ?? ""
    #expect(0.95 <= tokenF1(body, try fixture.markedBody()))
  }

  @Test func `every page is found`() { #expect(7 <= Fixture.all(in: "html").count) }
}

extension HTMLTests {
  @Test func `a page without text says so`() {
    let titled = readNewsletters(from: Array("<html><title>Only a title</title><body></body>".utf8), file: "")
    #expect(titled.newsletters.map(\.title) == ["Only a title"])
    #expect(titled.diagnostics.map(\.code) == ["article-missing"])
    let empty = readNewsletters(from: Array("<html><body><script>1</script></body>".utf8), file: "")
    #expect(empty.newsletters.isEmpty)
    #expect(empty.diagnostics.map(\.code) == ["no-text"])
  }

  @Test func `a title that was guessed is reported, and hidden text is not read`() throws {
    let html =
      "<html><body><div style='display: none'>Preheader</div><p>Gold slept. Silver did not.</p></body>"
    let result = readNewsletters(from: Array(html.utf8), file: "")
    #expect(result.diagnostics.map(\.code) == ["title-guessed"])
    #expect(try #require(result.newsletters.first).title == "Gold slept. Silver did not.")
  }

  @Test func `text with the mark that stands for texts is read as it is`() throws {
    let mark = "\u{E000}00000000000010 and some more words that are long enough"
    for text in [mark, mark.replacing("\u{E000}", with: "&#xE000;")] {
      let result = readNewsletters(from: Array("<html><title>t</title><p>\(text)</p>".utf8), file: "")
      #expect(try #require(result.newsletters.first?.body).hasSuffix("long enough"))
    }
  }

  @Test func `broken lines, words and cells are joined as a reader sees them`() throws {
    let html = """
      <html><title>t</title><p>One<br>two &amp; <b>th</b>ree.<br><br>Four</p><table><tr><td>A<td>B<tr><td>1<td>2</table>
      <table><tr><td><p>Layout of one.</p><td><h2>And two</h2></table><pre>a  b\n  c</pre>
      """
    let result = readNewsletters(from: Array(html.utf8), file: "")
    let expected = "One\ntwo & three.\n\nFour\n\nA | B\n1 | 2\n\nLayout of one.\n\nAnd two\n\na  b\n  c"
    let body = try #require(result.newsletters.first?.body)
    #expect(body == expected)
  }

  @Test func `a break is a new line in a paragraph and a blank in an item or a cell`() throws {
    let html = """
      <html><title>t</title><p>Levels: <br> <b>Entry 38</b><br/>\n Stop 35<br></p><p><br>End<br> <br>Last</p>
      <ul><li>One<br>item<br></ul><table><tr><td>A<br>B<td>C<tr><td>1<td>2</table>
      """
    #expect(try body(of: html) == "Levels:\nEntry 38\nStop 35\n\nEnd\n\nLast\n\n• One item\n\nA B | C\n1 | 2")
  }

  @Test func `lines of mail that were broken at a width are joined, and others are not`() throws {
    let wrapped = [
      "The mill closed its second line in March, and the men who ran it were",
      "told on a Friday that there was no third. We read the filing twice and",
      "found no word of it there, which is why we sell the shares today and",
      "wait.", "", "Levels we watch for the rest of the quarter, in dollars for a share:", "Entry 38",
      "Stop 35",
    ]
    let mail =
      "From: Mill <m@mill.example>\nSubject: Mills\nContent-Type: text/html\n\n"
      + wrapped.joined(separator: "<br>\n")
    let result = readNewsletters(from: Array(mail.utf8), file: "m.eml")
    let joined = wrapped.prefix(4).joined(separator: " ")
    #expect(result.newsletters.first?.body == joined + "\n\n" + wrapped.suffix(3).joined(separator: "\n"))
  }

  @Test func `lists show their numbers and how they are nested`() throws {
    let html = """
      <html><title>t</title><ol start=3><li>Buy low<ul><li>Inner<ol><li>Deep</ol></li></ul>and wait<li value=7>Sell<li>High</ol>
      <p>Text</p><ul><li><ul><li>First</ul><li>1. Own number</ul>
      """
    #expect(
      try body(of: html)
        == "3. Buy low\n  • Inner\n    1. Deep\n  and wait\n7. Sell\n8. High\n\nText\n\n• First\n1. Own number"
    )
    let markdown = "# Title\n\n1. Buy\n   - Inner\n   - Two\n2. Sell\n\nA line  \nand another\nthat goes on"
    let result = readNewsletters(from: Array(markdown.utf8), file: "a.md")
    #expect(
      result.newsletters.first?.body
        == "1. Buy\n  • Inner\n  • Two\n2. Sell\n\nA line\nand another that goes on")
  }

  private func body(of html: String) throws -> String {
    try #require(readNewsletters(from: Array(html.utf8), file: "").newsletters.first?.body)
  }
}
