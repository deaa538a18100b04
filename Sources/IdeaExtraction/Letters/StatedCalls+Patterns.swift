import Newsletters

extension StatedCalls {
  /// `closed our long in Shell`, `stopped out of the short`.
  func isClosed(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    return (max(words.lowerBound, place.first - 6)..<place.first).contains { word in
      text.longestMatch(in: CallCue.table, at: word, before: words.upperBound).map {
        CallCue(rawValue: CallCue.table.value(of: $0.entry)) == .closing
      } ?? false
    }
  }

  /// Whether a heading such as `Closed trades` or `Watch list` says that what stands below are no calls.
  func isPast(_ heading: Int) -> Bool {
    guard heading >= 0 else { return false }
    let words = reading.letter.sentences[heading].words
    return words.contains { word in
      guard let match = text.longestMatch(in: CallCue.table, at: word, before: words.upperBound) else {
        return false
      }
      let cue = CallCue(rawValue: CallCue.table.value(of: match.entry))
      return cue == .closing || cue == .noCall
    }
  }

  /// `SELL (was HOLD)`, `upgrade to Buy from Hold`.
  func isFormer(_ place: DirectionPlace) -> Bool {
    place.first > reading.letter.sentences[place.sentence].words.lowerBound
      && ["was", "from", "previously", "formerly", "were"].contains(folded(place.first - 1))
  }

  /// `long term`, `in short`.
  func isIdiom(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    for first in [place.first, place.first - 1] where first >= words.lowerBound {
      if let match = text.longestMatch(in: CallCue.table, at: first, before: words.upperBound),
        match.last >= place.last,
        CallCue(rawValue: CallCue.table.value(of: match.entry)) == .idiom
      {
        return true
      }
    }
    return isPartOfWord(place)
  }

  /// The `long` of `a long-distance plan`, but not the `Buy` of `Buy-rated`.
  private func isPartOfWord(_ place: DirectionPlace) -> Bool {
    let next = place.last + 1
    guard next < text.words.count, text.gap(before: next).elementsEqual("-".utf8) else { return false }
    return !text.isAllCapitals(place.last) && !["rated", "list", "listed"].contains(folded(next))
  }

  func isBadge(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    return place.first == words.lowerBound && reading.linksOfSentence[place.sentence].isEmpty
      && reading.letter.isBadge(words, reading.letter.sentences[place.sentence].bytes)
  }

  /// Whom a line that is only a direction is about: the line before, else the line behind, else what was spoken of.
  func badgeSubject(_ sentence: Int) -> Int? {
    let isSingle = { (other: Int) -> Bool in self.reading.letter.sentences.indices.contains(other) }
    for other in [sentence - 1, sentence + 1] where isSingle(other) {
      if let link = reading.linksOfSentence[other].first { return reading.entityOfLink[link] }
    }
    return topic(sentence)
  }

  /// `Longs: Nvidia and Microsoft.`
  func list(behind place: DirectionPlace) -> [Int] {
    let words = reading.letter.sentences[place.sentence].words
    guard place.last + 1 < words.upperBound, text.gap(before: place.last + 1).contains(UInt8(ascii: ":")),
      text.isCapitalized(place.first)
    else { return [] }
    var end = words.upperBound
    for word in (place.last + 1)..<words.upperBound
    where text.longestMatch(in: DirectionWords.table, at: word, before: words.upperBound) != nil {
      end = word
      break
    }
    return reading.linksOfSentence[place.sentence].filter {
      reading.links[$0].firstWord > place.last && reading.links[$0].firstWord < end
    }
  }

  /// `Rating: Buy`, `Our stance – neutral`.
  func isLabelled(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    guard place.first > words.lowerBound, text.gap(before: place.first).contains(UInt8(ascii: ":")) else {
      return false
    }
    for count in 1...3 where place.first - count >= words.lowerBound {
      let start = text.words[place.first - count].start
      let label = String(decoding: text.folded[start..<text.words[place.first - 1].end], as: UTF8.self)
      if DirectionWords.isLabel(label), !DirectionWords.isConfidenceLabel(label) { return true }
    }
    return false
  }

