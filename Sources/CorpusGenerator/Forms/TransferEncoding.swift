/// Lines of 76 characters of base64.
func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 3 / 2)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
    if start % 57 == 54 { text.append(UInt8(ascii: "\n")) }
  }
  return String(decoding: text, as: UTF8.self)
}

/// Lines of at most 76 characters; what is no plain ASCII is `=` and two digits.
func quotedPrintable(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 11 / 10)
  var column = 0
  for byte in bytes {
    if byte == UInt8(ascii: "\n") {
      text.append(byte)
      column = 0
      continue
    }
    let isPlain = 0x20...0x7E ~= byte && byte != UInt8(ascii: "=")
    let width = isPlain ? 1 : 3
    if 75 < column + width {
      text += [UInt8(ascii: "="), UInt8(ascii: "\n")]
      column = 0
    }
    text += isPlain ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    column += width
  }
  return String(decoding: text, as: UTF8.self)
}
