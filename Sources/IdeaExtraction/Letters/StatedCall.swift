import Newsletters
import TextAnalysis

/// A direction that a letter prints.
struct StatedCall {
  let entity: Int
  let direction: Direction
  let sentence: Int
  var confidence: Confidence?
}

/// Finds the directions that a letter prints: labels, trade lines, ratings, positions of the author, tables.
struct StatedCalls {
  private(set) var calls: [StatedCall] = []
  /// Confidence as printed, by entity.
  private(set) var confidences: [Int: Confidence] = [:]

  private let reading: LetterReading
  private let text: WordedText
  private var columns: TableColumns?

  init(in reading: LetterReading) {
    self.reading = reading
    text = reading.letter.text
    for block in reading.letter.blocks {
      if block.kind == .row {
        readRow(block.sentences.lowerBound)
      } else {
        columns = nil
        for sentence in block.sentences { read(sentence) }
      }
    }
  }

  private mutating func add(_ entity: Int?, _ direction: Direction, _ sentence: Int) {
    guard let entity, entity >= 0 else { return }
    calls.append(StatedCall(entity: entity, direction: direction, sentence: sentence))
  }

  // MARK: Tables

  private mutating func readRow(_ sentence: Int) {
    let cells = cells(of: sentence)
    if let found = TableColumns(cells.map { fold($0.trimmingBlanks) }) { columns = found }
    guard let link = reading.linksOfSentence[sentence].first else { return read(sentence) }
    let entity = reading.entityOfLink[link]
    let chosen = columns.flatMap { $0.direction }.flatMap { cells.indices.contains($0) ? [cells[$0]] : nil } ?? cells
    guard let direction = chosen.compactMap({ wholeDirection($0.trimmingBlanks) }).first else { return read(sentence) }
    add(entity, direction, sentence)
    if let column = columns?.confidence, cells.indices.contains(column) {
      confidences[entity] = printedConfidence(String(cells[column].trimmingBlanks))
    }
  }

