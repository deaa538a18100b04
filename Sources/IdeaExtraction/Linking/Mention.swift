package import Newsletters

/// A place in a text that names an instrument.
package struct Mention: Hashable, Sendable {
  /// As the universe lists it, or as the text writes a ticker that the universe does not know.
  package let ticker: String
  /// `nil` for a ticker that the universe does not know.
  package let instrument: Instrument?
  /// UTF-8 byte offsets into the text.
  package let start: Int
  package let end: Int
  package let evidence: MentionEvidence
}

/// How it was told that a word names an instrument.
package enum MentionEvidence: String, CaseIterable, Hashable, Sendable {
  /// `$IGV`.
  case cashtag
  /// `NASDAQ: IGV`, `IGV US`, `IGV:LN`.
  case exchange
  /// `Altria (MO)`.
  case parenthesis
  /// A ticker in capitals.
  case ticker
  /// The name or another spelling of it.
  case name
}
