/// Text of windows-1252 as UTF-8; the five bytes that it leaves open are the control characters that they are in ISO 8859-1.
func windows1252AsUTF8(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 8 + 16)
  for byte in bytes {
    if byte < 0x80 {
      result.append(byte)
      continue
    }
    let scalar = byte < 0xA0 ? upperControls[Int(byte &- 0x80)] : UInt16(byte)
    if scalar < 0x800 {
      result.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else {
      result.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      result.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    result.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
  return result
}

/// The characters of 0x80 to 0x9F: https://encoding.spec.whatwg.org/#windows-1252.
private let upperControls: [UInt16] = [
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
  0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
  0x0153, 0x9D, 0x017E, 0x0178,
]
