import Foundation
import Newsletters

/// What a careful reader finds in one of the letters that were written for the tests.
struct LetterTruth {
  /// By `sameThing`.
  private(set) var ideas: [String: Truth] = [:]
  private(set) var mentions: Set<String> = []
  /// Of which careful readers would differ whether they are called.
  private(set) var doubtful: Set<String> = []
  private(set) var keySentences: [String] = []

  struct Truth {
    let direction: Direction
    let isStated: Bool
  }

  /// Reads lines of `idea TICKER direction stated`, `mention TICKER`, `doubtful TICKER` and `key sentence`, set apart by tabs.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      switch cells.first {
      case "idea" where cells.count == 4:
        let (ticker, isFlipped) = sameThing(cells[1])
        guard let printed = Direction(rawValue: cells[2]) else { continue }
        ideas[ticker] = Truth(
          direction: isFlipped ? printed.opposite : printed, isStated: cells[3] == "stated")
      case "mention" where cells.count == 2: mentions.insert(sameThing(cells[1]).ticker)
      case "doubtful" where cells.count == 2: doubtful.insert(sameThing(cells[1]).ticker)
      case "key" where cells.count == 2: keySentences.append(cells[1])
      default: continue
      }
    }
  }
}

extension Direction {
  var opposite: Direction {
    switch self {
    case .long: .short
    case .short: .long
    case .neutral: .neutral
    }
  }
}

/// One ticker for all that mean the same: the notations of other services, a company's listings, a fund and what it
/// holds, a currency pair and its reverse, which turns the direction around.
func sameThing(_ ticker: String) -> (ticker: String, isFlipped: Bool) {
  let listed = currencyFunds[ticker] ?? listedTicker(ticker)
  if let index = indices[listed] { return sameThing(index) }
  if let group = groups.first(where: { $0.contains(listed) }) { return (group.min() ?? listed, false) }
  let sides = listed.split(separator: "/").map(String.init)
  guard sides.count == 2, sides[0] > sides[1] else { return (listed, false) }
  return ("\(sides[1])/\(sides[0])", true)
}

private func listedTicker(_ ticker: String) -> String {
  if let instrument = Universe.bundled[ticker] { return instrument.ticker }
  if ticker.hasSuffix("=X") {
    let pair = ticker.dropLast(2)
    return pair.count == 3 ? "USD/\(pair)" : "\(pair.prefix(3))/\(pair.dropFirst(3))"
  }
  let stem = stem(ticker)
  return byStem[stem] ?? ticker
}

/// The ticker without the digits that tell the class of share, `SRT3.DE` → `SRT.DE`.
private func stem(_ ticker: String) -> String {
  let parts = ticker.split(separator: ".")
  guard parts.count == 2, parts[0].contains(where: \.isLetter) else { return ticker }
  return parts[0].filter(\.isLetter) + "." + parts[1]
}

private let byStem = Dictionary(
  Universe.bundled.instruments.map { (stem($0.ticker), $0.ticker) }, uniquingKeysWith: { first, _ in first })

private let indices = [
  "SPX": "^SPX", "NDX": "^NDX", "VIX": "^VIX", "DJI": "^DJI", "RUT": "^RUT", "HSI": "^HSI",
]

private let currencyFunds = [
  "FXY": "JPY/USD", "FXE": "EUR/USD", "FXB": "GBP/USD", "FXA": "AUD/USD", "FXC": "CAD/USD", "FXF": "CHF/USD",
  "6J=F": "JPY/USD", "6E=F": "EUR/USD", "6B=F": "GBP/USD", "6A=F": "AUD/USD", "6C=F": "CAD/USD",
  "6S=F": "CHF/USD",
]

private let groups: [Set<String>] = [
  ["SPY", "^SPX", "^GSPC", "ES=F"], ["QQQ", "^NDX", "NQ=F"], ["IWM", "^RUT", "RTY=F"],
  ["TLT", "ZB=F", "UB=F"], ["IEF", "ZN=F"], ["SHY", "ZT=F"], ["BZ=F", "BNO"], ["PPLT", "PL=F"],
  ["PALL", "PA=F"], ["GLD", "GC=F"],
  ["SLV", "SI=F"], ["CL=F", "USO"], ["NG=F", "UNG"], ["HG=F", "CPER"], ["^VIX", "VXX", "UVXY"],
  ["BTC-USD", "IBIT", "BTC=F"],
  ["ETH-USD", "ETHA"], ["DXY", "UUP"], ["CORN", "ZC=F"], ["BRK.A", "BRK.B"], ["GOOG", "GOOGL"],
  ["NVO", "NOVO-B.CO"],
  ["HDB", "HDFCBANK.NS"], ["INFY", "INFY.NS"], ["ERIC", "ERIC-B.ST"], ["ASML", "ASML.AS"], ["SAP", "SAP.DE"],
  ["TSM", "2330.TW"], ["7203.T", "TM"], ["6758.T", "SONY"], ["AZN", "AZN.L"], ["BP", "BP.L"],
  ["HSBA.L", "HSBC"],
  ["BHP", "BHP.AX"], ["RIO", "RIO.AX", "RIO.L"], ["SHOP", "SHOP.TO"], ["EQNR", "EQNR.OL"],
  ["NOK", "NOKIA.HE"],
  ["NOVN.SW", "NVS"], ["PBR", "PETR4.SA"], ["RACE", "RACE.MI"], ["TTE", "TTE.PA"], ["UBS", "UBSG.SW"],
  ["UL", "ULVR.L"],
  ["VALE", "VALE3.SA"], ["VOD", "VOD.L"], ["SAN", "SAN.MC"], ["SAN.PA", "SNY"], ["GSK", "GSK.L"],
  ["BTI", "BATS.L"],
  ["DEO", "DGE.L"], ["STLA", "STLAM.MI"], ["ITUB", "ITUB4.SA"], ["IBN", "ICICIBANK.NS"], ["NTDOY", "7974.T"],
  ["MUFG", "8306.T"], ["HMC", "7267.T"], ["SHEL", "SHEL.L"],
]
