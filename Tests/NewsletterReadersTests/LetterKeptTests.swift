import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// Text of a letter that looks like something around it, and stays.
@Suite struct LetterKeptTests {
  @Test func `letters of no size are seen where something within has a size`() {
    let html = """
      <html><title>t</title><h1>t</h1><table><tr><td style="font-size:0px;padding:10px"><div style="font-size:13px">Copper rose.</div></table>
      <ul style="font-size:0"><li style="font-size:14px;display:inline-block">One</li> <li style="font-size: 14px">Two</li></ul>
      <p style="display:none;display:block">Seen.</p><div style="font-size:0">A preheader</div>
      <div style="position:absolute;left:-9999px">Far away</div><div style="height:0;overflow:hidden">Flat</div>
      """
    #expect(body(html) == "Copper rose.\n\n• One\n• Two\n\nSeen.")
  }

  @Test(arguments: [
    "<section id=share-buybacks><h2>Share buybacks</h2><p>We like buybacks.</p></section>",
    "<h2 id=google-ads>Google ads</h2>", "<h2 id=comment>Our comment</h2>",
    "<h2 id=shares-we-like>Shares</h2>",
    "<div class=related-trades>Short XLE</div>", "<div class=promotion-stocks>Buy M</div>",
    "<p class=btn>Sell oil</p>", "<ul class=tags><li>FCX</ul>",
    "<blockquote class=social>He said so.</blockquote>",
    "<table class=share-table><tr><td>M<td>4<tr><td>X<td>5</table>", "<h3>Share</h3><p>It fell.</p>",
    "<p>X</p>",
    "<h2 id=social-security>Social security</h2><p>It is paid.</p>",
    "<p>Meta will update its privacy policy, and we would short it.</p><p>Buy FCX below 40.</p>",
    "<p>The tax bill was sent to the Senate; buy munis.</p><p>Copper: buy FCX.</p><p>Gold: sell GLD.</p>",
    "<p>Trades that follow us on into June: buy FCX.</p>", "<p><a href=/x>Sell XLE at 90</a></p>",
    "<h2>Our call: buy FCX below 40</h2>", "<p>Thanks for reading. We buy FCX.</p>",
  ])
  func `what is named as something around a letter, or ends it, stays where it is text`(_ text: String) throws
  {
    let long = String(repeating: "<p>Rye is cheap, and it will not stay so for long.</p>", count: 8)
    let words = text.split { "<>".contains($0) }
    let last = try #require(words.last { $0.contains { $0.isUppercase } })
    for open in ["", "<article>"] {
      let page = try #require(body("<html><title>Rye</title>\(open)<h1>Rye</h1>\(long)\(text)"))
      #expect(page.contains(last))
      #expect(page.contains(words.first { $0.contains { $0.isUppercase } } ?? ""))
      let first = try #require(body("<html><title>Rye</title>\(open)<h1>Rye</h1>\(text)\(long)"))
      #expect(first.contains(last))
    }
    let mail = "From: Rye <r@rye.example>\nSubject: Rye\nContent-Type: text/html\n\n\(long)\(text)"
    #expect(try #require(body(mail, file: "r.eml")).contains(last))
  }

  @Test(arguments: [
    "<div class=share-buttons>Tell a friend</div>", "<div class=social><a href=/f>On Facebook</a></div>",
    "<section id=comments><p>I sold mine.</p></section>",
    "<div class='related-posts'><p>Older letters</p></div>",
    "<p>You get this as you asked. <a href=/u>Unsubscribe</a></p><p>Rye Letter, 2 Mill Lane, London</p>",
    "<p><a href=/>Home</a> | <a href=/n>News</a></p>", "<p>Thanks for reading! Subscribe for free.</p>",
  ])
  func `what stands around a letter is left out`(_ text: String) {
    let long = Array(repeating: "Rye is cheap, and it will not stay so for long.", count: 8)
    let page = "<html><title>Rye</title><h1>Rye</h1>" + long.map { "<p>\($0)</p>" }.joined() + text
    #expect(body(page) == long.joined(separator: "\n\n"))
  }

  @Test func `articles of one page are read together`() {
    let articles = ["Copper", "Oil", "Gold"].map {
      "<article><h2>\($0)</h2><p>\(String(repeating: "\($0) is cheap. ", count: 20))</p></article>"
    }
    let found = body("<html><title>Digest</title><main><h1>Digest</h1>\(articles.joined())</main>") ?? ""
    #expect(["Copper is", "Oil is", "Gold is"].allSatisfy(found.contains))
  }

  @Test(arguments: [
    ("", "<p>Our fund has returned 20% since January 2, 2020</p>", nil),
    ("", "<h2>Portfolio as of March 31, 2026</h2>", nil),
    ("", "<p>Toledo, Ohio March 31, 2026</p>", "2026-03-31"),
    ("", "<aside><time datetime=2026-05-09>Today</time></aside>", nil),
    ("<meta name=date content=2026-05-01>", "<time datetime=2026-05-09>Today</time>", "2026-05-01"),
    (
      "<meta name=date content=2026-05-01>", "<time datetime=2026-05-01T14:20+02:00>Now</time>",
      "2026-05-01T14:20+02:00"
    ),
    (
      """
      <script type="application/ld+json">[{"@type":"Article","headline":"Oats","datePublished":"2020-01-02"},
      {"@type":"Article","headline":"Rye","datePublished":"2026-05-03"}]</script>
      """, "", "2026-05-03"
    ),
  ])
  func `the day is the letter's own`(_ head: String, _ line: String, _ day: String?) {
    let html =
      "<html><head><title>Rye</title>\(head)</head><body><h1>Rye</h1>\(line)<p>Rye is cheap.</p></body>"
    let letters = readNewsletters(from: Array(html.utf8), file: "").newsletters
    let text = String(decoding: writeInterchange(letters), as: UTF8.self)
    #expect(day.map { text.contains("\"published\":\"\($0)\"") } ?? !text.contains("\"published\""))
  }

  @Test func `a sentence is no byline, and a power is no longer number`() {
    let html =
      "<html><title>Rye</title><h1>Rye</h1><p>By Monday Gold Could Rise</p><p>Some 10<sup>9</sup> tons.</p>"
    #expect(body(html) == "By Monday Gold Could Rise\n\nSome 10^9 tons.")
    let data =
      #"<script type="application/ld+json">{"@type":"Article","headline":"AT&amp;T &quot;up&quot;"}</script>"#
    let letters = readNewsletters(from: Array("<html>\(data)<p>It rose.</p>".utf8), file: "").newsletters
    #expect(letters.first?.title == "AT&T \"up\"")
  }

  @Test func `a script of XHTML that closes itself holds nothing`() {
    let html = """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><head><script src="a.js"/><title>Rye</title></head>
      <body><h1>Rye</h1><p>Rye is cheap.</p></body></html>
      """
    #expect(body(html) == "Rye is cheap.")
  }

  private func body(_ html: String, file: String = "") -> String? {
    readNewsletters(from: Array(html.utf8), file: file).newsletters.first?.body
  }
}
