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
  /// Per sentence, its links.
  private(set) var linksOfSentence: [Range<Int>] = []
  /// Per sentence, the entity it mainly speaks of, or -1.
  private(set) var topicOfSentence: [Int] = []
  /// Per sentence, the sentence number of the heading over it, or -1.
  private(set) var headingOfSentence: [Int] = []
  /// Per heading's sentence, the entity its section names most.
  private(set) var entityOfSection: [Int: Int] = [:]

  init(_ letter: LetterText, linker: InstrumentLinker) {
    self.letter = letter
    links = linker.links(
      in: letter.text, isHeading: letter.isHeading(word:), startsSentence: letter.startsSentence(word:))
    numberEntities()
    placeLinks()
    findTopics()
    findSections()
  }

  private mutating func numberEntities() {
    var numbers: [String: Int] = [:]
    for link in links {
      let number = numbers[link.ticker] ?? tickers.count
      if number == tickers.count {
        numbers[link.ticker] = number
        tickers.append(link.ticker)
        instrumentOfEntity.append(link.instrument)
      }
      entityOfLink.append(number)
    }
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
    var heading = -1
    var carried = -1
    for block in letter.blocks {
      switch block.kind {
      case .heading:
        heading = block.sentences.lowerBound
        carried = linksOfSentence[heading].first.map { entityOfLink[$0] } ?? -1
        topicOfSentence[heading] = carried
      case .item, .row: follow(block, from: -1, under: heading)
      case .paragraph: carried = follow(block, from: carried, under: heading)
      }
    }
  }

  /// Goes through a block's sentences and gives back the topic of its last one.
  @discardableResult
  private mutating func follow(_ block: LetterText.Block, from carried: Int, under heading: Int) -> Int {
    var topic = -1
    var isCarried = false
    let first = block.sentences.compactMap { linksOfSentence[$0].first }.first.map { entityOfLink[$0] }
    if carried >= 0, let sentence = block.sentences.first, first == nil || startsWithPronoun(sentence) {
      topic = carried
      isCarried = true
    }
    for sentence in block.sentences {
      headingOfSentence[sentence] = heading
      let named = linksOfSentence[sentence].map { entityOfLink[$0] }
      if let subject = named.first {
        let stays = topic >= 0 && (named.contains(topic) || startsWithPronoun(sentence)) && !(isCarried && named.first != topic && !startsWithPronoun(sentence))
        if !stays { topic = subject }
        isCarried = false
      }
      topicOfSentence[sentence] = topic >= 0 ? topic : first ?? -1
    }
    return topic
  }

  /// Whether a sentence goes on about what was spoken of.
  func startsWithPronoun(_ sentence: Int) -> Bool {
    let words = letter.sentences[sentence].words
    let first = letter.text.folded[letter.text.words[words.lowerBound].start..<letter.text.words[words.lowerBound].end]
    return Self.pronouns.contains(String(decoding: first, as: UTF8.self))
  }

  private static let pronouns: Set<String> = ["it", "its", "ours", "they", "their", "this", "that", "he", "she", "his", "her"]

  private mutating func findSections() {
    var counts: [Int: [Int: Int]] = [:]
    for sentence in letter.sentences.indices where headingOfSentence[sentence] >= 0 && topicOfSentence[sentence] >= 0 {
      counts[headingOfSentence[sentence], default: [:]][topicOfSentence[sentence], default: 0] += 1
    }
    for (heading, counts) in counts {
      let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      entityOfSection[heading] = best?.key
    }
  }

  /// The entity that the letter names most, if it names it at least three times.
  var mainEntity: Int? {
    var counts = Array(repeating: 0, count: tickers.count)
    for topic in topicOfSentence where topic >= 0 { counts[topic] += 1 }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= 3 else { return nil }
    return best
  }
}
