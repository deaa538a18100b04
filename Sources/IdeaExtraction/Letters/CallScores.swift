import Newsletters

/// How much speaks for each instrument of a letter being called rather than mentioned: a linear score of
/// `CallFeature`s, whose weights were fitted to letters that were written for the project.
struct CallScores {
  /// By sentence, how much of a call it makes, whatever it is about.
  let strengths: [Double]
  /// By sentence, whether it tells what may go wrong.
  let isRisk: [Bool]
  /// By entity; above 0 for a call.
  let scores: [Double]
  let evidence: CallEvidence

  func isCalled(_ entity: Int) -> Bool { scores[entity] > 0 }

  init(_ reading: LetterReading, _ model: DirectionModel) {
    let evidence = CallEvidence(reading, model)
    strengths = evidence.strengths
    isRisk = evidence.isRisk
    scores = reading.tickers.indices.map { entity in CallWeights.score { evidence[entity, $0] } }
    self.evidence = evidence
  }
}