  /// `LONG IGV`, and at the start of a sentence `Long IGV` and `Buy IGV`.
  func tradeLine(_ place: DirectionPlace) -> Int? {
    let words = reading.letter.sentences[place.sentence].words
    let isShouted = text.isAllCapitals(place.first) && !isAllCapitals(words.lowerBound..<place.first)
    let starts = place.first == words.lowerBound && text.isCapitalized(place.first)
    if starts, place.direction != .neutral, let link = vehicle(behind: place) { return link }
    guard let link = link(in: place.sentence, after: place.last, within: 2) else { return nil }
    let isListed = reading.links[link].firstWord == place.last + 1 && isPaired(place)
    guard isShouted || starts || isListed, place.direction != .neutral || isShouted || isListed else {
      return nil
    }
    return hasStop(place.last + 1, reading.links[link].firstWord) ? nil : link
  }

  /// The fund of `Long European banks via EUFN`.
  func vehicle(behind place: DirectionPlace) -> Int? {
    reading.linksOfSentence[place.sentence].first { link in
      let word = reading.links[link].firstWord
      return word > place.last + 1 && word - place.last <= 8
        && ["via", "through"].contains(folded(word - 1)) && !hasStop(place.last + 1, word)
    }
  }

  func hasStop(_ first: Int, _ last: Int) -> Bool {
    first <= last && (first...last).contains { text.gap(before: $0).contains { Self.stops.contains($0) } }
  }

  /// One of several trades in a row, `long Shell, short BP`, or set apart by a mark, `Idea 1: long Shell`.
  func isPaired(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    guard Self.trades.contains(folded(place.first)) else { return false }
    if place.first > words.lowerBound,
      text.gap(before: place.first).contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") })
    {
      return true
    }
    return reading.linksOfSentence[place.sentence].contains { link in
      var before = reading.links[link].firstWord - 1
      // `short the yen and long gold`
      if before > words.lowerBound, Self.articles.contains(folded(before)) { before -= 1 }
      return before >= words.lowerBound && before != place.last && Self.trades.contains(folded(before))
        && folded(before) != folded(place.first)
    }
  }

  static let articles: Set<String> = ["the", "some", "a", "my", "our"]

  static let trades: Set<String> = ["long", "short", "overweight", "underweight", "flat"]

  static let stops = Array(".,;:!?|()".utf8)

  /// `Palantir, bearish, defined risk`, `IGV: Long`, `IGV (Buy)`.
  func appended(_ place: DirectionPlace) -> Int? {
    guard
      let link = reading.linksOfSentence[place.sentence].last(where: {
        reading.links[$0].lastWord < place.first
      })
    else {
      return nil
    }
    let distance = place.first - reading.links[link].lastWord
    guard distance == 1 || isTickerOnly(between: reading.links[link].lastWord, place.first) else {
      return nil
    }
    let gap = text.gap(before: place.first)
    if endsWithDash(gap), Self.openers.contains(wordBehind(place)) { return link }
    guard distance == 1, endsPhrase(behind: place.last, place.sentence) else { return nil }
    let isSet =
      gap.contains { Array(",:(|".utf8).contains($0) } || gap.count >= 3 && gap.first == UInt8(ascii: " ")
    return isSet || text.isAllCapitals(place.first) ? link : nil
  }

  /// `Lilly (LLY)`, whose two links stand side by side.
  func isTickerOnly(between link: Int, _ word: Int) -> Bool { word - link == 1 }

  /// ` – ` or `: `.
  func endsWithDash(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.contains(UInt8(ascii: ":")) || gap.contains(0xE2) || gap.dropFirst().contains(UInt8(ascii: "-"))
  }

  func wordBehind(_ place: DirectionPlace) -> String {
    let words = reading.letter.sentences[place.sentence].words
    return place.last + 1 < words.upperBound ? folded(place.last + 1) : ""
  }

  /// What stands behind a direction and before a price: `Long from 985`.
  static let openers: Set<String> = [
    "from", "at", "since", "above", "below", "into", "via", "target", "up", "around", "near",
  ]

  func endsPhrase(behind word: Int, _ sentence: Int) -> Bool {
    let words = reading.letter.sentences[sentence].words
    guard word + 1 < words.upperBound else { return true }
    let gap = text.gap(before: word + 1)
    return gap.contains { Self.stops.contains($0) } || gap.count >= 3
  }

