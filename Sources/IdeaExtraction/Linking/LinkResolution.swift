import Newsletters
import TextAnalysis

/// Decides which candidates name an instrument, and which one.
struct LinkResolution {
  private(set) var links: [Link] = []

  private let text: WordedText
  private let instruments: [Instrument]
  private let names: NameTable
  /// The instruments of which something says plainly that they are meant.
  private var certain: Set<Int> = []
  /// The instruments that stand there by a spelling of theirs alone.
  private var named: Set<Int> = []
  /// How often the text hints at a market, by the ending of its tickers.
  private var markets: [String: Int] = [:]

  private typealias Candidate = LinkCandidates.Candidate

  init(
    _ candidates: [LinkCandidates.Candidate], in text: WordedText, instruments: [Instrument], names: NameTable
  ) {
    self.text = text
    self.instruments = instruments
    self.names = names
    countMoney()
    for candidate in candidates { gatherCertain(candidate) }
    links.reserveCapacity(candidates.count)
    for candidate in candidates {
      if let link = link(of: candidate) { links.append(link) }
    }
    joinNames()
  }

  /// In `Itau (ITUB)` the name means what the ticker says, here and elsewhere.
  private mutating func joinNames() {
    var meant: [String: Link] = [:]
    for (name, ticker) in zip(links, links.dropFirst())
    where ticker.instrument != nil && name.ticker != ticker.ticker && name.evidence == .name
      && ticker.firstWord == name.lastWord + 1
      && (ticker.evidence == .parenthesis || ticker.evidence == .ticker && isSameCompany(name, ticker))
    {
      meant[name.ticker] = ticker
    }
    guard !meant.isEmpty else { return }
    for index in links.indices where links[index].evidence == .name {
      if let ticker = meant[links[index].ticker] { links[index] = links[index].meaning(ticker) }
    }
  }

  /// `Canadian Natural | CNQ.TO`: two listings of one company begin alike.
  private func isSameCompany(_ first: Link, _ second: Link) -> Bool {
    guard let first = first.instrument, let second = second.instrument else { return false }
    let words = [first, second].map { instruments[$0].name.split(separator: " ").prefix(2) }
    return words[0].count == 2 && words[0] == words[1]
  }

  private mutating func countMoney() {
    for word in text.words where text.folded[word.start] >= 0x61 && word.end - word.start <= 8 {
      guard Self.mayBeMoney(text.folded[word.start]) else { continue }
      let name = String(decoding: text.folded[word.start..<word.end], as: UTF8.self)
      if let ending = Markets.ending(ofMoney: name) { markets[ending, default: 0] += 1 }
    }
    for index in text.original.indices where text.original[index] == 0xE2 && index + 2 < text.original.count {
      if text.original[index + 1] == 0x82, text.original[index + 2] == 0xB9 {
        markets[".NS", default: 0] += 1
      }
    }
  }

  private static func mayBeMoney(_ first: UInt8) -> Bool { "rclnspftykdxawb".utf8.contains(first) }

  private mutating func gatherCertain(_ candidate: Candidate) {
    let isTicker = candidate.ending == nil && hasTicker(candidate)
    forEachSpelling(of: candidate) { spelling in
      // `(BA)` is Boeing, unless something else says that London's is meant.
      if isTicker, spelling.kind == .stem { return }
      let isCertain =
        candidate.mark != nil || candidate.isTraded || (!spelling.isOrdinary && !candidate.isInitial)
        || (spelling.kind == .name && (!spelling.isOrdinary || !candidate.isInitial))
      guard isCertain else { return }
      certain.insert(Int(spelling.instrument))
      guard spelling.kind != .name || (spelling.capitals != 0 && isOnlyOne(candidate)) else { return }
      named.insert(Int(spelling.instrument))
      if let ending = ending(of: instruments[Int(spelling.instrument)].ticker) {
        markets[ending, default: 0] += 1
      }
    }
  }

  private func hasTicker(_ candidate: Candidate) -> Bool {
    var found = false
    forEachSpelling(of: candidate) { if $0.kind == .ticker { found = true } }
    return found
  }

  private func isOnlyOne(_ candidate: Candidate) -> Bool {
    var count = 0
    forEachSpelling(of: candidate) { _ in count += 1 }
    return count == 1
  }

  private func link(of candidate: Candidate) -> Link? {
    guard candidate.entry >= 0 else { return unlisted(candidate) }
    var best: (instrument: Int, score: Int, spelling: NameTable.Spelling)?
    forEachSpelling(of: candidate) { spelling in
      guard counts(spelling, in: candidate) else { return }
      let index = Int(spelling.instrument)
      let score = score(index, candidate)
      if score > (best?.score ?? -1) || (score == best?.score && index < best?.instrument ?? 0) {
        best = (index, score, spelling)
      }
    }
    guard let best else {
      return candidate.mark == .cashtag || candidate.mark == .exchange ? unlisted(candidate) : nil
    }
    if best.spelling.kind == .name,
      isPerson(candidate) || (best.spelling.capitals == 0 || isPlaceName(candidate)) && isEndOfName(candidate)
    {
      return nil
    }
    let evidence = candidate.mark ?? (best.spelling.kind == .name ? .name : .ticker)
    let isCommon =
      best.spelling.kind == .name && best.spelling.capitals == 0 && !named.contains(best.instrument)
      && instruments[best.instrument].instrumentClass != .equity
    return link(instruments[best.instrument].ticker, best.instrument, candidate, evidence, isCommon: isCommon)
  }

