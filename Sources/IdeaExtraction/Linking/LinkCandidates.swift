import Newsletters
import TextAnalysis

/// Every place of a text that may name an instrument, before it is decided which do.
struct LinkCandidates {
  private(set) var found: [Candidate] = []

  private let text: WordedText
  private let names: NameTable
  private let tickers: (String) -> Int?
  private let isHeading: (Int) -> Bool
  private let startsSentence: (Int) -> Bool

  struct Candidate {
    let firstWord: Int
    let lastWord: Int
    /// The last entry of the phrase in the table of names, or -1 where the universe does not know it.
    let entry: Int
    /// How the text marks it as an instrument; `nil` for a bare word.
    var mark: MentionEvidence?
    /// What the universe puts behind the tickers of the exchange that is named.
    var ending: String?
    /// Whether capitals say nothing here, since it starts a sentence or stands in a heading.
    var isInitial = false
    /// Whether the words behind it tell that it is traded.
    var isTraded = false
  }

  init(
    _ text: WordedText, names: NameTable, tickers: @escaping (String) -> Int?,
    isHeading: @escaping (Int) -> Bool,
    startsSentence: @escaping (Int) -> Bool
  ) {
    self.text = text
    self.names = names
    self.tickers = tickers
    self.isHeading = isHeading
    self.startsSentence = startsSentence
    collect()
  }

  private mutating func collect() {
    var word = 0
    while word < text.words.count {
      if let candidate = marked(at: word) ?? bare(at: word) ?? withEnding(at: word) {
        found.append(candidate)
        word = candidate.lastWord + 1
      } else {
        word += 1
      }
    }
    markLists()
  }

  /// In `SMH, GDX, EFA` a ticker that is also a word stands among tickers that are none.
  private mutating func markLists() {
    for index in found.indices where isPlainTicker(found[index]) {
      for other in [index - 1, index + 1] where found.indices.contains(other) {
        let later = found[max(index, other)]
        let isNext = later.firstWord - found[min(index, other)].lastWord == 1
        if isNext, text.isAllCapitals(found[other].firstWord),
          text.gap(before: later.firstWord).elementsEqual(", ".utf8)
            || text.gap(before: later.firstWord).elementsEqual("/".utf8)
        {
          found[other].isTraded = true
        }
      }
    }
  }

  private func isPlainTicker(_ candidate: Candidate) -> Bool {
    var entry = candidate.entry
    while entry >= 0 {
      let spelling = names.spellings[names.phrases.value(of: entry)]
      if spelling.kind == .ticker, !spelling.isOrdinary, text.isAllCapitals(candidate.firstWord) {
        return true
      }
      entry = names.phrases.entry(before: entry)
    }
    return false
  }

  private func bare(at word: Int) -> Candidate? {
    guard let match = text.longestMatch(in: names.phrases, at: word, before: text.words.count) else {
      return nil
    }
    let isWithinName = isWithinName(word, match.last)
    if isWithinName, OrdinaryWords.isTitle(text.string(word)) { return nil }
    // The `NASDAQ` of `NASDAQ: AAPL` is no index.
    if text.byte(after: match.last) == UInt8(ascii: ":"),
      Markets.ending(ofExchange: text.string(match.last)) != nil
    {
      return nil
    }
    return Candidate(
      firstWord: word, lastWord: match.last, entry: match.entry,
      mark: country(behind: match.last) == nil ? nil : .exchange, ending: country(behind: match.last),
      isInitial: (startsSentence(word) || isHeading(word)) && !followsTrade(word)
        && !isCompany(behind: match.last) && !isListed(word, match.last) || isLevel(behind: match.last)
        || isWithinName,
      isTraded: isTraded(word, match.last) || isTradedTicker(word))
  }

  /// `Dear Investor`, `Street Partners LLC`, `a Charter Subscriber`: beside another word with a capital, one alone may be
  /// part of some other name or title.
  private func isWithinName(_ first: Int, _ last: Int) -> Bool {
    guard first == last, !text.isAllCapitals(first), !isCompany(behind: last), !followsTrade(first) else {
      return false
    }
    return isNameWord(first - 1, gapBefore: first) || isNameWord(last + 1, gapBefore: last + 1)
  }

  /// A word with a capital and small letters behind it, a blank apart.
  private func isNameWord(_ word: Int, gapBefore: Int) -> Bool {
    text.words.indices.contains(word) && text.isCapitalized(word) && !text.isTickerLike(word)
      && text.gap(before: gapBefore).elementsEqual([0x20])
  }

  /// `• Toast – it grows`: what a line of a list is about.
  private func isListed(_ first: Int, _ last: Int) -> Bool {
    guard last + 1 < text.words.count, text.gap(before: first).suffix(4).elementsEqual("• ".utf8) else {
      return false
    }
    let gap = text.gap(before: last + 1)
    return gap.elementsEqual(" – ".utf8) || gap.elementsEqual(" — ".utf8)
  }

