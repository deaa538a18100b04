/// One call on one instrument, made in one newsletter.
package struct Idea: Hashable, Sendable {
  /// Normalised as by `normalizedTicker`; `nil` when the instrument could not be told.
  package var ticker: String?
  /// The instrument's name, class and sector, from the universe or the source.
  package var name: String?
  package var instrumentClass: InstrumentClass?
  package var sector: String?
  package var direction: Direction?
  package var confidence: Confidence?
  package var basis: Basis?
  /// Of long, short and neutral; where inferred.
  package var probabilities: [Confidence] = []
  package var headline: String?
  package var rationale: String?
  package var risk: String?
  /// The words of the rationale that decided the direction.
  package var evidence: [Evidence] = []

  package init() {}
}

/// Which way an idea bets.
package enum Direction: String, CaseIterable, Hashable, Sendable {
  case long
  case short
  case neutral
}

/// Where a direction comes from.
package enum Basis: String, CaseIterable, Hashable, Sendable {
  /// The source printed it.
  case stated
  /// Extraction told it from the words.
  case inferred
}

/// A probability from 0 to 1 in units of 1/10,000, so that equality and sums are exact.
package struct Confidence: Hashable, Comparable, Sendable {
  /// 0...10,000.
  package let tenThousandths: Int32

  /// Clamped to 0...10,000.
  package init(tenThousandths: Int) { self.tenThousandths = Int32(min(max(tenThousandths, 0), 10_000)) }

  /// Rounded to the nearest 1/10,000 and clamped to 0...1; `nil` for a value that is not a number.
  package init?(_ value: Double) {
    guard !value.isNaN else { return nil }
    self.init(tenThousandths: Int((min(max(value, 0), 1) * 10_000).rounded()))
  }

  package var value: Double { Double(tenThousandths) / 10_000 }

  package static func < (a: Confidence, b: Confidence) -> Bool { a.tenThousandths < b.tenThousandths }
}

/// A stretch of a rationale that spoke for a direction.
package struct Evidence: Hashable, Sendable {
  /// UTF-8 byte offsets into the rationale.
  package var start: Int
  package var end: Int
  /// What was recognised, such as the cue `expected to rise`.
  package var cue: String
  /// Positive for long, negative for short.
  package var weight: Double

  package init(start: Int, end: Int, cue: String, weight: Double) {
    self.start = start
    self.end = end
    self.cue = cue
    self.weight = weight
  }
}
