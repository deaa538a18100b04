import CivilTime
import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

@Suite struct MailTests {
  private static let fixtures = Fixture.all(in: "mail")

  @Test func `a letter that tells of others who unsubscribe is no footer`() {
    let body = """
      Copper is cheap against its own history and we like it for the summer.

      Sell NFLX: users unsubscribe in droves.

      Buy FCX on dips.

      Unsubscribe: https://letters.example/leave
      """
    let message =
      "From: Tape <t@tape.example>\nSubject: Churn\nDate: Wed, 6 May 2026 08:00:00 +0000\n\n\(body)\n"
    let letters = readNewsletters(from: Array(message.utf8), file: "a.eml").newsletters
    #expect(letters.first?.body?.hasSuffix("in droves.\n\nBuy FCX on dips.") == true)
  }

  @Test(arguments: fixtures)
  func `a message gives its letters`(_ fixture: Fixture) throws {
    try fixture.check()
    let result = readNewsletters(from: fixture.bytes, file: fixture.name)
    #expect(result.format == .email)
    #expect(!result.newsletters.isEmpty)
  }

  @Test(arguments: fixtures.filter { (try? $0.markedBody()) != nil })
  func `a letter's body is what a person marked`(_ fixture: Fixture) throws {
    let letter = try #require(readNewsletters(from: fixture.bytes, file: fixture.name).newsletters.first)
    let agreement = tokenF1(try #require(letter.body), try fixture.markedBody())
    #expect(0.95 <= agreement)
  }

  @Test func `every fixture and its marked bodies are found`() {
    #expect(12 <= Self.fixtures.count)
    #expect(5 <= Self.fixtures.count { (try? $0.markedBody()) != nil })
  }

  @Test(arguments: [
    ("Jane Doe from Tape Notes <jane@tape.example>", "Jane Doe", "Tape Notes"),
    ("Jane Doe at Tape Notes <jane@tape.example>", "Jane Doe", "Tape Notes"),
    ("\"Jane Doe | Tape Notes\" <jane@tape.example>", "Jane Doe", "Tape Notes"),
    ("\"Jane Doe (Tape Notes)\" <jane@tape.example>", "Jane Doe", "Tape Notes"),
    ("\"'Jane Doe' via Tape Notes\" <list@tape.example>", "Jane Doe", "Tape Notes"),
    ("\"Jane Doe\" <jane.doe@tape.example>", "Jane Doe", nil),
    ("Jan van der Berg <jan@berg.example>", "Jan van der Berg", nil),
    ("Tape Notes <post@notes.example>", nil, "Tape Notes"),
    ("\"Copper Kettle\" <hello@copperkettle.example>", nil, "Copper Kettle"),
    ("Kettle <kettle@kettle.example>", nil, "Kettle"),
    ("Bob Ray [mailto:bob@ray.example]", "Bob Ray", nil),
    ("\"Doe, Jane\" <jane.doe@tape.example>, Bob Ray <bob@tape.example>", "Jane Doe", nil),
    ("\"Kettle, Weekly\" <post@kettle.example>", nil, "Kettle, Weekly"),
    ("jane@tape.example", nil, nil),
    ("\"jane@tape.example\" <jane@tape.example>", nil, nil),
  ])
  func `a sender's name is a person's or a publication's`(
    _ from: String, _ author: String?, _ publication: String?
  ) throws {
    let letter = try #require(read("From: \(from)\nSubject: x\n\nHold.\n").newsletters.first)
    #expect(letter.author == author)
    #expect(letter.publication == publication)
  }

  @Test(arguments: [
    ("The Tape Letter <tape.lists.example>", "The Tape Letter"),
    ("<tape-letter.lists.example>", "tape-letter"),
    ("<3c8d6a1f0b2e4d.118822.list-id.mcsv.example>", nil), ("<104220.lists.example>", nil),
  ])
  func `a mailing list names the publication by its phrase or first label`(
    _ list: String, _ publication: String?
  ) throws {
    let message = "From: Jane Doe <jane@home.example>\nSubject: x\nList-Id: \(list)\n\nHold.\n"
    let letter = try #require(read(message).newsletters.first)
    #expect(letter.author == "Jane Doe")
    #expect(letter.publication == publication)
  }

  @Test(arguments: [
    ("Tue, 5 May 2026 09:41:00 -0400", "2026-05-05T13:41", -240),
    ("5 May 26 09:41 EST", "2026-05-05T14:41", -300),
    ("Tue, 05 May 2026 09:41:59 +0200 (CEST)", "2026-05-05T07:41", 120),
    ("Tue, 5 May 2026 09:41:00 GMT", "2026-05-05T09:41", 0),
    ("Tue, 5 May 2026 09:41", "2026-05-05T09:41", nil),
    ("Tuesday, May 5, 2026 9:41 AM", "2026-05-05T09:41", nil),
  ])
  func `a date of any age is read with its offset`(_ date: String, _ time: String, _ offset: Int?) throws {
    let result = read("From: a@b.example\nSubject: x\nDate: \(date)\n\nHold.\n")
    let published = try #require(result.newsletters.first?.published)
    #expect("\(published.time)" == time)
    #expect(published.offset == offset)
    #expect(published.hasTimeOfDay)
  }

  @Test(arguments: ["Sat, 31 Feb 2026 09:41:00 +0000", "tomorrow", "Tue, 5 May 2026 29:41:00 +0000"])
  func `a date that the calendar has not is reported`(_ date: String) {
    let result = read("From: a@b.example\nSubject: x\nDate: \(date)\n\nHold.\n")
    #expect(result.newsletters.first?.published == nil)
    #expect(result.diagnostics.contains { $0.code == "date-invalid" && $0.severity == .warning })
  }

  @Test func `a message with parts nested 20 deep is read and a deeper one is an error`() {
    #expect(read(nested(20)).newsletters.first?.body == "Hold.")
    for depth in [21, 1000, 100_000] {
      let result = read(nested(depth))
      #expect(result.newsletters.isEmpty)
      #expect(result.diagnostics.map(\.code) == ["parts-nested-too-deeply"])
    }
  }

  @Test func `hostile headers, boundaries and groups are errors of that message only`() {
    let good = "From a@b.example Fri May  8 06:31:02 2026\nFrom: a@b.example\nSubject: x\n\nHold.\n\n"
    let head = "From a@b.example Fri May  8 06:31:02 2026\nFrom: a@b.example\n"
    let bad = [
      ("header-too-long", head + String(repeating: "X: y\n", count: 60_000) + "\nHold.\n\n"),
      (
        "header-too-long",
        head + "To: " + String(repeating: "g: a@b.example, ", count: 10_000) + "\n\nHold.\n\n"
      ),
      (
        "header-too-long",
        head + "Content-Type: text/plain; " + String(repeating: "a=b; ", count: 9000) + "\n\nx\n\n"
      ),
      (
        "too-many-parts",
        head + "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n", count: 20_000)
          + "\n"
      ),
    ]
    for (code, message) in bad {
      let result = read(good + message + good)
      #expect(result.diagnostics.filter { $0.severity == .error }.map(\.code) == [code])
      #expect(result.newsletters.map(\.title) == ["x", "x"])
    }
  }

