/// What the keys of the pager ask for. A key may come as several bytes.
struct PagerKeys {
  enum Wish {
    case page, halfPage, row, rest, leave
    /// A key that means nothing here.
    case nothing
  }

  /// Inside a block that the terminal pastes, which is no key at all.
  private var isInPaste = false
  /// An escape sequence that has begun.
  private var sequence: [UInt8]?
  /// Behind a letter that is no key, which is how a statement begins: letters in it are no keys either, lest `ideas` show all the rest.
  private var isInWord = false

  /// Bytes that come at once and are more than anybody types.
  static let pasteLength = 8

  /// Whether bytes that came at once are a block that the terminal pastes without a mark: so many, and not all of them keys.
  func isPaste(_ bytes: [UInt8]) -> Bool {
    guard !isInPaste, sequence == nil, Self.pasteLength <= bytes.count, !bytes.contains(0x1B) else {
      return false
    }
    return bytes.contains { Self.wish(ofKey: $0) == nil }
  }

  /// What a byte asks for; `nil` where it asks for nothing yet, since more of the key has to come or it is pasted.
  mutating func wish(_ byte: UInt8) -> Wish? {
    guard var begun = sequence else {
      if byte == 0x1B { sequence = [] }
      return isInPaste || byte == 0x1B ? nil : wish(ofKey: byte)
    }
    if begun.isEmpty, byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") {
      sequence = byte == 0x1B ? [] : nil
      return isInPaste || byte == 0x1B ? nil : wish(ofKey: byte)
    }
    begun.append(byte)
    let isWhole = 1 < begun.count && (0x40...0x7E).contains(byte)
    sequence = isWhole ? nil : begun
    return isWhole ? wish(ofSequence: String(decoding: begun.dropFirst(), as: UTF8.self)) : nil
  }

  private mutating func wish(ofSequence text: String) -> Wish? {
    if text == "200~" { isInPaste = true }
    if text == "201~" { isInPaste = false }
    // The end of a block says nothing by itself.
    return isInPaste || text == "201~" ? nil : Self.wish(ofSequence: text) ?? .nothing
  }

  private mutating func wish(ofKey byte: UInt8) -> Wish? {
    // The bytes behind the first one of a character.
    if byte & 0xC0 == 0x80 { return nil }
    let wish = Self.wish(ofKey: byte)
    let isLetter = (UInt8(ascii: "!")...UInt8(ascii: "~")).contains(byte) || 0xC0 <= byte
    if isLetter && wish == nil { isInWord = true }
    return isInWord && isLetter && wish != .leave ? .nothing : wish ?? .nothing
  }

  private static func wish(ofKey byte: UInt8) -> Wish? {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "f"), 0x06, 0x16: .page
    case UInt8(ascii: "d"): .halfPage
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "j"), 0x0E: .row
    case UInt8(ascii: "a"), UInt8(ascii: "G"): .rest
    // Ctrl-C where it is no signal, and Ctrl-D.
    case UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x03, 0x04: .leave
    default: nil
    }
  }

  /// Down, page down, end.
  private static func wish(ofSequence text: String) -> Wish? {
    switch text {
    case "B": .row
    case "6~": .page
    case "F", "4~", "8~": .rest
    default: nil
    }
  }
}
