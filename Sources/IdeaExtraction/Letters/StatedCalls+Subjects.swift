extension StatedCalls {
  /// Whom a rating is about: the sentence's only name, else its topic, its section's or the letter's, else what the next sentence
  /// names first, as in `Rating: Sell. Pfizer has too much debt.`
  func labelSubject(_ place: DirectionPlace) -> Int? {
    let named = reading.linksOfSentence[place.sentence]
    if let after = link(in: place.sentence, after: place.last, within: 3),
      !hasStop(place.last + 1, reading.links[after].firstWord)
    {
      return reading.entityOfLink[after]
    }
    if let before = named.last(where: { reading.links[$0].lastWord < place.first }) {
      return reading.entityOfLink[before]
    }
    return topic(place.sentence) ?? nextSubject(place.sentence)
  }

  private func nextSubject(_ sentence: Int) -> Int? {
    let sentences = reading.letter.sentences
    guard sentence + 1 < sentences.count, sentences[sentence + 1].block == sentences[sentence].block else {
      return nil
    }
    return reading.linksOfSentence[sentence + 1].first.map { reading.entityOfLink[$0] }
  }

  /// `Overweight on Pfizer`, `our Sell rating on Pfizer`, but `rate Pfizer a Sell`.
  func ratingSubject(_ place: DirectionPlace) -> Int? {
    let words = reading.letter.sentences[place.sentence].words
    let pointsAhead =
      place.last + 1 < words.upperBound
      && ["on", "rating", "recommendation", "for", "stance"].contains(folded(place.last + 1))
    if !pointsAhead,
      let before = reading.linksOfSentence[place.sentence].last(where: {
        reading.links[$0].lastWord < place.first
      })
    {
      return reading.entityOfLink[before]
    }
    return labelSubject(place)
  }

  func positionSubject(_ place: DirectionPlace) -> Int? {
    let named = reading.linksOfSentence[place.sentence]
    if let after = link(in: place.sentence, after: place.last, within: 6) {
      return reading.entityOfLink[after]
    }
    // A paragraph without names, in a letter about one thing, is about that.
    let block = reading.letter.blocks[reading.letter.sentences[place.sentence].block]
    if let main = reading.mainEntity, block.sentences.allSatisfy({ reading.linksOfSentence[$0].isEmpty }) {
      return main
    }
    if reading.topicOfSentence[place.sentence] >= 0, named.isEmpty {
      return reading.topicOfSentence[place.sentence]
    }
    if let before = named.last(where: { reading.links[$0].lastWord < place.first }) {
      return reading.entityOfLink[before]
    }
    return topic(place.sentence)
  }

  func topic(_ sentence: Int) -> Int? {
    // A heading speaks of what stands below it.
    if reading.letter.blocks[reading.letter.sentences[sentence].block].kind == .heading { return nil }
    if reading.topicOfSentence[sentence] >= 0 { return reading.topicOfSentence[sentence] }
    let heading = reading.headingOfSentence[sentence]
    for other in stride(from: sentence - 1, through: max(0, sentence - 12), by: -1) {
      if reading.topicOfSentence[other] >= 0, !reading.isCommon[reading.topicOfSentence[other]] {
        return reading.topicOfSentence[other]
      }
      if other == heading { break }
    }
    if heading >= 0, let entity = reading.entityOfSection[heading] { return entity }
    return reading.mainEntity
  }

  /// Not behind another trade: in `long cash and short IGV` the fund belongs to the second.
  func link(in sentence: Int, after word: Int, within distance: Int) -> Int? {
    let found = reading.linksOfSentence[sentence].first {
      reading.links[$0].firstWord > word && reading.links[$0].firstWord - word <= distance
    }
    guard let found else { return nil }
    let between = (word + 1)..<max(word + 1, reading.links[found].firstWord)
    return between.contains { Self.trades.contains(folded($0)) } ? nil : found
  }
}

extension StatedCalls {
  /// The `Apple` of a heading `Apple (AAPL) to Overweight from Neutral`.
  func moved(_ place: DirectionPlace) -> Int? {
    let words = reading.letter.sentences[place.sentence].words
    guard place.first > words.lowerBound, text.isCapitalized(place.first),
      folded(place.first - 1) == "to",
      reading.letter.blocks[reading.letter.sentences[place.sentence].block].kind == .heading
        || wordBehind(place) == "from"
    else { return nil }
    return reading.linksOfSentence[place.sentence].last { reading.links[$0].lastWord < place.first }
  }

  /// The `Apple` of `Apple is our top pick` and `Tesla remains a sell`, where it begins its clause: `Goldman says Tesla is a sell` is
  /// another's view.
  func predicateSubject(_ place: DirectionPlace) -> Int? {
    let words = reading.letter.sentences[place.sentence].words
    var word = place.first - 1
    while word > words.lowerBound, Self.predicateFillers.contains(folded(word)) { word -= 1 }
    let isBare = word == place.first - 1
    if word == words.lowerBound + 1, !isBare, Self.copulas.contains(folded(word)), endsPredicate(place),
      reading.startsWithPronoun(place.sentence), reading.topicOfSentence[place.sentence] >= 0
    {
      return reading.topicOfSentence[place.sentence]
    }
    guard word > words.lowerBound, Self.copulas.contains(folded(word)),
      !(isBare && Self.trades.contains(folded(place.first))), endsPredicate(place),
      let link = reading.linksOfSentence[place.sentence].first(where: {
        reading.links[$0].lastWord == word - 1
      }),
      beginsClause(reading.links[link].firstWord, place.sentence)
    else { return nil }
    return reading.entityOfLink[link]
  }

  /// Not `a short seller's dream` or `a buy side favourite`.
  private func endsPredicate(_ place: DirectionPlace) -> Bool {
    endsPhrase(behind: place.last, place.sentence) || Self.predicateEnds.contains(wordBehind(place))
  }

  private func beginsClause(_ word: Int, _ sentence: Int) -> Bool {
    let first = reading.letter.sentences[sentence].words.lowerBound
    guard word > first else { return true }
    return text.gap(before: word).contains { Self.stops.contains($0) }
      || ["and", "but", "while"].contains(folded(word - 1))
  }

  private static let copulas: Set<String> = ["is", "are", "remains", "remain", "stays", "becomes"]

  private static let predicateFillers: Set<String> = [
    "a", "an", "our", "my", "the", "still", "now", "again", "clear", "screaming", "strong", "outright",
    "plain", "new", "favourite",
    "favorite", "biggest", "largest", "best", "single", "simple", "s", "week", "month", "year",
  ]

  private static let predicateEnds: Set<String> = [
    "here", "now", "at", "below", "above", "into", "because", "again", "and", "since", "while", "in", "this",
    "for", "with", "to",
  ]
}