  @Test func `a mailbox is divided at messages and parts make the whole`() throws {
    let mailbox = try #require(Self.fixtures.first { $0.name.hasSuffix("three.mbox") })
    let bytes = Array(repeatElement(mailbox.bytes, count: 20).joined())
    let whole = readNewsletters(from: bytes, file: "a.mbox")
    #expect(whole.newsletters.count == 40)
    for size in [1, 100, 700, 5000] {
      let parts = NewsletterParts(bytes, file: "a.mbox", partSize: size)
      let joined = parts.join((0..<parts.count).reversed().map { parts.read($0) }.reversed())
      #expect(joined.newsletters == whole.newsletters)
      #expect(joined.diagnostics == whole.diagnostics)
      #expect((0..<parts.count).reduce(0) { $0 + parts.byteCount(of: $1) } == bytes.count)
    }
  }

  @Test func `a digest gives a letter for each message in it`() {
    var text = "From: a@b.example\nSubject: Digest\nContent-Type: multipart/digest; boundary=d\n\n"
    for number in 1...3 {
      text += "--d\n\nFrom: a@b.example\nSubject: Letter \(number)\n\nHold \(number).\n\n"
    }
    let result = read(text + "--d--\n")
    #expect(result.newsletters.map(\.title) == ["Letter 1", "Letter 2", "Letter 3"])
    #expect(result.newsletters.map(\.body) == ["Hold 1.", "Hold 2.", "Hold 3."])
    #expect(result.diagnostics.map(\.code) == ["forwarded-letter"])
  }

