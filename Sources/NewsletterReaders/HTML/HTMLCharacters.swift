import Diagnostics

/// The bytes of a page as UTF-8: those that are none are read in the character set that the page names.
///
/// A page that names none is taken as windows-1252, which old pages mostly are, with a note.
func utf8HTML(_ bytes: [UInt8], notes: inout [Diagnostic]) -> [UInt8] {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard let invalid = firstInvalidUTF8(in: bytes, bytes.indices) else { return bytes }
  guard let name = declaredCharacterSet(bytes) else {
    notes.append(.pageEncodingGuessed(invalid))
    return convertedToUTF8(bytes, from: "windows-1252") ?? bytes
  }
  let lowered = name.lowered
  if lowered == "utf-8" || lowered == "utf8" || start == 3 {
    notes.append(.invalidUTF8(invalid))
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
  // A page that names one of these and has other bytes is in windows-1252, which browsers take them for.
  let isLatin = ["iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"].contains(lowered)
  if let converted = convertedToUTF8(bytes, from: isLatin ? "windows-1252" : lowered) { return converted }
  notes.append(.encodingUnknown(lowered, name.place))
  return convertedToUTF8(bytes, from: "windows-1252") ?? bytes
}

/// What stands behind `charset=` within a `<meta>` at the start of the page.
private func declaredCharacterSet(_ bytes: [UInt8]) -> ByteLine? {
  let head = bytes.prefix(4096)
  var rest = head
  while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = rest[(open + 1)...]
    guard rest.hasPrefix("meta") else { continue }
    let tag = rest.prefix { $0 != UInt8(ascii: ">") }
    if let name = valueOfCharset(in: tag) { return name }
  }
  return nil
}

private func valueOfCharset(in tag: ByteLine) -> ByteLine? {
  var rest = tag
  while !rest.isEmpty {
    if rest.hasPrefix("charset") {
      var value = rest.dropFirst("charset".utf8.count).trimmedStart
      if value.first == UInt8(ascii: "=") {
        value = value.dropFirst().trimmedStart
        if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = value.dropFirst()
        }
        let name = value.prefix { $0.isLetter || $0.isDigit || [0x2D, 0x5F, 0x2E, 0x3A].contains($0) }
        return name.isEmpty ? nil : name
      }
    }
    rest = rest.dropFirst()
  }
  return nil
}
