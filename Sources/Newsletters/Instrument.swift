/// Something that can be traded or quoted, as the universe knows it.
package struct Instrument: Hashable, Sendable {
  /// Normalised as by `normalizedTicker`.
  package var ticker: String
  package var name: String
  package var instrumentClass: InstrumentClass
  package var sector: String?
  /// Other ways in which letters write it, such as `Google` for `GOOGL`.
  package var aliases: [String]

  package init(
    ticker: String, name: String, instrumentClass: InstrumentClass, sector: String? = nil,
    aliases: [String] = []
  ) {
    self.ticker = ticker
    self.name = name
    self.instrumentClass = instrumentClass
    self.sector = sector
    self.aliases = aliases
  }
}

/// The kind of an instrument.
package enum InstrumentClass: String, CaseIterable, Hashable, Sendable {
  case equity
  case etf
  case index
  case bond
  case rate
  case fx
  case commodity
  case crypto
  case volatility
  case other
}

/// The one spelling of a ticker: upper case, blanks and a leading `$` removed.
///
/// `$brk.b` → `BRK.B`, `eur/usd` → `EUR/USD`, `^vix` → `^VIX`. An empty text gives `nil`.
package func normalizedTicker(_ text: some StringProtocol) -> String? { normalized(String(text)) }

private func normalized(_ text: String) -> String? {
  if isNormalized(text.utf8.span) { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
    scalars.append(scalar)
  }
  if scalars.first == "$" { scalars.removeFirst() }
  guard !scalars.isEmpty else { return nil }
  return String(scalars).uppercased()
}

/// Whether all of it is visible ASCII without small letters, as most tickers are written.
private func isNormalized(_ text: Span<UInt8>) -> Bool {
  guard !text.isEmpty, text[0] != UInt8(ascii: "$") else { return false }
  for index in text.indices {
    let byte = text[index]
    guard 0x21 <= byte, byte < 0x7F, byte &- UInt8(ascii: "a") >= 26 else { return false }
  }
  return true
}
