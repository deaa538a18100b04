import Diagnostics

/// Resolves `\n \t \\ \' \" \u{…}` and doubled quotes.
struct StringEscapes {
  private let bytes: ArraySlice<UInt8>
  private let quote: UInt8
  private var offset: Int
  /// The escapes that mean nothing.
  private(set) var bad: [SourceSpan] = []

  /// `bytes` is the inside of a string, with the indices it has in the whole text.
  init(bytes: ArraySlice<UInt8>, quote: UInt8) {
    self.bytes = bytes
    self.quote = quote
    offset = bytes.startIndex
  }

  mutating func resolve() -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\\") {
        result += escape()
      } else {
        if byte == quote, byte < 0x80 { offset += 1 }
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What the escape behind a `\` stands for.
  private mutating func escape() -> [UInt8] {
    let start = offset - 1
    guard offset < bytes.endIndex else { return [UInt8(ascii: "\\")] }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return [UInt8(ascii: "\n")]
    case UInt8(ascii: "t"): return [UInt8(ascii: "\t")]
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): return [byte]
    case UInt8(ascii: "u"):
      if let scalar = scalar() { return Array(String(scalar).utf8) }
    default: break
    }
    while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    bad.append(SourceSpan(UInt32(start), UInt32(offset)))
    return Array(bytes[start..<offset])
  }

  /// `{20AC}`
  private mutating func scalar() -> Unicode.Scalar? {
    guard offset < bytes.endIndex, bytes[offset] == UInt8(ascii: "{") else { return nil }
    guard let end = bytes[offset...].prefix(10).firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let digits = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
    offset = end + 1
    return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
  }
}
