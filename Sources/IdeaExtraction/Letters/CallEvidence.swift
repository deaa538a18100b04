/// Counts what speaks for and against each instrument of a letter being called.
struct CallEvidence {
  private let reading: LetterReading
  private let text: WordedText
  private let narratorNames: [Bool]
  private let stances: HeadingStances
  /// By entity and feature.
  private var values: [Double]
  /// By entity, the kind of the last trade that is told.
  private var lastTrade: [Int: CallFeature] = [:]
  /// By sentence, how much of a call it makes, whatever it is about.
  private(set) var strengths: [Double]
  /// By sentence, whether it tells what may go wrong.
  private(set) var isRisk: [Bool]

  init(_ reading: LetterReading, _ model: DirectionModel) {
    self.reading = reading
    text = reading.letter.text
    narratorNames = reading.narratorNames()
    stances = HeadingStances(reading)
    values = Array(repeating: 0, count: reading.tickers.count * CallFeature.allCases.count)
    strengths = Array(repeating: 0, count: reading.letter.sentences.count)
    isRisk = stances.isRisk
    for sentence in reading.letter.sentences.indices { read(sentence) }
    readStructure()
    readModel(model)
  }

  /// Asks the model only about instruments that it may decide: reading sentences again takes longer than all else.
  private mutating func readModel(_ model: DirectionModel) {
    let reach = CallModel.limit * abs(CallWeights.weights[.model] ?? 0)
    let isOpen = reading.tickers.indices.map { entity in
      abs(CallWeights.score { self[entity, $0] }) <= reach
    }
    for (entity, logOdds) in CallModel(reading, model).logOdds(of: isOpen).enumerated() {
      self[entity, .model] = logOdds
    }
  }

  subscript(entity: Int, feature: CallFeature) -> Double {
    get { min(values[entity * CallFeature.allCases.count + feature.rawValue], feature.limit) }
    set { values[entity * CallFeature.allCases.count + feature.rawValue] = newValue }
  }

  private mutating func read(_ sentence: Int) {
    let place = reading.letter.sentences[sentence]
    let kind = reading.letter.blocks[place.block].kind
    let found = reading.cues(in: place.words, narratorNamed: narratorNames[place.block])
    if kind != .heading, found.contains(where: { $0.cue == .risk }) { isRisk[sentence] = true }
    // A table's directions are read as they are printed.
    guard kind != .row, kind != .heading || !reading.linksOfSentence[sentence].isEmpty,
      !reading.isQuoteOrQuestion(place), !reading.isSmallPrint[place.block]
    else { return }
    // What is told with a closing trade is the story of that trade.
    let isClosed = found.contains { $0.cue == .closing && $0.hasAuthor && !$0.isNegated }
    let isPast = stances.stances[sentence] < 0
    if !isClosed, !isPast { readNumbers(sentence) }
    for cue in found {
      guard let feature = feature(of: cue, isClosed: isClosed) else { continue }
      strengths[sentence] += feature.strength
      // Below `Closed trades` only what the author plainly says of himself counts.
      if isPast, feature.isTrade, !cue.namesAuthor { continue }
      for entity in entities(of: cue, sentence) { count(feature, cue, entity, sentence) }
    }
  }

  private mutating func count(_ feature: CallFeature, _ cue: FoundCue, _ entity: Int, _ sentence: Int) {
    self[entity, feature] += 1
    if [.holding, .opening, .placed, .level].contains(feature), isOwn(entity, sentence) {
      self[entity, .ownTrade] = 1
    }
    if [.holding, .opening, .placed, .waiting, .closing].contains(feature) { lastTrade[entity] = feature }
    if cue.isClose, feature == .holding || feature == .opening { self[entity, .firm] += 1 }
  }

  /// The sizes of positions, the levels of trades and the contracts that a sentence prints.
  private mutating func readNumbers(_ sentence: Int) {
    for found in TradeNumbers.find(in: reading.letter.sentences[sentence].words, text) {
      guard let entity = reading.subject(of: found.first, found.last, sentence), isTold(entity, sentence)
      else { continue }
      strengths[sentence] += 1
      if let feature = found.feature { self[entity, feature] += 1 }
      if isOwn(entity, sentence) { self[entity, .ownTrade] = 1 }
    }
  }

