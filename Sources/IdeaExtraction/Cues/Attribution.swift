/// Gives each cue of a reading to the instrument that it speaks of, and adds up what they say of the idea's own.
///
/// Every search looks at a bounded number of items, so the cost is linear in the text.
struct Attribution {
  let reading: Reading
  let text: TokenizedText
  let cues: [Cue]
  private(set) var tally = Tally()
  /// How far a search for an instrument goes, in items.
  private let reach = 12

  /// The shares of a cue's weight for targets that are told less directly.
  private enum Share {
    static let otherSide = -0.8
    static let implied = 0.7
    static let negated = -0.5
    static let heldByOthers = 0.3
    static let unwound = -1.0
    static let closed = -0.6
    static let advised = 1.4
  }

  init(of reading: Reading, in text: TokenizedText, cues: [Cue]) {
    self.reading = reading
    self.text = text
    self.cues = cues
    tally.readings.reserveCapacity(reading.items.count)
    for index in reading.items.indices {
      guard let cue = cue(at: index) else { continue }
      if cue.isDirectional { attribute(cue, at: index) }
      if cue.role == .neutral, case .cue(let row) = reading.items[index].kind {
        tally.add(CueReading(item: index, row: row, neutral: cue.weight * max(0, scope(of: index))))
      }
    }
  }

  private func cue(at index: Int) -> Cue? {
    guard reading.items.indices.contains(index), case .cue(let row) = reading.items[index].kind else {
      return nil
    }
    return cues[row]
  }

  private func polarity(at index: Int) -> Double? {
    guard reading.items.indices.contains(index), case .mention(let polarity) = reading.items[index].kind
    else {
      return nil
    }
    return polarity
  }

  private mutating func attribute(_ cue: Cue, at index: Int) {
    guard !isAbsorbed(cue, at: index), !isBusiness(cue, at: index) else { return }
    var weight = cue.weight * scope(of: index) * negation(before: index)
    if cue.role == .position { weight *= holding(at: index) * option(after: index) * advice(before: index) }
    if isClosed(cue, at: index) { weight *= Share.closed }
    guard weight != 0 else { return }
    let share = share(of: cue, at: index)
    guard case .cue(let row) = reading.items[index].kind else { return }
    tally.add(CueReading(item: index, row: row, own: weight * share.own, other: weight * share.other))
  }

  /// What the stretch that the cue stands in makes of it.
  private func scope(of index: Int) -> Double {
    let item = reading.items[index]
    let risk = reading.sentences[item.sentence].riskFrom <= index ? 0.15 : 1
    return reading.segmentFactors[item.segment] * reading.clauseFactors[item.clause] * risk
  }

  // MARK: Neighbours

  /// A trade swallows the move that it reacts to: `sell the rally`, `buys the dip`, `fade any strength`.
  private func isAbsorbed(_ cue: Cue, at index: Int) -> Bool {
    switch cue.role {
    case .view:
      guard let before = self.cue(at: index - 1), before.role == .position, !isSide(index - 1) else {
        return false
      }
      return distance(index - 1, index) <= 3 && isSameSegment(index - 1, index)
    case .position: return cue.weight > 0 && isClosed(cue, at: index)
    case .advice:
      guard let next = self.cue(at: index + 1), distance(index, index + 1) <= 4 else { return false }
      return (next.role == .position || next.role == .neutral || next.role == .negator)
        && isSameSegment(index, index + 1)
    case .option:
      return (1...2).contains { back in
        self.cue(at: index - back)?.role == .position && isSameSegment(index - back, index)
          && distance(index - back, index) <= 5
      }
    default: return false
    }
  }

  /// Whether a trade undoes the position: `takes profits on her long position`, `trims a short`.
  private func isClosed(_ cue: Cue, at index: Int) -> Bool {
    guard cue.role == .position, let trade = self.cue(at: index - 1), trade.role == .position,
      trade.weight < 0,
      isSameSegment(index - 1, index), (2...4).contains(distance(index - 1, index)), isSide(index)
    else { return false }
    let sentence = reading.sentences[reading.items[index].sentence]
    return !sentence.hasHolder && !sentence.hasUnwind
  }

