extension StatedCalls {
  /// The further instruments of a list, `MSFT` in `long IGV and MSFT, short SMH`.
  ///
  /// Commas, `and` and the like join them, and the last one ends a phrase: in `long IGV, MSFT reports today` it is the subject of
  /// what follows.
  func listed(behind first: Int, _ place: DirectionPlace) -> [Int] {
    guard reading.links[first].firstWord > place.last else { return [] }
    var found: [Int] = []
    var last = first
    for link in reading.linksOfSentence[place.sentence] where link > first {
      guard isJoined(last, link) else { break }
      found.append(link)
      last = link
    }
    while let end = found.last, !endsList(end, place.sentence) { found.removeLast() }
    return found
  }

  private func isJoined(_ link: Int, _ next: Int) -> Bool {
    let between = (reading.links[link].lastWord + 1)..<reading.links[next].firstWord
    var words = between[...]
    let hasComma = text.gap(before: between.lowerBound).contains(UInt8(ascii: ","))
    var isJoined = hasComma
    if let word = words.first, Self.joins.contains(folded(word)) {
      isJoined = true
      words = words.dropFirst()
    }
    if let word = words.first, Self.articles.contains(folded(word)) { words = words.dropFirst() }
    return isJoined && words.isEmpty
      && !(between.lowerBound...between.upperBound).contains { word in
        text.gap(before: word).contains { $0 != UInt8(ascii: ",") && Self.stops.contains($0) }
      }
  }

  private func endsList(_ link: Int, _ sentence: Int) -> Bool {
    if endsPhrase(behind: reading.links[link].lastWord, sentence) { return true }
    let next = folded(reading.links[link].lastWord + 1)
    return Self.joins.contains(next) || Self.trades.contains(next) || Self.listEnds.contains(next)
  }

  private static let joins: Set<String> = ["and", "or", "plus"]

  /// What goes on about the whole list.
  private static let listEnds: Set<String> = [
    "here", "now", "again", "today", "this", "at", "from", "into", "against", "versus", "vs", "over", "with",
    "for", "in",
    "but", "because", "while", "since", "until", "through", "on", "before", "after", "ahead",
  ]
}
