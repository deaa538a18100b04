import TextAnalysis

/// Where a passage about something begins, and under which name.
extension LetterReading {
  /// Whether a paragraph begins with a common noun, `Silver was the talk`, or with a name that no link has.
  func namesSomethingElse(_ sentence: Int) -> Bool {
    let words = letter.sentences[sentence].words
    if let first = linksOfSentence[sentence].first,
      (words.lowerBound..<links[first].firstWord).allSatisfy(letter.text.isNumber),
      links[first].isCommon, !isContext[entityOfLink[first]]
    {
      return true
    }
    return linksOfSentence[sentence].isEmpty
      && words.dropFirst().contains { word in
        letter.text.isCapitalized(word) && letter.text.words[word].end - letter.text.words[word].start >= 4
          && letter.text.gap(before: word).allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ",") }
      }
  }

  /// `It is still Block.`
  func isIntroduced(_ sentence: Int) -> Bool {
    let words = letter.sentences[sentence].words
    guard let link = linksOfSentence[sentence].first(where: { !links[$0].isCommon }),
      words.count > 2, links[link].firstWord - words.lowerBound <= 4, startsWithPronoun(sentence)
    else { return false }
    return ["is", "s", "was", "remains"].contains(letter.text.foldedString(words.lowerBound + 1))
  }

  /// What a sentence names by a name of its own.
  func properLeader(of sentence: Int) -> Int? {
    let named = linksOfSentence[sentence].filter { !links[$0].isCommon && !isAside($0) }
    return named.first.map { entityOfLink[$0] }
  }

  /// Whether a paragraph goes on about what the one before was about.
  func goesOn(_ block: LetterText.Block) -> Bool {
    let sentence = block.sentences.lowerBound
    let words = letter.sentences[sentence].words
    if isAnswer(words) { return true }
    if Self.turns.contains(letter.text.foldedString(words.lowerBound)) || namesSomethingElse(sentence) {
      return false
    }
    // `Our pick.` begins something new.
    if linksOfSentence[sentence].isEmpty, words.count <= 5, block.sentences.count > 1 { return false }
    return startsWithPronoun(sentence) || linksOfSentence[sentence].allSatisfy { links[$0].isCommon }
  }

  /// `A. I don't, Gene.` goes on about what the question named.
  private func isAnswer(_ words: Range<Int>) -> Bool {
    guard words.count > 1, ["a", "answer"].contains(letter.text.foldedString(words.lowerBound)) else {
      return false
    }
    return [UInt8(ascii: "."), UInt8(ascii: ":")].contains(letter.text.byte(after: words.lowerBound))
  }

  /// Words with which a letter turns to something else.
  private static let turns: Set<String> = [
    "as", "lastly", "finally", "elsewhere", "turning", "next", "another", "second", "secondly", "third",
    "thirdly",
    "fourth", "last", "meanwhile", "one", "two", "what",
  ]

  func leadingEntity(of block: LetterText.Block) -> Int? {
    let named = block.sentences.lazy.flatMap { self.linksOfSentence[$0] }
    return (named.first { !links[$0].isCommon } ?? named.first).map { entityOfLink[$0] }
  }

  /// What a paragraph is put under by its own first words, as in `Trade 2: Block.` and `Block (XYZ): it fell.`
  func label(of block: LetterText.Block) -> Int? {
    guard block.kind != .row, let first = block.sentences.first else { return nil }
    if let marked = markedLabel(first) { return marked }
    guard block.sentences.count > 1, letter.sentences[first].words.count <= 7 else { return nil }
    let named = linksOfSentence[first].filter { !links[$0].isCommon }
    let entities = Set(named.map { entityOfLink[$0] })
    return entities.count == 1 ? entities.first : nil
  }

  /// `Adobe.` and `Adobe: it grows.` within a paragraph begin what is said of it.
  func inlineLabel(_ sentence: Int) -> Int? {
    if let marked = markedLabel(sentence) { return marked }
    let words = letter.sentences[sentence].words
    guard let link = linksOfSentence[sentence].first, linksOfSentence[sentence].count == 1,
      !links[link].isCommon,
      links[link].firstWord == words.lowerBound, links[link].lastWord == words.upperBound - 1
    else { return nil }
    return entityOfLink[link]
  }

  /// A name at the start that a colon or a dash sets apart, behind a number or a ticker in parentheses or not.
  func markedLabel(_ sentence: Int) -> Int? {
    let words = letter.sentences[sentence].words
    guard
      let first = linksOfSentence[sentence].first(where: {
        !links[$0].isCommon || links[$0].firstWord == words.lowerBound
      }),
      links[first].firstWord - words.lowerBound <= 2
    else { return nil }
    let start = links[first].end
    var isInside = false
    // A name may reach over what looked like a sentence's end.
    for index in start..<max(start, min(start + 40, letter.sentences[sentence].bytes.upperBound)) {
      switch letter.text.original[index] {
      case UInt8(ascii: "("): isInside = true
      case UInt8(ascii: ")"): isInside = false
      case UInt8(ascii: ":") where !isInside: return entityOfLink[first]
      case UInt8(ascii: "?") where links[first].lastWord == words.upperBound - 1: return entityOfLink[first]
      case 0xE2 where !isInside && isDash(index): return entityOfLink[first]
      case UInt8(ascii: "-") where !isInside && letter.text.original[index - 1] == 0x20:
        return entityOfLink[first]
      case 0x20, 0x2A: continue
      case let byte where !isInside && byte != UInt8(ascii: "."): return nil
      default: continue
      }
    }
    return nil
  }

  /// `–` or `—`.
  func isDash(_ index: Int) -> Bool {
    index + 2 < letter.text.original.count && letter.text.original[index + 1] == 0x80
      && (letter.text.original[index + 2] == 0x93 || letter.text.original[index + 2] == 0x94)
  }
}