  /// Whether the cue is `long`, `short` or a plural of these.
  private func isSide(_ index: Int) -> Bool {
    let token = text.tokens[reading.items[index].first]
    return Connective.sides.contains(text.folded[token.start..<token.end])
  }

  private func advice(before index: Int) -> Double {
    guard let cue = cue(at: index - 1), cue.role == .advice, distance(index - 1, index) <= 4,
      isSameSegment(index - 1, index)
    else { return 1 }
    return Share.advised
  }

  /// `Deere sells tractors` is no trade: an instrument stands before the verb as its subject.
  private func isBusiness(_ cue: Cue, at index: Int) -> Bool {
    guard cue.role == .position, polarity(at: index - 1) != nil, distance(index - 1, index) == 1,
      isSameSegment(index - 1, index)
    else { return false }
    let token = text.tokens[reading.items[index].last]
    return Connective.companyVerbs.contains(text.folded[token.start..<token.end])
  }

  /// A position in puts is one against the instrument.
  private func option(after index: Int) -> Double {
    for next in index + 1...index + 2 {
      guard let cue = cue(at: next), isSameSegment(index, next), distance(index, next) <= 5 else { continue }
      if cue.role == .option { return cue.weight < 0 ? -1 : 1 }
    }
    return 1
  }

  private func negation(before index: Int) -> Double {
    for back in 1...3 {
      guard index - back >= 0, isSameSegment(index - back, index) else { return 1 }
      guard let cue = cue(at: index - back) else { continue }
      if cue.role == .negator { return distance(index - back, index) <= 5 ? Share.negated : 1 }
      if cue.isDirectional { return 1 }
    }
    return 1
  }

  /// Positions of others matter little, until they are unwound: then the price goes the other way.
  private func holding(at index: Int) -> Double {
    let number = reading.items[index].sentence
    let sentence = reading.sentences[number]
    if sentence.hasUnwind { return Share.unwound }
    guard sentence.hasHolder else { return 1 }
    let isUnwoundNext = number + 1 < reading.sentences.count && reading.sentences[number + 1].hasUnwind
    return isUnwoundNext ? Share.unwound : Share.heldByOthers
  }

  /// How many tokens lie between the starts of two items.
  private func distance(_ first: Int, _ second: Int) -> Int {
    reading.items[second].first - reading.items[first].last
  }

  private func isSameSegment(_ first: Int, _ second: Int) -> Bool {
    reading.items[first].segment == reading.items[second].segment
  }
}

extension Attribution {
  /// What part of a cue's weight speaks of the own instrument, and what part of others.
  private func share(of cue: Cue, at index: Int) -> (own: Double, other: Double) {
    let ahead = search(from: index, step: 1)
    let behind = search(from: index, step: -1)
    let target = choose(ahead: ahead, behind: behind, aim: aim(of: cue, at: index))
    guard let target else { return versusShare(of: ahead, isFallback: true) }
    var own = target.polarity
    if target.polarity == 0, target.isAhead, let listed = listedAhead(of: target.item) { own = listed }
    let against = versusShare(of: opponent(of: cue, target: target, ahead: ahead), isFallback: false).own
    return own != 0 ? (own, 0) : (against, 1)
  }

  /// A noun followed by a preposition speaks of what comes after it.
  private func aim(of cue: Cue, at index: Int) -> Cue.Aim {
    guard cue.aim == .near else { return cue.aim }
    let next = reading.items[index].last + 1
    guard next < text.tokens.count, text.tokens[next].gap.isDisjoint(with: .endsPhrase) else { return .near }
    let token = text.tokens[next]
    return Connective.prepositions.contains(text.folded[token.start..<token.end]) ? .ahead : .near
  }

