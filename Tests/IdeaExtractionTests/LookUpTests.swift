import Foundation
import IdeaExtraction
import Newsletters
import Testing

/// The tables behind an estimate: whatever their size, they hold what was put into them and nothing else.
@Suite struct LookUpTests {
  @Test func `an estimate is the same with and without evidence`() throws {
    let model = DirectionModel.bundled
    for labelled in try LabelledIdea.file("development.ideas") {
      let (plain, explained) = (model.estimate(for: labelled.idea), model.explain(labelled.idea))
      #expect(plain.probabilities == explained.probabilities)
      #expect(plain.direction == explained.direction && plain.runnerUp == explained.runnerUp)
      #expect(plain.evidence.isEmpty)
    }
  }

  @Test func `weights of any number of features are all found, and no others`() {
    let text = DirectionExample(
      text: "We keep buying Acme, since its margins widen; Borax is dear and we would not own it here.",
      targets: [15..<19], others: [46..<51], kind: .idea)
    let features = DirectionModel(universe: Universe([]), weights: DirectionWeights()).features(of: text)
    let strangers = (1...700).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    for count in 1...features.count {
      // Half as many strangers as features, then twice as many, so that tables of many sizes are filled.
      let others = strangers.prefix(count % 2 == 0 ? count / 2 : count * 2)
      let trained = features.prefix(count).map { weight($0, long: 1, short: 0) }
      let weights = DirectionWeights(
        trained + others.map { weight($0, long: 0, short: 1) },
        calibration: [(0.1, 0, 0), (1, 0, 0), (1, 0, 0)])
      let model = DirectionModel(universe: Universe([]), weights: weights)
      let power = exp(0.1 * pow(Double(count), 0.625))
      for estimate in [model.estimate(of: text), model.explain(text)] {
        #expect(abs(estimate.probabilities[0].value - power / (power + 2)) < 0.000_2, "\(count) features")
      }
    }
  }

  @Test func `every name of a long list of instruments is known`() {
    let instruments = (0..<4_000).map { number in
      Instrument(
        ticker: "Q\(number)", name: "Aqx\(number) Bqx\(number) Cqx\(number) Dqx\(number)",
        instrumentClass: .equity, aliases: ["Eqx\(number) Fqx\(number)"])
    }
    let model = DirectionModel(universe: Universe(instruments))
    for number in stride(from: 0, to: 3_999, by: 97) {
      var idea = Idea()
      idea.rationale =
        "Long Aqx\(number) Bqx\(number) Cqx\(number) Dqx\(number) against Eqx\(number + 1) Fqx\(number + 1)."
      idea.ticker = "Q\(number)"
      #expect(model.estimate(for: idea).direction == .long)
      idea.ticker = "Q\(number + 1)"
      #expect(model.estimate(for: idea).direction == .short)
    }
  }

  private func weight(_ feature: UInt64, long: Float, short: Float) -> DirectionWeights.Trained {
    let kinds = TextKind.allCases
    return DirectionWeights.Trained(
      feature: feature, long: kinds.map { _ in long }, short: kinds.map { _ in short })
  }
}