  /// `Pool Corporation`: a legal form tells a company.
  private func isCompany(behind word: Int) -> Bool {
    word + 1 < text.words.count && text.isCapitalized(word + 1)
      && text.gap(before: word + 1).elementsEqual([0x20])
      && Self.legalForms.contains(text.string(word + 1))
  }

  private static let legalForms: Set<String> = [
    "Corporation", "Corp", "Inc", "Incorporated", "Company", "Ltd", "Limited", "plc", "PLC", "Holdings",
    "Group", "AG",
  ]

  /// `BA risk reversal`, `long BA`, `CAT Jan 400 calls`: what is done to a word in capitals tells a ticker.
  private func isTraded(_ first: Int, _ last: Int) -> Bool {
    guard text.isAllCapitals(first), text.words[first].end - text.words[first].start >= 2 else {
      return false
    }
    for word in (last + 1)..<max(last + 1, min(last + 5, text.words.count)) {
      if text.gap(before: word).contains(where: { ".,;:!?".utf8.contains($0) }) { break }
      let name = text.foldedString(word)
      if Self.contracts.contains(name) { return true }
      guard text.isNumber(word) || text.isCapitalized(word) && name.utf8.count <= 4 || name == "risk" else {
        break
      }
    }
    return false
  }

  private static let contracts: Set<String> = [
    "calls", "puts", "straddle", "strangle", "strangles", "call", "put", "reversal", "condor", "butterfly",
    "collar",
  ]

  /// `Target: 240` and `Target 240` are no company.
  private func isLevel(behind word: Int) -> Bool {
    text.byte(after: word) == UInt8(ascii: ":")
      || word + 1 < text.words.count && text.isNumber(word + 1)
        && text.gap(before: word + 1).count <= 2
  }

  /// `Long Shell`: behind a trade a capital tells a name even in a heading.
  private func followsTrade(_ word: Int) -> Bool {
    guard word > 0, text.isCapitalized(word), !text.isAllCapitals(word) else { return false }
    let before = text.string(word - 1)
    return [
      "Long", "Short", "Buy", "Sell", "Overweight", "Underweight", "LONG", "SHORT", "BUY", "SELL", "long",
      "short",
    ].contains(before)
      && text.gap(before: word).elementsEqual([0x20])
  }

  /// The `MU` of `we are short MU`, where capitals are not those of a shouted line.
  private func isTradedTicker(_ word: Int) -> Bool {
    let length = text.words[word].end - text.words[word].start
    guard word > 0, (2...5).contains(length), text.isAllCapitals(word), !text.isAllCapitals(word - 1),
      text.gap(before: word).elementsEqual([0x20]), !Self.shouts.contains(text.string(word))
    else { return false }
    return Self.tradingWords.contains(text.foldedString(word - 1))
  }

  private static let tradingWords: Set<String> = [
    "long", "short", "buy", "sell", "own", "shorting", "overweight", "underweight", "bought", "sold",
    "buying", "selling",
  ]

  /// Words that are written in capitals for their own sake behind such a word.
  private static let shouts: Set<String> = [
    "NOW", "ALL", "IT", "SO", "ON", "ARE", "AI", "US", "UK", "EU", "NEW", "BIG", "MORE", "NOT", "OR", "AND",
    "AT", "IN", "EM", "PM",
    "TODAY", "ONLY", "EVERY", "IF", "FX", "IG", "HY", "ETF",
  ]

  /// `$IGV`, `NASDAQ: IGV` and `Altria (MO)`.
  private func marked(at word: Int) -> Candidate? {
    guard let mark = mark(at: word) else { return nil }
    if let match = text.longestMatch(in: names.phrases, at: word, before: text.words.count),
      mark.evidence == .cashtag || (word...match.last).allSatisfy(text.isTickerLike)
    {
      return Candidate(
        firstWord: word, lastWord: match.last, entry: match.entry, mark: mark.evidence, ending: mark.ending)
    }
    guard text.isTickerLike(word), text.words[word].end - text.words[word].start <= 6,
      mark.evidence == .exchange || !text.isNumber(word), mark.evidence != .parenthesis || isNewTicker(word)
    else { return nil }
    return Candidate(firstWord: word, lastWord: word, entry: -1, mark: mark.evidence, ending: mark.ending)
  }

  /// `ABC.L`, `1234.HK`: a ticker with its market's ending, whether or not the universe knows it.
  private func withEnding(at word: Int) -> Candidate? {
    guard word + 1 < text.words.count, text.isTickerLike(word), text.isAllCapitals(word + 1),
      text.gap(before: word + 1).elementsEqual(".".utf8), text.byte(before: word) != UInt8(ascii: "."),
      text.words[word].end - text.words[word].start <= 10, text.byte(after: word + 1) != UInt8(ascii: "."),
      Markets.isEnding("." + text.string(word + 1))
    else { return nil }
    return Candidate(firstWord: word, lastWord: word + 1, entry: -1, mark: .exchange, ending: nil)
  }

