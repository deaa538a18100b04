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
  package let evidence: [Evidence]

  /// - Parameters:
  ///   - probabilities: Of long, short and neutral.
  ///   - evidence: In the order of the text.
  init(probabilities: [Double], evidence: [Evidence]) {
    let rounded = probabilities.map { Confidence($0) ?? Confidence(tenThousandths: 0) }
    self.probabilities = rounded
    self.evidence = evidence
    // In the order in which equals are preferred.
    let ranked = [(rounded[2], Direction.neutral), (rounded[0], .long), (rounded[1], .short)]
    var best = 0
    for next in 1...2 where ranked[next].0 > ranked[best].0 { best = next }
    var second = best == 0 ? 1 : 0
    for next in 1...2 where next != best && ranked[next].0 > ranked[second].0 { second = next }
    direction = ranked[best].1
    confidence = ranked[best].0
    runnerUp = ranked[second].1
  }

  var withoutEvidence: DirectionEstimate {
    DirectionEstimate(probabilities: probabilities.map(\.value), evidence: [])
  }
}
