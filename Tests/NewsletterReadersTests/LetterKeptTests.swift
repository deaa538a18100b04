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

  private func body(_ html: String, file: String = "") -> String? {
    readNewsletters(from: Array(html.utf8), file: file).newsletters.first?.body
  }
}
