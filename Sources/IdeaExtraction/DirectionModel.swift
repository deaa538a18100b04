package import Newsletters

/// Tells the direction of an idea from its own words about its own instrument.
///
/// The words are looked up in a table of cues; each cue goes to the instrument that its clause ties it to, and
/// negation, conditions, contrasts and positions being unwound change what it counts. A value holds the index of a
/// universe's names: make one and keep it (about a millisecond for a few hundred instruments).
package struct DirectionModel: Sendable {
  private let universe: Universe
  private let lexicon: Lexicon
  private let facets: [Facet]
  private let indexByTicker: [String: Int]
  private let cues = Cue.table

  package init(universe: Universe) {
    self.universe = universe
    lexicon = Lexicon(instruments: universe.instruments, cues: cues)
    facets = universe.instruments.map(Facet.init)
    indexByTicker = Dictionary(
      universe.instruments.enumerated().map { ($1.ticker, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Over the instruments that ship with the program. Made once.
  package static let bundled = DirectionModel(universe: .bundled)

  /// The instrument of an idea, where the universe lists its ticker.
  package func instrument(of idea: Idea) -> Instrument? {
    idea.ticker.flatMap { indexByTicker[$0] }.map { universe.instruments[$0] }
  }

  /// Reads the rationale, or without one the headline. Neutral when nothing decides.
  ///
  /// The same idea always gives the same estimate. Linear in the text: a few µs for a paragraph. Evidence is in
  /// the order of the text, at most the 12 strongest cues, and empty for a headline.
  package func estimate(for idea: Idea) -> DirectionEstimate {
    let text = TokenizedText(idea.rationale ?? idea.headline ?? "", vocabulary: lexicon.vocabulary)
    let index = idea.ticker.flatMap { indexByTicker[$0] }
    let recognizer = Recognizer(
      lexicon: lexicon, relations: Relations(of: index, ticker: idea.ticker, facets: facets), cues: cues,
      unlisted: index == nil ? [idea.ticker, idea.name].compactMap { $0.flatMap(UnlistedName.init) } : [])
    let reading = Reading(recognizer.items(of: text), in: text, cues: cues)
    let tally = Attribution(of: reading, in: text, cues: cues).tally
    let hasSpans = idea.rationale != nil
    return DirectionEstimate(
      probabilities: tally.probabilities(isPair: reading.isPair),
      evidence: hasSpans ? evidence(of: tally, reading, text) : [])
  }

  private func evidence(of tally: Tally, _ reading: Reading, _ text: TokenizedText) -> [Evidence] {
    let strongest = tally.evidence.sorted { abs($0.weight) > abs($1.weight) }.prefix(12)
    return strongest.sorted { $0.item < $1.item }.map { item, weight in
      let start = text.tokens[reading.items[item].first].start
      let end = text.tokens[reading.items[item].last].end
      return Evidence(
        start: start, end: end, cue: String(decoding: text.folded[start..<end], as: UTF8.self), weight: weight
      )
    }
  }
}

/// What an idea's words say about its direction.
package struct DirectionEstimate: Hashable, Sendable {
  /// The likeliest; neutral before long before short when equal.
  package let direction: Direction
  /// The probability of `direction`.
  package let confidence: Confidence
  /// Of long, short and neutral.
  package let probabilities: [Confidence]
  package let evidence: [Evidence]

  /// - Parameters:
  ///   - probabilities: Of long, short and neutral.
  ///   - evidence: In the order of the text.
  init(probabilities: [Double], evidence: [Evidence]) {
    self.probabilities = probabilities.map { Confidence($0) ?? Confidence(tenThousandths: 0) }
    self.evidence = evidence
    var best = self.probabilities[2]
    var direction = Direction.neutral
    if self.probabilities[0] > best { (best, direction) = (self.probabilities[0], .long) }
    if self.probabilities[1] > best { (best, direction) = (self.probabilities[1], .short) }
    self.direction = direction
    confidence = best
  }
}
