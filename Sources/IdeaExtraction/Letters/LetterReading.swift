import Newsletters

/// A letter's sentences, each with the instruments that it speaks of.
///
/// A sentence without a name speaks of what the sentence before spoke of, and the first sentences of a paragraph of
/// what it names first: the subject that is named first stays the topic.
struct LetterReading {
  let letter: LetterText
  let links: [Link]
  /// By number, the tickers that the letter names, in order.
  private(set) var tickers: [String] = []
  private(set) var instrumentOfEntity: [Int?] = []
  private(set) var entityOfLink: [Int] = []
  /// How near it is to a single company, from 0 for an index to 3.
  private var closeness: [Int] = []
  /// Whether it is more often the weather than a trade: an index, a rate, a currency.
  private(set) var isContext: [Bool] = []
  /// Whether it is an index or a rate.
  private(set) var isGauge: [Bool] = []
  /// By block, whether it is the letter's small print.
  private(set) var isSmallPrint: [Bool] = []
  /// Whether the author says `I` or `we`.
  private(set) var isFirstPerson = false
  /// Folded hashes of the names of people who act for the letter, such as the hosts of a podcast.
  private(set) var authorNames: Set<UInt64> = []
  /// The last words of the names of instruments.
  private(set) var nameEnds: Set<Int> = []
  /// Whether only common nouns name it.
  private(set) var isCommon: [Bool] = []
  /// The same, whether or not a heading or a label is that noun.
  private(set) var isNoun: [Bool] = []
  /// Per sentence, its links.
  private(set) var linksOfSentence: [Range<Int>] = []
  /// Per sentence, the entity it mainly speaks of, or -1.
  private(set) var topicOfSentence: [Int] = []
  /// Per sentence, the entity whose name stands over its passage or begins it, or -1.
  private(set) var labelOfSentence: [Int] = []
  /// Per sentence, the sentence number of the heading over it, or -1.
  private(set) var headingOfSentence: [Int] = []
  /// The entity that the letter is about, if it names it at least three times and a third of the time.
  private(set) var mainEntity: Int?
  /// Per heading's sentence, the entity its section names most.
  private(set) var entityOfSection: [Int: Int] = [:]

  init(_ letter: LetterText, linker: InstrumentLinker) {
    self.letter = letter
    links = linker.links(
      in: letter.text, isHeading: letter.isHeading(word:), startsSentence: letter.startsSentence(word:))
    numberEntities(linker)
    isNoun = isCommon
    nameEnds = Set(links.lazy.filter { !$0.isCommon }.map(\.lastWord))
    placeLinks()
    findVoice()
    findTopics()
    findSections()
    mainEntity = findMainEntity()
  }

  private mutating func numberEntities(_ linker: InstrumentLinker) {
    var numbers: [String: Int] = [:]
    for link in links {
      let number = numbers[link.ticker] ?? tickers.count
      if number == tickers.count {
        numbers[link.ticker] = number
        tickers.append(link.ticker)
        instrumentOfEntity.append(link.instrument)
        isCommon.append(true)
        closeness.append(link.instrument.map { Self.closeness(of: linker.instruments[$0]) } ?? 3)
        isContext.append(link.instrument.map { Self.isContext(linker.instruments[$0]) } ?? true)
        isGauge.append(link.instrument.map { Self.isGauge(linker.instruments[$0]) } ?? false)
      }
      if !link.isCommon { isCommon[number] = false }
      entityOfLink.append(number)
    }
  }

  private static func closeness(of instrument: Instrument) -> Int {
    switch instrument.instrumentClass {
    case .equity: 3
    case .etf, .crypto: 2
    case .bond, .commodity, .other: 1
    case .index, .rate, .fx, .volatility: 0
    }
  }

  private static func isContext(_ instrument: Instrument) -> Bool {
    switch instrument.instrumentClass {
    case .index, .rate, .fx, .volatility: true
    case .equity, .etf, .bond, .commodity, .crypto, .other: false
    }
  }

  private static func isGauge(_ instrument: Instrument) -> Bool {
    instrument.instrumentClass == .index || instrument.instrumentClass == .rate
  }

  private mutating func findVoice() {
    let text = letter.text
    var persons = 0
    isSmallPrint = letter.blocks.map { block in
      block.sentences.contains { sentence in
        var isPrint = false
        let words = letter.sentences[sentence].words
        for word in words {
          guard let match = text.longestMatch(in: CallCue.table, at: word, before: words.upperBound) else {
            continue
          }
          let cue = CallCue(rawValue: CallCue.table.value(of: match.entry))
          if cue == .smallPrint { isPrint = true }
          if cue == .author, match.last == word { persons += 1 }
        }
        return isPrint
      }
    }
    isFirstPerson = persons >= 3
    authorNames = letter.peopleWhoAct(besides: links)
  }

