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

  var domain: String? { address.flatMap { $0.split(separator: "@").last.map(String.init) } }
  var localPart: String? { address.flatMap { $0.split(separator: "@").first.map(String.init) } }

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
    split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } }.joined(separator: " ")
  }

  fileprivate var withoutQuotes: String? {
    var text = self[...]
    while let first = text.first, "\"'“‘<*".contains(first) { text.removeFirst() }
    while let last = text.last, "\"'”’>*".contains(last) { text.removeLast() }
    return text.isEmpty ? nil : String(text).onOneLine
  }
}
