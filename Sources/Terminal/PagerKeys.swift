/// What the keys of the pager ask for. A key may come as several bytes.
struct PagerKeys {
  enum Wish { case page, halfPage, row, rest, leave }

  /// Inside a block that the terminal pastes, which is no key at all.
  private var isInPaste = false
  /// An escape sequence that has begun.
  private var sequence: [UInt8]?

  /// What a byte asks for; `nil` where it asks for nothing, or more of the key has to come.
  mutating func wish(_ byte: UInt8) -> Wish? {
    guard var begun = sequence else {
      if byte == 0x1B { sequence = [] }
      return isInPaste ? nil : Self.wish(ofKey: byte)
    }
    if begun.isEmpty, byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") {
      sequence = byte == 0x1B ? [] : nil
      return isInPaste ? nil : Self.wish(ofKey: byte)
    }
    begun.append(byte)
    let isWhole = 1 < begun.count && (0x40...0x7E).contains(byte)
    sequence = isWhole ? nil : begun
    return isWhole ? wish(ofSequence: String(decoding: begun.dropFirst(), as: UTF8.self)) : nil
  }

  private mutating func wish(ofSequence text: String) -> Wish? {
    if text == "200~" { isInPaste = true }
    if text == "201~" { isInPaste = false }
    return isInPaste ? nil : Self.wish(ofSequence: text)
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
