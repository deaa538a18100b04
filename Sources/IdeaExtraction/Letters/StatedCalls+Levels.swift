import Newsletters

extension StatedCalls {
  /// Directions from levels: a target above the stop is a long, one below a short.
  ///
  /// Both must stand in one passage, or in the passage and the line behind it, about one instrument.
  mutating func readLevels() {
    var open: (entity: Int, levels: TradeLevels)?
    for (index, block) in reading.letter.blocks.enumerated() where !reading.isSmallPrint[index] {
      guard block.kind != .heading, !isPast(reading.headingOfSentence[block.sentences.lowerBound]) else {
        open = nil
        continue
      }
      for sentence in block.sentences {
        let named = reading.linksOfSentence[sentence].first.map { reading.entityOfLink[$0] }
        let topic = reading.topicOfSentence[sentence]
        let entity = topic >= 0 ? topic : block.kind == .row ? named ?? open?.entity ?? -1 : -1
        if entity < 0 || open?.entity != entity { open = entity < 0 ? nil : (entity, TradeLevels()) }
        open?.levels.read(reading.letter.sentences[sentence].words, text)
        guard let direction = open?.levels.direction else { continue }
        add(entity, whole(sentence, direction))
        open = nil
      }
    }
  }
}

/// The stop and the target of a trade, as far as they were read.
struct TradeLevels {
  private var stop: Double?
  private var target: Double?
  /// Levels of options turn around with puts.
  private var isOption = false

  /// `nil` while one is missing, and for levels too far apart to be of one price.
  var direction: Direction? {
    guard !isOption, let stop, let target, stop > 0, target > 0, stop != target,
      max(stop, target) / min(stop, target) < 2.5
    else { return nil }
    return target > stop ? .long : .short
  }

  mutating func read(_ words: Range<Int>, _ text: WordedText) {
    for word in words {
      switch TradeNumbers.kinds[text.words[word].hash] {
      case .contract: isOption = true
      case .stop: stop = stop ?? TradeNumbers.value(behind: word, before: words.upperBound, text)
      case .target: target = target ?? TradeNumbers.value(behind: word, before: words.upperBound, text)
      case .book, .percent, .level, .month, nil: continue
      }
    }
  }
}
