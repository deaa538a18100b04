import Newsletters

let publicationCount = 300
let benchInstrumentCount = 1_500

/// The names of 300 publications.
func publicationNames() -> [String] {
  let firsts = [
    "Morning", "Second", "Quiet", "Northern", "Open", "Marginal", "Long", "Plain", "Patient", "Candid",
    "Weekly", "Contrary", "Daily", "Harbour", "Copper", "Paper", "Granite", "Lantern", "Meridian", "Tidal",
  ]
  let seconds = [
    "Ledger", "Basis", "Tape", "Curve", "Spread", "Margin", "Notebook", "Signal", "Carry", "Outlook",
    "Balance", "Compass", "Dispatch", "Yield", "Quarter",
  ]
  return firsts.flatMap { first in seconds.map { "\(first) \($0)" } }
}

/// The names of 600 authors.
func authorNames() -> [String] {
  let firsts = [
    "Ada", "Bruno", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Katya", "Luca",
    "Mina", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Soren", "Tamsin", "Ulla", "Viktor", "Wanda",
    "Yusuf",
  ]
  let seconds = [
    "Abernath", "Brandvold", "Castellan", "Dovrey", "Eklund", "Farrow", "Grimaldo", "Hollis", "Ibarguen",
    "Jankow", "Kestrel", "Lindqvar", "Marchetto", "Norrbom", "Okonjo", "Pellworth", "Quillan", "Rasmund",
    "Stavros", "Thornby", "Umbria", "Vasquine", "Winterly", "Yarrow", "Zeller",
  ]
  return firsts.flatMap { first in seconds.map { "\(first) \($0)" } }
}

/// What letters write about, most frequent first: some favourites, the rest of the universe, then small companies
/// that only the generator knows.
func benchInstruments() -> [Instrument] {
  let favourites = [
    "SPY", "NVDA", "TLT", "IGV", "SMH", "QQQ", "GLD", "MSFT", "BTC-USD", "TSLA", "AAPL", "EUR/USD",
  ]
  let universe = Universe.bundled
  let known = favourites.compactMap { universe[$0] }
  let rest = universe.instruments.filter { !favourites.contains($0.ticker) }
  var taken = Set(universe.instruments.map(\.ticker))
  var instruments = known + rest
  var number = 0
  while instruments.count < benchInstrumentCount, number < inventedNameCount {
    let name = inventedName(number)
    let letters = Array(name.uppercased())
    let ticker = String(letters[..<4] + letters[5...5])
    number += 1
    guard taken.insert(ticker).inserted else { continue }
    instruments.append(
      Instrument(
        ticker: ticker, name: "\(name) Holdings", instrumentClass: .equity,
        sector: inventedSectors[number % inventedSectors.count]))
  }
  return instruments
}

private let inventedSectors = [
  "Industrials", "Materials", "Energy", "Health Care", "Financials", "Utilities", "Real Estate",
]

let inventedNameCount = 8_192

/// A pronounceable name for each number under `inventedNameCount`: the rare words of a letter.
///
/// Three letters, two, and then three or more.
func inventedName(_ number: Int) -> String {
  let starts = [
    "Bra", "Cor", "Dal", "Fen", "Gal", "Hel", "Jor", "Kal", "Lor", "Mar", "Nor", "Oro", "Pel", "Qua", "Ral",
    "Sol",
    "Tor", "Ulm", "Ver", "Wes", "Xan", "Yor", "Zel", "Ard", "Bel", "Cas", "Dor", "Est", "Fal", "Gor", "Hyl",
    "Irv",
  ]
  let middles = [
    "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "ya", "zu",
  ]
  let ends = [
    "dex", "lin", "mont", "nix", "port", "ric", "son", "tech", "tor", "vale", "ware", "wick", "ium", "ora",
    "ent", "ax",
  ]
  let mixed = (number &* 2_731) % inventedNameCount
  return starts[mixed % 32] + middles[mixed / 32 % 16] + ends[mixed / 512 % 16]
}
