import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// HTML that would take a parser too much time or memory is refused, and what real pages do is not.
@Suite struct HTMLGuardTests {
  @Test func `HTML over 16 MiB is refused`() {
    check(String(repeating: "<p>Some words", count: (16 << 20) / 13 + 1), gives: "html-too-long")
  }

  @Test(arguments: [
    "<div>", "<x>", "<table><tr><td>", "<ul><li>", "<blockquote><p>", "<span><p></span><div>", "<svg><g>",
  ])
  func `elements over 2,000 deep are refused`(_ open: String) {
    check(String(repeating: open, count: 2001) + "text", gives: "html-too-deep")
  }

  @Test func `the place is that of the element that is too deep`() throws {
    let html = String(repeating: "<div>", count: 2001)
    let result = read(html)
    let problem = try #require(result.diagnostics.first)
    #expect(problem.span == SourceSpan(5 * 2000, 5 * 2000 + 4))
  }

  @Test func `a tag with over 500 attributes is refused`() {
    let attributes = (0...500).map { "a\($0)=1" }.joined(separator: " ")
    check("<p>text<div \(attributes)>more", gives: "too-many-attributes")
  }

  @Test func `over 500 unclosed formatting tags are refused`() {
    check((0...500).map { "<font size=\($0)>" }.joined() + "text", gives: "unclosed-formatting")
  }

  @Test(arguments: [
    String(repeating: "<b>", count: 100) + String(repeating: "<p>text<i a=\"b\">", count: 400_000),
    String(repeating: "<x>", count: 1900) + String(repeating: "<li>", count: 3_000_000),
    (0..<100_000).map { "<html a\($0)>" }.joined(),
  ])
  func `what would take too long is refused`(_ html: String) {
    let codes = Set(read(html).diagnostics.map(\.code))
    #expect(!codes.isDisjoint(with: ["html-too-tangled", "html-too-deep", "unclosed-formatting"]))
  }

  @Test(arguments: [
    "<p>a", "<p>a<br>", "<li>a", "<dt>a<dd>b", "<p><font size=2>a", "<p><b>a</p>",
    "<font><div>a</font></div>",
    "<tr><td>a", "<table><tr><td>a</table>", "<p><a name=x>a", "<hr>a<img src=x>", "<option>a",
    "<script>'<div>'</script>a",
    "<!-- <div> -->a", "<svg><path></svg>a", "<center><p>a</center>", "<div><span>a</div>", "</div></p>a",
  ])
  func `a long page passes that leaves its tags open`(_ part: String) throws {
    let result = read("<title>Long</title>" + String(repeating: part, count: 3000))
    #expect(result.diagnostics.isEmpty)
    #expect(try #require(result.newsletters.first).body != nil)
  }

  private func read(_ html: String) -> ReadResult {
    readNewsletters(from: Array(html.utf8), file: "page.html")
  }

  private func check(_ html: String, gives code: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let result = read(html)
    #expect(result.newsletters.isEmpty, sourceLocation: sourceLocation)
    #expect(result.diagnostics.map(\.code) == [code], sourceLocation: sourceLocation)
    let span = result.diagnostics.first?.span ?? SourceSpan(0, 0)
    #expect(Int(span.end) <= html.utf8.count, sourceLocation: sourceLocation)
  }
}
