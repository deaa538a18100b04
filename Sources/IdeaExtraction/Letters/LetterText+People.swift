extension LetterText {
  /// The names, four times there or more, whose owners trade and think in the letter: its hosts and authors.
  func peopleWhoAct(besides links: [Link]) -> Set<UInt64> {
    var linked = Set<Int>()
    for link in links { linked.formUnion(link.firstWord...link.lastWord) }
    var counts: [UInt64: Int] = [:]
    var acts: [UInt64: Int] = [:]
    for word in text.words.indices.dropLast() where text.isCapitalized(word) && !linked.contains(word) {
      let hash = text.words[word].hash
      counts[hash, default: 0] += 1
      if Self.deeds.contains(text.words[word + 1].hash) { acts[hash, default: 0] += 1 }
    }
    return Set(
      acts.filter { $0.value >= 2 && counts[$0.key, default: 0] >= 4 && !Self.others.contains($0.key) }.keys)
  }

  private static let deeds = wordHashes(
    of:
      "thinks likes bought sold says started wants prefers picked owns opened pointed asked talked holds believes added keeps"
  )

  /// Words that begin sentences, and nouns for others.
  private static let others = wordHashes(
    of:
      "i we he she they it you who that this which nobody everyone management analysts investors people company market"
  )

}