  /// `John C. Williams`.
  private func isPerson(_ candidate: Candidate) -> Bool {
    let word = candidate.firstWord
    return word > 1 && candidate.lastWord == word && text.isCapitalized(word - 1)
      && text.words[word - 1].end - text.words[word - 1].start == 1
      && text.gap(before: word).elementsEqual(". ".utf8) && text.isCapitalized(word - 2)
  }

  /// The `Bank of New York` of `Federal Reserve Bank of New York`: what begins with such a word ends a longer name
  /// where two words with capitals stand before it.
  private func isPlaceName(_ candidate: Candidate) -> Bool {
    candidate.lastWord > candidate.firstWord && candidate.firstWord > 1
      && text.isCapitalized(candidate.firstWord - 2)
      && text.gap(before: candidate.firstWord - 1).elementsEqual([0x20])
      && Self.openings.contains(text.foldedString(candidate.firstWord))
  }

  private static let openings: Set<String> = [
    "bank", "banco", "first", "general", "national", "american", "united", "international",
  ]

  /// The `Materials` of `Heidelberg Materials`.
  private func isEndOfName(_ candidate: Candidate) -> Bool {
    let word = candidate.firstWord
    return word > 0 && !candidate.isInitial && text.isCapitalized(word) && text.isCapitalized(word - 1)
      && !text.isAllCapitals(word) && !text.isAllCapitals(word - 1)
      && text.gap(before: word).elementsEqual([0x20])
  }

  private func counts(_ spelling: NameTable.Spelling, in candidate: Candidate) -> Bool {
    if candidate.mark != nil { return true }
    if spelling.kind == .stem {
      return spelling.length == 1 && !text.isNumber(candidate.firstWord)
        && (!spelling.isOrdinary || certain.contains(Int(spelling.instrument)))
        && text.words[candidate.firstWord].end - text.words[candidate.firstWord].start > 2
    }
    if spelling.isOrdinary && (spelling.kind == .ticker || candidate.isInitial) {
      return certain.contains(Int(spelling.instrument))
    }
    return true
  }

  /// Another mention of the very listing weighs most, then its market's, then the order of the universe.
  private func score(_ index: Int, _ candidate: Candidate) -> Int {
    let own = ending(of: instruments[index].ticker) ?? ""
    if let asked = candidate.ending { return asked == own ? 1_000_000 : 0 }
    return min(markets[own] ?? 0, 999) * 2 + (named.contains(index) ? 2_000 : 0) + (isQuoted(index) ? 1 : 0)
  }

  /// Of a fund and the thing it holds, a bare name means the thing.
  private func isQuoted(_ index: Int) -> Bool {
    let instrument = instruments[index]
    switch instrument.instrumentClass {
    case .index: return instrument.ticker.utf8.first == UInt8(ascii: "^")
    case .commodity: return instrument.ticker.hasSuffix("=F")
    case .crypto: return instrument.ticker.hasSuffix("-USD")
    case .fx: return instrument.ticker.utf8.contains(UInt8(ascii: "/"))
    case .equity, .etf, .bond, .rate, .volatility, .other: return false
    }
  }

  private func unlisted(_ candidate: Candidate) -> Link? {
    guard let mark = candidate.mark else { return nil }
    let written = text.string(text.words[candidate.firstWord].start..<text.words[candidate.lastWord].end)
    return link(written + (candidate.ending ?? ""), nil, candidate, mark)
  }

  private func link(
    _ ticker: String, _ instrument: Int?, _ candidate: Candidate, _ evidence: MentionEvidence,
    isCommon: Bool = false
  ) -> Link {
    var start = text.words[candidate.firstWord].start
    if evidence == .cashtag || (start > 0 && text.original[start - 1] == UInt8(ascii: "^")) { start -= 1 }
    return Link(
      ticker: ticker, instrument: instrument, firstWord: candidate.firstWord, lastWord: candidate.lastWord,
      start: start, end: text.words[candidate.lastWord].end, evidence: evidence, isCommon: isCommon)
  }

  private func ending(of ticker: String) -> String? {
    guard let dot = ticker.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(ticker[dot...])
  }

  /// The spellings whose capitals the text has.
  private func forEachSpelling(of candidate: Candidate, _ body: (NameTable.Spelling) -> Void) {
    var entry = candidate.entry
    while entry >= 0 {
      let spelling = names.spellings[names.phrases.value(of: entry)]
      if isSpelled(spelling, candidate) { body(spelling) }
      entry = names.phrases.entry(before: entry)
    }
  }

  private func isSpelled(_ spelling: NameTable.Spelling, _ candidate: Candidate) -> Bool {
    let words = candidate.firstWord...candidate.lastWord
    if spelling.kind != .name { return candidate.mark == .cashtag || words.allSatisfy(text.isTickerLike) }
    for (offset, word) in words.prefix(16).enumerated()
    where spelling.capitals & (1 << UInt16(offset)) != 0 && !text.isCapitalized(word) {
      return false
    }
    return true
  }
}