  private func cells(of sentence: Int) -> [Substring] {
    text.string(reading.letter.sentences[sentence].bytes).utf8.split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false
    ).map { Substring($0) }
  }

  private func fold(_ text: Substring) -> String { String(text).foldedText }

  /// The direction of a cell that holds nothing else.
  private func wholeDirection(_ cell: Substring) -> Direction? {
    let words = WordedText(String(cell))
    guard !words.words.isEmpty, words.words.count <= 3,
      let match = words.longestMatch(in: DirectionWords.table, at: 0, before: words.words.count),
      match.last == words.words.count - 1
    else { return nil }
    return Direction.allCases[DirectionWords.table.value(of: match.entry)]
  }

  // MARK: Sentences

  private mutating func read(_ sentence: Int) {
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

  private mutating func read(_ place: DirectionPlace) {
    if isFormer(place) || isIdiom(place) { return }
    if isBadge(place) { return add(badgeSubject(place.sentence), place.direction, place.sentence) }
    let listed = list(behind: place)
    if !listed.isEmpty {
      for link in listed { add(reading.entityOfLink[link], place.direction, place.sentence) }
      return
    }
    if isLabelled(place) { return add(labelSubject(place), place.direction, place.sentence) }
    if let link = tradeLine(place) ?? appended(place) {
      return add(reading.entityOfLink[link], place.direction, place.sentence)
    }
    if isAuthorsPosition(place) { return add(positionSubject(place), place.direction, place.sentence) }
    if isRating(place) { return add(ratingSubject(place), place.direction, place.sentence) }
  }

  /// `SELL (was HOLD)`, `upgrade to Buy from Hold`.
  private func isFormer(_ place: DirectionPlace) -> Bool {
    place.first > reading.letter.sentences[place.sentence].words.lowerBound
      && ["was", "from", "previously", "formerly", "were"].contains(folded(place.first - 1))
  }

  /// `long term`, `in short`.
  private func isIdiom(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    for first in [place.first, place.first - 1] where first >= words.lowerBound {
      if let match = text.longestMatch(in: CallCue.table, at: first, before: words.upperBound), match.last >= place.last,
        CallCue(rawValue: CallCue.table.value(of: match.entry)) == .idiom
      {
        return true
      }
    }
    return false
  }

  private func isBadge(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    return place.first == words.lowerBound && reading.linksOfSentence[place.sentence].isEmpty
      && reading.letter.isBadge(words, reading.letter.sentences[place.sentence].bytes)
  }

  /// Whom a line that is only a direction is about: the line before, else the line behind, else what was spoken of.
  private func badgeSubject(_ sentence: Int) -> Int? {
    let isSingle = { (other: Int) -> Bool in self.reading.letter.sentences.indices.contains(other) }
    for other in [sentence - 1, sentence + 1] where isSingle(other) {
      if let link = reading.linksOfSentence[other].first { return reading.entityOfLink[link] }
    }
    return topic(sentence)
  }

  /// `Longs: Nvidia and Microsoft.`
  private func list(behind place: DirectionPlace) -> [Int] {
    let words = reading.letter.sentences[place.sentence].words
    guard place.last + 1 < words.upperBound, text.gap(before: place.last + 1).contains(UInt8(ascii: ":")),
      text.isCapitalized(place.first)
    else { return [] }
    var end = words.upperBound
    for word in (place.last + 1)..<words.upperBound
    where text.longestMatch(in: DirectionWords.table, at: word, before: words.upperBound) != nil {
      end = word
      break
    }
    return reading.linksOfSentence[place.sentence].filter {
      reading.links[$0].firstWord > place.last && reading.links[$0].firstWord < end
    }
  }

  /// `Rating: Buy`, `Our stance – neutral`.
  private func isLabelled(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    guard place.first > words.lowerBound, text.gap(before: place.first).contains(UInt8(ascii: ":")) else { return false }
    for count in 1...3 where place.first - count >= words.lowerBound {
      let start = text.words[place.first - count].start
      let label = String(decoding: text.folded[start..<text.words[place.first - 1].end], as: UTF8.self)
      if DirectionWords.isLabel(label), !DirectionWords.isConfidenceLabel(label) { return true }
    }
    return false
  }

  /// `LONG IGV`, and at the start of a sentence `Long IGV` and `Buy IGV`.
  private func tradeLine(_ place: DirectionPlace) -> Int? {
    let words = reading.letter.sentences[place.sentence].words
    let isShouted = text.isAllCapitals(place.first) && !isAllCapitals(words.lowerBound..<place.first)
    let starts = place.first == words.lowerBound && text.isCapitalized(place.first)
    guard let link = link(in: place.sentence, after: place.last, within: 2) else { return nil }
    let isListed = reading.links[link].firstWord == place.last + 1 && isPaired(place)
    guard isShouted || starts || isListed, place.direction != .neutral || isShouted || isListed else { return nil }
    return hasStop(place.last + 1, reading.links[link].firstWord) ? nil : link
  }

  private func hasStop(_ first: Int, _ last: Int) -> Bool {
    first <= last && (first...last).contains { text.gap(before: $0).contains { Self.stops.contains($0) } }
  }

  /// One of several trades in a row, `long Shell, short BP`, or set apart by a mark, `Idea 1: long Shell`.
  private func isPaired(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    guard Self.trades.contains(folded(place.first)) else { return false }
    if place.first > words.lowerBound,
      text.gap(before: place.first).contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") })
    {
      return true
    }
    return reading.linksOfSentence[place.sentence].contains { link in
      let before = reading.links[link].firstWord - 1
      return before >= words.lowerBound && before != place.last && Self.trades.contains(folded(before))
        && folded(before) != folded(place.first)
    }
  }

  private static let trades: Set<String> = ["long", "short", "overweight", "underweight", "flat"]

  private static let stops = Array(".,;:!?|()".utf8)

  /// `Palantir, bearish, defined risk`, `IGV: Long`, `IGV (Buy)`.
  private func appended(_ place: DirectionPlace) -> Int? {
    guard let link = reading.linksOfSentence[place.sentence].last(where: { reading.links[$0].lastWord < place.first }) else {
      return nil
    }
    let distance = place.first - reading.links[link].lastWord
    guard distance == 1, endsPhrase(behind: place.last, place.sentence) else { return nil }
    let gap = text.gap(before: place.first)
    let isSet = gap.contains { Array(",:(|".utf8).contains($0) } || gap.count >= 3 && gap.first == UInt8(ascii: " ")
    return isSet || text.isAllCapitals(place.first) ? link : nil
  }

  private func endsPhrase(behind word: Int, _ sentence: Int) -> Bool {
    let words = reading.letter.sentences[sentence].words
    guard word + 1 < words.upperBound else { return true }
    let gap = text.gap(before: word + 1)
    return gap.contains { Self.stops.contains($0) } || gap.count >= 3
  }

  /// `we are long`, `I stay short`, `I keep the short`.
  private func isAuthorsPosition(_ place: DirectionPlace) -> Bool {
    guard Self.positions.contains(folded(place.first)), place.first == place.last else { return false }
    let words = reading.letter.sentences[place.sentence].words
    if place.last + 1 < words.upperBound, Self.otherNouns.contains(folded(place.last + 1)) { return false }
    var word = place.first - 1
    var hasVerb = false
    while word >= max(words.lowerBound, place.first - 5) {
      let name = folded(word)
      if word == place.first - 1, name == "our" || name == "my", place.last + 1 < words.upperBound {
        return ["in", "on", "position", "against", "from"].contains(folded(place.last + 1))
      }
      if Self.authors.contains(name) { return hasVerb && !isSomebodyElses(word, words.lowerBound) }
      if Self.presentVerbs.contains(name) { hasVerb = true } else if !Self.fillers.contains(name) { return false }
      word -= 1
    }
    return false
  }

  /// `when we are long`, `if I am short`: no position is told.
  private func isSomebodyElses(_ author: Int, _ first: Int) -> Bool {
    author > first && ["if", "when", "whenever", "unless", "were", "had", "that"].contains(folded(author - 1))
  }

  private static let positions: Set<String> = ["long", "short", "overweight", "underweight", "bullish", "bearish", "flat", "neutral"]
  private static let authors: Set<String> = ["i", "we", "fund", "portfolio", "desk", "author"]
  private static let presentVerbs: Set<String> = [
    "am", "are", "m", "re", "is", "remain", "remains", "stay", "stays", "keep", "keeps", "went", "go", "hold", "turned", "turn", "ve",
    "have",
  ]
  private static let fillers: Set<String> = [
    "now", "still", "also", "currently", "therefore", "again", "modestly", "slightly", "small", "a", "the", "my", "our", "very",
    "outright", "structurally", "tactically", "and", "been", "both", "already", "staying", "running", "firmly", "comfortably", "happily", "going", "gone",
  ]
  private static let otherNouns: Set<String> = [
    "volatility", "vol", "gamma", "theta", "vega", "convexity", "naked", "term", "run", "of", "while", "time", "list", "ago", "on",
    "haul", "way", "enough", "answer", "version", "story", "squeeze", "interest", "sellers", "only", "dated", "selling",
  ]

  /// `HOLD.`, `stays at HOLD`, `Sell is my answer`, `we rate it Overweight`.
  private func isRating(_ place: DirectionPlace) -> Bool {
    let words = reading.letter.sentences[place.sentence].words
    let length = text.words[place.last].end - text.words[place.first].start
    if text.isAllCapitals(place.first), length >= 3, !isAllCapitals(words), place.last == place.first || text.isAllCapitals(place.last) {
      return endsPhrase(behind: place.last, place.sentence) || words.count <= 3
    }
    if words.count == 1, length >= 3, place.direction != .neutral || folded(place.first) == "hold" {
      return reading.letter.blocks[reading.letter.sentences[place.sentence].block].kind != .heading && text.isAllCapitals(place.first)
    }
    guard text.isCapitalized(place.first) else { return false }
    if place.first == words.lowerBound {
      return place.last + 2 < words.upperBound && folded(place.last + 1) == "is"
        && ["my", "our"].contains(folded(place.last + 2))
    }
    let before = max(words.lowerBound, place.first - 6)..<place.first
    if place.last + 1 < words.upperBound, ["rating", "recommendation", "stance"].contains(folded(place.last + 1)),
      before.contains(where: { ["our", "my", "a", "we"].contains(folded($0)) })
    {
      return true
    }
    let hasAuthor = words.contains { ["i", "we", "our", "my"].contains(folded($0)) }
    return hasAuthor && before.contains { Self.ratingVerbs.contains(folded($0)) }
  }

  private static let ratingVerbs: Set<String> = [
    "rate", "rated", "rates", "rating", "remains", "stays", "maintain", "maintaining", "reiterate", "reiterating", "recommendation",
    "call", "reaffirm", "initiate", "upgrade", "downgrade", "initiating", "cut", "lift", "raise", "move", "moved", "lower", "upgrading", "downgrading",
  ]

  // MARK: Subjects

  /// Whom a rating is about: the sentence's only name, else its topic, its section's or the letter's.
  private func labelSubject(_ place: DirectionPlace) -> Int? {
    let named = reading.linksOfSentence[place.sentence]
    if let after = link(in: place.sentence, after: place.last, within: 3), !hasStop(place.last + 1, reading.links[after].firstWord) {
      return reading.entityOfLink[after]
    }
    if let before = named.last(where: { reading.links[$0].lastWord < place.first }) { return reading.entityOfLink[before] }
    return topic(place.sentence)
  }

  /// `Overweight on Pfizer`, `our Sell rating on Pfizer`, but `rate Pfizer a Sell`.
  private func ratingSubject(_ place: DirectionPlace) -> Int? {
    let words = reading.letter.sentences[place.sentence].words
    let pointsAhead = place.last + 1 < words.upperBound
      && ["on", "rating", "recommendation", "for", "stance"].contains(folded(place.last + 1))
    if !pointsAhead,
      let before = reading.linksOfSentence[place.sentence].last(where: { reading.links[$0].lastWord < place.first })
    {
      return reading.entityOfLink[before]
    }
    return labelSubject(place)
  }

  private func positionSubject(_ place: DirectionPlace) -> Int? {
    let named = reading.linksOfSentence[place.sentence]
    if let after = link(in: place.sentence, after: place.last, within: 6) { return reading.entityOfLink[after] }
    if reading.topicOfSentence[place.sentence] >= 0, named.isEmpty { return reading.topicOfSentence[place.sentence] }
    if let before = named.last(where: { reading.links[$0].lastWord < place.first }) { return reading.entityOfLink[before] }
    return topic(place.sentence)
  }

  private func topic(_ sentence: Int) -> Int? {
    if reading.topicOfSentence[sentence] >= 0 { return reading.topicOfSentence[sentence] }
    let heading = reading.headingOfSentence[sentence]
    for other in stride(from: sentence - 1, through: max(0, sentence - 12), by: -1) {
      if reading.topicOfSentence[other] >= 0, !reading.isCommon[reading.topicOfSentence[other]] {
        return reading.topicOfSentence[other]
      }
      if other == heading { break }
    }
    if heading >= 0, let entity = reading.entityOfSection[heading] { return entity }
    return reading.mainEntity
  }

  private func link(in sentence: Int, after word: Int, within distance: Int) -> Int? {
    reading.linksOfSentence[sentence].first {
      reading.links[$0].firstWord > word && reading.links[$0].firstWord - word <= distance
    }
  }

  // MARK: Confidence

  private mutating func readConfidence(_ sentence: Int) {
    let words = reading.letter.sentences[sentence].words
    for word in words where DirectionWords.isConfidenceLabel(folded(word)) && word + 1 < words.upperBound {
      let isBare = reading.letter.isBadge(words, reading.letter.sentences[sentence].bytes) || text.isNumber(word + 1)
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

  private func folded(_ word: Int) -> String { text.foldedString(word) }

  private func isAllCapitals(_ words: Range<Int>) -> Bool {
    !words.isEmpty && words.allSatisfy { text.isTickerLike($0) }
  }
}

/// Where a sentence has a word for a direction.
private struct DirectionPlace {
  let sentence: Int
  let first: Int
  let last: Int
  let direction: Direction
}

/// Which cells of a table hold the direction and the confidence, from its first row.
private struct TableColumns {
  let direction: Int?
  let confidence: Int?

  init?(_ heads: [String]) {
    direction = heads.firstIndex { DirectionWords.isLabel($0) && !DirectionWords.isConfidenceLabel($0) }
    confidence = heads.firstIndex(where: DirectionWords.isConfidenceLabel)
    if direction == nil, confidence == nil { return nil }
  }
}

extension WordedText {
  func foldedString(_ word: Int) -> String {
    String(decoding: folded[words[word].start..<words[word].end], as: UTF8.self)
  }
}

extension String {
  var foldedText: String { String(decoding: foldedUTF8, as: UTF8.self) }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var rest = self[...]
    while rest.utf8.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
    while rest.utf8.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    return rest
  }
}
