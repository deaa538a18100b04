import CivilTime
import NewsletterReaders
import Newsletters
import Testing

/// What stands at the top of Markdown: front matter, tags, lines with keys, and headings of several levels.
@Suite struct MarkdownHeadTests {
  @Test(arguments: [
    "<!-- markdownlint-disable -->\n", "<img src=\"https://salt.example/m.png\">\n\n",
    "{{< figure src=m >}}\n\n",
    "<div align=\"center\">\n\n", "[\n\n", "<!-- a -->\n<!-- b\n-->\n", "<a id=\"top\"></a>\n\n",
  ])
  func `a file named as Markdown is Markdown though it begins otherwise`(_ start: String) {
    let result = read(start + "# Salt letter\n\nBy Ilse Marrow\n\nSalt is **up**.\n")
    #expect(result.format == .markdown)
    #expect(result.newsletters.map(\.title) == ["Salt letter"])
    #expect(result.newsletters.first?.author == "Ilse Marrow")
    #expect(result.newsletters.first?.body?.hasSuffix("Salt is up.") == true)
  }

  @Test(arguments: ["<!DOCTYPE html>\n", "<html>", "<!-- saved -->\n<html>", "<head>", "<body>"])
  func `a page that is named as Markdown is a page`(_ start: String) {
    let result = read(start + "<title>Salt letter</title><p>Salt is up, and the quay is quiet.</p>")
    #expect(result.format == .html)
  }

  @Test func `lines with keys that mail has too are Markdown where no program wrote them`() {
    let result = read("Subject: Salt letter\nFrom: is who sent it\n\n# Headers\n\nThey are **short**.\n")
    #expect(result.format == .markdown)
    #expect(result.newsletters.first?.body?.contains("From: is who sent it") == true)
    let mail = "Message-ID: <1@salt.example>\nFrom: a@salt.example\nSubject: Salt\n\nSalt is up.\n"
    #expect(read(mail).format == .email)
  }

  private func read(_ text: String) -> ReadResult { readNewsletters(from: Array(text.utf8), file: "a.md") }
}
