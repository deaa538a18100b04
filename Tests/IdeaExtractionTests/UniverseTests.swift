import CUniverse
import IdeaExtraction
import Newsletters
import Testing

@Suite struct UniverseTests {
  private let instruments = Universe.bundled.instruments

  @Test func `every line of the bundled list is read`() {
    let text = String(
      decoding: UnsafeRawBufferPointer(start: universe_csv(), count: universe_csv_length()), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "ticker,name,class,sector,aliases")
    #expect(lines.last == "")
    #expect(instruments.count == lines.count - 2)
    #expect(instruments.count >= 1_200)
    #expect(!text.contains("\"") && !text.contains("\r") && !text.contains(" ,") && !text.contains(", "))
  }

  @Test func `tickers are unique and normalised`() {
    #expect(Set(instruments.map(\.ticker)).count == instruments.count)
    for instrument in instruments { #expect(normalizedTicker(instrument.ticker) == instrument.ticker) }
  }

  @Test func `every class has an instrument`() {
    #expect(Set(instruments.map(\.instrumentClass)) == Set(InstrumentClass.allCases))
  }

  @Test func `sectors are those of the S&P 500`() {
    let sectors: Set = [
      "Communication Services", "Consumer Discretionary", "Consumer Staples", "Energy", "Financials",
      "Health Care", "Industrials", "Information Technology", "Materials", "Real Estate", "Utilities",
    ]
    #expect(Set(instruments.compactMap(\.sector)) == sectors)
  }

  /// What is read leniently must still be written well: no cell with blanks around it, no alias twice or empty.
  @Test func `every cell is well-formed`() {
    let text = String(
      decoding: UnsafeRawBufferPointer(start: universe_csv(), count: universe_csv_length()), as: UTF8.self)
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells.count == 5, "\(line)")
      #expect(cells.allSatisfy { $0.first != " " && $0.last != " " && !$0.contains("  ") }, "\(line)")
      let aliases = cells[4].split(separator: ";", omittingEmptySubsequences: false)
      #expect(cells[4].isEmpty || !aliases.contains(""), "\(line)")
      #expect(Set(aliases).count == aliases.count, "\(line)")
      #expect(!aliases.contains(cells[1]) && !aliases.contains(cells[0]), "\(line)")
    }
  }

  @Test func `every equity has a sector and every instrument a name`() {
    for instrument in instruments {
      #expect(!instrument.name.isEmpty)
      #expect(instrument.instrumentClass != .equity || instrument.sector != nil, "\(instrument.ticker)")
      #expect(!instrument.aliases.contains { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") })
    }
  }

  /// Different tickers for one thing, which letters call by the same words.
  private let same: [Set<String>] = [
    ["SMH", "SOXX"], ["SPY", "^SPX", "^GSPC"], ["QQQ", "^NDX"], ["IWM", "^RUT"], ["TLT", "ZB=F"],
    ["GLD", "GC=F"],
    ["SLV", "SI=F"], ["CL=F", "USO"], ["NG=F", "UNG"], ["HG=F", "CPER"], ["^VIX", "VXX", "UVXY"],
    ["BTC-USD", "IBIT"], ["ETH-USD", "ETHA"], ["DXY", "UUP"], ["CORN", "ZC=F"],
  ]

  /// The lines of one company: at home, abroad, by class of share.
  private let listings: [Set<String>] = [
    ["2015.HK", "LI"], ["2330.TW", "TSM"], ["6758.T", "SONY"], ["7203.T", "TM"], ["7267.T", "HMC"],
    ["7974.T", "NTDOY"], ["8306.T", "MUFG"], ["9618.HK", "JD"], ["9888.HK", "BIDU"], ["ABI.BR", "BUD"],
    ["ABX.TO", "B"], ["AEM", "AEM.TO"], ["ASML", "ASML.AS"], ["AZN", "AZN.L"], ["BARC.L", "BCS"],
    ["BATS.L", "BTI"], ["BAYN.DE", "BAYRY"], ["BHP", "BHP.AX"], ["BP", "BP.L"], ["BRK.A", "BRK.B"],
    ["CNQ", "CNQ.TO"], ["DB", "DBK.DE"], ["DEO", "DGE.L"], ["DRREDDY.NS", "RDY"], ["ENB", "ENB.TO"],
    ["EQNR", "EQNR.OL"], ["ERIC", "ERIC-B.ST"], ["GOOG", "GOOGL"], ["GSK", "GSK.L"], ["HDB", "HDFCBANK.NS"],
    ["HSBA.L", "HSBC"], ["IBN", "ICICIBANK.NS"], ["INFY", "INFY.NS"], ["ITUB", "ITUB4.SA"],
    ["NOK", "NOKIA.HE"], ["NOVN.SW", "NVS"], ["NOVO-B.CO", "NVO"], ["PBR", "PETR4.SA"], ["RACE", "RACE.MI"],
    ["RHHBY", "ROG.SW"], ["RIO", "RIO.AX", "RIO.L"], ["SAN", "SAN.MC"], ["SAN.PA", "SNY"],
    ["SAP", "SAP.DE"], ["SHOP", "SHOP.TO"], ["STLA", "STLAM.MI"], ["STM", "STMPA.PA"], ["SU", "SU.TO"],
    ["TTE", "TTE.PA"], ["UBS", "UBSG.SW"], ["UL", "ULVR.L"], ["VALE", "VALE3.SA"], ["VOD", "VOD.L"],
    ["WIPRO.NS", "WIT"],
  ]

  @Test(arguments: [
    ("SPX", "^SPX"), ("BTC", "BTC-USD"), ("ZN", "ZN=F"), ("BRK-B", "BRK.B"), ("JPY=X", "USD/JPY"),
    ("EURUSD=X", "EUR/USD"),
    ("IGV", "IGV"),
  ])
  func `a ticker is found however it is written`(written: String, ticker: String) {
    #expect(Universe.bundled[written]?.ticker == ticker)
  }

  @Test func `a ticker that nobody knows is not found`() {
    for ticker in ["", "-", "=X", "QQQQQ", "ABC-DEF"] {
      #expect(Universe.bundled[ticker] == nil, "\(ticker)")
    }
  }

  @Test func `only different tickers for one thing share a spelling`() {
    var owners: [String: Set<String>] = [:]
    for instrument in instruments {
      for spelling in instrument.aliases + [instrument.name, instrument.ticker] {
        owners[spelling.lowercased(), default: []].insert(instrument.ticker)
      }
    }
    for (spelling, tickers) in owners where tickers.count > 1 {
      #expect((same + listings).contains { $0.isSuperset(of: tickers) }, "\(spelling): \(tickers.sorted())")
    }
  }
}
