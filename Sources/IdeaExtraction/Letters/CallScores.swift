import Newsletters

/// How much speaks for each instrument of a letter being called rather than mentioned.
struct CallScores {
  /// By entity.
  private(set) var scores: [Double]
  /// By sentence, how much of a call it makes, whatever it is about.
  private(set) var strengths: [Double]
  /// By sentence, whether it tells what may go wrong.
  private(set) var isRisk: [Bool]

  private var sums: [Double]
  private var hasTrade: [Bool]
  private let namesNarrator: [Bool]
  private var headed: Set<Int> = []
  private let reading: LetterReading
  private let text: WordedText

  /// From which score on an instrument counts as called.
  static let threshold = 3.0

  /// What only common nouns name, such as `the dollar`, is more often talked about than traded.
  func isCalled(_ entity: Int) -> Bool {
    if reading.isCommon[entity] { return hasTrade[entity] && scores[entity] >= 2 * Self.threshold }
    return scores[entity]
      >= (hasTrade[entity] || !reading.isContext[entity] ? Self.threshold : 1.5 * Self.threshold)
  }

  init(_ reading: LetterReading) {
    self.reading = reading
    text = reading.letter.text
    namesNarrator = Self.namesNarrator(reading)
    scores = Array(repeating: 0, count: reading.tickers.count)
    sums = Array(repeating: 0, count: reading.tickers.count * CallCue.allCases.count)
    hasTrade = Array(repeating: false, count: reading.tickers.count)
    strengths = Array(repeating: 0, count: reading.letter.sentences.count)
    isRisk = Array(repeating: false, count: reading.letter.sentences.count)
    for sentence in reading.letter.sentences.indices { score(sentence) }
    for block in reading.letter.blocks { scoreHeading(over: block) }
    markRiskSections()
  }

  private mutating func score(_ sentence: Int) {
    let place = reading.letter.sentences[sentence]
    let isHeading = reading.letter.blocks[place.block].kind == .heading
    let found = cues(in: place.words, narratorNamed: namesNarrator[place.block])
    if !isHeading, found.contains(where: { $0.cue == .risk }) { isRisk[sentence] = true }
    guard !isHeading, !reading.isQuoteOrQuestion(place), !reading.isSmallPrint[place.block] else { return }
    // What is told with a closing trade is the story of that trade.
    let isClosed = found.contains { $0.cue == .closing && $0.hasAuthor && !$0.isNegated }
    for cue in found {
      let weight = weight(of: cue, isClosed: isClosed)
      guard weight != 0 else { continue }
      strengths[sentence] += abs(weight)
      if let entity = entity(of: cue.first, cue.last, sentence) { add(weight, cue.cue, to: entity) }
    }
  }

  /// Adds up to a limit for each kind, so that much talk alone makes no call.
  private mutating func add(_ weight: Double, _ cue: CallCue, to entity: Int) {
    let limit: Double
    switch cue {
    case .opinion: limit = 2.5
    case .view: limit = 1
    case .level, .trade: limit = 2
    default: limit = 100
    }
    let before = sums[entity * CallCue.allCases.count + cue.rawValue]
    let counted = weight > 0 ? min(weight, limit - before) : weight
    sums[entity * CallCue.allCases.count + cue.rawValue] += counted
    scores[entity] += counted
    if (cue == .holding || cue == .opening) && weight > 0 { hasTrade[entity] = true }
  }

  private struct FoundCue {
    let cue: CallCue
    let first: Int
    let last: Int
    let hasAuthor: Bool
    let isNegated: Bool
  }

  private func weight(of found: FoundCue, isClosed: Bool) -> Double {
    switch found.cue {
    case .holding, .opening: found.hasAuthor && !isClosed ? (found.isNegated ? -1 : 3) : 0
    case .closing: found.hasAuthor && !found.isNegated ? -3 : 0
    case .opinion: found.hasAuthor ? 1.25 : 0
    case .view: 0.5
    case .level, .trade: 1
    case .noCall: -4
    case .waiting: found.hasAuthor ? 3 : 0.5
    case .author, .narrator, .pronoun, .other, .negation, .risk, .idiom, .smallPrint: 0
    }
  }

