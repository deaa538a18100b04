import CivilTime
import NewsletterReaders
import Newsletters
import Testing

/// Lines at the top of a text that tell about a letter, and those that only look so.
@Suite struct TextHeaderTests {
  @Test(arguments: [
    "This replaces the letter published on April 1, 2026.", "See our note published on April 1, 2026",
    "From: 5% to 10%", "Source: Bloomberg", "By Friday", "By Tuesday Oil Fell", "By All Accounts",
    "By The Numbers",
    "Posted by The Fed On Gold", "Source: our own model", "Fed Meeting | June 17, 2026", "By May 6",
    "Subject: another subject",
    "Publication: it was late, and dear.", "This week was published on April 1, 2026",
  ])
  func `a line that only looks like one of a header stays in the body`(_ line: String) {
    for (text, file) in [("Salt letter\n", "a.txt"), ("# Salt letter\n\n", "a.md")] {
      let letter = read(text + line + "\n\nSalt is up, and the quay is quiet.\n", file)
      #expect(letter?.title == "Salt letter")
      #expect(letter?.published == nil && letter?.author == nil && letter?.publication == nil)
      #expect(letter?.body == line + "\n\nSalt is up, and the quay is quiet.")
    }
  }

  @Test(arguments: [
    ("By Ilse Marrow", "Ilse Marrow"), ("BY ILSE MARROW", "ILSE MARROW"),
    ("By Ilse Marrow and Teodor Brandt", "Ilse Marrow and Teodor Brandt"),
    ("By Ilse van Marrow, Chief Strategist", "Ilse van Marrow, Chief Strategist"),
    ("By J.P. Brandt", "J.P. Brandt"), ("By: Mira Holt", "Mira Holt"), ("From: Mira Holt", "Mira Holt"),
    ("By Mira Holt, May 6, 2026", "Mira Holt"), ("Posted by Mira Holt on 6 May 2026", "Mira Holt"),
    ("Author: The Editors", "The Editors"), ("Mira Holt | May 6, 2026 | 5 min read", "Mira Holt"),
  ])
  func `a line with a name tells the author`(_ line: String, _ author: String) {
    let letter = read("Salt letter\n\(line)\n\nSalt is up, and the quay is quiet.\n", "a.txt")
    #expect(letter?.author == author)
    #expect(letter?.body == "Salt is up, and the quay is quiet.")
  }

  @Test(arguments: [
    ("Updated June 9, 2026\nPublished May 6, 2026", "2026-05-06"),
    ("Published May 6, 2026\nUpdated June 9, 2026", "2026-05-06"),
    ("Updated June 9, 2026", "2026-06-09"),
    ("Last updated: June 9, 2026\nBy Mira Holt, May 6, 2026", "2026-05-06"),
    ("This report was last updated on June 9, 2026.", "2026-06-09"),
    ("Date: 06/05/2026", nil), ("Date: some day soon", nil), ("Mira Holt | May 6, 2026", "2026-05-06"),

    ("Mira Holt | May 6, 2026 | 5 min read", "2026-05-06"),
  ])
  func `the date of a letter is the one it was published`(_ lines: String, _ date: String?) {
    let text =
      "Salt letter\n\(lines)\n\nSalt is up, and the quay is quiet.\n\nMay 8, 2019\n\nIt was down then.\n"
    let letter = read(text, "a.txt")
    #expect(letter?.published.map { "\($0.time.date)" } == date)
    #expect(
      letter?.body?.hasSuffix("Salt is up, and the quay is quiet.\n\nMay 8, 2019\n\nIt was down then.")
        == true)
  }

  @Test func `a line whose name may be that of the letter tells the date and stays`() {
    let letter = read("Salt letter\nCopper Thaw | May 6, 2026\n\nSalt is up.\n", "a.txt")
    #expect(letter?.author == nil)
    #expect(letter?.body == "Copper Thaw | May 6, 2026\n\nSalt is up.")
  }

  @Test(arguments: [
    ">20% upside is possible", ">= 20 is dear", ">$3bn was paid", "- 5% oil\n+ 3% gas",
    "– 5% oil\n– 4.5 % tin",
  ])
  func `a sign before a figure is kept`(_ lines: String) {
    #expect(read("Salt letter\n\n\(lines)\n", "a.txt")?.body == lines)
  }

  @Test func `marks of items and quotes are still taken away`() {
    let letter = read("Salt letter\n\n- 5 ships\n- oil\n\n> Is salt up?\n\n* 5% of it\n", "a.txt")
    #expect(letter?.body == "• 5 ships\n• oil\n\nIs salt up?\n\n• 5% of it")
  }

  @Test func `characters without width are left out of titles`() {
    #expect(read("Salt\u{200B} let\u{AD}ter\n\nSalt is up.\n", "a.txt")?.title == "Salt letter")
    #expect(read("Title: Salt\u{200B} let\u{AD}ter\n\nSalt is up.\n", "a.txt")?.title == "Salt letter")
    #expect(read("# Salt\u{200B} let\u{AD}ter\n\nSalt is up.\n", "a.md")?.title == "Salt letter")
  }

  private func read(_ text: String, _ file: String) -> Newsletter? {
    readNewsletters(from: Array(text.utf8), file: file).newsletters.first
  }
}