  @Test(arguments: [
    ("--b\nContent-Type: text/plain\n\nHold.\n", true), ("--b\n\nHold.\n--b--", false),
    ("--b\n\nHold.\n--b--\n\n", false), ("--b\n\nHold.\n--b\n", true),
    ("--b\nContent-Transfer-Encoding: base64\n\nSG9sZCBpdA\n--b--\n", true),
    ("--b\nContent-Transfer-Encoding: base64\n\nSG9sZC4=\n--b--\n", false),
  ])
  func `a message that ends before its parts is read with a warning`(_ body: String, _ isCut: Bool) {
    let head = "From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
    let result = read(head + body)
    #expect(result.diagnostics.map(\.code) == (isCut ? ["message-cut"] : []))
    #expect(result.newsletters.first?.body?.hasPrefix("Hold") == true)
  }

  @Test(arguments: [
    "From: Kettle <k@k.example>\nSent: May 4, 2026 7:00 AM\nTo: b\nSubject: Iron\n\nSell NUE.\n",
    "Date: May 4, 2026 7:00 AM\nSubject: Iron\nFrom: Kettle <k@k.example>\n\nSell NUE.\n",
    "**From:** Kettle <k@k.example>\n**Sent:** May 4, 2026 7:00 AM\n**Subject:** Iron\n\nSell NUE.\n",
    "<div><b>From:</b> Kettle &lt;k@k.example&gt;<br><b>Sent:</b> May 4, 2026 7:00 AM<br><b>Subject:</b> Iron</div><p>Sell NUE.</p>",
  ])
  func `a header within the text is that of a forwarded letter`(_ text: String) throws {
    let type = text.hasPrefix("<") ? "Content-Type: text/html\n" : ""
    let result = read("From: a@b.example\nSubject: FW: Iron\n\(type)\nLook.\n\n" + text)
    let letter = try #require(result.newsletters.first)
    #expect(letter.title == "Iron")
    #expect(letter.publication == "Kettle")
    #expect(letter.published.map { "\($0.time)" } == "2026-05-04T07:00")
    #expect(letter.body == "Sell NUE.")
    #expect(result.diagnostics.contains { $0.code == "forwarded-letter" })
  }

  @Test(arguments: [false, true])
  func `a long letter stays one with another forwarded below it`(_ isHTML: Bool) throws {
    let own = String(repeating: "Copper rose again and we hold on to our shares. ", count: 5)
    let below = ["---------- Forwarded message ---------", "From: Kettle <k@k.example>", "Subject: Iron"]
    let type = isHTML ? "Content-Type: text/html\n" : ""
    let text =
      isHTML
      ? "<p>\(own)</p><div>\(below.map { $0.replacing("<", with: "&lt;") }.joined(separator: "<br>"))</div><p>Sell NUE.</p>"
      : "\(own)\n\n\(below.joined(separator: "\n"))\n\nSell NUE.\n"
    let head = "From: Jane Doe <jane.doe@b.example>\n\(type)Subject: "
    let result = read("\(head)Copper\n\n\(text)")
    let letter = try #require(result.newsletters.first)
    #expect(letter.title == "Copper")
    #expect(letter.body == String(own.dropLast()))
    #expect(result.diagnostics.contains { $0.code == "forwarded-text-left-out" })
    #expect(read("\(head)Fwd: Copper\n\n\(text)").newsletters.map(\.title) == ["Iron"])
  }

