package import Newsletters

/// Finds the instruments that a text names.
///
/// Names, other spellings and tickers come from a universe; the longest phrase counts. A ticker or a name that is
/// also a word counts only where something else says that the instrument is meant: a `$`, an exchange, parentheses,
/// or its name or ticker elsewhere in the text. A value holds the table of spellings: make one and keep it.
package struct InstrumentLinker: Sendable {
  let instruments: [Instrument]
  let names: NameTable

  package init(universe: Universe) {
    instruments = universe.instruments
    names = NameTable(universe.instruments)
  }

  /// Over the instruments that ship with the program. Made at the first use.
  package static let bundled = InstrumentLinker(universe: .bundled)

  /// The mentions in the order of the text, without overlaps. Linear in the text.
  package func mentions(in text: String) -> [Mention] {
    links(in: WordedText(text)).map { link in
      Mention(
        ticker: link.ticker, instrument: link.instrument.map { instruments[$0] }, start: link.start,
        end: link.end,
        evidence: link.evidence)
    }
  }

  /// The mentions by word. `isHeading` tells of a word whether it stands in a heading, where capitals say nothing,
  /// and `startsSentence` whether its own capital says nothing.
  func links(
    in text: WordedText, isHeading: @escaping (Int) -> Bool = { _ in false },
    startsSentence: ((Int) -> Bool)? = nil
  ) -> [Link] {
    let starts = startsSentence ?? { Self.startsSentence($0, in: text) }
    let candidates = LinkCandidates(
      text, names: names, tickers: tickers, isHeading: isHeading, startsSentence: starts)
    let links = LinkResolution(candidates.found, in: text, instruments: instruments, names: names).links
    return ShortNames(links, in: text).added(to: links) { starts($0) || isHeading($0) }
  }

  private static func startsSentence(_ word: Int, in text: WordedText) -> Bool {
    guard word > 0 else { return true }
    return text.gap(before: word).contains {
      switch $0 {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"), UInt8(ascii: ":"):
        true
      default: false
      }
    }
  }

  private func tickers(_ ticker: String) -> Int? {
    var found: Int?
    var bytes = Array(ticker.utf8)
    bytes = bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    names.forEachSpelling(of: bytes) { spelling in
      if spelling.kind == .ticker, found == nil || spelling.instrument < found ?? 0 {
        found = Int(spelling.instrument)
      }
    }
    return found
  }
}

/// A mention, by words.
struct Link {
  let ticker: String
  /// The instrument's place in the universe.
  let instrument: Int?
  let firstWord: Int
  let lastWord: Int
  let start: Int
  let end: Int
  let evidence: MentionEvidence
  /// Whether only a common noun says it, such as `freight`, and nothing else in the text names the instrument.
  let isCommon: Bool

  /// The same place, for the instrument of another link.
  func meaning(_ other: Link) -> Link {
    Link(
      ticker: other.ticker, instrument: other.instrument, firstWord: firstWord, lastWord: lastWord,
      start: start,
      end: end, evidence: evidence, isCommon: false)
  }
}

extension NameTable {
  /// Calls `body` with each spelling that is this folded text.
  func forEachSpelling(of folded: [UInt8], _ body: (Spelling) -> Void) {
    var phrase = PhraseTable.empty
    forEachWordHash(in: folded) { phrase = PhraseTable.joined(phrase, $0) }
    guard var entry = phrases.match(phrase)?.entry else { return }
    while entry >= 0 {
      body(spellings[phrases.value(of: entry)])
      entry = phrases.entry(before: entry)
    }
  }
}
