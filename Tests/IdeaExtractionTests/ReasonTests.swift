import IdeaExtraction
import Newsletters
import Testing

/// Why ideas have their directions, told after the fact.
@Suite struct ReasonTests {
  private let reasons = DirectionReasons()

  @Test(arguments: [
    ("We remain short Tesla. I'm long copper.", ["short", "long"]),
    ("Ticker | Direction | Conviction\nNVDA | Long | 4/5\nTSLA | Short | High", ["Long", "Short"]),
    ("Name | Side\nShort Hills Trust, Tesla | Short", ["Short"]),
    ("Longs: Nvidia and Microsoft. Shorts: Tesla.", ["Longs", "Longs", "Shorts"]),
    ("Nvidia is cheap and it grows.\n\n• Rating: Buy\n• Target: 240", ["Buy"]),
    ("Pfizer – ein Überblick: SELL (was HOLD).", ["SELL"]),
  ])
  func `a stated direction says which words state it`(text: String, words: [String]) throws {
    let letter = read(text)
    let statements = reasons.reasons(for: letter).compactMap(\.statement)
    #expect(
      statements.map { statement in
        String(decoding: Array(statement.sentence.utf8)[statement.words], as: UTF8.self)
      } == words)
    #expect(statements.allSatisfy { text.contains($0.sentence) })
  }

  @Test func `an inferred direction is told again as it was`() throws {
    let letter = read("Deere has had its recession. We would buy Deere on weakness because it is cheap.")
    let idea = try #require(letter.ideas.first)
    let reason = reasons.reason(for: idea, in: letter.body)
    #expect(idea.direction == .long && idea.basis == .inferred)
    #expect(reason.isInferred(idea))
    #expect(reason.statement == nil)
    #expect(reason.text == idea.rationale && !reason.isOfHeadline)
    #expect(reason.estimate.evidence == idea.evidence && !idea.evidence.isEmpty)
    #expect(reason.estimate.runnerUp != .long)
  }

  @Test func `a printed direction that no word of the letter states has no statement`() {
    var idea = Idea()
    idea.ticker = "MSFT"
    idea.direction = .short
    idea.basis = .stated
    idea.rationale = "The author is long Microsoft."
    let reason = reasons.reason(for: idea, in: "The author is long Microsoft.")
    #expect(reason.statement == nil)
    #expect(!reason.isInferred(idea))
    #expect(reason.estimate.direction == .long)
  }

  @Test func `a headline is explained where there is no rationale`() {
    var idea = Idea()
    idea.ticker = "NVDA"
    idea.headline = "The author is long Nvidia"
    let reason = reasons.reason(for: idea, in: nil)
    #expect(reason.isOfHeadline && reason.text == idea.headline)
    #expect(reason.estimate.evidence.map(\.cue) == ["long"])
    #expect(reasons.reason(for: Idea(), in: nil).text == "")
  }

  @Test func `what a letter names without a call is listed once`() {
    let letter = read("We remain short Tesla. Nvidia reported, and Apple did. Nvidia rose.")
    #expect(letter.ideas.map(\.ticker) == ["TSLA"])
    let named = reasons.uncalled(in: letter)
    #expect(named.map(\.mention.ticker) == ["NVDA", "AAPL"])
    #expect(named.map(\.count) == [2, 1])
  }

  @Test func `a model without weights leaves the direction out`() {
    var letter = Newsletter(title: "Bare")
    letter.format = .text
    letter.body = "We remain short Tesla. Deere is cheap, and we would buy Deere on weakness."
    let model = DirectionModel(universe: .bundled, weights: DirectionWeights())
    completeIdeas(in: &letter, with: model)
    #expect(letter.ideas.map(\.ticker) == ["TSLA", "DE"])
    #expect(letter.ideas.map(\.direction) == [.short, nil])
    #expect(letter.ideas.map(\.basis) == [.stated, nil])
    #expect(letter.ideas.allSatisfy { $0.confidence == nil })
    #expect(DirectionWeights.bundledError == nil)
  }

  private func read(_ text: String) -> Newsletter {
    var letter = Newsletter(title: "")
    letter.format = .text
    letter.body = text
    completeIdeas(in: &letter)
    return letter
  }
}
