/// What the headings of a letter say of the passages below them: `Open trades` speaks for calls, `Watch list` against.
///
/// A heading that names an instrument stands under the one above it that names none.
struct HeadingStances {
  /// By sentence, above 0 for calls, below 0 against.
  private(set) var stances: [Double]
  /// By sentence, whether it stands under a heading such as `What could go wrong`.
  private(set) var isRisk: [Bool]

  init(_ reading: LetterReading) {
    stances = Array(repeating: 0, count: reading.letter.sentences.count)
    isRisk = Array(repeating: false, count: reading.letter.sentences.count)
    var group = 0.0
    var own = 0.0
    var risky = false
    for (index, block) in reading.letter.blocks.enumerated() {
      let first = block.sentences.lowerBound
      if block.kind == .heading {
        let cues = reading.cues(in: reading.letter.sentences[first].words)
        own = Self.stance(of: cues)
        // The title is over everything.
        let isTitle = index < 2 && reading.letter.sentences[first].words.count > 3
        if isTitle, reading.linksOfSentence[first].isEmpty { own = 0 }
        risky = cues.contains { $0.cue == .risk }
        if reading.linksOfSentence[first].isEmpty {
          group = own
        } else if own == 0 {
          own = group
        }
        // News ends with its own passage.
        if cues.contains(where: { $0.cue == .record }) { group = 0 }
        continue
      }
      for sentence in block.sentences {
        stances[sentence] = own
        isRisk[sentence] = risky
      }
    }
  }

  private static func stance(of cues: [FoundCue]) -> Double {
    let sum = cues.reduce(0.0) { sum, found in
      switch found.cue {
      // `One we do not like` may well stand over a short.
      case .holding, .opening: sum + (found.isNegated ? 0 : found.namesAuthor || found.isElided ? 1 : 0)
      case .trade, .placed: sum + (found.isNegated ? -1 : 1)
      case .noCall, .closing, .record: sum - 2
      default: sum
      }
    }
    return max(-2, min(1, sum))
  }
}
