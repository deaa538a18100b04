extension LetterReading {
  /// Whom a cue is about: what is named right behind it, else before it in the sentence, else the sentence's topic.
  func subject(of first: Int, _ last: Int, _ sentence: Int) -> Int? {
    let named = linksOfSentence[sentence].filter { !isAside($0) }
    let topic = topicOfSentence[sentence]
    guard !named.isEmpty else { return topic >= 0 ? topic : nil }
    if let after = named.first(where: { links[$0].firstWord >= first }),
      links[after].firstWord - last <= 6,
      !hasPause((last + 1)...max(last + 1, links[after].firstWord))
    {
      return entityOfLink[after]
    }
    if let before = named.last(where: { links[$0].lastWord < first && !links[$0].isCommon }),
      !startsWithPronoun(sentence)
    {
      return entityOfLink[before]
    }
    if let earlier = topicBefore(sentence), let after = named.first, links[after].firstWord - last > 6 {
      return earlier
    }
    return topic >= 0 ? topic : nil
  }

  /// What the sentence before in the same block is about: `I am short the common at 231 and have paired it with a long in CarMax.`
  private func topicBefore(_ sentence: Int) -> Int? {
    guard sentence > 0, letter.sentences[sentence - 1].block == letter.sentences[sentence].block,
      topicOfSentence[sentence - 1] >= 0
    else { return mainEntity }
    return topicOfSentence[sentence - 1]
  }

  private func hasPause(_ words: ClosedRange<Int>) -> Bool {
    words.contains { word in
      word < letter.text.words.count
        && letter.text.gap(before: word).contains {
          $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
        }
    }
  }
}
