import CGMime

/// The first mailbox of a header such as `From`.
struct MailAddress: Hashable {
  /// The display name, without quotation marks.
  var name: String?
  /// In lower case.
  var address: String?

  /// Reads a header's value, whose encoded words are decoded.
  init(_ value: String) {
    var name: UnsafeMutablePointer<CChar>?
    var address: UnsafeMutablePointer<CChar>?
    unsafe mail_address(withAngleBrackets(value), &name, &address)
    self.name = unsafe Self.take(name)?.withoutQuotes
    self.address = unsafe Self.take(address)?.lowercased()
    // `Jane <jane@tape.example>` written without a bracket, or a bare name.
    if self.name == nil, self.address?.contains("@") != true, !value.contains("@") {
      self.name = value.withoutQuotes
      self.address = nil
    }
    // An address for a name tells nothing.
    if self.name?.contains("@") == true { self.name = nil }
  }

  var domain: String? { parts?.last?.text }
  var localPart: String? { parts?.first?.text }

  private var parts: [ByteLine]? { address.map { Array($0.utf8).split(separator: UInt8(ascii: "@")) } }

  private static func take(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    defer { unsafe mail_string_free(text) }
    let value = unsafe String(cString: text).onOneLine
    return value.isEmpty ? nil : value
  }
}

/// `Bob Ray [mailto:bob@tape.example]`, which Outlook prints, with the brackets that headers have.
private func withAngleBrackets(_ value: String) -> String {
  guard let open = value.firstRange(of: "[mailto:"),
    let close = value[open.upperBound...].firstIndex(of: "]")
  else { return value }
  return
    "\(value[..<open.lowerBound])<\(value[open.upperBound..<close])>\(value[value.index(after: close)...])"
}

extension String {
  /// With every run of blanks and control characters as one space, and none at the ends.
  var onOneLine: String {
    if isOnOneLine { return self }
    return split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } }.joined(
      separator: " ")
  }

  /// Whether single spaces are all blanks that it has, and none stands at an end; `false` where that takes a closer look.
  private var isOnOneLine: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case ..<0x20, 0x7F: return false
      // How other blanks begin: U+0085, U+00A0, U+1680, U+3000, U+205F and those from U+2000 on.
      case 0xC2, 0xE1, 0xE3: return false
      case 0x81 where last == 0xE2: return false
      case 0x80...0x8F where last == 0x80, 0xA8...0xAF where last == 0x80: return false
      default: break
      }
      last = byte
    }
    return last != 0x20
  }

  fileprivate var withoutQuotes: String? {
    if let first = utf8.first, let last = utf8.last, first.isLetter, last.isLetter { return onOneLine }
    var text = self[...]
    while let first = text.first, "\"'“‘<*".contains(first) { text.removeFirst() }
    while let last = text.last, "\"'”’>*".contains(last) { text.removeLast() }
    return text.isEmpty ? nil : String(text).onOneLine
  }
}