  private mutating func placeLinks() {
    var next = 0
    for sentence in letter.sentences {
      let first = next
      while next < links.count, links[next].firstWord < sentence.words.upperBound { next += 1 }
      linksOfSentence.append(first..<next)
    }
  }

  private mutating func findTopics() {
    topicOfSentence = Array(repeating: -1, count: letter.sentences.count)
    headingOfSentence = topicOfSentence
    labelOfSentence = topicOfSentence
    var heading = -1
    var carried = -1
    for block in letter.blocks {
      switch block.kind {
      case .heading:
        heading = block.sentences.lowerBound
        carried = headed(heading) ?? -1
        topicOfSentence[heading] = carried
      case .item, .row: follow(block, from: -1, under: heading)
      case .paragraph where isSmallPrint[letter.sentences[block.sentences.lowerBound].block]:
        follow(block, from: -1, under: -1)
      case .paragraph: carried = follow(block, from: carried, under: heading)
      }
    }
  }

  /// What a heading is about; a long line that has a common noun in it is about something else.
  private func headed(_ heading: Int) -> Int? {
    leader(of: heading).flatMap { isNoun[$0] && letter.sentences[heading].words.count > 4 ? nil : $0 }
  }

  /// What a sentence names first; common nouns count only where no name stands.
  private func leader(of sentence: Int) -> Int? {
    let named = linksOfSentence[sentence].filter { !isAside($0) }
    let proper = named.filter { !links[$0].isCommon }
    // `My choice has been X and lately Y` goes on about Y, `X reports today and Y tomorrow` about X.
    let isSubject =
      proper.first.map { links[$0].firstWord - letter.sentences[sentence].words.lowerBound <= 4 } ?? true
    return ((isSubject ? proper.first : proper.last) ?? named.first).map { entityOfLink[$0] }
  }

  /// `ex-Amazon` and `the Verizon money` are not about the company.
  func isAside(_ link: Int) -> Bool {
    let word = links[link].firstWord
    guard word > 0 else { return false }
    if isCompared(word) { return true }
    guard links[link].evidence == .name, !links[link].isCommon else { return false }
    let before = letter.text.foldedString(word - 1)
    if before == "ex" || before == "non" { return true }
    guard before == "the", links[link].lastWord + 1 < letter.text.words.count,
      let sentence = letter.sentences.indices.contains(Int(sentenceNumber(word)))
        ? letter.sentences[sentenceNumber(word)] : nil
    else { return false }
    let next = links[link].lastWord + 1
    return next < sentence.words.upperBound && letter.text.gap(before: next).elementsEqual([0x20])
      && !letter.text.isCapitalized(next) && linkedNouns.contains(letter.text.foldedString(next))
  }

  /// `rather than Apple`, `in place of T-bills`
  private func isCompared(_ word: Int) -> Bool {
    let before = letter.text.foldedString(word - 1)
    if before == "than" { return true }
    return before == "of" && word > 1
      && ["instead", "place", "ahead", "outside"].contains(letter.text.foldedString(word - 2))
  }

  private func sentenceNumber(_ word: Int) -> Int { Int(letter.sentenceOfWord[word]) }

  private var linkedNouns: Set<String> {
    ["money", "proceeds", "cash", "dividend", "report", "effect", "moment", "model", "story", "stake"]
  }

  /// Goes through a block's sentences and gives back the topic of its last one.
  @discardableResult
  private mutating func follow(_ block: LetterText.Block, from carried: Int, under heading: Int) -> Int {
    let leading = leadingEntity(of: block)
    if hasUnknownLabel(block) { return followUnknown(block, under: heading) }
    var label =
      self.label(of: block)
      ?? (heading >= 0 && topicOfSentence[heading] >= 0 ? topicOfSentence[heading] : nil)
    if let label {
      for sentence in block.sentences { labelOfSentence[sentence] = label }
      isCommon[label] = false
    }
    // What a market did is seldom what the next paragraph trades.
    let isCarried =
      carried >= 0 && goesOn(block)
      && (!isContext[carried] || startsWithPronoun(block.sentences.lowerBound))
    var topic = isCarried ? carried : label ?? -1
    for sentence in block.sentences {
      if sentence > block.sentences.lowerBound, let next = inlineLabel(sentence) {
        (label, topic) = (next, next)
        for other in sentence..<block.sentences.upperBound { labelOfSentence[other] = next }
        isCommon[next] = false
      }
      // `It gives me no joy to say that Block should be sold.`
      if isCarried, topic == carried, let named = properLeader(of: sentence) { topic = named }
      headingOfSentence[sentence] = heading
      topic = self.topic(of: sentence, after: topic, label: label, leading: leading)
      topicOfSentence[sentence] = topic >= 0 ? topic : leading ?? -1
    }
    return label.map { yields($0, to: topic) ? topic : $0 } ?? topic
  }