  @Test(arguments: [
    (
      "Our table of shares follows below, and all of them rose in the last week.",
      "<p>Our table of shares follows below, and all of them rose in the last week.</p><table><tr><th>Share</th><th>Target</th></tr><tr><td>FCX</td><td>40</td></tr><tr><td>NUE</td><td>150</td></tr></table>",
      "FCX | 40"
    ),
    (
      "Your mail client does not support HTML. Please open this message in another program, or ask us for the plain edition, which we are glad to send to all readers who want to have it.",
      "<p>Copper rose for a fourth week. We buy FCX below 40 and sell it above 45, as stocks of metal fall in London and in Shanghai.</p>",
      "Copper rose for a fourth week. We buy FCX below 40 and sell it above 45, as stocks of metal fall in London and in Shanghai."
    ),
    (
      "Copper rose for a fourth week. We buy FCX below 40 and sell it above 45, as stocks of metal fall in London and in Shanghai.",
      "<p>Please turn on pictures.</p>",
      "Copper rose for a fourth week. We buy FCX below 40 and sell it above 45, as stocks of metal fall in London and in Shanghai."
    ),
  ])
  func `the form of a message that says more is read`(_ plain: String, _ html: String, _ told: String) throws
  {
    let result = read(
      """
      From: a@b.example
      Subject: x
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain

      \(plain)
      --b
      Content-Type: text/html

      \(html)
      --b--

      """)
    let body = try #require(result.newsletters.first?.body)
    #expect(body.contains(told))
  }

  @Test(arguments: ["", "\n", "\n \t\n\n"])
  func `blank lines above a message and lines of CR change nothing`(_ blank: String) {
    let message = "From: a@b.example\nSubject: Iron\n\nHold.\n\nSell NUE.\n"
    for text in [blank + message, blank + "From a@b.example Fri May  8 06:31:02 2026\n" + message] {
      for lines in [text, text.replacing("\n", with: "\r"), text.replacing("\n", with: "\r\n")] {
        let result = read(lines)
        #expect(result.newsletters.map(\.title) == ["Iron"])
        #expect(result.newsletters.map(\.body) == ["Hold.\n\nSell NUE."])
        #expect(result.diagnostics.isEmpty)
      }
    }
  }

  @Test(arguments: ["multipart/mixed", "multipart/alternative; boundary=c", "multipart/mixed; boundary=\"\""])
  func `parts are read where the header tells another boundary or none`(_ type: String) {
    let head = "From: a@b.example\nContent-Type: \(type)\nSubject: x\n\n"
    let result = read(head + "--b\nContent-Type: text/html\n\n<p>Sell <b>NUE</b>.</p>\n--b--\n")
    #expect(result.newsletters.map(\.body) == ["Sell NUE."])
    #expect(result.diagnostics.map(\.code) == ["boundary-not-found"])
    #expect(read(head + "Hold.\n").newsletters.map(\.body) == ["Hold."])
    #expect(read(head).newsletters.map(\.title) == ["x"])
    let noHeader = String(repeating: "--b\nContent-X", count: 100_000)
    #expect(read(head + noHeader).newsletters.map(\.title) == ["x"])
  }

