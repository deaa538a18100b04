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
    #expect(instruments.count >= 150)
    #expect(!text.contains("\"") && !text.contains("\r") && !text.contains(" ,") && !text.contains(", "))
  }

  @Test func `tickers are unique and normalised`() {
    #expect(Set(instruments.map(\.ticker)).count == instruments.count)
    for instrument in instruments { #expect(normalizedTicker(instrument.ticker) == instrument.ticker) }
  }

  @Test func `every class but other has an instrument`() {
    #expect(Set(instruments.map(\.instrumentClass)) == Set(InstrumentClass.allCases).subtracting([.other]))
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
    ["SMH", "SOXX"], ["SPY", "^SPX"], ["QQQ", "^NDX"], ["IWM", "^RUT"], ["TLT", "ZB=F"], ["GLD", "GC=F"],
    ["SLV", "SI=F"], ["CL=F", "USO"], ["NG=F", "UNG"], ["HG=F", "CPER"], ["^VIX", "VXX", "UVXY"],
    ["BTC-USD", "IBIT"], ["ETH-USD", "ETHA"], ["DXY", "UUP"],
  ]

  @Test func `only different tickers for one thing share a spelling`() {
    var owners: [String: Set<String>] = [:]
    for instrument in instruments {
      for spelling in instrument.aliases + [instrument.name, instrument.ticker] {
        owners[spelling.lowercased(), default: []].insert(instrument.ticker)
      }
    }
    for (spelling, tickers) in owners where tickers.count > 1 {
      #expect(same.contains { $0.isSuperset(of: tickers) }, "\(spelling): \(tickers.sorted())")
    }
  }
}