  /// `Name of a Company (NOC)` but not `Federal Open Market Committee (FOMC)`, which its words spell.
  private func isNewTicker(_ word: Int) -> Bool {
    let length = text.words[word].end - text.words[word].start
    guard 2...5 ~= length, text.byte(before: word) == UInt8(ascii: "("),
      text.byte(after: word) == UInt8(ascii: ")"),
      !OrdinaryWords.isAbbreviation(text.string(word)), word >= 1, text.isCapitalized(word - 1),
      !text.isTickerLike(word - 1)
    else { return false }
    return true
  }

  /// Whether the words before it begin with its letters.
  private func isSpelledBefore(_ word: Int) -> Bool {
    var letter = text.words[word].end - 1
    var before = word - 1
    while letter >= text.words[word].start {
      // Small words, as in `Summary of Economic Projections`, need not be spelled.
      while before >= 0, text.folded[text.words[before].start] != text.folded[letter], isSmallWord(before) {
        before -= 1
      }
      guard before >= 0, text.folded[text.words[before].start] == text.folded[letter] else { return false }
      letter -= 1
      before -= 1
    }
    return true
  }

  private func isSmallWord(_ word: Int) -> Bool {
    !text.isCapitalized(word) && text.words[word].end - text.words[word].start <= 3
  }

  private func mark(at word: Int) -> (evidence: MentionEvidence, ending: String?)? {
    switch text.byte(before: word) {
    case UInt8(ascii: "$"): return text.isNumber(word) ? nil : (.cashtag, nil)
    case UInt8(ascii: "("):
      // `the defence pack (HAL, BEL)` names companies too, `a pause (AND a cut)` does not.
      let isNamed = word > 0 && text.isCapitalized(word - 1)
      let isListed = text.isListedInParentheses(word)
      return (isNamed || isListed) && text.isAllCapitals(word) && !isSpelledBefore(word)
        ? (.parenthesis, nil) : nil
    case UInt8(ascii: " ") where text.isListedInParentheses(word): return (.parenthesis, nil)
    case UInt8(ascii: ":"), UInt8(ascii: " "), 0xA0:
      guard word > 0, text.isAllCapitals(word - 1), text.gap(before: word).first == UInt8(ascii: ":"),
        let ending = Markets.ending(ofExchange: text.string(word - 1))
      else { return nil }
      return (.exchange, ending)
    default: return nil
    }
  }

  /// In `SHOULD MY SAVINGS BE IN THE MARKET?` capitals say nothing; behind `IGV US` they may say what it is.
  private func isShouted(behind word: Int) -> Bool {
    guard word + 1 < text.words.count, text.isAllCapitals(word + 1),
      text.gap(before: word + 1).elementsEqual([0x20])
    else { return false }
    return !Self.classes.contains(text.string(word + 1))
  }

  private static let classes: Set<String> = ["EQUITY", "CORP", "INDEX", "COMDTY", "CURNCY", "GOVT"]

  /// The ending for the country of `IGV US` and `IGV:LN`.
  private func country(behind word: Int) -> String? {
    guard word + 1 < text.words.count, text.isTickerLike(word), text.isAllCapitals(word + 1) else {
      return nil
    }
    let gap = text.gap(before: word + 1)
    guard gap.count == 1, gap.first == UInt8(ascii: " ") || gap.first == UInt8(ascii: ":"),
      gap.first == UInt8(ascii: ":") || !isShouted(behind: word + 1)
    else { return nil }
    return Markets.ending(ofCountry: text.string(word + 1))
  }
}

extension WordedText {
  func string(_ word: Int) -> String { string(words[word].start..<words[word].end) }

  func isNumber(_ word: Int) -> Bool {
    (words[word].start..<words[word].end).allSatisfy { 0x30...0x39 ~= original[$0] }
  }

  /// Whether it stands in parentheses that hold nothing but words in capitals.
  func isListedInParentheses(_ word: Int) -> Bool {
    guard isAllCapitals(word) else { return false }
    var first = word
    while byte(before: first) != UInt8(ascii: "(") {
      guard first > 0, word - first < 8, isAllCapitals(first - 1), isListGap(before: first) else {
        return false
      }
      first -= 1
    }
    var last = word
    while byte(after: last) != UInt8(ascii: ")") {
      guard last + 1 < words.count, last - word < 8, isAllCapitals(last + 1), isListGap(before: last + 1)
      else { return false }
      last += 1
    }
    return first > 0 && words[last].end - words[last].start >= 2
  }

  private func isListGap(before word: Int) -> Bool {
    gap(before: word).allSatisfy {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/")
    }
  }

  /// Whether it has capitals of ASCII and digits only.
  func isTickerLike(_ word: Int) -> Bool { isAllCapitals(word) || isNumber(word) }
}
