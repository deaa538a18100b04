import Newsletters

/// The words in which letters print a direction or a rating.
enum DirectionWords {
  static let table: PhraseTable = {
    var table = PhraseTable(capacity: 128)
    for (value, direction) in Direction.allCases.enumerated() {
      for phrase in phrases(for: direction).utf8.split(separator: UInt8(ascii: "|")) {
        table.insert(Array(phrase), value: value)
      }
    }
    return table
  }()

  private static func phrases(for direction: Direction) -> String {
    switch direction {
    case .long:
      "buy|buys|longs|overweights|strong buy|speculative buy|long|bullish|overweight|outperform|accumulate|add|top pick|conviction buy|sector outperform"
    case .short:
      "sell|sells|shorts|underweights|strong sell|short|bearish|underweight|underperform|reduce|avoid|sector underperform"
    case .neutral:
      "hold|holds|neutral|flat|equal weight|equalweight|market weight|market perform|sector perform|peer perform|perform|in line|wait|no position|square|market performer"
    }
  }

  /// Whether it stands over a list: `Longs`.
  static func isPlural(_ entry: Int) -> Bool { plurals.contains(entry) }

  private static let plurals: Set<Int> = {
    var entries: Set<Int> = []
    for phrase in ["longs", "shorts", "buys", "sells", "holds", "overweights", "underweights"] {
      let text = WordedText(phrase)
      if let match = text.longestMatch(in: table, at: 0, before: text.words.count) {
        entries.insert(match.entry)
      }
    }
    return entries
  }()

  /// What a letter calls the place where it prints a direction: `Rating: Buy`, or a table's column.
  static func isLabel(_ folded: String) -> Bool { labels.contains(folded) || isConfidenceLabel(folded) }

  static func isConfidenceLabel(_ folded: String) -> Bool { confidenceLabels.contains(folded) }

  private static let labels: Set<String> = [
    "rating", "our rating", "my rating", "action", "recommendation", "my recommendation",
    "our recommendation", "stance",
    "our stance", "my stance", "position", "our position", "my position", "view", "our view", "my view",
    "call", "our call",
    "my call", "direction", "bias", "our bias", "verdict", "our verdict", "my verdict", "side", "signal",
    "trade", "the trade",
    "opinion", "our opinion", "l/s", "long/short", "buy/sell", "what we do", "what i do", "advice", "status",
    "rec", "reco",
    "bottom line",
  ]

  private static let confidenceLabels: Set<String> = [
    "conviction", "confidence", "conviction level", "confidence level", "our conviction", "my conviction",
    "conv",
    "conviction score", "level of conviction",
  ]
}

/// A printed confidence as a probability.
///
/// `4/5` and `7 out of 10` are the quotient, `80%` is 0.8, stars count of five; `very high` is 0.95, `high` 0.85,
/// `medium` 0.65, `low` 0.4.
func printedConfidence(_ text: String) -> Confidence? {
  let folded = text.foldedText
  let stars = folded.unicodeScalars.filter { $0 == "★" || $0 == "⭐" }.count
  if stars > 0 { return Confidence(Double(min(stars, 5)) / 5) }
  let numbers = folded.split { !$0.isNumber && $0 != "." }.prefix(2).compactMap { Double($0) }
  if folded.contains("%"), let first = numbers.first { return first <= 100 ? Confidence(first / 100) : nil }
  if numbers.count == 2, folded.contains("/") || folded.contains("out of") || folded.contains(" of ") {
    return numbers[1] > 0 && numbers[0] <= numbers[1] ? Confidence(numbers[0] / numbers[1]) : nil
  }
  for (word, value) in [
    ("very high", 0.95), ("highest", 0.95), ("high", 0.85), ("medium", 0.65), ("moderate", 0.65),
    ("low", 0.4),
  ]
  where folded.hasPrefix(word) {
    return Confidence(value)
  }
  return nil
}
