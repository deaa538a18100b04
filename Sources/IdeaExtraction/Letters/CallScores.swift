import Newsletters

/// How much speaks for each instrument of a letter being called rather than mentioned: a linear score of
/// `CallFeature`s, whose weights were fitted to letters that were written for the project.
struct CallScores {
  /// By sentence, how much of a call it makes, whatever it is about.
  let strengths: [Double]
  /// By sentence, whether it tells what may go wrong.
  let isRisk: [Bool]
  /// By entity; above 0 for a call.
  private(set) var scores: [Double]
  private(set) var evidence: CallEvidence

  func isCalled(_ entity: Int) -> Bool { scores[entity] > 0 }

  /// - Parameter estimate: What the direction model thinks of what a letter says of an entity; asked only where it
  ///   can decide.
  init(_ reading: LetterReading, estimate: (Int) -> [Double]?) {
    var evidence = CallEvidence(reading)
    strengths = evidence.strengths
    isRisk = evidence.isRisk
    scores = reading.tickers.indices.map { entity in
      let plain = CallWeights.score { evidence[entity, $0] }
      guard CallWeights.mayTurn(plain), let chances = estimate(entity), chances.count == 3 else {
        return plain
      }
      evidence[entity, .directed] = max(chances[0], chances[1])
      evidence[entity, .undecided] = chances[2]
      return CallWeights.score { evidence[entity, $0] }
    }
    self.evidence = evidence
  }
}
