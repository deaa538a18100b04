import Glibc

/// Bytes of a named character set as UTF-8; `nil` when no such set is known.
///
/// Names are those that mail and web pages use, in any case. As on the web, `iso-8859-1` and `us-ascii` mean windows-1252, and
/// each set means the larger one that its users write: `gb2312` is GB 18030, `shift_jis` is Microsoft's. What the set does not have
/// becomes U+FFFD, and reading goes on behind it. Cost: one pass.
func convertedToUTF8(_ bytes: [UInt8], from characterSet: String) -> [UInt8]? {
  let label = characterSet.lowercased()
  let name = systemNames[label] ?? label
  guard 1...32 ~= name.utf8.count, name.utf8.allSatisfy(isNameByte) else { return nil }
  switch name {
  case "utf-8": return (try? UTF8Span(validating: bytes.span)) == nil ? repairedUTF8(bytes) : bytes
  case "windows-1252": return windows1252AsUTF8(bytes)
  // Its decoder has had holes, and no letter is written in it.
  case let name where name.hasPrefix("iso-2022-cn"): return nil
  default:
    return converted(bytes, by: name, unit: name.hasPrefix("utf-16") ? 2 : name.hasPrefix("utf-32") ? 4 : 1)
  }
}

/// What the system's converter calls a set that others call differently, or that is written more widely than it is defined.
private let systemNames: [String: String] = [
  "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "us-ascii": "windows-1252", "ascii": "windows-1252",
  "ansi_x3.4-1968": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
  "iso_8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252", "l1": "windows-1252",
  "cp1252": "windows-1252", "x-cp1252": "windows-1252", "cp-1252": "windows-1252", "iso-8859-9": "cp1254",
  "latin5": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
  "iso-8859-8-i": "iso-8859-8", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
  "gb_2312-80": "gb18030",
  "cp936": "gb18030", "big5": "big5-hkscs", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
  "x-sjis": "cp932", "windows-31j": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
  "windows-949": "cp949",
  "x-mac-roman": "macintosh", "x-euc-jp": "euc-jp", "utf-16": "utf-16le", "utf16": "utf-16le",
  "unicode": "utf-16le", "utf-32": "utf-32le",
]

/// What the names of character sets are made of; a slash would ask the converter for more.
private func isNameByte(_ byte: UInt8) -> Bool {
  byte.isLetter || byte.isDigit || "-_.:+".utf8.contains(byte)
}

private func repairedUTF8(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }

/// Converts all that fits; where nothing does, `unit` bytes are left out.
private func converted(_ bytes: [UInt8], by name: String, unit: Int) -> [UInt8]? {
  guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
  defer { _ = unsafe iconv_close(converter) }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 2 + 16)
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  var input = bytes
  var start = 0
  while start < input.count {
    let step = unsafe convertStep(converter, &input, from: &start, into: &buffer)
    result += buffer[..<step.written]
    if step.error == EILSEQ || step.error == EINVAL {
      result += replacement
      start += unit
    } else if step.error != 0, step.error != E2BIG {
      return nil
    }
  }
  return result
}

private let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

/// Converts up to the end, a full buffer, or bytes that do not fit; `error` is 0 at the end.
private func convertStep(
  _ converter: iconv_t, _ input: inout [UInt8], from start: inout Int, into buffer: inout [UInt8]
) -> (written: Int, error: Int32) {
  var inputLeft = input.count - start
  var bufferLeft = buffer.count
  let size = buffer.count
  let error = unsafe input.withUnsafeMutableBytes { source in
    unsafe buffer.withUnsafeMutableBytes { target in
      var from = unsafe source.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
      var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
      let result = unsafe iconv(converter, &from, &inputLeft, &to, &bufferLeft)
      return result == Int.max || result == -1 ? errno : 0
    }
  }
  start = input.count - inputLeft
  return (size - bufferLeft, error)
}