  /// The cues of a stretch in order, each with what stands before it.
  private func cues(in words: Range<Int>, narratorNamed: Bool = false) -> [FoundCue] {
    var found: [FoundCue] = []
    // A sentence that begins with its verb leaves out who acts: `Bought more on the dip.`
    var author = words.lowerBound - 8
    var isNegated = false
    var word = words.lowerBound
    while word < words.upperBound {
      guard let match = text.longestMatch(in: CallCue.table, at: word, before: words.upperBound) else {
        word += 1
        continue
      }
      var entry = match.entry
      while entry >= 0 {
        switch CallCue(rawValue: CallCue.table.value(of: entry)) {
        case .author: (author, isNegated) = (match.last, false)
        case .narrator where !reading.isFirstPerson: (author, isNegated) = (match.last, false)
        case .pronoun where narratorNamed: (author, isNegated) = (match.last, false)
        case .other: (author, isNegated) = (Int.min / 2, false)
        case .negation: isNegated = true
        case .narrator, .pronoun, .idiom, nil: break
        case .some(let cue):
          found.append(
            FoundCue(
              cue: cue, first: word, last: match.last, hasAuthor: word - author <= 8, isNegated: isNegated))
        }
        entry = CallCue.table.entry(before: entry)
      }
      word = match.last + 1
    }
    return found
  }

  /// By block, whether a paragraph of a letter without `I` and `we` speaks of its author.
  private static func namesNarrator(_ reading: LetterReading) -> [Bool] {
    reading.letter.blocks.map { block in
      !reading.isFirstPerson
        && block.sentences.contains { sentence in
          reading.letter.sentences[sentence].words.contains {
            narrators.contains(reading.letter.text.words[$0].hash)
          }
        }
    }
  }

  private static let narrators: Set<UInt64> = {
    var hashes: Set<UInt64> = []
    forEachWordHash(in: Array("author writer letter editor column strategist".utf8)) { hashes.insert($0) }
    return hashes
  }()

  /// Whom a cue is about: what is named right behind it, else before it in the sentence, else the sentence's topic.
  private func entity(of first: Int, _ last: Int, _ sentence: Int) -> Int? {
    let named = reading.linksOfSentence[sentence].filter { !reading.isAside($0) }
    let topic = reading.topicOfSentence[sentence]
    guard !named.isEmpty else { return topic >= 0 ? topic : nil }
    if let after = named.first(where: { reading.links[$0].firstWord >= first }),
      reading.links[after].firstWord - last <= 6,
      !hasPause((last + 1)...max(last + 1, reading.links[after].firstWord))
    {
      return reading.entityOfLink[after]
    }
    if let before = named.last(where: { reading.links[$0].lastWord < first && !reading.links[$0].isCommon }),
      !reading.startsWithPronoun(sentence)
    {
      return reading.entityOfLink[before]
    }
    return topic >= 0 ? topic : nil
  }

  private func hasPause(_ words: ClosedRange<Int>) -> Bool {
    words.contains { word in
      word < text.words.count
        && text.gap(before: word).contains {
          $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
        }
    }
  }

  /// What a heading speaks for is the paragraph's first topic; what it speaks against, all that stand below it.
  private mutating func scoreHeading(over block: LetterText.Block) {
    guard block.kind != .heading, let first = block.sentences.first, reading.headingOfSentence[first] >= 0
    else { return }
    let score = headingScore(reading.headingOfSentence[first])
    for sentence in score < 0 ? block.sentences : first..<(first + 1) {
      let topic = reading.topicOfSentence[sentence]
      guard topic >= 0, headed.insert(topic).inserted else { continue }
      scores[topic] += score
    }
  }

  /// A heading such as `What I am buying` speaks for what stands below.
  private func headingScore(_ heading: Int) -> Double {
    cues(in: reading.letter.sentences[heading].words).reduce(0) { score, found in
      switch found.cue {
      case .holding, .opening: score + (found.hasAuthor ? 1.5 : 0)
      case .trade: score + 1.5
      case .view: score + 0.5
      case .noCall, .closing: score - 3
      default: score
      }
    }
  }

  /// What stands under `What could go wrong` is risk.
  private mutating func markRiskSections() {
    var risky: Set<Int> = []
    for block in reading.letter.blocks where block.kind == .heading {
      let heading = block.sentences.lowerBound
      if cues(in: reading.letter.sentences[heading].words).contains(where: { $0.cue == .risk }) {
        risky.insert(heading)
      }
    }
    for sentence in isRisk.indices where risky.contains(reading.headingOfSentence[sentence]) {
      isRisk[sentence] = true
    }
  }
}
