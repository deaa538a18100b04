extension LetterText {
  /// The names, four times there or more, whose owners trade and think in the letter and have a pick or a book of their
  /// own there: its hosts and authors.
  func peopleWhoAct(besides links: [Link]) -> Set<UInt64> {
    var linked = Set<Int>()
    for link in links { linked.formUnion(link.firstWord...link.lastWord) }
    var counts: [UInt64: Int] = [:]
    var acts: [UInt64: Int] = [:]
    var owners: Set<UInt64> = []
    for word in text.words.indices.dropLast() where text.isCapitalized(word) && !linked.contains(word) {
      let hash = text.words[word].hash
      counts[hash, default: 0] += 1
      if word + 2 < text.words.count, text.foldedString(word + 1) == "s",
        Self.holdings.contains(text.words[word + 2].hash)
      {
        owners.insert(hash)
      }
      if Self.deeds.contains(text.words[word + 1].hash) { acts[hash, default: 0] += 1 }
    }
    return Set(
      acts.filter {
        $0.value >= 2 && owners.contains($0.key) && counts[$0.key, default: 0] >= 4
          && !Self.others.contains($0.key)
      }.keys)
  }

  private static let deeds = wordHashes(
    of:
      "thinks likes bought sold says started wants prefers picked owns opened pointed asked talked holds believes added keeps"
  )

  private static let holdings = wordHashes(
    of: "pick picks book portfolio trade trades idea ideas call calls position")

  /// Words that begin sentences, and nouns for others.
  private static let others = wordHashes(
    of:
      "i we he she they it you who that this which nobody everyone management analysts investors people company market"
  )

}
