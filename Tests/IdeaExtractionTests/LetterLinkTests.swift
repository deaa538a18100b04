import IdeaExtraction
import Newsletters
import Testing

/// Names in letters that are parts of something else, and what is no call for it.
@Suite struct LetterLinkTests {
  @Test(arguments: [
    ("Dear Investor, thank you for your trust.", []),
    ("The Desk at the Federal Reserve Bank of New York bought agency debt.", []),
    ("Today Bank of America opened lower.", ["BAC"]),
    ("SHOULD ALL MY SAVINGS BE IN THE MARKET?", []),
    ("You join us as a Charter Subscriber of the letter.", []),
    ("We looked at Charter and left.", ["CHTR"]),
    ("Quayside Street Partners LLC is an adviser.", []),
  ])
  func `a name within another name is none`(text: String, tickers: [String]) {
    #expect(InstrumentLinker.bundled.mentions(in: text).map(\.ticker) == tickers)
  }

  @Test(arguments: [
    "I would like to own Rollins at a price that it does not have.",
    "Nvidia itself I leave to braver people than me.",
    "Verizon has a cheaper long-distance plan.",
    "Nvidia hit our second target and the holding was sold.",
  ])
  func `a wish, and what is left to others, is no call`(text: String) {
    var letter = Newsletter(title: "Notes from the Quay")
    letter.format = .text
    letter.body = text
    completeIdeas(in: &letter)
    #expect(letter.ideas.isEmpty, "\(letter.ideas.compactMap(\.ticker))")
  }
}
