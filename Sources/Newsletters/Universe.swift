import CUniverse

/// The instruments that are known by name.
package struct Universe: Sendable {
  package let instruments: [Instrument]
  private let indexByTicker: [String: Int]

  /// Of instruments with the same ticker the last one counts, so that a user's list can override.
  package init(_ instruments: [Instrument]) {
    self.instruments = instruments
    indexByTicker = Dictionary(
      instruments.enumerated().map { ($1.ticker, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The instrument with this normalised ticker.
  package subscript(ticker: String) -> Instrument? {
    indexByTicker[ticker].map { instruments[$0] }
  }

  /// These instruments, with others added or in the place of those with the same ticker.
  package func replacing(with others: [Instrument]) -> Universe {
    var all = instruments
    var places = indexByTicker
    for other in others {
      if let place = places[other.ticker] {
        all[place] = other
      } else {
        places[other.ticker] = all.count
        all.append(other)
      }
    }
    return Universe(all)
  }

  /// The instruments that ship with the program. Read once.
  package static let bundled = Universe(parseInstruments(csv: bundledCSV()))

  private static func bundledCSV() -> String {
    unsafe String(
      decoding: UnsafeRawBufferPointer(start: universe_csv(), count: universe_csv_length()), as: UTF8.self)
  }
}

/// Reads the universe's own CSV: a header line, then `ticker,name,class,sector,aliases` with `;` between aliases.
///
/// Cells hold no quotes or commas. A line that does not fit is left out; the tests hold the bundled file to none.
package func parseInstruments(csv text: String) -> [Instrument] {
  // Split by bytes, which tells the same cells in a fraction of the time that characters take.
  text.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { line in
    let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      Substring($0)
    }
    guard cells.count == 5, let ticker = normalizedTicker(cells[0]),
      let instrumentClass = InstrumentClass(rawValue: String(cells[2]))
    else { return nil }
    return Instrument(
      ticker: ticker, name: String(cells[1]), instrumentClass: instrumentClass,
      sector: cells[3].isEmpty ? nil : String(cells[3]),
      aliases: cells[4].utf8.split(separator: UInt8(ascii: ";")).map { String(Substring($0)) })
  }
}
