import Newsletters

extension StatedCalls {
  /// Directions of the trades that the author tells: `I bought more`, `we have shorted it`.
  ///
  /// Only where all of them say the same and none was ended.
  mutating func readTrades() {
    let narratorNames = reading.narratorNames()
    var sides: [Int: Set<Direction>] = [:]
    var places: [Int: Int] = [:]
    for sentence in reading.letter.sentences.indices where mayTrade(sentence) {
      let place = reading.letter.sentences[sentence]
      for cue in reading.cues(in: place.words, narratorNamed: narratorNames[place.block]) {
        guard let entity = reading.subject(of: cue.first, cue.last, sentence) else { continue }
        if cue.cue == .closing, !cue.isNegated, !cue.isOthers { sides[entity, default: []].insert(.neutral) }
        guard let side = side(of: cue, in: place.words), !isTakenBack(cue.first, sentence),
          !isOfNone(cue, place.words)
        else { continue }
        sides[entity, default: []].insert(side)
        places[entity] = places[entity] ?? sentence
      }
    }
    for (entity, sentence) in places.sorted(by: { $0.key < $1.key }) {
      guard let said = sides[entity], said.count == 1, let side = said.first else { continue }
      trades[entity] = StatedCall(entity: entity, place: whole(sentence, side))
    }
  }

  /// `we own no Shell`
  private func isOfNone(_ cue: FoundCue, _ words: Range<Int>) -> Bool {
    cue.last + 1 < words.upperBound && ["no", "none", "neither", "nothing"].contains(folded(cue.last + 1))
  }

  private func mayTrade(_ sentence: Int) -> Bool {
    let place = reading.letter.sentences[sentence]
    let kind = reading.letter.blocks[place.block].kind
    if isPast(reading.headingOfSentence[sentence]) { return false }
    return kind != .heading && kind != .row && !reading.isSmallPrint[place.block]
      && !reading.isQuoteOrQuestion(place)
  }

  /// What a trade of the author bets on.
  private func side(of cue: FoundCue, in words: Range<Int>) -> Direction? {
    guard cue.cue == .opening || cue.cue == .holding, !cue.isNegated, !cue.isOthers, !cue.isPast,
      cue.isClose || cue.isElided
    else {
      return nil
    }
    let verbs = cue.first...cue.last
    let isShort = verbs.contains { Self.shortVerbs.contains(text.words[$0].hash) }
    let isLong = verbs.contains { Self.longVerbs.contains(text.words[$0].hash) }
    guard isShort != isLong else { return nil }
    // `added to our short`
    if isLong, words.contains(where: { Self.shortVerbs.contains(text.words[$0].hash) }) { return nil }
    // Puts and hedges turn a trade around, and it takes more to tell which way.
    if words.contains(where: { Self.turning.contains(text.words[$0].hash) }) { return nil }
    return isShort ? .short : .long
  }

  private static let longVerbs = wordHashes(
    of:
      "bought buying added adding own owns owned held purchased accumulating accumulated doubled topped picked slug"
  )

  private static let shortVerbs = wordHashes(of: "short shorted shorting borrowed against")

  private static let turning = wordHashes(
    of: """
      put puts spread spreads hedge hedged hedging would could might if unless straddle strangle versus nor used stop
      stopped avoid against refuse rather wrong ago kidding
      """)
}