  /// Whether the passage is under the instrument's name.
  private func isOwn(_ entity: Int, _ sentence: Int) -> Bool {
    reading.labelOfSentence[sentence] == entity
  }

  private func feature(of found: FoundCue, isClosed: Bool) -> CallFeature? {
    switch found.cue {
    case .holding, .opening:
      if found.isPast { return found.isOthers ? nil : .closing }
      if found.isOthers || found.isNegated || isClosed { return nil }
      if !found.namesAuthor, !found.isElided { return nil }
      return found.namesAuthor ? (found.cue == .holding ? .holding : .opening) : .unsigned
    case .closing: return !found.isOthers && !found.isNegated ? .closing : nil
    case .opinion: return found.namesAuthor ? .opinion : nil
    case .view: return .view
    case .level: return .level
    case .trade: return .trade
    case .placed: return found.isNegated || found.isOthers || found.isPast || isClosed ? nil : .placed
    case .noCall: return .noCall
    case .waiting: return .waiting
    case .news: return .news
    case .record, .author, .narrator, .pronoun, .other, .negation, .risk, .idiom, .smallPrint: return nil
    }
  }

  /// Of `replaced X with Y` both, else the one that a cue is about.
  private func entities(of cue: FoundCue, _ sentence: Int) -> [Int] {
    if cue.cue == .opening, Self.exchanges.contains(text.words[cue.first].hash) {
      let behind = reading.linksOfSentence[sentence].filter { reading.links[$0].firstWord > cue.first }
        .prefix(2)
      if behind.count == 2 { return behind.map { reading.entityOfLink[$0] } }
    }
    guard let entity = reading.subject(of: cue.first, cue.last, sentence), isTold(entity, sentence) else {
      return []
    }
    return [entity] + conjuncts(of: entity, sentence)
  }

  /// Whether a sentence may trade it: an index or a rate, which says how the market is, only where it names it or stands under its name.
  private func isTold(_ entity: Int, _ sentence: Int) -> Bool {
    !reading.isGauge[entity] || reading.labelOfSentence[sentence] == entity
      || reading.linksOfSentence[sentence].contains { reading.entityOfLink[$0] == entity }
  }

  /// In `we favour X and Y` also Y: what stands in a row with a name that is no topic.
  private func conjuncts(of entity: Int, _ sentence: Int) -> [Int] {
    let named = Array(reading.linksOfSentence[sentence])
    guard named.count > 1, let place = named.firstIndex(where: { reading.entityOfLink[$0] == entity }) else {
      return []
    }
    var found: [Int] = []
    for step in [1, -1] {
      var index = place
      while named.indices.contains(index + step),
        isRow(named[min(index, index + step)], named[max(index, index + step)])
      {
        index += step
        let other = reading.entityOfLink[named[index]]
        if other != entity, !found.contains(other) { found.append(other) }
      }
    }
    return found
  }

  /// Whether two links stand in a row, set apart by a comma, `and` or `or`.
  private func isRow(_ first: Int, _ second: Int) -> Bool {
    let behind = reading.links[first].lastWord + 1
    let between = behind..<max(behind, reading.links[second].firstWord)
    guard between.count <= 1, between.allSatisfy({ ["and", "or", "plus"].contains(text.foldedString($0)) })
    else {
      return false
    }
    let gap = text.gap(before: reading.links[second].firstWord)
    return !isSubject(second) && !gap.contains { ".;:!?\n".utf8.contains($0) }
      && (between.count == 1 || gap.contains(UInt8(ascii: ",")) || gap.contains(UInt8(ascii: "/"))
        || gap.contains(UInt8(ascii: "(")))
  }

  /// In `We are long Pfizer, Merck reports on Friday` the second name begins a clause of its own.
  private func isSubject(_ link: Int) -> Bool {
    let next = reading.links[link].lastWord + 1
    return next < text.words.count && text.gap(before: next).elementsEqual([0x20])
      && Self.verbs.contains(text.words[next].hash)
  }

  private static let verbs = wordHashes(
    of: "is was has had will reports reported rose fell goes looks comes does trades remains")

  private static let exchanges = wordHashes(
    of: "replaced replacing replace swapped swap swapping switched switch switching rotated paired")
}

