import IdeaExtraction
import Newsletters
import Testing

@Suite struct RawLetterTests {
  @Test(arguments: [
    (
      "Ticker | Direction | Conviction\nNVDA | Long | 4/5\nTSLA | Short | High",
      ["NVDA long 0.8", "TSLA short 0.85"]
    ),
    ("Longs: Nvidia and Microsoft. Shorts: Tesla.", ["NVDA long", "MSFT long", "TSLA short"]),
    ("Nvidia (NVDA): Buy. The price is right.", ["NVDA long"]),
    ("We rate Pfizer a Sell and Merck a Buy.", ["PFE short", "MRK long"]),
    ("Our Sell rating on Pfizer stands.", ["PFE short"]),
    ("We remain short Tesla. I'm long copper.", ["TSLA short", "HG=F long"]),
    ("We are short the pound and long crude oil.", ["GBP/USD short", "CL=F long"]),
    (
      "I am long IGV and MSFT, short SMH, Tesla and the pound.",
      ["IGV long", "MSFT long", "SMH short", "TSLA short", "GBP/USD short"]
    ),
    ("We are long Pfizer, Merck reports on Friday.", ["PFE long"]),
    ("We are short Pfizer and Merck is next on our list to read.", ["PFE short"]),
    ("Stance: Sell. Ericsson has no buyers left.", ["ERIC short"]),
    ("NVDA\n\nLONG\n\nThe story goes on.", ["NVDA long"]),
    ("Nvidia is cheap and it grows.\n\n• Rating: Buy\n• Target: 240", ["NVDA long"]),
    ("Pfizer: SELL (was HOLD).", ["PFE short"]),
    ("Trade: sell USD/JPY at 152.40, stop 153.60.", ["USD/JPY short"]),
    ("SHORT EUR/NOK at 11.74. Conviction: 70%.", ["EUR/NOK short 0.7"]),
    ("Several letters concern Altria. I hold mine. HOLD.", ["MO neutral"]),
    ("We bought NVDA at 40 last year and still own it.", ["NVDA long"]),
    ("RATING CHANGE: CATERPILLAR (CAT) TO OVERWEIGHT FROM NEUTRAL\n\nDealers have less of it.", ["CAT long"]),
    (
      "Longs in the book\n\nTicker | Entry | Stop\nANET | 88 | 86\nHWM | 138 | 158",
      ["ANET long", "HWM long"]
    ),
    (
      "Q. When do you give up on Realty Income?\n\nA. I don't, Gene. It is a buy in this letter up to $60.",
      ["O long"]
    ),
    ("Canadian Natural | CNQ.TO | Overweight | 4%", ["CNQ.TO long"]),
    (
      "Pernod Ricard has debt. When it cuts the dividend nobody will be left. We are short Pernod.",
      ["RI.PA short"]
    ),
    ("Acme Robotics (NYSE: ACMR) has orders. Much is new there. We are long Acme.", ["ACMR long"]),
  ])
  func `a printed direction is stated`(text: String, ideas: [String]) {
    let found = read(text).ideas
    #expect(found.allSatisfy { $0.basis == .stated })
    #expect(found.map(written) == ideas)
  }

  @Test func `what has been owned and not sold is a call`() {
    #expect(read("I have owned Costco since 2012.").ideas.map(written) == ["COST long"])
  }

  @Test(arguments: [
    "On Citigroup I have nothing to add to what the market thinks.",
    "Tesla: the straddle is $38 and the average move is $36. Pass.",
    "We sold what we had of Ericsson in June and moved on.",
    "Do we own Apple? Many of you ask.",
    "“I bought Ford at 12,” writes a reader.",
    "The S&P 500 rose and Nvidia reported on Tuesday.",
    "The committee bought Treasuries, and investors bought Apple.",
    "Stock | Side | Entry | Exit\nApple | Long | 180 | 240\nTesla | Short | 300 | 280",
    "Closed trades\n\nLONG Apple from 180. SHORT Tesla from 300.",
    "We closed our long in Apple on Monday.", "I used to be long NVDA.", "Last year we bought NVDA at 40.",
    "Two years ago I bought Apple at 120 and sold it at 200.", "Had we owned Nvidia we would have won.",
    "In 2023 we owned Tesla.", "Back in March we shorted Tesla.", "We were long Nvidia until March.",
    "Is it time to go long Apple?",
    "We may hold positions in Apple. This is not advice.",
  ])
  func `a mention, a past trade and somebody else's are no calls`(text: String) {
    #expect(read(text).ideas.isEmpty)
  }

  @Test func `an idea keeps its sentences, apart from those of risk`() throws {
    let text = """
      Old iron

      Deere has had its recession. We bought more last week. The risk is a second year of low corn.
      """
    let idea = try #require(read(text).ideas.first)
    #expect(idea.ticker == "DE")
    #expect(idea.headline == "Old iron")
    #expect(idea.rationale == "Deere has had its recession. We bought more last week.")
    #expect(idea.risk == "The risk is a second year of low corn.")
    #expect(idea.instrumentClass == .equity)
  }

  @Test func `what the letter prints itself is kept`() {
    var letter = Newsletter(title: "Kept")
    letter.format = .markdown
    letter.body =
      "We bought Deere last week because it is cheap. It is a good machine. Corn will turn in the spring. We like it."
    letter.summary = "Printed."
    letter.points = ["Printed too."]
    let body = letter.body
    completeIdeas(in: &letter)
    #expect(letter.summary == "Printed.")
    #expect(letter.points == ["Printed too."])
    #expect(letter.body == body)
    #expect(letter.ideas.map(\.ticker) == ["DE"])
  }

  @Test func `a page's own form is not read for calls`() {
    var letter = Newsletter(title: "Page")
    letter.format = .page
    letter.body = "We bought Deere last week."
    completeIdeas(in: &letter)
    #expect(letter.ideas.isEmpty)
  }

  @Test func `any text, whole or torn, is read to its end`() throws {
    var random = SplitMix(state: 11)
    let words = [
      "We", "are", "long", "SHORT", "$IGV", "(MO)", "Rating:", "Buy", "|", "\n", "\n\n", "•", "Apple", "1.",
      "“", "”", "?", ".",
      "not", "the risk", "stop", "NYSE:", "F", "é", "🟢", "Conviction: 4/5", "Q:", "was", "HOLD", "ex-Amazon",
      "\u{FFFD}", "₹",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<random.next(below: 60) {
        text += words[random.next(below: words.count)] + [" ", ""][random.next(below: 2)]
      }
      let letter = read(text)
      for idea in letter.ideas { #expect(idea.direction != nil && idea.rationale != nil) }
      for mention in InstrumentLinker.bundled.mentions(in: text) {
        #expect(mention.start < mention.end && mention.end <= text.utf8.count)
      }
    }
  }

  @Test(arguments: [
    "We bought Apple. ", "Rating: Buy\n", "| ", "A", "(A", "$A ", "• Apple\n", "\n\nQ: ", "was ", "LONG ",
  ])
  func `a very long text is read to its end`(part: String) {
    let letter = read(String(repeating: part, count: 20_000))
    #expect(letter.ideas.count <= 1)
  }

  private func read(_ text: String) -> Newsletter {
    var letter = Newsletter(title: "Letter")
    letter.format = .text
    letter.body = text
    completeIdeas(in: &letter)
    return letter
  }

  private func written(_ idea: Idea) -> String {
    let confidence = idea.confidence.map { " \($0.value)" } ?? ""
    return "\(idea.ticker ?? "") \(idea.direction?.rawValue ?? "")\(confidence)"
  }
}
