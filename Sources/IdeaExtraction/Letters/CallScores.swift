import Newsletters

/// How much speaks for each instrument of a letter being called rather than mentioned.
struct CallScores {
  /// By entity.
  private(set) var scores: [Double]
  /// By sentence, how much of a call it makes, whatever it is about.
  private(set) var strengths: [Double]
  /// By sentence, whether it tells what may go wrong.
  private(set) var isRisk: [Bool]

  private var headed: Set<Int> = []
  private let reading: LetterReading
  private let text: WordedText

  /// From which score on an instrument counts as called.
  static let threshold = 3.0

  /// What only common nouns name, such as `the dollar`, is more often talked about than traded.
  func isCalled(_ entity: Int) -> Bool {
    scores[entity] >= (reading.isCommon[entity] ? 2 * Self.threshold : Self.threshold)
  }

  init(_ reading: LetterReading) {
    self.reading = reading
    text = reading.letter.text
    scores = Array(repeating: 0, count: reading.tickers.count)
    strengths = Array(repeating: 0, count: reading.letter.sentences.count)
    isRisk = Array(repeating: false, count: reading.letter.sentences.count)
    for sentence in reading.letter.sentences.indices { score(sentence) }
    for block in reading.letter.blocks { scoreHeading(over: block) }
    markRiskSections()
  }

  /// What a sentence's cues so far say of the one at hand.
  private struct Scope {
    var author = Int.min / 2
    var isNegated = false

    func hasAuthor(_ word: Int) -> Bool { word - author <= 8 }
  }

  private mutating func score(_ sentence: Int) {
    let place = reading.letter.sentences[sentence]
    let isHeading = reading.letter.blocks[place.block].kind == .heading
    let counts = !isHeading && !isQuoteOrQuestion(place)
    forEachCue(in: place.words, authorNamed: namesAuthor(place.block)) { cue, first, last, scope in
      if cue == .risk { isRisk[sentence] = isRisk[sentence] || !isHeading }
      guard counts else { return }
      let weight = Self.weight(of: cue, first, scope)
      guard weight != 0 else { return }
      strengths[sentence] += abs(weight)
      if let entity = entity(of: first, last, sentence) { scores[entity] += weight }
    }
  }

  /// Whether a paragraph speaks of its author in the third person.
  private func namesAuthor(_ block: Int) -> Bool {
    let sentences = reading.letter.blocks[block].sentences
    guard let first = sentences.first, let last = sentences.last else { return false }
    let words = reading.letter.sentences[first].words.lowerBound..<reading.letter.sentences[last].words.upperBound
    return words.contains { Self.authors.contains(text.words[$0].hash) }
  }

  private static let authors: Set<UInt64> = {
    var hashes: Set<UInt64> = []
    forEachWordHash(in: Array("author writer letter note editor column piece strategist".utf8)) { hashes.insert($0) }
    return hashes
  }()

  private static func weight(of cue: CallCue, _ word: Int, _ scope: Scope) -> Double {
    let hasAuthor = scope.hasAuthor(word)
    switch cue {
    case .holding, .opening: return hasAuthor ? (scope.isNegated ? -1 : 3) : 0
    case .closing: return hasAuthor && !scope.isNegated ? -2.5 : 0
    case .opinion: return hasAuthor ? 1.25 : 0
    case .view: return 0.5
    case .level: return 1
    case .trade: return 1
    case .noCall: return -4
    case .waiting: return hasAuthor ? 3 : 0.5
    case .author, .pronoun, .other, .negation, .risk: return 0
    }
  }

  private func forEachCue(
    in words: Range<Int>, authorNamed hasAuthor: Bool = false, _ body: (_ cue: CallCue, _ first: Int, _ last: Int, _ scope: Scope) -> Void
  ) {
    // A sentence that begins with its verb leaves out who acts: `Bought more on the dip.`
    var scope = Scope(author: words.lowerBound, isNegated: false)
    var word = words.lowerBound
    scope.author = words.lowerBound - 8
    while word < words.upperBound {
      guard let match = text.longestMatch(in: CallCue.table, at: word, before: words.upperBound) else {
        word += 1
        continue
      }
      var entry = match.entry
      while entry >= 0 {
        if let cue = CallCue(rawValue: CallCue.table.value(of: entry)) {
          switch cue {
          case .author: scope = Scope(author: match.last, isNegated: false)
          case .pronoun: scope = hasAuthor ? Scope(author: match.last, isNegated: false) : Scope()
          case .other: scope = Scope()
          case .negation: scope.isNegated = true
          default: body(cue, word, match.last, scope)
          }
        }
        entry = CallCue.table.entry(before: entry)
      }
      word = match.last + 1
    }
  }

  /// Whom a cue is about: what is named right behind it, else before it in the sentence, else the sentence's topic.
  private func entity(of first: Int, _ last: Int, _ sentence: Int) -> Int? {
    let named = reading.linksOfSentence[sentence].filter { !reading.isAside($0) }
    let topic = reading.topicOfSentence[sentence]
    guard !named.isEmpty else { return topic >= 0 ? topic : nil }
    if let after = named.first(where: { reading.links[$0].firstWord >= first }),
      reading.links[after].firstWord - last <= 6, !hasPause((last + 1)...max(last + 1, reading.links[after].firstWord))
    {
      return reading.entityOfLink[after]
    }
    if let before = named.last(where: { reading.links[$0].lastWord < first }), !reading.startsWithPronoun(sentence) {
      return reading.entityOfLink[before]
    }
    return topic >= 0 ? topic : nil
  }

  private func hasPause(_ words: ClosedRange<Int>) -> Bool {
    words.contains { word in
      word < text.words.count
        && text.gap(before: word).contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
    }
  }

  private func isQuoteOrQuestion(_ place: LetterText.Sentence) -> Bool {
    let bytes = text.original[place.bytes]
    if bytes.last == UInt8(ascii: "?") { return true }
    return bytes.first == UInt8(ascii: "\"") || bytes.starts(with: "“".utf8)
  }

  private mutating func scoreHeading(over block: LetterText.Block) {
    guard block.kind != .heading, let first = block.sentences.first, reading.headingOfSentence[first] >= 0 else { return }
    let topic = reading.topicOfSentence[first]
    guard topic >= 0, !headed.contains(topic) else { return }
    headed.insert(topic)
    scores[topic] += headingScore(reading.headingOfSentence[first])
  }

  /// A heading such as `What I am buying` speaks for what its section is about.
  private func headingScore(_ heading: Int) -> Double {
    var score = 0.0
    forEachCue(in: reading.letter.sentences[heading].words) { cue, first, _, scope in
      switch cue {
      case .holding, .opening: score += scope.hasAuthor(first) ? 1.5 : 0
      case .trade, .view: score += 0.5
      case .noCall: score -= 3
      default: break
      }
    }
    return score
  }

  /// What stands under `What could go wrong` is risk.
  private mutating func markRiskSections() {
    var risky: Set<Int> = []
    for block in reading.letter.blocks where block.kind == .heading {
      let heading = block.sentences.lowerBound
      forEachCue(in: reading.letter.sentences[heading].words) { cue, _, _, _ in
        if cue == .risk { risky.insert(heading) }
      }
    }
    for sentence in isRisk.indices where risky.contains(reading.headingOfSentence[sentence]) { isRisk[sentence] = true }
  }
}
