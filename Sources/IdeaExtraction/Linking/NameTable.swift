import Newsletters
import TextAnalysis

/// Every spelling of a universe's instruments: tickers, names, names without the company's legal form, aliases.
struct NameTable: Sendable {
  private(set) var phrases: PhraseTable
  private(set) var spellings: [Spelling] = []

  struct Spelling: Sendable {
    let instrument: Int32
    let kind: Kind
    /// A bit for each of the first words that must begin with a capital.
    var capitals: UInt16 = 0
    /// Whether something else must say that the instrument is meant.
    let isOrdinary: Bool
    /// How many words it has.
    var length: UInt8 = 0
  }

  enum Kind: UInt8, Sendable {
    /// All in capitals.
    case ticker
    /// A ticker without what tells the market, `BHARTIARTL`; a short one, as `0700` of `0700.HK`, never counts by itself.
    case stem
    case name
  }

  init(_ instruments: [Instrument]) {
    phrases = PhraseTable(capacity: instruments.count * 5)
    spellings.reserveCapacity(instruments.count * 4)
    for (index, instrument) in instruments.enumerated() {
      insert(instrument.ticker, .ticker, of: index, isOrdinary: OrdinaryWords.isTicker(instrument.ticker))
      insertStem(of: instrument.ticker, index)
      insertName(instrument.name, of: index)
      for alias in instrument.aliases { insertName(alias, of: index) }
    }
  }

  private mutating func insertName(_ name: String, of index: Int) {
    insertWord(name, of: index)
    let short = withoutLegalForm(name)
    if short.utf8.count < name.utf8.count, short.utf8.count >= 3 { insertWord(short, of: index) }
  }

  /// A short name in capitals is written so, like a ticker: `NOV` and not `Nov`.
  private mutating func insertWord(_ name: String, of index: Int) {
    if name.utf8.count <= 5, name.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) {
      insert(name, .ticker, of: index, isOrdinary: OrdinaryWords.isTicker(name))
    } else {
      let isWord = name.utf8.count <= 12 && !name.utf8.contains(UInt8(ascii: " "))
      insert(name, .name, of: index, isOrdinary: isWord && OrdinaryWords.isName(name))
    }
  }

  private mutating func insertStem(of ticker: String, _ index: Int) {
    guard let end = ticker.utf8.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }),
      end > ticker.startIndex
    else { return }
    let stem = String(ticker[..<end])
    insert(stem, .stem, of: index, isOrdinary: stem.utf8.count < 4 || OrdinaryWords.isAbbreviation(stem))
  }

  private mutating func insert(_ text: String, _ kind: Kind, of index: Int, isOrdinary: Bool) {
    let original = Array(text.utf8)
    let folded = fold(original)
    var spelling = Spelling(instrument: Int32(index), kind: kind, isOrdinary: isOrdinary)
    var length: UInt8 = 0
    var capitals: UInt16 = 0
    phrases.insert(folded, value: spellings.count) { range in
      let isCapital = original[range.lowerBound] != folded[range.lowerBound]
      if isCapital, length < 16 { capitals |= 1 << UInt16(length) }
      if length < 255 { length += 1 }
    }
    spelling.capitals = capitals
    spelling.length = length
    spellings.append(spelling)
  }
}

/// A company's name without `Inc`, `Corporation`, `Group` and the like at its end.
func withoutLegalForm(_ name: String) -> String {
  var rest = Substring(name)
  while let blank = rest.utf8.lastIndex(of: UInt8(ascii: " ")) {
    let last = rest[rest.utf8.index(after: blank)...]
    guard legalForms.contains(last) else { break }
    rest = rest[..<blank]
  }
  return String(rest)
}

private let legalForms: Set<Substring> = [
  "Inc", "Inc.", "Corp", "Corp.", "Corporation", "Co", "Co.", "Company", "plc", "PLC", "Ltd", "Limited",
  "Group", "Holdings",
  "Holding", "ADR", "AB", "ASA", "AG", "SE", "NV", "SA", "SpA", "Oyj", "Copenhagen", "Futures",
]
