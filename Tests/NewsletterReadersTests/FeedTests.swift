import Diagnostics
import Foundation
import NewsletterReaders
import Newsletters
import Testing

@Suite struct FeedTests {
  @Test(arguments: Fixture.all(in: "feeds"))
  func `each entry of a feed is a newsletter`(_ fixture: Fixture) throws {
    try fixture.check()
    let result = readNewsletters(from: fixture.bytes, file: fixture.name)
    #expect(result.format == .feed)
    #expect(!result.newsletters.isEmpty)
    #expect(result.diagnostics.allSatisfy { $0.severity != .error })
  }

  @Test func `every feed is found`() {
    #expect(8 <= Fixture.all(in: "feeds").count)
  }

  @Test(arguments: ["feed", "rss", "rdf:RDF", "atom:feed"])
  func `the root element tells a feed`(_ root: String) {
    let prolog =
      "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <html> -->\n<!DOCTYPE x [<!ENTITY a \"]>\">]>\n<?style a?>"
    #expect(read("\(prolog)<\(root)></\(root)>").format == .feed)
    #expect(
      read("\(prolog)<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>\(root)</body></html>").format
        != .feed)
  }

  @Test func `a file that an entity names is not read`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "tearsheet-\(UUID()).txt")
    try Data("the-secret-word".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let address = file.absoluteString
    let result = read(
      """
      <!DOCTYPE rss SYSTEM "\(address)" [<!ENTITY % p SYSTEM "\(address)"> %p; <!ENTITY s SYSTEM "\(address)">]>
      <rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><item><title>A &s;</title><description>B &s;
      <xi:include href="\(address)" parse="text"/></description></item></channel></rss>
      """)
    #expect(result.newsletters.map(\.title) == ["A &s;"])
    #expect(!"\(result)".contains("the-secret-word"))
  }

  @Test func `one problem of many entries is told once, with their number`() {
    let entries = String(repeating: "<item><description>Some words.</description></item>", count: 1_000)
    let result = read("<rss><channel><title>T</title>\(entries)</channel></rss>")
    #expect(result.newsletters.count == 1_000)
    #expect(result.diagnostics.map(\.code) == ["title-guessed"])
    #expect(result.diagnostics.first?.message.contains("1000 times") == true)
  }

  @Test func `an entry of over 64 MiB is left out, the others are not`() {
    let long = String(repeating: "word ", count: 14 << 20)
    let result = read(
      "<rss><channel><item><title>Long</title><description>\(long)</description></item>"
        + "<item><title>Short</title><description>\(long.prefix(50))</description></item></channel></rss>")
    #expect(result.newsletters.map(\.title) == ["Short"])
    #expect(result.diagnostics.map(\.code) == ["entry-too-long"])
  }

  @Test func `elements nested beyond every letter end the reading`() {
    let item = "<item><title>Sound</title><description>Some words.</description></item>"
    let deep = String(repeating: "<a>", count: 100_000)
    let after = read("<rss><channel>\(item)<item><title>Deep</title><description>\(deep)")
    #expect(after.newsletters.first?.title == "Sound")
    #expect(after.diagnostics.contains { $0.code == "elements-too-deep" && $0.severity == .warning })
    let alone = read("<feed>\(deep)")
    #expect(alone.newsletters.isEmpty)
    #expect(alone.diagnostics.map(\.code) == ["elements-too-deep"])
  }

  @Test func `a tag of too many attributes ends the reading`() {
    let attributes = (0..<300).map { " a\($0)='1'" }.joined()
    let result = read(
      "<rss><channel><item><title>Sound</title><description>Words.</description></item><item\(attributes)>")
    #expect(result.newsletters.map(\.title) == ["Sound"])
    #expect(result.diagnostics.contains { $0.code == "too-many-attributes" })
  }

  @Test func `control characters and bytes that are no UTF-8 cost no text`() {
    var bytes = Array("<rss><channel><item><title>A</title><description><![CDATA[one".utf8)
    bytes += [0x0B, 0xFF] + Array("two]]></description></item></channel></rss>".utf8)
    let result = readNewsletters(from: bytes, file: "feed.xml")
    #expect(result.newsletters.map(\.body) == ["one \u{FFFD}two"])
    #expect(Set(result.diagnostics.map(\.code)) == ["control-characters", "invalid-utf-8"])
  }

  @Test func `a field without an end costs only itself`() {
    let result = read(
      """
      <rss><channel><item><title>Open<link>https://a.example</link><description>Words.</description></item>
      <item><title>Next</title></item></channel></rss>
      """)
    #expect(result.newsletters.map(\.title) == ["Open", "Next"])
    #expect(result.newsletters.map(\.link) == ["https://a.example", nil])
    #expect(result.newsletters.map(\.body) == ["Words.", nil])
    #expect(result.diagnostics.contains { $0.code == "feed-damaged" && $0.severity == .warning })
  }

  @Test(arguments: [
    ("when a&lt;b then c", "when a<b then c"), ("if a&lt;b and c&gt;d, sell", "if a<b and c>d, sell"),
    ("5&lt;c &amp;amp; a&lt;b here", "5<c & a<b here"), ("&lt;b&gt;Buy&lt;/b&gt; FCX", "Buy FCX"),
    ("&lt;a href='x'&gt;Buy&lt;/a&gt; a&lt;b", "Buy a<b"), ("One&lt;br/&gt;two", "One\ntwo"),
  ])
  func `a sign for less than is no tag`(_ text: String, _ body: String) {
    let result = read(
      "<rss><channel><item><title>A</title><description>\(text)</description></item></channel></rss>")
    #expect(result.newsletters.map(\.body) == [body])
  }

  @Test func `what Atom says is text is read as text`() {
    let result = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="text">Use of &lt;b&gt; in C&amp;D</title>
      <content type="text">a &lt; b and 5&lt;c here</content></entry></feed>
      """)
    #expect(result.newsletters.map(\.title) == ["Use of <b> in C&D"])
    #expect(result.newsletters.map(\.body) == ["a < b and 5<c here"])
  }

  @Test(arguments: [
    ("/p/12", "https://tape.example/p/12"), ("p/12?a=1#b", "https://tape.example/all/p/12?a=1#b"),
    ("../p/12", "https://tape.example/p/12"), ("../../../p", "https://tape.example/p"),
    ("./", "https://tape.example/all/"),
    ("//post.example/p", "https://post.example/p"), ("?p=12", "https://tape.example/all/feed.xml?p=12"),
    ("#12", "https://tape.example/all/feed.xml#12"), ("https://post.example/p", "https://post.example/p"),
  ])
  func `a link is relative to the feed's`(_ link: String, _ resolved: String) {
    let base = "https://tape.example/all/feed.xml"
    let item = "<item><title>A</title><link>\(link)</link></item>"
    let entry = "<entry><title>A</title><link href='\(link)'/></entry>"
    let atom = "xmlns='http://www.w3.org/2005/Atom'"
    for text in [
      "<rss><channel>\(item)<link>\(base)</link></channel></rss>",
      "<rss xml:base='\(base)'><channel>\(item)<link>https://other.example</link></channel></rss>",
      "<feed \(atom)>\(entry)<link rel='self' href='https://x.example/'/><link href='\(base)'/></feed>",
      "<feed \(atom) xml:base='\(base)'>\(entry)</feed>",
      "<feed \(atom) xml:base='https://tape.example'>\(entry.replacing("<entry>", with: "<entry xml:base='all/feed.xml'>"))</feed>",
    ] {
      #expect(read(text).newsletters.map(\.link) == [resolved])
    }
  }

  @Test func `a date of an entry is read in the order that was asked for`() {
    let item = "<rss><channel><item><title>A</title><pubDate>06/05/2026</pubDate></item></channel></rss>"
    let result = NewsletterParts(Array(item.utf8), file: "feed.xml", dateOrder: .dayFirst).read(0)
    #expect(result.newsletters.map { $0.published.map { "\($0.time)" } } == ["2026-05-06T00:00"])
  }

  @Test func `a date that takes the place of an unreadable one is told`() {
    let result = read(
      """
      <rss><channel><item><title>A</title><description>B</description><pubDate>soon</pubDate>
      <updated>2026-05-06T00:53:00Z</updated></item></channel></rss>
      """)
    #expect(result.newsletters.first?.published.map { "\($0.time)" } == "2026-05-06T00:53")
    #expect(result.diagnostics.map(\.code) == ["date-replaced"])
  }

  @Test func `an end tag that ends nothing costs no entry`() {
    let item = "<item><title>A</title><description><p>One<br>two</p></b></description></item>"
    let result = read("<rss><channel>\(String(repeating: item, count: 500))</channel></rss>")
    #expect(result.newsletters.count == 500)
    #expect(result.diagnostics.map(\.code) == ["feed-damaged"])
  }

  private func read(_ text: String) -> ReadResult {
    readNewsletters(from: Array(text.utf8), file: "feed.xml")
  }
}