  private func choose(ahead: Found?, behind: Found?, aim: Cue.Aim) -> Found? {
    let aheadCost =
      ahead.flatMap { $0.isVersus ? nil : cost($0, penalty: aim == .behind ? 3 : 0) } ?? .infinity
    let behindPenalty = aim == .ahead ? 1.5 : aim == .near ? -0.5 : 0
    let behindCost = behind.map { cost($0, penalty: behindPenalty) } ?? .infinity
    if aheadCost.isInfinite, behindCost.isInfinite { return nil }
    return aheadCost < behindCost ? ahead : behind
  }

  private func cost(_ found: Found, penalty: Double) -> Double { Double(found.crossings) * 2 + penalty }

  /// The nearest mention on one side in the same sentence.
  private func search(from index: Int, step: Int) -> Found? {
    let start = reading.items[index]
    var isVersus = false
    for offset in 1...reach {
      let next = index + offset * step
      guard reading.items.indices.contains(next), reading.items[next].sentence == start.sentence else {
        return nil
      }
      if let polarity = polarity(at: next) {
        return Found(
          item: next, polarity: polarity, crossings: crossings(start, reading.items[next]),
          isVersus: isVersus,
          isAhead: step > 0)
      }
      if step > 0, cue(at: next)?.role == .versus { isVersus = true }
    }
    return nil
  }

  private func crossings(_ a: Item, _ b: Item) -> Int {
    a.clause != b.clause ? 2 : a.segment != b.segment ? 1 : 0
  }

  /// In `long X, Y and Z` the own instrument may be any of the list.
  private func listedAhead(of item: Int) -> Double? {
    var last = item
    for next in item + 1..<item + reach {
      guard let polarity = polarity(at: next), isList(last, next),
        reading.items[next].sentence == reading.items[item].sentence
      else { return nil }
      if polarity != 0 { return polarity }
      last = next
    }
    return nil
  }

  /// Whether nothing or an `and` stands between two mentions.
  private func isList(_ first: Int, _ second: Int) -> Bool {
    switch distance(first, second) {
    case 1: true
    case 2: Connective.joins.contains(word(before: second))
    default: false
    }
  }

  private func word(before item: Int) -> ArraySlice<UInt8> {
    let token = text.tokens[reading.items[item].first - 1]
    return text.folded[token.start..<token.end]
  }

  /// The instrument on the other side of `over`, `against` or, for a preference, `to`.
  private func opponent(of cue: Cue, target: Found, ahead: Found?) -> Found? {
    if !target.isAhead {
      guard let ahead, ahead.crossings < 2, ahead.isVersus || cue.role == .comparison else { return nil }
      return Found(
        item: ahead.item, polarity: ahead.polarity, crossings: ahead.crossings, isVersus: true, isAhead: true)
    }
    guard var next = search(from: target.item, step: 1), next.crossings < 2 else { return nil }
    if next.item == target.item + 1, distance(target.item, next.item) == 2,
      word(before: next.item) == Connective.to
    {
      next.isVersus = true
    }
    return next
  }

  private func versusShare(of found: Found?, isFallback: Bool) -> (own: Double, other: Double) {
    if let found, found.isVersus, found.polarity != 0 { return (Share.otherSide * found.polarity, 0) }
    return isFallback ? (Share.implied, 0) : (0, 0)
  }

  /// A mention that a search came upon.
  struct Found {
    let item: Int
    let polarity: Double
    /// 0 within the segment, 1 over a comma, 2 over a clause.
    let crossings: Int
    /// Whether `against` or the like stands between.
    var isVersus: Bool
    let isAhead: Bool
  }
}

/// Small words that the table of cues has no use for.
private enum Connective {
  /// Between two items of a list.
  static let joins = words(["and", "or", "plus"])
  /// They tie a noun to what follows it.
  static let prepositions = words(["in", "for", "of", "on", "under", "behind", "into", "at", "to"])
  /// Positions that a trade may close.
  static let sides = words(["long", "longs", "short", "shorts"])
  /// What a company does with its goods and an investor with its shares.
  static let companyVerbs = words(["sells", "sold", "buys", "bought", "owns", "adds", "added", "holds"])
  static let to = ArraySlice("to".utf8)

  private static func words(_ texts: [String]) -> [ArraySlice<UInt8>] { texts.map { ArraySlice($0.utf8) } }
}