  @Test func `an answer is read without what it quotes`() throws {
    let quote =
      "On Mon, May 4, 2026 at 7:00 AM Jane Doe\n<jane@tape.example> wrote:\n\n> Buy XRT.\n>\n> > No.\n\n"
    let text = "I would rather sell.\n\n\(quote)Not before June.\n\n> Why?\n\nBecause.\n"
    let answer = read("From: a@b.example\nSubject: Re: Idea\n\n" + text)
    #expect(
      answer.newsletters.first?.body == "I would rather sell.\n\nNot before June.\n\nWhy?\n\nBecause.")
    #expect(answer.diagnostics.map(\.code) == ["quoted-text-left-out"])
    let letter = read("From: a@b.example\nSubject: Idea\n\n" + text)
    #expect(letter.newsletters.first?.body?.contains("Buy XRT.") == true)
    let nothingElse = read("From: a@b.example\nSubject: Re: Idea\n\n" + quote)
    #expect(nothingElse.newsletters.first?.body?.contains("Buy XRT.") == true)
  }

  @Test func `a paragraph that begins like a mailbox line divides nothing`() {
    let head = "From a@b.example Fri May  8 06:31:02 2026\nSubject: x\n\nHold.\n\n"
    let result = read(head + "From the desk of the editor\nNote: sell on Monday.\n\n" + head)
    #expect(result.newsletters.count == 2)
    #expect(result.newsletters.first?.body?.hasSuffix("Note: sell on Monday.") == true)
  }

  @Test(arguments: [
    ("From a@b.example Fri May  8 06:31:02 2026", 2),
    ("From 1835552321@xxx Fri May 08 06:31:02 +0000 2026", 2),
    ("From a@b.example Fri, 8 May 2026 06:31:02 +0200", 2), ("\nFrom - Fri May 08 06:31:02 2026", 2),
    ("\nFrom jane at b.example  Fri May  8 06:31 2026", 2), ("\nFrom May 2026 at 10:00 we see", 1),
    ("\nFrom Friday May 8 at 10:00 we wait", 1), ("From a distance, at 10:00, a@b.example", 1),
  ])
  func `a message of a mailbox begins at a whole envelope line`(_ line: String, _ count: Int) {
    let head = "From a@b.example Fri May  8 06:31:02 2026\nSubject: x\n\nHold.\n"
    #expect(read("\(head)\(line)\nGold: up a lot\n\nHold on.\n").newsletters.count == count)
    #expect(read("\(line)\nGold: up a lot\n\nHold on.\n").format == (count == 2 ? .email : .text))
  }

  @Test(arguments: [
    (
      "Copper rose.\n\n--\n\nOil fell today. We are short of XLE.\n\n--\n\nGold was flat.\n", "Gold was flat."
    ),
    ("Copper rose.\n\n--\nOil fell today. We are short of XLE.\n", "We are short of XLE."),
    ("Copper rose.\n\n-- \nJane Doe\nTape Notes\n", "Copper rose."),
    ("Copper rose.\n\n--\nJane Doe\nTape Notes, 12 Main Street\n", "Copper rose."),
  ])
  func `a signature is cut off and a part below a rule is not`(_ text: String, _ end: String) throws {
    let letter = try #require(read("From: a@b.example\nSubject: x\n\n" + text).newsletters.first)
    #expect(letter.body?.hasSuffix(end) == true)
  }

  @Test func `lines of Windows and a mark in front change nothing`() {
    let text = "From: Jane Doe <jane.doe@b.example>\nSubject: x\n\nHold\nthe line.\n\n* a\n* b\n"
    let plain = read(text)
    #expect(plain.newsletters.first?.body == "Hold the line.\n\n• a\n• b")
    let windows = readNewsletters(
      from: [0xEF, 0xBB, 0xBF] + text.replacing("\n", with: "\r\n").utf8, file: "")
    #expect(windows.newsletters == plain.newsletters)
  }

  private func read(_ text: String) -> ReadResult { readNewsletters(from: Array(text.utf8), file: "") }

  private func nested(_ depth: Int) -> String {
    var text = "From: a@b.example\nSubject: x\n"
    for level in 0..<depth { text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    return text + "\nHold.\n"
  }
}
