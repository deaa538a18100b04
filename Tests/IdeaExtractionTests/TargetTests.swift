import IdeaExtraction
import Newsletters
import Testing

/// Directions for a target whose places are told.
@Suite struct TargetTests {
  @Test(arguments: [
    ("Acme soars on record profit", Direction.long), ("Acme plunges as loss widens", .short),
    ("Acme to hold board meeting on Friday", .neutral),
  ])
  func `a headline is read for its target`(text: String, expected: Direction) {
    #expect(DirectionModel.bundled.estimate(text: text, targets: [0..<4]).direction == expected)
  }

  @Test func `two targets of one headline come apart`() {
    let text = "Acme shares jump, Borax shares tumble"
    let model = DirectionModel.bundled
    let acme = 0..<4
    let borax = 18..<23
    #expect(model.estimate(text: text, targets: [acme], others: [borax]).direction == .long)
    #expect(model.estimate(text: text, targets: [borax], others: [acme]).direction == .short)
  }

  @Test func `names are hidden from the model`() {
    let model = DirectionModel.bundled
    let one = model.estimate(text: "Acme slips on weak outlook", targets: [0..<4])
    let two = model.estimate(text: "Bull slips on weak outlook", targets: [0..<4])
    #expect(one == two)
  }

  @Test func `places that overlap, are empty or lie outside do no harm`() {
    let model = DirectionModel.bundled
    let text = "Acme slips on weak outlook"
    let odd = model.estimate(
      text: text, targets: [0..<4, 2..<6, 0..<0], others: [1..<3, 20..<900, 500..<600], kind: .headline)
    #expect(odd.probabilities.count == 3)
    #expect(model.estimate(text: "", targets: [0..<4]).direction == .neutral)
  }

  @Test func `evidence for a headline lies on its words and names the runner-up`() throws {
    let text = "Acme plunges as loss widens"
    let estimate = DirectionModel.bundled.explain(
      DirectionExample(text: text, targets: [0..<4], others: [], kind: TextKind(shapeOf: text)))
    #expect(estimate.runnerUp != estimate.direction)
    let evidence = try #require(estimate.evidence.max { abs($0.weight) < abs($1.weight) })
    #expect(evidence.start >= 5 && evidence.end <= text.utf8.count)
    #expect(evidence.weight < 0)
    #expect(estimate.evidence.contains { $0.cue.contains("plunges") })
  }

  @Test(arguments: [
    ("Oil slips", TextKind.headline), ("Oil slipped on Monday.", .news),
    ("Oil slipped. Gold did not move at all on Monday, traders said, ahead of the decision", .news),
    ("", .headline),
  ])
  func `a text's shape tells a headline from news`(text: String, kind: TextKind) {
    #expect(TextKind(shapeOf: text) == kind)
  }
}
