import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// What pages and mails say around a letter, and pages that are none.
@Suite struct PageFurnitureTests {
  @Test(arguments: [
    ("<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ivo Brand'>", ""),
    ("", "<h4 class=gh-article-author-name><a href=/ivo>Ivo Brand</a></h4>"),
    ("", "<div><span itemprop=author>Ivo Brand</span></div>"),
    ("", "<div>Posted by Ivo Brand on 2 April 2026</div>"), ("", "<div>By Ivo Brand, April 2, 2026</div>"),
  ])
  func `an author is found where services print him`(_ head: String, _ line: String) throws {
    let html = """
      <html><head><title>Wafers wait</title><meta name=date content=2026-04-02>\(head)</head>
      <body><article><h1>Wafers wait</h1>\(line)<p>Lead times grew again in March.</p></article></body></html>
      """
    let letter = try #require(read(html).newsletters.first)
    #expect(letter.author == "Ivo Brand")
    #expect(isPublished(letter, "2026-04-02"))
    #expect(letter.body == "Lead times grew again in March.")
  }

  @Test(arguments: [
    ("Posted by Kim Low on 3 May 2026", "2026-05-03"),
    ("Published: 3 May 2026, 14:20 BST", "2026-05-03T14:20+01:00"),
  ])
  func `a line with the day leaves the body`(_ line: String, _ day: String) throws {
    for head in ["", "<meta name=date content=2026-05-03>"] {
      let html =
        "<html><head><title>Tea</title>\(head)</head><body><h1>Tea</h1><p>\(line)</p><p>Tea is dear.</p></body>"
      let letter = try #require(read(html).newsletters.first)
      #expect(isPublished(letter, day))
      #expect(letter.body == "Tea is dear.")
    }
  }

  @Test func `a time of another day than the page's own is not its time`() throws {
    let html = """
      <html><head><title>Tea</title><meta name=date content=2026-05-03></head><h1>Tea</h1>
      <p>4 May 2026, 09:00</p><p>Tea is dear.</p>
      """
    #expect(isPublished(try #require(read(html).newsletters.first), "2026-05-03"))
  }

  @Test(arguments: ["<div class=paywall>", "<div>"])
  func `a preview is read with a warning`(_ open: String) throws {
    let html = """
      <html><title>Paid</title><article><h1>Paid</h1><p>Only this much is free, and it says buy KRE.</p>
      \(open)<h2>This post is for paid subscribers</h2><a href=/s>Subscribe</a> <a href=/l>Already a paid subscriber? Sign in</a></div>
      """
    let result = read(html)
    #expect(result.newsletters.first?.body == "Only this much is free, and it says buy KRE.")
    #expect(result.diagnostics.map(\.code) == ["only-a-preview"])
    let whole = read(
      "<html><title>Paid</title><h1>Paid</h1><p>This post is for paid subscribers, so keep it.</p><p>Buy KRE.</p>"
    )
    #expect(whole.diagnostics.isEmpty)
  }

  @Test func `mail loses lines about itself and the heading that repeats its subject`() throws {
    let mail = """
      From: Beta Brief <b@beta.example>\nSubject: Hives\nContent-Type: text/html\n
      <table><tr><td><a href="http://beta.example/1">Read Online</a> | <a>Forwarded this? Sign up</a></td></tr><tr><td><h1>Hives</h1>
      <p>Buy LMT, and sell BA before the quarter ends.<a href="#n1">1</a></p>
      <form><b>Quote lookup</b><br>Enter symbol: <input name=s><input type=submit value=Go></form><p>That is all.</p>
      <p>1. As of Monday. <a href="#t1">Return to text</a></p></td></tr></table>
      """
    let result = readNewsletters(from: Array(mail.utf8), file: "b.eml")
    #expect(
      result.newsletters.first?.body
        == "Buy LMT, and sell BA before the quarter ends. 1\n\nThat is all.\n\n1. As of Monday.")
  }

  @Test func `a field outside of its form goes with its label`() throws {
    let html =
      "<html><title>Rye</title><h1>Rye</h1><p>Rye is cheap, and it will not stay so for long.</p>"
      + "<table><tr><form></form><td>Enter symbol:<td><input name=q></table><p>Buy it, and wait for the autumn.</p>"
    #expect(
      read(html).newsletters.first?.body
        == "Rye is cheap, and it will not stay so for long.\n\nBuy it, and wait for the autumn.")
  }

  @Test func `an archive is read whole with a warning`() throws {
    let articles = (1...4).map {
      "<article><h2><a href=/\($0)>Post \($0)</a></h2><time datetime=2026-0\($0)-01></time><p>Teaser for post \($0).</p></article>"
    }
    let result = read("<html><title>Archive</title><h1>Archive</h1>" + articles.joined())
    #expect(result.diagnostics.map(\.code) == ["several-articles"])
    let letter = try #require(result.newsletters.first)
    #expect(letter.published == nil)
    #expect(letter.body == (1...4).map { "Post \($0)\n\nTeaser for post \($0)." }.joined(separator: "\n\n"))
    let main = "<article><h1>Rye</h1><p>\(String(repeating: "Rye is cheap. ", count: 40))</p></article>"
    #expect(read("<html><title>Rye</title>" + main + articles.joined()).diagnostics.isEmpty)
  }

  @Test func `a page that checks the browser is no letter`() {
    let result = read(
      "<html><title>Just a moment...</title><h1>Checking your browser</h1><p>Please enable cookies.</p>")
    #expect(result.newsletters.isEmpty)
    #expect(result.diagnostics.map(\.code) == ["not-a-letter"])
    let letter = read(
      "<html><title>Just a moment</title><p>\(String(repeating: "Rye is cheap. ", count: 40))</p>")
    #expect(letter.newsletters.count == 1)
  }

  @Test func `signs that begin no reference stay in a long text`() {
    let text =
      "Profit & loss && more &; and &1 in a line that is long enough &amp; ends with a letter from &AB &"
    let body = read("<html><title>Signs</title><p>\(text)</p>").newsletters.first?.body
    #expect(body == text.replacing("&amp;", with: "&"))
  }

  private func isPublished(_ letter: Newsletter, _ time: String) -> Bool {
    String(decoding: writeInterchange([letter]), as: UTF8.self).contains("\"published\":\"\(time)\"")
  }

  private func read(_ html: String) -> ReadResult { readNewsletters(from: Array(html.utf8), file: "") }
}
