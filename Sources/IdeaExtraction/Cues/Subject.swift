import Newsletters

/// What a phrase of the text can name.
enum Subject: Sendable, Hashable {
  /// An index into the universe's instruments.
  case instrument(Int)
  case concept(Concept)

  var isInstrument: Bool {
    if case .instrument = self { true } else { false }
  }
}

/// Things that letters speak of in place of an instrument.
enum Concept: Sendable, Hashable, CaseIterable {
  /// Moves against bond prices.
  case yields
  /// Held when bonds are.
  case duration
  case volatility
  /// Words that mean what was named last, and without any name the idea's own instrument.
  case own
  /// The first and the second of two instruments named before.
  case former
  case latter

  var forms: [String] {
    switch self {
    case .yields: ["yield", "yields", "term premium"]
    case .duration: ["duration", "Treasuries", "bonds"]
    case .volatility: ["vol", "volatility", "options"]
    case .former: ["the former"]
    case .latter: ["the latter"]
    case .own:
      [
        "it", "them", "the stock", "the shares", "the share price", "the name", "the pair", "the group",
        "the sector", "the fund", "the coin", "the company", "the asset class",
      ]
    }
  }
}

extension Concept {
  /// Whether it stands for something that was named before.
  var goesBack: Bool { self == .own || self == .former || self == .latter }
}

/// What talk of other things means for one instrument: 1 the same way, -1 the other way, 0 nothing.
struct Relations {
  private let own: Facet
  private let ownIndex: Int?
  private let facets: [Facet]

  init(of index: Int?, ticker: String?, facets: [Facet]) {
    ownIndex = index
    own = index.map { facets[$0] } ?? Facet(ticker: ticker ?? "", instrumentClass: .other)
    self.facets = facets
  }

  func isOwn(_ subject: Subject) -> Bool {
    switch subject {
    case .instrument(let index): index == ownIndex
    case .concept(let concept): concept.goesBack
    }
  }

  /// `nil` for a concept that has nothing to do with the instrument.
  func polarity(of subject: Subject) -> Double? {
    switch subject {
    case .instrument(let index): index == ownIndex ? 1 : polarity(of: facets[index])
    case .concept(.own), .concept(.former), .concept(.latter): 1
    case .concept(.yields): own.instrumentClass == .rate ? 1 : own.instrumentClass == .bond ? -1 : nil
    case .concept(.duration): own.instrumentClass == .bond ? 1 : own.instrumentClass == .rate ? -1 : nil
    case .concept(.volatility): own.instrumentClass == .volatility ? 1 : nil
    }
  }

  /// Bonds against yields, and currencies by the side of the pair that they stand on.
  private func polarity(of other: Facet) -> Double {
    switch (own.instrumentClass, other.instrumentClass) {
    case (.bond, .rate), (.rate, .bond): return -0.9
    case (.rate, .rate): return 0.5
    default: break
    }
    guard let base = own.base, let otherBase = other.base else { return 0 }
    if otherBase == base { return 0.9 }
    if otherBase == own.quote { return -0.9 }
    return other.quote == base ? -0.7 : 0
  }
}

/// What `Relations` needs to know of an instrument.
struct Facet: Sendable {
  let instrumentClass: InstrumentClass
  /// The currency that is bought when the instrument is.
  let base: Currency?
  /// The currency that is sold.
  let quote: Currency?

  init(_ instrument: Instrument) {
    self.init(ticker: instrument.ticker, instrumentClass: instrument.instrumentClass)
  }

  init(ticker: String, instrumentClass: InstrumentClass) {
    self.instrumentClass = instrumentClass
    let bytes = ticker.utf8.span
    if bytes.count == 7, bytes[3] == UInt8(ascii: "/") {
      base = Currency(bytes[0], bytes[1], bytes[2])
      quote = Currency(bytes[4], bytes[5], bytes[6])
    } else {
      base = Currency(ofFund: ticker)
      quote = nil
    }
  }
}

/// The code of a currency, such as `USD`, as one number.
struct Currency: Hashable, Sendable {
  private let code: UInt32

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    code = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// The one that a fund or an index follows.
  init?(ofFund ticker: String) {
    switch ticker {
    case "DXY", "UUP": self.init(UInt8(ascii: "U"), UInt8(ascii: "S"), UInt8(ascii: "D"))
    case "FXY": self.init(UInt8(ascii: "J"), UInt8(ascii: "P"), UInt8(ascii: "Y"))
    default: return nil
    }
  }
}
