/// A number of a trade where a sentence prints it.
struct TradeNumber {
  /// `.size` or `.contract`; a level is told by its word.
  let feature: CallFeature?
  let first: Int
  let last: Int
}

/// Finds the sizes of positions (`9.2% of the partnership`), levels (`stop at 414`, `target 486`) and contracts
/// (`Jan 380/410 call spread`).
enum TradeNumbers {
  static func find(in words: Range<Int>, _ text: WordedText) -> [TradeNumber] {
    var found: [TradeNumber] = []
    for word in words {
      switch kinds[text.words[word].hash] {
      case .book:
        guard let first = share(before: word, from: words.lowerBound, text) else { continue }
        found.append(TradeNumber(feature: .size, first: first, last: word))
      case .stop, .target, .level:
        guard let last = number(behind: word, before: words.upperBound, text) else { continue }
        found.append(TradeNumber(feature: nil, first: word, last: last))
      case .contract:
        guard let first = term(before: word, from: words.lowerBound, text) else { continue }
        found.append(TradeNumber(feature: .contract, first: first, last: word))
      case .percent, .month, nil: continue
      }
    }
    return found
  }

  /// The percentage within the six words before.
  private static func share(before word: Int, from first: Int, _ text: WordedText) -> Int? {
    for other in stride(from: word - 1, through: max(first, word - 7), by: -1) {
      if kinds[text.words[other].hash] == .percent { return other }
      if text.isNumber(other), other + 1 < text.words.count,
        text.gap(before: other + 1).contains(UInt8(ascii: "%"))
      {
        return other
      }
    }
    return nil
  }

  /// The number within the three words behind, in the same part of the sentence.
  private static func number(behind word: Int, before end: Int, _ text: WordedText) -> Int? {
    for other in (word + 1)..<max(word + 1, min(end, word + 5)) {
      if text.gap(before: other).contains(where: {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ".")
      }) {
        return nil
      }
      if text.isNumber(other) { return other }
    }
    return nil
  }

  /// That number with its decimals, `nil` for a percentage.
  static func value(behind word: Int, before end: Int, _ text: WordedText) -> Double? {
    guard let place = number(behind: word, before: end, text) else { return nil }
    var digits: [UInt8] = []
    var index = text.words[place].start
    while index < text.original.count {
      let byte = text.original[index]
      if 0x30...0x39 ~= byte {
        digits.append(byte)
      } else if byte == UInt8(ascii: "."), !digits.contains(byte) {
        digits.append(byte)
      } else if byte != UInt8(ascii: ",") || index + 1 >= text.original.count
        || !(0x30...0x39 ~= text.original[index + 1])
      {
        break
      }
      index += 1
    }
    if index < text.original.count, text.original[index] == UInt8(ascii: "%") { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  /// A month or a strike within the four words before.
  private static func term(before word: Int, from first: Int, _ text: WordedText) -> Int? {
    for other in stride(from: word - 1, through: max(first, word - 5), by: -1)
    where text.isNumber(other) || kinds[text.words[other].hash] == .month {
      return other
    }
    return nil
  }

  enum Kind { case book, percent, stop, target, level, contract, month }

  /// By the hash of a folded word.
  static let kinds: [UInt64: Kind] = {
    var kinds: [UInt64: Kind] = [:]
    for (kind, words) in words {
      forEachWordHash(in: Array(words.utf8)) { kinds[$0] = kind }
    }
    return kinds
  }()

  private static let words: [(Kind, String)] = [
    (
      .book,
      """
      portfolio book fund partnership sleeve account position positions weight stake holding allocation assets capital nav model
      line money
      """
    ),
    (.percent, "percent pct cent"),
    (.stop, "stop stops"),
    (.target, "target targets objective tp"),
    (.level, "entry breakeven trigger buyer buyers seller sellers risk average cost basis"),
    (
      .contract,
      """
      calls puts call put spread spreads straddle straddles strangle strangles condor butterfly fly collar futures contract
      contracts reversal leaps warrants
      """
    ),
    (
      .month,
      """
      jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october
      november december weekly weeklies monthly
      """
    ),
  ]
}