  /// A paragraph under the name of something that the universe does not list: only what it names itself is spoken of.
  private mutating func followUnknown(_ block: LetterText.Block, under heading: Int) -> Int {
    for sentence in block.sentences {
      headingOfSentence[sentence] = heading
      topicOfSentence[sentence] = leader(of: sentence) ?? -1
    }
    return -1
  }

  /// `Acme Electric. It had a third of the market.`
  private func hasUnknownLabel(_ block: LetterText.Block) -> Bool {
    guard block.kind != .row, block.sentences.count > 1, let first = block.sentences.first else {
      return false
    }
    let words = letter.sentences[first].words
    return 2...4 ~= words.count && linksOfSentence[first].isEmpty
      && words.allSatisfy { letter.text.isCapitalized($0) && !letter.text.isNumber($0) }
      && letter.text.longestMatch(in: CallCue.table, at: words.lowerBound, before: words.upperBound) == nil
      && letter.text.longestMatch(in: DirectionWords.table, at: words.lowerBound, before: words.upperBound)
        == nil
  }

  /// Whether what was named last goes on below a label that is less of a thing to trade: a company under its country.
  private func yields(_ label: Int, to topic: Int) -> Bool {
    topic >= 0 && (isNoun[label] || closeness[topic] > closeness[label])
  }

  private func topic(of sentence: Int, after topic: Int, label: Int?, leading: Int?) -> Int {
    let named = linksOfSentence[sentence]
    guard let subject = leader(of: sentence) else {
      return label.flatMap { yields($0, to: topic) ? nil : $0 } ?? topic
    }
    if isIntroduced(sentence) { return subject }
    if topic >= 0, named.contains(where: { entityOfLink[$0] == topic }) || startsWithPronoun(sentence) {
      return topic
    }
    if topic >= 0, named.allSatisfy({ links[$0].isCommon }) { return topic }
    if topic < 0, let leading, named.allSatisfy({ links[$0].isCommon }) { return leading }
    return subject
  }

  /// Whether a sentence goes on about what was spoken of.
  func startsWithPronoun(_ sentence: Int) -> Bool {
    let words = letter.sentences[sentence].words
    let first = letter.text.folded[
      letter.text.words[words.lowerBound].start..<letter.text.words[words.lowerBound].end]
    return Self.pronouns.contains(String(decoding: first, as: UTF8.self))
  }

  private static let pronouns: Set<String> = [
    "it", "its", "ours", "they", "their", "this", "that",
  ]

  private mutating func findSections() {
    var counts: [Int: [Int: Int]] = [:]
    for sentence in letter.sentences.indices
    where headingOfSentence[sentence] >= 0 && topicOfSentence[sentence] >= 0 {
      counts[headingOfSentence[sentence], default: [:]][topicOfSentence[sentence], default: 0] += 1
    }
    for (heading, counts) in counts {
      let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      entityOfSection[heading] = best?.key
    }
  }

  /// A question, or the words of somebody else.
  func isQuoteOrQuestion(_ place: LetterText.Sentence) -> Bool {
    let bytes = letter.text.original[place.bytes]
    if bytes.last == UInt8(ascii: "?") { return true }
    return bytes.first == UInt8(ascii: "\"") || bytes.starts(with: "“".utf8)
  }

  private func findMainEntity() -> Int? {
    var counts = Array(repeating: 0, count: tickers.count)
    for topic in topicOfSentence where topic >= 0 && !isCommon[topic] { counts[topic] += 1 }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= 3,
      counts[best] * 2 >= counts.reduce(0, +) - counts[best]
    else { return nil }
    return best
  }

  /// By entity, the sentences that speak of it, without headings; of a table's rows those that begin with it.
  func sentencesByEntity() -> [[Int]] {
    var found: [[Int]] = Array(repeating: [], count: tickers.count)
    for sentence in letter.sentences.indices {
      let kind = letter.blocks[letter.sentences[sentence].block].kind
      if kind == .heading { continue }
      var entities = kind == .row ? [] : linksOfSentence[sentence].map { entityOfLink[$0] }
      if topicOfSentence[sentence] >= 0 { entities.append(topicOfSentence[sentence]) }
      for entity in entities where found[entity].last != sentence { found[entity].append(sentence) }
    }
    return found
  }
}
