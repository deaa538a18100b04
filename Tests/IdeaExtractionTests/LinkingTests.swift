import IdeaExtraction
import Newsletters
import Testing

@Suite struct LinkingTests {
  @Test func `tickers are told by cashtags, exchanges, parentheses and capitals`() {
    #expect(tickers("We added $IGV and $now today.") == ["IGV", "NOW"])
    #expect(tickers("It trades as NASDAQ: AAPL, as NYSE:F and as LSE: VOD.") == ["AAPL", "F", "VOD.L"])
    #expect(tickers("The pair is VOD LN against SAP GR.") == ["VOD.L", "SAP.DE"])
    #expect(tickers("ServiceNow (NOW) and Altria (MO) reported.") == ["NOW", "NOW", "MO", "MO"])
    #expect(tickers("We like NVDA and 7203.T here.") == ["NVDA", "7203.T"])
    #expect(tickers("We like EUR/USD and BRK.B here.") == ["EUR/USD", "BRK.B"])
  }

  @Test func `a ticker that is a word counts only on evidence`() {
    #expect(tickers("NOW IS THE TIME TO ACT ON IT, ALL OF IT, SO RUN.").isEmpty)
    #expect(tickers("It rained ALL weekend, and the PM said so ON air at the OPEN.").isEmpty)
    #expect(tickers("Citigroup reported. In C we trust.") == ["C", "C"])
  }

  @Test func `a name that is a word counts in the middle of a sentence`() {
    #expect(tickers("The gap is wide. Gap is what they say. Block the road.").isEmpty)
    #expect(tickers("We think that Gap will open more stores.") == ["GAP"])
    #expect(tickers("Target: 240. The target of the bid was cheap.").isEmpty)
  }

  @Test func `of two listings the letter's other words choose`() {
    #expect(tickers("Infosys pays. We count in rupees, in crore and in lakh.") == ["INFY.NS"])
    #expect(tickers("Infosys pays in dollars.") == ["INFY"])
    #expect(tickers("We hold gold through GLD.") == ["GLD", "GLD"])
  }

  @Test func `what the universe does not know is told by its mark alone`() {
    #expect(tickers("We bought $QQZX and Acme Works (AWKX) at once.") == ["QQZX", "AWKX", "AWKX"])
    #expect(tickers("The Committee of Market Things (CMT) met.").isEmpty)
    #expect(InstrumentLinker.bundled.mentions(in: "$QQZX").first?.instrument == nil)
  }

  @Test func `the longest spelling counts and spans are those of the text`() {
    let text = "Today Bank of America’s and Goldman Sachs’ desks met."
    let mentions = InstrumentLinker.bundled.mentions(in: text)
    #expect(mentions.map(\.ticker) == ["BAC", "GS"])
    let bytes = Array(text.utf8)
    #expect(
      mentions.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        == ["Bank of America", "Goldman Sachs"])
    #expect(mentions.map(\.evidence) == [.name, .name])
  }

  @Test func `a user's instruments are known by all their names`() {
    let own = Instrument(
      ticker: "ZRB", name: "Zorblatt plc", instrumentClass: .equity, aliases: ["the anvil maker"])
    let linker = InstrumentLinker(universe: Universe.bundled.replacing(with: [own]))
    #expect(linker.mentions(in: "We like Zorblatt, the anvil maker.").map(\.ticker) == ["ZRB", "ZRB"])
  }

  private func tickers(_ text: String) -> [String] {
    InstrumentLinker.bundled.mentions(in: text).map(\.ticker)
  }
}
