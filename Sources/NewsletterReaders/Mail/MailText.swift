/// A part's text as UTF-8, and how it became that.
struct MailText {
  enum Origin {
    case asDeclared
    /// No character set is named; the bytes are UTF-8.
    case isUTF8
    /// No character set is named; the bytes were taken as windows-1252.
    case guessed
    /// The character set that is named is unknown.
    case unknownSet
  }

  var bytes: [UInt8]
  var origin: Origin
  /// Whether something could not be decoded and became U+FFFD.
  var hasReplacements: Bool
  /// Whether the encoded text stops where none can end.
  var isCut: Bool
}
