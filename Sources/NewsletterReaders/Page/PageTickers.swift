import Diagnostics
import Newsletters

/// Gives the ideas their tickers: the footer's in order, or where the counts disagree those that the ideas name.
///
/// An idea whose ticker cannot be told keeps `nil` and is reported at its span.
func assignTickers(
  from footer: PageFooter, to ideas: inout [Idea], at spans: [SourceSpan], warnings: inout [Diagnostic]
) {
  let listed = footer.tickers?.value ?? []
  if let printed = footer.tickers, listed.count != ideas.count {
    warnings.append(.tickerCountDiffers(listed: listed.count, ideas: ideas.count, printed.span))
  }
  let told = listed.count == ideas.count ? listed : tickersByMention(ideas, among: listed)
  for index in ideas.indices {
    ideas[index].ticker = told[index]
    if told[index] == nil { warnings.append(.tickerNotTold(spans[index])) }
  }
}

/// A ticker for every idea by what it mentions, each ticker at most once, the best match first.
///
/// A mention in the risk counts twice: it speaks of the idea's own instrument alone. An idea that the list leaves
/// without ticker takes the one other instrument it names, if it names exactly one.
private func tickersByMention(_ ideas: [Idea], among listed: [String]) -> [String?] {
  let order = Dictionary(zip(listed, listed.indices), uniquingKeysWith: { first, _ in first })
  let mentions = ideas.map(countMentions)
  var matches: [(idea: Int, ticker: Int, score: Int)] = []
  for (index, counts) in mentions.enumerated() {
    matches += counts.compactMap { ticker, score in order[ticker].map { (index, $0, score) } }
  }
  matches.sort { ($1.score, $0.idea, $0.ticker) < ($0.score, $1.idea, $1.ticker) }

  var told = [String?](repeating: nil, count: ideas.count)
  var taken: Set<String> = []
  for match in matches where told[match.idea] == nil && !taken.contains(listed[match.ticker]) {
    told[match.idea] = listed[match.ticker]
    taken.insert(listed[match.ticker])
  }
  for index in told.indices where told[index] == nil {
    let own = Set(mentions[index].keys.compactMap(plausibleTicker)).subtracting(taken)
    guard own.count == 1, let ticker = own.first else { continue }
    told[index] = ticker
    taken.insert(ticker)
  }
  return told
}

/// What a word that the footer does not list is likely meant as: a cashtag, or a ticker of the universe.
private func plausibleTicker(_ word: String) -> String? {
  if word.hasPrefix("$") { return normalizedTicker(word) }
  return 2 <= word.utf8.count && Universe.bundled[word] != nil ? word : nil
}

/// How often the idea names each word in capitals, alone or as a part of a pair such as `IGV/SMH`.
private func countMentions(_ idea: Idea) -> [String: Int] {
  var counts: [String: Int] = [:]
  for (text, weight) in [(idea.rationale ?? idea.headline, 1), (idea.risk, 2)] {
    for word in tickerLikeWords(text ?? "") { counts[word, default: 0] += weight }
  }
  return counts
}

/// The words of capitals, digits and the signs of tickers; a compound word also in its parts, a cashtag with and
/// without its sign.
private func tickerLikeWords(_ text: String) -> [String] {
  let signs = Array("$./^=-".utf8)
  let separators = Array("/-".utf8)
  let words = text.utf8.split { !$0.isLetter && !$0.isDigit && !signs.contains($0) }
  return words.flatMap { word in
    let core = word.droppingDots
    let parts = core.split { separators.contains($0) }
    var forms = parts.count < 2 ? [core] : [core] + parts.map(\.droppingDots)
    if core.first == UInt8(ascii: "$") { forms.append(core.dropFirst()) }
    return forms.filter { $0.contains(where: \.isCapital) && !$0.contains(where: \.isSmall) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

extension Substring.UTF8View {
  /// Without the full stops and dashes of the sentence around it.
  fileprivate var droppingDots: Substring.UTF8View {
    let marks = Array(".-=/".utf8)
    var word = self
    while let last = word.last, marks.contains(last) { word.removeLast() }
    while let first = word.first, marks.contains(first) { word.removeFirst() }
    return word
  }
}
