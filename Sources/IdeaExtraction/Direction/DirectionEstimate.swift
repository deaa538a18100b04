package import Newsletters

/// What an idea's words say about its direction.
package struct DirectionEstimate: Hashable, Sendable {
  /// The likeliest; neutral before long before short when equal.
  package let direction: Direction
  /// The probability of `direction`.
  package let confidence: Confidence
  /// The second likeliest.
  package let runnerUp: Direction
  /// Of long, short and neutral.
  package let probabilities: [Confidence]
  /// Empty where none was asked for.
  package let evidence: [Evidence]

  /// Evidence is in the order of the text.
  init(_ probabilities: DirectionProbabilities, evidence: [Evidence] = []) {
    let (long, short) = (Self.rounded(probabilities.long), Self.rounded(probabilities.short))
    let neutral = Self.rounded(probabilities.neutral)
    self.probabilities = [long, short, neutral]
    self.evidence = evidence
    // Equals are preferred in the order of neutral, long and short.
    let isLongFirst = long >= short
    let best = isLongFirst ? long : short
    let bestSide: Direction = isLongFirst ? .long : .short
    if neutral >= best {
      (direction, confidence, runnerUp) = (.neutral, neutral, bestSide)
      return
    }
    let second = isLongFirst ? short : long
    (direction, confidence) = (bestSide, best)
    runnerUp = neutral >= second ? .neutral : isLongFirst ? .short : .long
  }

  /// Where a text has no words, or none for the target, the decision stays where it is without any.
  static let undecided = DirectionEstimate(DirectionProbabilities(long: 0.2, short: 0.2, neutral: 0.6))

  private static func rounded(_ probability: Double) -> Confidence {
    Confidence(probability) ?? Confidence(tenThousandths: 0)
  }
}
