package import Newsletters

/// Tells the direction of an idea from its own words about its own instrument.
///
/// The words are looked up in a table of cues; each cue goes to the instrument that its clause ties it to, and
/// negation, conditions, contrasts and positions being unwound change what it counts. What the cues say, and which words
/// and kinds of words stand where around the instrument, are the features of a trained linear model. A value holds the
/// index of a universe's names: make one and keep it (some milliseconds for a few thousand instruments).
package struct DirectionModel: Sendable {
  private let universe: Universe
  private let lexicon: Lexicon
  private let facets: [Facet]
  private let indexByTicker: [String: Int]
  private let cues = Cue.table
  private let weights: DirectionWeights
  private let classes = WordClasses.bundled

  package init(universe: Universe, weights: DirectionWeights = .bundled) {
    self.universe = universe
    self.weights = weights
    lexicon = Lexicon(instruments: universe.instruments, cues: cues)
    facets = universe.instruments.map(Facet.init)
    indexByTicker = Dictionary(
      universe.instruments.enumerated().map { ($1.ticker, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Over the instruments and with the weights that ship with the program. Made once.
  package static let bundled = DirectionModel(universe: .bundled)

  /// Whether it has weights to tell directions with.
  package var hasWeights: Bool { weights.saysAnything }

  /// The instrument of an idea, where the universe lists its ticker.
  package func instrument(of idea: Idea) -> Instrument? {
    idea.ticker.flatMap { indexByTicker[$0] }.map { universe.instruments[$0] }
  }

  /// Reads the rationale, or without one the headline. Neutral when nothing decides.
  ///
  /// The same idea always gives the same estimate. Linear in the text: about ten µs for a paragraph. Evidence is in
  /// the order of the text, at most the 12 strongest stretches, and empty for a headline.
  package func estimate(for idea: Idea) -> DirectionEstimate {
    let estimate = estimate(read(idea), kind: .idea)
    return idea.rationale == nil ? estimate.withoutEvidence : estimate
  }

  /// What a text says of a target, with the places of its instruments told.
  ///
  /// Targets and others are UTF-8 byte offsets; there may be no target. Without a kind the text's shape tells it.
  package func estimate(
    text: String, targets: [Range<Int>], others: [Range<Int>] = [], kind: TextKind? = nil
  ) -> DirectionEstimate {
    let kind = kind ?? TextKind(shapeOf: text)
    let example = DirectionExample(text: text, targets: targets, others: others, kind: kind)
    return estimate(read(example), kind: kind)
  }

  /// The hashes of a text's features, each once, ascending; what a trainer counts.
  package func features(of example: DirectionExample) -> [UInt64] { hashes(read(example)) }

  /// The hashes of an idea's features, each once, ascending.
  package func features(of idea: Idea) -> [UInt64] { hashes(read(idea)) }

  private func read(_ idea: Idea) -> DirectionReading {
    let text = TokenizedText(idea.rationale ?? idea.headline ?? "", vocabulary: lexicon.vocabulary)
    let index = idea.ticker.flatMap { indexByTicker[$0] }
    let recognizer = Recognizer(
      lexicon: lexicon, relations: Relations(of: index, ticker: idea.ticker, facets: facets), cues: cues,
      unlisted: index == nil ? [idea.ticker, idea.name].compactMap { $0.flatMap(UnlistedName.init) } : [])
    return DirectionReading(text, recognizer, classes: classes)
  }

  private func read(_ example: DirectionExample) -> DirectionReading {
    let text = TokenizedText(example.text, vocabulary: lexicon.vocabulary)
    let recognizer = Recognizer(
      lexicon: lexicon, relations: Relations(of: nil, ticker: nil, facets: facets), cues: cues, unlisted: [],
      spans: example.spans)
    return DirectionReading(text, recognizer, classes: classes)
  }

  private func hashes(_ reading: DirectionReading) -> [UInt64] {
    var sink = HashSink()
    reading.emitFeatures(into: &sink)
    return sink.distinct
  }
}

/// Collects features as they are.
private struct HashSink: FeatureSink {
  private var hashes: [UInt64] = []

  mutating func add(_ feature: UInt64, _ first: Int, _ second: Int) { hashes.append(feature) }

  var distinct: [UInt64] {
    var last: UInt64?
    return hashes.sorted().filter { hash in
      defer { last = hash }
      return hash != last
    }
  }
}

extension DirectionModel {
  private func estimate(_ reading: DirectionReading, kind: TextKind) -> DirectionEstimate {
    var score = DirectionScore(weights, kind: kind, expected: reading.units.count * 16)
    // A text without words, or with no word for the target, leaves the decision where it is without any.
    guard reading.hasWords, !reading.speaksOnlyOfOthers else {
      return DirectionEstimate(probabilities: [0.2, 0.2, 0.6], evidence: [])
    }
    reading.emitFeatures(into: &score)
    let logits = score.logits
    let probabilities = softmax(long: logits.long, short: logits.short)
    let estimate = DirectionEstimate(probabilities: probabilities, evidence: [])
    return DirectionEstimate(
      probabilities: probabilities, evidence: evidence(for: estimate, score, reading))
  }

  /// Weights are signed: positive for long, negative for short; against the other one where neutral wins.
  private func evidence(
    for estimate: DirectionEstimate, _ score: DirectionScore, _ reading: DirectionReading
  ) -> [Evidence] {
    let evidence = DirectionEvidence(score.found, in: reading) { contribution in
      let said = score.logits(of: contribution)
      return said.value(of: estimate.direction) - said.value(of: estimate.runnerUp)
    }
    let speaksForLong =
      estimate.direction == .long || (estimate.direction == .neutral && estimate.runnerUp == .short)
    return evidence.stretches(
      sign: speaksForLong ? 1 : -1,
      // Of a text that says nothing, everything speaks for neutral; only words of doubt are a reason.
      needing: estimate.direction == .neutral ? WordClasses.doubting : nil)
  }
}

/// What something says for long and for short against neutral.
struct DirectionLogits {
  let long: Float
  let short: Float

  func value(of direction: Direction) -> Float {
    switch direction {
    case .long: long
    case .short: short
    case .neutral: 0
    }
  }
}
