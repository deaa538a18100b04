import TextAnalysis

/// What a letter calls a company once it has written out its name: `Pernod` behind `Pernod Ricard`, `Acme` behind
/// `Acme Robotics (ACMR)`.
///
/// Only the first word of a name is taken, and only one that is no word of many names. Linear in the text.
struct ShortNames {
  private let text: WordedText
  /// By the folded hash of its first word, what a name means; `nil` where two names begin so.
  private var meanings: [UInt64: Meaning?] = [:]

  private struct Meaning {
    let link: Link
    /// The name's words where it is written out.
    let words: Range<Int>
  }

  init(_ links: [Link], in text: WordedText) {
    self.text = text
    for link in links { learn(link) }
  }

  /// The links, with those that short names add, in order.
  func added(to links: [Link], isInitial: (Int) -> Bool) -> [Link] {
    guard !meanings.isEmpty else { return links }
    var found: [Link] = []
    found.reserveCapacity(links.count)
    var next = 0
    for word in text.words.indices {
      while next < links.count, links[next].lastWord < word {
        found.append(links[next])
        next += 1
      }
      if next < links.count, links[next].firstWord <= word { continue }
      if let link = link(at: word, isInitial: isInitial) { found.append(link) }
    }
    found.append(contentsOf: links[next...])
    return found
  }

  private mutating func learn(_ link: Link) {
    guard let name = name(of: link), let first = name.first, isDistinctive(first) else { return }
    let hash = text.words[first].hash
    if let known = meanings[hash] {
      // Two companies that begin alike are told apart by their whole names only.
      if let known, known.link.ticker != link.ticker { meanings[hash] = .some(nil) }
      return
    }
    meanings[hash] = Meaning(link: link, words: name)
  }

  /// A name of more than one word, or one that stands before a ticker in parentheses.
  private func name(of link: Link) -> Range<Int>? {
    switch link.evidence {
    case .name:
      return link.lastWord > link.firstWord && !link.isCommon ? link.firstWord..<link.lastWord + 1 : nil
    case .parenthesis, .exchange, .cashtag: return nameBefore(link)
    case .ticker: return nil
    }
  }

  /// Up to four words with capitals that stand before `(TICKER`.
  private func nameBefore(_ link: Link) -> Range<Int>? {
    var word = link.firstWord
    let gap = text.gap(before: word)
    guard word > 0, let open = gap.firstIndex(of: UInt8(ascii: "(")), gap[..<open].allSatisfy({ $0 == 0x20 })
    else { return nil }
    var count = 0
    while word > 0, count < 4, isNameWord(word - 1),
      count == 0 || text.gap(before: word).allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "&") })
    {
      word -= 1
      count += 1
    }
    let end = word + count
    // `Buy Acme (ACMR)` names Acme.
    while word < end, Self.small.contains(text.words[word].hash) { word += 1 }
    return word < end ? word..<end : nil
  }

  private func isNameWord(_ word: Int) -> Bool { text.isCapitalized(word) && !text.isNumber(word) }

  private func isDistinctive(_ word: Int) -> Bool {
    text.words[word].end - text.words[word].start >= 4 && text.isCapitalized(word)
      && !text.isAllCapitals(word)
      && !OrdinaryWords.beginNames.contains(text.foldedString(word))
  }

  private func link(at word: Int, isInitial: (Int) -> Bool) -> Link? {
    guard let known = meanings[text.words[word].hash], let meaning = known, word >= meaning.words.lowerBound,
      text.isCapitalized(word), !text.isAllCapitals(word)
    else { return nil }
    let last = lastWord(of: meaning, at: word)
    let isBare = last == word
    guard !isWithinName(word, last), !isBare || !isInitial(word) || !OrdinaryWords.isName(text.string(word))
    else { return nil }
    return Link(
      ticker: meaning.link.ticker, instrument: meaning.link.instrument, firstWord: word, lastWord: last,
      start: text.words[word].start, end: text.words[last].end, evidence: .name, isCommon: false)
  }

  /// How far the name is written out here too.
  private func lastWord(of meaning: Meaning, at word: Int) -> Int {
    var last = word
    for place in meaning.words.dropFirst() {
      guard last + 1 < text.words.count, text.words[last + 1].hash == text.words[place].hash,
        text.isCapitalized(last + 1), text.gap(before: last + 1).count <= 3
      else { break }
      last += 1
    }
    return last
  }

  /// `Duke University`, `John Baker`: beside another word with a capital it is part of some other name.
  private func isWithinName(_ first: Int, _ last: Int) -> Bool {
    isBeside(first - 1, gapBefore: first) || isBeside(last + 1, gapBefore: last + 1)
  }

  private func isBeside(_ other: Int, gapBefore: Int) -> Bool {
    guard text.words.indices.contains(other), text.isCapitalized(other), !text.isAllCapitals(other),
      text.words[other].end - text.words[other].start > 1
    else { return false }
    return text.gap(before: gapBefore).elementsEqual([0x20]) && !Self.small.contains(text.words[other].hash)
  }

  /// What begins a sentence before a name: `But Pernod`.
  private static let small = wordHashes(
    of: """
      the a an and but or so as at if in is it on to we i my our for from with while when since own buy sell short long what why
      how then now also both like unlike still yes no not sold bought owning buying selling shorting holding was are does did has had that
      this where here there because although though after before because even only just than against over under between among
      """)
}