  /// `we are long`, `I stay short`, `I keep the short`.
  func isAuthorsPosition(_ place: DirectionPlace) -> Bool {
    guard Self.positions.contains(folded(place.first)), place.first == place.last else { return false }
    if isEnded(behind: place) { return false }
    if isPositionNoun(place) { return true }
    let words = reading.letter.sentences[place.sentence].words
    if place.last + 1 < words.upperBound, Self.otherNouns.contains(folded(place.last + 1)) { return false }
    var word = place.first - 1
    var hasVerb = false
    while word >= max(words.lowerBound, place.first - 5) {
      let name = folded(word)
      if word == place.first - 1, name == "our" || name == "my", place.last + 1 < words.upperBound {
        return ["in", "on", "position", "against", "from"].contains(folded(place.last + 1))
      }
      if Self.authors.contains(name) { return hasVerb && !isSomebodyElses(word, words.lowerBound) }
      if Self.presentVerbs.contains(name) {
        hasVerb = true
      } else if !Self.fillers.contains(name) {
        return false
      }
      word -= 1
    }
    return false
  }

  /// `a short in Meituan`, `our long in it`, `a small outright short from 104`.
  func isPositionNoun(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    guard ["long", "short"].contains(folded(place.first)), place.first > words.lowerBound + 1,
      ["in", "on", "from", "against", "position", "since"].contains(wordBehind(place))
    else { return false }
    var word = place.first - 1
    while word > words.lowerBound, Self.sizes.contains(folded(word)) { word -= 1 }
    guard ["a", "our", "my", "the", "this"].contains(folded(word)) else { return false }
    // Another's position is no call.
    return reading.speaksOfAuthor(reading.letter.sentences[place.sentence])
      && !reading.cues(in: words.lowerBound..<(place.last + 1)).contains { $0.isOthers }
  }

  /// `our short in Lucid was covered`.
  func isEnded(behind place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    let end = min(words.upperBound, place.last + 9)
    return reading.cues(in: (place.last + 1)..<max(place.last + 1, end)).contains { found in
      found.cue == .closing && !found.isNegated
        && !(place.last + 1...found.first).contains {
          text.gap(before: $0).contains(where: { ",;".utf8.contains($0) })
        }
    }
  }

  static let sizes: Set<String> = [
    "small", "outright", "modest", "tiny", "large", "new", "half", "full", "tactical", "core", "bigger",
    "larger",
    "starter", "standing", "existing", "long", "little", "matching", "offsetting", "first", "second",
  ]

  /// `when we are long`, `if I am short`: no position is told.
  func isSomebodyElses(_ author: Int, _ first: Int) -> Bool {
    author > first
      && ["if", "when", "whenever", "unless", "were", "had", "that"].contains(folded(author - 1))
  }

  static let positions: Set<String> = [
    "long", "short", "overweight", "underweight", "bullish", "bearish", "flat", "neutral",
  ]
  static let authors: Set<String> = ["i", "we", "fund", "portfolio", "desk", "author"]
  static let presentVerbs: Set<String> = [
    "am", "are", "m", "re", "is", "remain", "remains", "stay", "stays", "keep", "keeps", "went", "go", "hold",
    "turned", "turn", "ve",
    "have",
  ]
  static let fillers: Set<String> = [
    "now", "still", "also", "currently", "therefore", "again", "modestly", "slightly", "small", "a", "the",
    "my", "our", "very",
    "outright", "structurally", "tactically", "and", "been", "both", "already", "staying", "running",
    "firmly", "comfortably", "happily", "going", "gone",
  ]
  static let otherNouns: Set<String> = [
    "volatility", "vol", "gamma", "theta", "vega", "convexity", "naked", "term", "run", "of", "while", "time",
    "list", "ago", "on",
    "haul", "way", "enough", "answer", "version", "story", "squeeze", "interest", "sellers", "only", "dated",
    "selling",
  ]

