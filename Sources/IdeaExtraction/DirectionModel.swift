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
  private let cues = Cue.table
  private let weights: DirectionWeights
  private let classes = WordClasses.bundled
  private let scratch = ScratchPool()

  package init(universe: Universe, weights: DirectionWeights = .bundled) {
    self.universe = universe
    self.weights = weights
    lexicon = Lexicon(instruments: universe.instruments, cues: cues)
    facets = universe.instruments.map(Facet.init)
  }

  /// Over the instruments and with the weights that ship with the program. Made once.
  package static let bundled = DirectionModel(universe: .bundled)

  /// Whether it has weights to tell directions with.
  package var hasWeights: Bool { weights.saysAnything }

  /// The instrument of an idea, where the universe lists its ticker.
  package func instrument(of idea: Idea) -> Instrument? {
    idea.ticker.flatMap { universe[$0] }
  }

  /// Reads the rationale, or without one the headline, and tells no evidence. Neutral when nothing decides.
  ///
  /// The same idea always gives the same estimate. Linear in the text: about fifteen µs for a paragraph. Of an idea that `isCalled`,
  /// see `callPrior`, neutral has the less to say.
  package func estimate(for idea: Idea, isCalled: Bool = false) -> DirectionEstimate {
    estimate(read(idea), kind: .idea, prior: isCalled ? Self.callPrior : 0)
  }

  /// The same estimate with its evidence, which takes nearly twice as long.
  ///
  /// Evidence is in the order of the text, at most the 12 strongest stretches, and empty for a headline.
  package func explain(_ idea: Idea, isCalled: Bool = false) -> DirectionEstimate {
    idea.rationale == nil
      ? estimate(for: idea, isCalled: isCalled)
      : explain(read(idea), kind: .idea, prior: isCalled ? Self.callPrior : 0)
  }

  /// What an instrument's being called in a letter adds to the log-odds of long and short against neutral.
  ///
  /// The model learnt from texts a quarter of which are neutral; where something else has told already that a letter makes a call, hardly
  /// any are. Probabilities for another share of classes are those of the model times the quotient of the shares (Saerens, Latinne and
  /// Decaestecker, 2002); 1/10 is the likeliest quotient for the letters of the tests.
  private static let callPrior = 2.302585

  /// What a text says of a target, with the places of its instruments told.
  ///
  /// Targets and others are UTF-8 byte offsets; there may be no target. Without a kind the text's shape tells it.
  package func estimate(
    text: String, targets: [Range<Int>], others: [Range<Int>] = [], kind: TextKind? = nil
  ) -> DirectionEstimate {
    estimate(
      of: DirectionExample(
        text: text, targets: targets, others: others, kind: kind ?? TextKind(shapeOf: text)))
  }

  /// What a text says of its target.
  package func estimate(of example: DirectionExample) -> DirectionEstimate {
    estimate(read(example), kind: example.kind)
  }

  /// The same estimate with its evidence.
  package func explain(_ example: DirectionExample) -> DirectionEstimate {
    explain(read(example), kind: example.kind)
  }

  /// The hashes of a text's features, each once, ascending; what a trainer counts.
  package func features(of example: DirectionExample) -> [UInt64] { hashes(read(example)) }

  /// The hashes of an idea's features, each once, ascending.
  package func features(of idea: Idea) -> [UInt64] { hashes(read(idea)) }

  private func read(_ idea: Idea) -> DirectionReading {
    let text = TokenizedText(idea.rationale ?? idea.headline ?? "", vocabulary: lexicon.vocabulary)
    let index = idea.ticker.flatMap { universe.index(of: $0) }
    let recognizer = Recognizer(
      lexicon: lexicon, relations: Relations(of: index, ticker: idea.ticker, facets: facets), cues: cues,
      unlisted: index == nil ? [idea.ticker, idea.name].compactMap { $0.flatMap(UnlistedName.init) } : [],
      own: index.map { universe.instruments[$0] })
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
  private func estimate(_ reading: DirectionReading, kind: TextKind, prior: Double = 0) -> DirectionEstimate {
    guard reading.decides else { return .undecided }
    var score = DirectionScore(sums(kind))
    reading.emitFeatures(into: &score)
    return DirectionEstimate(probabilities(score.finish(), prior: prior))
  }

  private func explain(_ reading: DirectionReading, kind: TextKind, prior: Double = 0) -> DirectionEstimate {
    guard reading.decides else { return .undecided }
    var account = DirectionAccount(sums(kind))
    reading.emitFeatures(into: &account)
    let probabilities = probabilities(account.sums, prior: prior)
    let evidence = evidence(for: DirectionEstimate(probabilities), account, reading)
    return DirectionEstimate(probabilities, evidence: evidence)
  }

  private func sums(_ kind: TextKind) -> DirectionSums {
    DirectionSums(weights, kind: kind, reusing: scratch.take())
  }

  /// What the sums come to; their memory goes back.
  private func probabilities(_ sums: DirectionSums, prior: Double) -> DirectionProbabilities {
    scratch.put(sums.seen)
    let logits = sums.logits
    return softmax(long: logits.long + prior, short: logits.short + prior)
  }

  /// Weights are signed: positive for long, negative for short; against the other one where neutral wins.
  private func evidence(
    for estimate: DirectionEstimate, _ account: DirectionAccount, _ reading: DirectionReading
  ) -> [Evidence] {
    let evidence = DirectionEvidence(account.found, in: reading) { contribution in
      let said = account.logits(of: contribution)
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