extension CallEvidence {
  /// What the places of the names tell, without the words around.
  fileprivate mutating func readStructure() {
    var sections = Array(repeating: 0.0, count: reading.tickers.count)
    var sentences = sections
    for sentence in reading.letter.sentences.indices {
      let block = reading.letter.blocks[reading.letter.sentences[sentence].block]
      readNames(sentence, block)
      let topic = reading.topicOfSentence[sentence]
      guard block.kind != .heading, block.kind != .row, topic >= 0 else { continue }
      sentences[topic] += 1
      if reading.labelOfSentence[sentence] == topic { sections[topic] += 1 }
      readStance(of: sentence, topic)
      readVoice(sentence, topic, block)
    }
    for entity in reading.tickers.indices {
      self[entity, .sentences] = log2(1 + sentences[entity])
      self[entity, .section] = log2(1 + sections[entity])
      self[entity, .context] = reading.isContext[entity] ? 1 : 0
      self[entity, .common] = reading.isCommon[entity] ? 1 : 0
      self[entity, .ended] = lastTrade[entity] == .closing ? 1 : 0
      self[entity, .firstPerson] = reading.isFirstPerson ? 1 : 0
    }
    readCrowds()
  }

  private mutating func readNames(_ sentence: Int, _ block: LetterText.Block) {
    let named = Set(reading.linksOfSentence[sentence].map { reading.entityOfLink[$0] })
    if reading.labelOfSentence[sentence] >= 0, block.kind != .heading,
      sentence == block.sentences.lowerBound, named.contains(reading.labelOfSentence[sentence])
    {
      self[reading.labelOfSentence[sentence], .labelled] = 1
    }
    let words = reading.letter.sentences[sentence].words
    if let first = reading.linksOfSentence[sentence].first,
      reading.links[first].firstWord - words.lowerBound <= 4
    {
      self[reading.entityOfLink[first], .subject] += 1
    }
  }

  private mutating func readVoice(_ sentence: Int, _ topic: Int, _ block: LetterText.Block) {
    let place = reading.letter.sentences[sentence]
    guard !reading.isQuoteOrQuestion(place), reading.speaksOfAuthor(place) else { return }
    self[topic, .voiced] += 1
    if sentence == block.sentences.upperBound - 1 || sentence + 1 == reading.topicOfSentence.count
      || reading.topicOfSentence[sentence + 1] != topic
    {
      self[topic, .concluded] = 1
    }
  }

  private mutating func readStance(of sentence: Int, _ topic: Int) {
    let stance = stances.stances[sentence]
    if stance > 0 { self[topic, .headingFor] = max(self[topic, .headingFor], stance) }
    if stance < 0 { self[topic, .headingAgainst] = max(self[topic, .headingAgainst], -stance) }
  }

  private mutating func readCrowds() {
    let count = reading.tickers.count
    var places = Array(repeating: 0.0, count: count)
    var neighbours = places
    var questions = places
    for sentence in reading.letter.sentences.indices where !reading.linksOfSentence[sentence].isEmpty {
      let place = reading.letter.sentences[sentence]
      let named = Set(reading.linksOfSentence[sentence].map { reading.entityOfLink[$0] })
      for entity in named {
        places[entity] += 1
        neighbours[entity] += Double(named.count - 1)
        if reading.isQuoteOrQuestion(place) { questions[entity] += 1 }
      }
    }
    for entity in 0..<count where places[entity] > 0 {
      self[entity, .crowd] = neighbours[entity] / places[entity]
      self[entity, .asked] = questions[entity] == places[entity] ? 1 : 0
    }
  }
}

/// The binary logarithm without a library: exact enough for counts.
private func log2(_ value: Double) -> Double {
  var rest = value
  var result = 0.0
  while rest >= 2 {
    rest /= 2
    result += 1
  }
  // Between powers of two the line is within 0.09 of the curve.
  return result + rest - 1
}

extension CallFeature {
  /// Whether it tells of a trade.
  fileprivate var isTrade: Bool {
    switch self {
    case .holding, .opening, .unsigned, .placed, .level, .trade: true
    default: false
    }
  }

  /// How much of a call it makes a sentence.
  fileprivate var strength: Double {
    switch self {
    case .holding, .opening, .waiting, .closing: 3
    case .unsigned, .placed: 2
    case .trade, .level: 1
    case .opinion: 1.25
    case .noCall: 2
    case .view: 0.5
    default: 0
    }
  }
}