  /// The topic of `Short from 5.60.`, `Buy dips to 4.31` and `Overweight, 7%.`, which name nothing.
  func elidedSubject(_ place: DirectionPlace) -> Int? {
    let words = reading.letter.sentences[place.sentence].words
    let topic = reading.topicOfSentence[place.sentence]
    guard place.first == words.lowerBound, text.isCapitalized(place.first), topic >= 0,
      Self.orderWords.contains(folded(place.first)),
      !reading.isNoun[topic] || reading.labelOfSentence[place.sentence] == topic,
      reading.linksOfSentence[place.sentence].isEmpty,
      place.direction != .neutral || folded(place.first) == "neutral"
    else { return nil }
    let behind = (place.last + 1)..<words.upperBound
    let isBare = behind.count <= 3 && behind.allSatisfy(text.isNumber)
    if wordBehind(place) == "since", !behind.dropFirst().prefix(1).allSatisfy(text.isNumber) { return nil }
    let isOrder = Self.openers.contains(wordBehind(place)) || Self.orders.contains(wordBehind(place))
    return isBare || isOrder || behind.first.map(text.isNumber) == true ? topic : nil
  }

  static let orderWords: Set<String> = [
    "long", "short", "buy", "sell", "overweight", "underweight", "bullish", "bearish", "neutral",
    "accumulate", "reduce",
    "outperform", "underperform",
  ]

  static let orders: Set<String> = [
    "dips", "rallies", "weakness", "strength", "under", "over", "on", "it", "more", "half", "here", "between",
    "with",
    "any", "bounces", "pullbacks", "ahead", "stop",
  ]

  /// `HOLD.`, `stays at HOLD`, `Sell is my answer`, `we rate it Overweight`.
  func isRating(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    let length = text.words[place.last].end - text.words[place.first].start
    if text.isAllCapitals(place.first), length >= 3, !isAllCapitals(words),
      place.last == place.first || text.isAllCapitals(place.last)
    {
      return endsPhrase(behind: place.last, place.sentence) || words.count <= 3
    }
    if words.count == 1, length >= 3, place.direction != .neutral || folded(place.first) == "hold" {
      return reading.letter.blocks[reading.letter.sentences[place.sentence].block].kind != .heading
        && text.isAllCapitals(place.first)
    }
    if place.last + 1 < words.upperBound, place.first > words.lowerBound,
      ["our", "my"].contains(folded(place.first - 1)),
      ["rating", "stance", "view", "call", "weighting", "weight", "recommendation"].contains(
        wordBehind(place))
    {
      return true
    }
    if place.first > words.lowerBound, place.last > place.first,
      ["our", "my"].contains(folded(place.first - 1)),
      folded(place.last) == "pick"
    {
      return true
    }
    guard text.isCapitalized(place.first) else { return false }
    if place.first >= words.lowerBound + 2, folded(place.first - 1) == "a",
      ["still", "remains", "stays", "is", "it", "now", "s"].contains(folded(place.first - 2)),
      reading.speaksOfAuthor(reading.letter.sentences[place.sentence])
        || reading.labelOfSentence[place.sentence] >= 0
          && reading.labelOfSentence[place.sentence] == reading.topicOfSentence[place.sentence]
    {
      return true
    }
    if place.first == words.lowerBound, place.last + 2 < words.upperBound,
      ["is", "was", "stays", "remains"].contains(folded(place.last + 1)),
      ["repeated", "reiterated", "maintained", "unchanged", "confirmed", "reaffirmed"].contains(
        folded(place.last + 2))
    {
      return true
    }
    if place.first == words.lowerBound {
      return place.last + 2 < words.upperBound && folded(place.last + 1) == "is"
        && ["my", "our"].contains(folded(place.last + 2))
    }
    let before = max(words.lowerBound, place.first - 10)..<place.first
    if place.last + 1 < words.upperBound,
      ["rating", "recommendation", "stance", "view", "call", "weighting", "weight"].contains(
        folded(place.last + 1)),
      before.contains(where: { ["our", "my", "we"].contains(folded($0)) })
    {
      return true
    }
    let hasAuthor = words.contains { ["i", "we", "our", "my"].contains(folded($0)) }
    return hasAuthor && before.contains { Self.ratingVerbs.contains(folded($0)) }
  }

  static let ratingVerbs: Set<String> = [
    "rate", "rated", "rates", "rating", "remains", "stays", "maintain", "maintaining", "reiterate",
    "reiterating", "recommendation",
    "call", "reaffirm", "initiate", "upgrade", "downgrade", "initiating", "cut", "lift", "raise", "move",
    "moved", "lower", "upgrading", "downgrading",
    "repeat", "repeated", "keep", "lowered", "raised", "reiterated", "maintained", "confirm", "retain",
    "restate",
  ]
}
