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

  @Test(arguments: [
    (
      "Some words first.\n\n## Copper\n\nUp.\n\n# Salt letter\n\nSalt is up.\n", "Salt letter",
      "Some words first.\n\nCopper\n\nUp.\n\nSalt is up."
    ),
    (
      "Some words first.\n\n## Copper\n\nUp.\n\nSalt letter\n===\n\nDown.\n", "Salt letter",
      "Some words first.\n\nCopper\n\nUp.\n\nDown."
    ),
    ("## Copper\n\nUp.\n\n## Tin\n\nDown.\n", "Copper", "Up.\n\nTin\n\nDown."),
    ("title: Salt letter\n\n# Copper\n\nUp.\n", "Salt letter", "Copper\n\nUp."),
    ("Title: Salt letter\n# Salt letter\n\nUp.\n", "Salt letter", "Up."),
    ("Title: Salt letter\nGold: why now\n\nUp **today**.\n", nil, "Gold: why now"),
  ])
  func `the title is the heading of the first level, or what the lines at the top say`(
    _ text: String, _ title: String?, _ body: String
  ) {
    let letter = read(text).newsletters.first
    if let title {
      #expect(letter?.title == title)
      #expect(letter?.body == body)
    } else {
      #expect(letter?.body?.contains(body) == true)
    }
  }

  @Test func `lines with keys at the top are read as front matter`() {
    let text =
      "Title: Salt letter\nDate: 2026-05-06 10:20\nAuthor: Ilse Marrow\nCategory: salt\n\nSalt is up.\n"
    let letter = read(text).newsletters.first
    #expect(letter?.title == "Salt letter")
    #expect(letter?.author == "Ilse Marrow")
    #expect(letter?.published.map { "\($0.time.date)" } == "2026-05-06")
    #expect(letter?.body == "Salt is up.")
  }

  @Test(arguments: [
    "---\n\nNot front matter: text here\n\n---\n\n# Salt letter\n\nUp.\n",
    "---\nNot front matter: text here\n---\n\n# Salt letter\n\nUp.\n",
    "---\nTitle: text here\nand more of it\n---\n\n# Salt letter\n\nUp.\n",
    "---\nOil: text here\n---\n\n# Salt letter\n\nUp.\n",
  ])
  func `prose between two rules is a part of the letter`(_ text: String) {
    let letter = read(text).newsletters.first
    #expect(letter?.title == "Salt letter")
    #expect(letter?.body?.contains("text here") == true)
  }

  @Test func `a comparison at the start of a line is no quote`() {
    let text = "# Salt letter\n\n>20% is possible\n\n- >=5 ships\n- >$3bn\n\n> Is it?\n\n```\n>4\n```\n"
    #expect(read(text).newsletters.first?.body == ">20% is possible\n\n• >=5 ships\n• >$3bn\n\nIs it?\n\n>4")
  }

  private func read(_ text: String) -> ReadResult { readNewsletters(from: Array(text.utf8), file: "a.md") }
}
