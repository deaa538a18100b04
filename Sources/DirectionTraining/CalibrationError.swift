/// How far confidence is from the share of right answers.
package struct CalibrationError: Sendable {
  /// Over 15 bins of equally many texts, by confidence: the mean distance between confidence and share.
  package let error: Double
  /// What the error would be on average if every confidence were right: the noise of a sample of this size.
  package let noise: Double
  /// Where 95 of 100 resamplings of the texts put the error less noise.
  package let interval: ClosedRange<Double>

  /// What is left of the error without the noise, at least 0.
  package var net: Double { max(0, error - noise) }

  init(_ answers: [(confidence: Double, isRight: Bool)]) {
    let sorted = answers.sorted { $0.confidence < $1.confidence }
    let noise = Self.noise(sorted)
    error = Self.error(sorted)
    self.noise = noise
    var random = SeededRandom(state: 15)
    let resampled = (0..<200).map { _ in
      let sample = (0..<sorted.count).map { _ in sorted[random.below(sorted.count)] }
      return max(0, Self.error(sample.sorted { $0.confidence < $1.confidence }) - noise)
    }.sorted()
    interval = sorted.isEmpty ? 0...0 : resampled[4]...resampled[195]
  }

  private static func error(_ sorted: [(confidence: Double, isRight: Bool)]) -> Double {
    guard !sorted.isEmpty else { return 0 }
    var sum = 0.0
    for bin in 0..<15 {
      let slice = sorted[bin * sorted.count / 15..<(bin + 1) * sorted.count / 15]
      let confidence = slice.reduce(0) { $0 + $1.confidence }
      sum += abs(confidence - Double(slice.count { $0.isRight }))
    }
    return sum / Double(sorted.count)
  }

  private static func noise(_ sorted: [(confidence: Double, isRight: Bool)]) -> Double {
    var random = SeededRandom(state: 7)
    let errors = (0..<200).map { _ in
      error(sorted.map { ($0.confidence, random.unit() < $0.confidence) })
    }
    return errors.reduce(0, +) / 200
  }
}
