import IdeaExtraction
import Newsletters
import Testing

@Suite struct RobustnessTests {
  @Test func `any words, marks and bytes give a sound estimate`() throws {
    var random = SplitMix(state: 7)
    let vocabulary = try LabelledIdea.file("development.ideas").flatMap { $0.rationale.split(separator: " ") }
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<random.next(below: 40) {
        text +=
          vocabulary[random.next(below: vocabulary.count)]
          + [" ", ", ", ". ", "; ", " – ", "/", " but "][random.next(below: 7)]
      }
      var bytes = Array(text.utf8)
      for _ in 0..<random.next(below: 6) where !bytes.isEmpty {
        bytes[random.next(below: bytes.count)] = UInt8(random.next(below: 256))
      }
      check(
        String(decoding: bytes, as: UTF8.self),
        ticker: ["SMH", "EUR/USD", "^VIX", "…", "Q.7"][random.next(below: 5)])
    }
  }

  @Test(arguments: [
    "long ", "not ", "but ", "SMH ", "long SMH, ", "if ", "unwind. ", "short puts over ", "é", "a",
  ])
  func `a very long text is read to its end`(part: String) {
    check(String(repeating: part, count: 20_000), ticker: "SMH")
  }

  @Test func `the same idea always gives the same estimate`() throws {
    let again = DirectionModel(universe: .bundled)
    for idea in try LabelledIdea.file("held-out.ideas") {
      #expect(again.explain(idea.idea) == DirectionModel.bundled.explain(idea.idea))
    }
  }

  private func check(_ text: String, ticker: String) {
    var idea = Idea()
    idea.ticker = ticker
    idea.name = "Long Name"
    idea.rationale = text
    let estimate = DirectionModel.bundled.explain(idea)
    let sum = estimate.probabilities.map { Int($0.tenThousandths) }.reduce(0, +)
    #expect(abs(sum - 10_000) <= 1)
    #expect(estimate.confidence == estimate.probabilities.max())
    #expect(estimate.evidence.count <= 12)
    var end = 0
    for evidence in estimate.evidence {
      #expect(evidence.start >= end && evidence.end > evidence.start && evidence.end <= text.utf8.count)
      #expect(isScalarBoundary(evidence.start, in: text) && isScalarBoundary(evidence.end, in: text))
      end = evidence.end
    }
  }

  private func isScalarBoundary(_ offset: Int, in text: String) -> Bool {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    return index.samePosition(in: text.unicodeScalars) != nil
  }
}

/// A small seeded generator, so that a failure can be repeated.
struct SplitMix {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
