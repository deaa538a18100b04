import Newsletters
import TextAnalysis

/// Finds the directions that a letter prints: labels, trade lines, ratings, positions of the author, tables.
struct StatedCalls {
  private(set) var calls: [StatedCall] = []
  /// By entity, the trades that the author tells of; they say which way a call goes, not that it is one.
  var trades: [Int: StatedCall] = [:]
  /// Confidence as printed, by entity.
  var confidences: [Int: Confidence] = [:]

  let reading: LetterReading
  let text: WordedText
  var columns: TableColumns?

  init(in reading: LetterReading) {
    self.reading = reading
    text = reading.letter.text
    var group: Direction?
    for (index, block) in reading.letter.blocks.enumerated() {
      if block.kind == .heading { group = groupDirection(block.sentences.lowerBound) }
      if reading.isSmallPrint[index] || isPast(reading.headingOfSentence[block.sentences.lowerBound]) {
        continue
      }
      if let group, block.kind != .heading { addLabelled(block, group) }
      if block.kind == .row {
        readRow(block.sentences.lowerBound)
      } else {
        columns = nil
        for sentence in block.sentences
        where !reading.isQuoteOrQuestion(reading.letter.sentences[sentence]) {
          read(sentence)
        }
      }
    }
    readLevels()
    readTrades()
  }

  /// The direction that a heading such as `Longs` or `Our shorts` gives to the list below it.
  private func groupDirection(_ heading: Int) -> Direction? {
    let words = reading.letter.sentences[heading].words
    guard words.count <= 4, reading.linksOfSentence[heading].isEmpty else { return nil }
    let matches = words.compactMap {
      text.longestMatch(in: DirectionWords.table, at: $0, before: words.upperBound)
    }
    let isAuthors = words.contains { ["i", "we", "our", "my"].contains(folded($0)) }
    // `Insider buys` are not the author's.
    let isPlain = words.allSatisfy { Self.groupWords.contains(folded($0)) || matches.first?.last == $0 }
    let isPlural = matches.count == 1 && isPlain && (isAuthors || DirectionWords.isPlural(matches[0].entry))
    return isPlural ? Direction.allCases[DirectionWords.table.value(of: matches[0].entry)] : nil
  }

  private static let groupWords: Set<String> = [
    "our", "my", "the", "top", "new", "current", "open", "best", "core", "i", "m", "am", "we", "re", "are",
    "stuff",
    "what", "where", "names", "s", "in", "on", "book", "portfolio", "account", "list", "side", "three", "two",
    "and", "of", "this", "week", "month",
  ]

  /// What the line begins with, in a list of one direction.
  private mutating func addLabelled(_ block: LetterText.Block, _ direction: Direction) {
    let first = block.sentences.lowerBound
    let words = reading.letter.sentences[first].words
    guard let link = reading.linksOfSentence[first].first,
      reading.links[link].firstWord - words.lowerBound <= 2
    else { return }
    add(reading.entityOfLink[link], whole(first, direction))
  }

  mutating func add(_ entity: Int?, _ place: DirectionPlace) {
    guard let entity, entity >= 0 else { return }
    calls.append(StatedCall(entity: entity, place: place))
  }

  mutating func read(_ sentence: Int) {
    let words = reading.letter.sentences[sentence].words
    readConfidence(sentence)
    var word = words.lowerBound
    while word < words.upperBound {
      guard let match = text.longestMatch(in: DirectionWords.table, at: word, before: words.upperBound) else {
        word += 1
        continue
      }
      let found = DirectionPlace(
        sentence: sentence, first: word, last: match.last,
        direction: Direction.allCases[DirectionWords.table.value(of: match.entry)])
      read(found)
      word = match.last + 1
    }
  }

  mutating func read(_ place: DirectionPlace) {
    if isFormer(place) || isIdiom(place) || isClosed(place) || isTakenBack(place) || isOption(place) {
      return
    }
    if isBadge(place) { return add(badgeSubject(place.sentence), place) }
    let listed = list(behind: place)
    if !listed.isEmpty {
      for link in listed { add(reading.entityOfLink[link], place) }
      return
    }
    if isLabelled(place) { return add(labelSubject(place), place) }
    if let link = tradeLine(place) ?? appended(place) { return addList(from: link, place) }
    if isAuthorsPosition(place) {
      if let link = link(in: place.sentence, after: place.last, within: 6) {
        return addList(from: link, place)
      }
      return isBeforeTrade(place) ? () : add(positionSubject(place), place)
    }
    if let link = moved(place) { return add(reading.entityOfLink[link], place) }
    if let entity = predicateSubject(place) { return add(entity, place) }
    if let topic = elidedSubject(place) { return add(topic, place) }
    if isRating(place) { return add(ratingSubject(place), place) }
  }

  /// Of the instrument of a link and of those that are listed with it.
  private mutating func addList(from link: Int, _ place: DirectionPlace) {
    for link in [link] + listed(behind: link, place) { add(reading.entityOfLink[link], place) }
  }

  mutating func readConfidence(_ sentence: Int) {
    let words = reading.letter.sentences[sentence].words
    for word in words where DirectionWords.isConfidenceLabel(folded(word)) && word + 1 < words.upperBound {
      let isBare =
        reading.letter.isBadge(words, reading.letter.sentences[sentence].bytes) || text.isNumber(word + 1)
      guard isBare || text.gap(before: word + 1).contains(UInt8(ascii: ":")) else { continue }
      let start = text.words[word + 1].start
      let end = min(start + 24, reading.letter.sentences[sentence].bytes.upperBound)
      let named = reading.linksOfSentence[sentence].first.map { reading.entityOfLink[$0] }
      guard start < end, let entity = named ?? badgeSubject(sentence) else { continue }
      if let printed = printedConfidence(String(decoding: text.original[start..<end], as: UTF8.self)) {
        confidences[entity] = confidences[entity] ?? printed
      }
    }
  }

  /// A sentence all of whose words state the direction.
  func whole(_ sentence: Int, _ direction: Direction) -> DirectionPlace {
    let words = reading.letter.sentences[sentence].words
    return DirectionPlace(
      sentence: sentence, first: words.lowerBound, last: max(words.lowerBound, words.upperBound - 1),
      direction: direction)
  }

  func folded(_ word: Int) -> String { text.foldedString(word) }

  func isAllCapitals(_ words: Range<Int>) -> Bool {
    !words.isEmpty && words.allSatisfy { text.isTickerLike($0) }
  }
}

/// Where a sentence has a word for a direction.
struct DirectionPlace {
  let sentence: Int
  let first: Int
  let last: Int
  let direction: Direction
}

extension WordedText {
  func foldedString(_ word: Int) -> String {
    String(decoding: folded[words[word].start..<words[word].end], as: UTF8.self)
  }
}

extension String {
  var foldedText: String { String(decoding: foldedUTF8, as: UTF8.self) }
}
