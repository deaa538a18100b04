extension StatedCalls {
  /// Whether words before it in its clause take the direction back or turn it around, so that it states nothing: `no longer short`,
  /// `avoid shorting`, `we stopped buying`, `rather long than short`, `from short to long`. The model may still read such a sentence.
  func isTakenBack(_ place: DirectionPlace) -> Bool {
    isTakenBack(place.first, place.sentence) || isAddedTo(place)
  }

  /// The same of any word.
  func isTakenBack(_ first: Int, _ sentence: Int) -> Bool {
    let words = reading.letter.sentences[sentence].words
    var word = first - 1
    while word >= max(words.lowerBound, first - 5) {
      if text.gap(before: word + 1).contains(where: { Self.stops.contains($0) }) { return false }
      if Self.reversals.contains(text.words[word].hash) { return true }
      word -= 1
    }
    return false
  }

  /// Whether another trade stands between it and the next instrument: `long cash and short IGV` says nothing long of the fund.
  func isBeforeTrade(_ place: DirectionPlace) -> Bool {
    guard
      let next = reading.linksOfSentence[place.sentence].first(where: {
        reading.links[$0].firstWord > place.last
      })
    else { return false }
    return (place.last + 1..<max(place.last + 1, reading.links[next].firstWord)).contains {
      Self.trades.contains(folded($0))
    }
  }

  private static let reversals = wordHashes(
    of: """
      no not never t longer stop stopped stops avoid avoids avoiding against refuse refuses rather
      tempted wrong used had were was been than from flipped turned instead without hardly cannot don
      won wouldn isn aren if unless nobody neither nor
      """)

  /// `adding to our short`, `avoid shorting`: the verb says what is done about it, not which way it is.
  private func isAddedTo(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    guard ["add", "accumulate", "buy", "avoid"].contains(folded(place.first)) else { return false }
    return (place.last + 1..<max(place.last + 1, min(words.upperBound, place.last + 6))).contains {
      ["short", "shorts", "shorting", "puts"].contains(folded($0))
    }
  }

  /// `long NVDA puts`, `sell an iron condor`: what the option does to the direction is for the model to tell.
  func isOption(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    for word in (place.last + 1)..<max(place.last + 1, min(words.upperBound, place.last + 5)) {
      if text.gap(before: word).contains(where: { Self.stops.contains($0) }) { return false }
      if Self.options.contains(text.words[word].hash) { return true }
    }
    return false
  }

  private static let options = wordHashes(
    of: """
      put puts straddle straddles strangle strangles condor condors butterfly butterflies volatility vol
      collar collars variance
      """)
}
