import Newsletters

/// What a page prints beside the headline of an idea: a direction, a confidence, or both.
///
/// `LONG`, `SHORT 85%`, `High confidence`, `Bearish · 70% confidence`. A line with any other word is no badge.
struct PageBadge {
  var direction: Direction?
  var confidence: Confidence?
  /// The word that the confidence was told from, such as `High`; `nil` where the page prints a number.
  var confidenceWord: String?

  /// `nil` when the line is no badge.
  init?(_ line: ByteLine) {
    guard line.count <= 48, mayBeginBadge(line) else { return nil }
    for word in line.text.split(whereSeparator: { $0.isWhitespace || "·•|,:()".contains($0) }) {
      guard take(word.lowercased(), word) else { return nil }
    }
    guard direction != nil || confidence != nil else { return nil }
  }

  private mutating func take(_ lowered: String, _ word: Substring) -> Bool {
    if let direction = directions[lowered] {
      guard self.direction == nil else { return false }
      self.direction = direction
    } else if let confidence = confidences[lowered] ?? percentage(lowered) {
      guard self.confidence == nil else { return false }
      self.confidence = confidence
      confidenceWord = confidences[lowered] == nil ? nil : String(word)
    } else {
      return lowered == "confidence" || lowered == "conviction"
    }
    return true
  }
}

/// Whether it is worth a closer look: most lines begin with another word.
private func mayBeginBadge(_ line: ByteLine) -> Bool {
  guard let first = line.first, first.isLetter else { return true }
  return firstLetters.contains(first.smallLetter)
}

/// Of all words that a badge has.
private let firstLetters = Array("lbsnhmc".utf8)

private let directions: [String: Direction] = [
  "long": .long, "bullish": .long, "short": .short, "bearish": .short, "neutral": .neutral,
]

/// What the words stand for that pages print instead of a number.
private let confidences: [String: Confidence] = [
  "high": Confidence(tenThousandths: 8000), "medium": Confidence(tenThousandths: 6000),
  "low": Confidence(tenThousandths: 4000),
]

/// `85%` → 0.85.
private func percentage(_ word: String) -> Confidence? {
  guard word.hasSuffix("%"), let value = Double(word.dropLast()), 0...100 ~= value else { return nil }
  return Confidence(value / 100)
}
