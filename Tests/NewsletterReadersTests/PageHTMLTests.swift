import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// The HTML of a service's page tells the same as its text.
@Suite struct PageHTMLTests {
  @Test(arguments: Fixture.all(in: "pages"))
  func `a page gives the same newsletter as HTML`(_ fixture: Fixture) {
    let text = readNewsletters(from: fixture.bytes, file: "page").newsletters
    let html = readNewsletters(from: Array(pageHTML(fixture.bytes).utf8), file: "page").newsletters
    #expect(!text.isEmpty)
    #expect(html == text)
  }

  @Test func `badges beside a headline are stated, in text and in HTML`() throws {
    let text = badgePage(for: ["LONG", "85%"], ["Bearish", "High confidence"])
    let html = pageHTML(text)
      .replacing("<p>LONG</p>", with: "<span class=badge>LONG</span> <span class=badge>85%</span>")
      .replacing("<p>85%</p>", with: "")
    for bytes in [text, Array(html.utf8)] {
      let result = readNewsletters(from: bytes, file: "")
      let ideas = try #require(result.newsletters.first).ideas
      #expect(ideas.map(\.direction) == [.long, .short])
      #expect(ideas.map(\.confidence) == [Confidence(0.85), Confidence(0.8)])
      #expect(ideas.map(\.basis) == [.stated, .stated])
      #expect(ideas.map(\.headline) == ["We stay LONG and 85% sure of QOIL.", "High words about QBND."])
      #expect(result.diagnostics.map(\.code) == ["confidence-mapped"])
    }
  }

  @Test func `badges below the rationale belong to the idea above`() throws {
    let text = badgePage(for: [], [], below: ["SHORT 70%"], ["NEUTRAL"])
    let ideas = try #require(readNewsletters(from: text, file: "").newsletters.first).ideas
    #expect(ideas.map(\.direction) == [.short, .neutral])
    #expect(ideas.map(\.confidence) == [Confidence(0.7), nil])
  }

  @Test(arguments: ["LONG TERM", "Go LONG", "LONG SHORT", "101%", "confidence", "85", "A high", "LONG LONG"])
  func `a line with another word is no badge`(_ line: String) throws {
    let result = readNewsletters(from: badgePage(for: [line], []), file: "")
    let ideas = try #require(result.newsletters.first).ideas
    #expect(ideas.allSatisfy { $0.basis == nil && $0.direction == nil })
  }

  private func badgePage(
    for first: [String], _ second: [String], below: [String] = [], _ lower: [String] = []
  ) -> [UInt8] {
    let head = [
      "Two Quays", "The Quayside Ledger", "· Ilse Marrow", "· March 09, 2026 at 07:15", "Summary",
      "Two ideas.",
      "•One point.",
    ]
    let oil = "We stay LONG and 85% sure of QOIL."
    let bonds = "High words about QBND."
    let foot = [
      "This newsletter, published March 09, 2026,", "features Ilse Marrow", "discussing QOIL, QBND.",
      "2 trade ideas extracted by AI with direction and confidence scoring.",
    ]
    let lines = head + first + [oil, oil] + below + second + [bonds, bonds] + lower + foot
    return Array(lines.joined(separator: "\n").utf8)
  }
}

/// A page's lines as the elements that a service would write them as, with its site around them.
private func pageHTML(_ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  let lines = text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }).filter {
    !$0.allSatisfy(\.isWhitespace)
  }
  var html = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Ideas</title></head><body>\n"
  html += "<nav><a href=/>All letters</a> <a href=/ideas>Ideas</a></nav>\n<main>\n"
  var isInList = false
  for (index, line) in lines.enumerated() {
    let isPoint = line.drop(while: \.isWhitespace).hasPrefix("•")
    if isPoint != isInList {
      html += isPoint ? "<ul>\n" : "</ul>\n"
      isInList = isPoint
    }
    html += element(line, isTitle: index == 0, isPoint: isPoint)
  }
  if isInList { html += "</ul>" }
  // A page that was cut has nothing behind the cut.
  guard text.contains("extracted by AI") else { return html }
  return html + "</main><div>Terms and privacy</div></body></html>"
}

private func element(_ line: Substring, isTitle: Bool, isPoint: Bool) -> String {
  if isTitle { return "<h1>\(escaped(line))</h1>\n" }
  if isPoint { return "  <li>\(escaped(line.drop(while: \.isWhitespace).dropFirst()))</li>\n" }
  if line == "Summary" { return "<h2>Summary</h2>\n" }
  return line.hasPrefix("·")
    ? "<span style='display:block'>\(escaped(line))</span><br>\n" : "<p>\(escaped(line))</p>\n"
}

private func escaped(_ line: some StringProtocol) -> String {
  line.unicodeScalars.reduce(into: "") { text, scalar in
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\u{A0}": text += "&nbsp;"
    default: text.unicodeScalars.append(scalar)
    }
  }
}
