import CUniverse

/// The instruments that are known by name.
package struct Universe: Sendable {
  package let instruments: [Instrument]
  private let indexByTicker: [String: Int]

  /// Of instruments with the same ticker the last one counts, so that a user's list can override.
  package init(_ instruments: [Instrument]) {
    self.instruments = instruments
    var places = [String: Int](minimumCapacity: instruments.count)
    for (index, instrument) in instruments.enumerated() { places[instrument.ticker] = index }
    indexByTicker = places
  }

  /// The instrument with this normalised ticker.
  package subscript(ticker: String) -> Instrument? { index(of: ticker).map { instruments[$0] } }

  /// The place of the instrument with this normalised ticker, or with one that is written in other ways elsewhere: `SPX` for
  /// `^SPX`, `BTC` for `BTC-USD`, `ZN` for `ZN=F`, `BRK-B` for `BRK.B`, `JPY=X` for `USD/JPY`.
  package func index(of ticker: String) -> Int? {
    if let index = indexByTicker[ticker] { return index }
    for other in ["^" + ticker, ticker + "-USD", ticker + "=F", dotted(ticker), pair(ticker)] {
      if let index = indexByTicker[other] { return index }
    }
    return nil
  }

  private func dotted(_ ticker: String) -> String {
    guard let dash = ticker.lastIndex(of: "-") else { return ticker }
    return ticker[..<dash] + "." + ticker[ticker.index(after: dash)...]
  }

  private func pair(_ ticker: String) -> String {
    guard ticker.hasSuffix("=X") else { return ticker }
    let name = ticker.dropLast(2)
    return name.count == 6 ? name.prefix(3) + "/" + name.suffix(3) : "USD/" + name
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

  private static func bundledCSV() -> [UInt8] {
    unsafe [UInt8](UnsafeRawBufferPointer(start: universe_csv(), count: universe_csv_length()))
  }
}

/// Reads the universe's own CSV: a header line, then `ticker,name,class,sector,aliases` with `;` between aliases.
///
/// Cells hold no quotes or commas. A line that does not fit is left out; the tests hold the bundled file to none.
///
/// About a millisecond for the bundled list: it is read at every start, so cells become texts straight from the bytes.
package func parseInstruments(csv bytes: [UInt8]) -> [Instrument] {
  var instruments: [Instrument] = []
  instruments.reserveCapacity(bytes.count / 32)
  var start = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if let instrument = instrument(bytes, start..<end) { instruments.append(instrument) }
    start = end + 1
  }
  return instruments
}

private func instrument(_ bytes: [UInt8], _ line: Range<Int>) -> Instrument? {
  let (start, end) = (line.lowerBound, line.upperBound)
  var commas = (start, start, start, start)
  var count = 0
  for index in line where bytes[index] == UInt8(ascii: ",") {
    switch count {
    case 0: commas.0 = index
    case 1: commas.1 = index
    case 2: commas.2 = index
    case 3: commas.3 = index
    default: return nil
    }
    count += 1
  }
  guard count == 4, let ticker = normalizedTicker(text(bytes[start..<commas.0])),
    let instrumentClass = InstrumentClass(rawValue: text(bytes[(commas.1 + 1)..<commas.2]))
  else { return nil }
  let sector = bytes[(commas.2 + 1)..<commas.3]
  return Instrument(
    ticker: ticker, name: text(bytes[(commas.0 + 1)..<commas.1]), instrumentClass: instrumentClass,
    sector: sector.isEmpty ? nil : text(sector), aliases: aliases(bytes[(commas.3 + 1)..<end]))
}

private func aliases(_ cell: ArraySlice<UInt8>) -> [String] {
  if cell.isEmpty { return [] }
  return cell.split(separator: UInt8(ascii: ";")).map(text)
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
