import IdeaExtraction
import Newsletters
import Testing

@Suite struct CompletionTests {
  @Test func `what the source did not print is filled in`() {
    var newsletter = Newsletter(title: "Pairs")
    var idea = Idea()
    idea.ticker = "MSFT"
    idea.rationale = "The author is long Microsoft."
    newsletter.ideas = [idea]
    completeIdeas(in: &newsletter)
    let completed = newsletter.ideas[0]
    #expect(completed.name == "Microsoft")
    #expect(completed.instrumentClass == .equity)
    #expect(completed.sector == "Information Technology")
    #expect(completed.direction == .long)
    #expect(completed.basis == .inferred)
    #expect(completed.probabilities.count == 3)
    #expect(completed.confidence == completed.probabilities[0])
    #expect(completed.evidence.map(\.cue) == ["long"])
  }

  @Test func `a stated direction and a printed name are left alone`() {
    var newsletter = Newsletter(title: "Pairs")
    var idea = Idea()
    idea.ticker = "MSFT"
    idea.name = "Microsoft Corporation"
    idea.direction = .short
    idea.rationale = "The author is long Microsoft."
    newsletter.ideas = [idea]
    completeIdeas(in: &newsletter)
    #expect(newsletter.ideas[0].direction == .short)
    #expect(newsletter.ideas[0].basis == .stated)
    #expect(newsletter.ideas[0].confidence == nil)
    #expect(newsletter.ideas[0].evidence.isEmpty)
    #expect(newsletter.ideas[0].name == "Microsoft Corporation")
  }

  @Test func `an idea with no ticker and no words is neutral`() {
    var newsletter = Newsletter(title: "Empty")
    newsletter.ideas = [Idea()]
    completeIdeas(in: &newsletter)
    #expect(newsletter.ideas[0].direction == .neutral)
    #expect(newsletter.ideas[0].name == nil)
  }

  @Test func `without a rationale the headline decides and leaves no evidence`() {
    var idea = Idea()
    idea.ticker = "NVDA"
    idea.headline = "Long Nvidia"
    let estimate = DirectionModel.bundled.estimate(for: idea)
    #expect(estimate.direction == .long)
    #expect(estimate.evidence.isEmpty)
  }
}
