import Newsletters

/// The words by which a text may name an instrument that it is known to be about: those of its name and aliases that say something.
///
/// Things that are traded under common nouns, such as coins and metals, may be written small.
func nameWords(of instrument: Instrument) -> [UnlistedName] {
  let isCommonNoun =
    switch instrument.instrumentClass {
    case .crypto, .commodity, .fx: true
    default: false
    }
  var words: [Substring] = []
  for name in [instrument.name] + instrument.aliases {
    for word in name.split(whereSeparator: { $0 == " " || $0 == "/" }) {
      guard word.utf8.count >= 3, !commonNameWords.contains(word), !words.contains(word),
        isCommonNoun || word.first?.isUppercase == true
      else { continue }
      words.append(word)
    }
  }
  return words.compactMap { UnlistedName(isCommonNoun ? $0.lowercased() : String($0)) }
}

/// Words of many names, or of none in particular.
private let commonNameWords = Set(
  """
  10-Year ADR Airlines American and Asset Bancorp Bank Bond Brands Capital CBOE Class Communications
  Company Composite Consumer Core Corp Digital Dollar Energy Entertainment Equity ETF Federal
  Financial First Foods for Fund Futures Gas General Global Group Growth Health Healthcare High
  Holding Holdings Inc Index Industrial Industries International Invesco iShares Management Market
  Markets Motor Motors MSCI National Net New Oil One one Partners Pharma Pharmaceuticals plc Power
  Products Proshares ProShares Real Resources Sector Select Services Short Software Solutions SPDR
  Stock Systems Technologies Technology the The Therapeutics Trust Ultra United US USD Value VanEck
  Vanguard Year Yield
  """.split { $0 == " " || $0.isNewline })
