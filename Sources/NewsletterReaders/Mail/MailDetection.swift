/// Names that headers of messages have, in lower case.
private let knownNames: Set<String> = [
  "from", "to", "cc", "subject", "date", "sender", "reply-to", "received", "return-path", "message-id",
  "mime-version",
  "delivered-to", "delivery-date", "content-type", "content-transfer-encoding", "list-id", "list-unsubscribe",
  "dkim-signature", "arc-seal", "authentication-results", "x-received", "x-mailer", "x-original-to",
  "envelope-to",
  "received-spf", "references", "in-reply-to", "errors-to", "precedence", "list-post", "list-archive",
  "feedback-id",
  "arc-message-signature", "arc-authentication-results", "x-gm-message-state", "x-google-smtp-source",
  "status",
  "x-mozilla-status", "x-uidl", "resent-from", "resent-date", "importance", "content-language",
  "thread-topic",
]

/// Whether a file begins like a message: at least two of its first lines are headers that messages have, and none before them is
/// anything else.
func looksLikeMail(_ lines: [ByteLine]) -> Bool {
  var known: Set<String> = []
  for line in lines.prefix(40) {
    if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"), !known.isEmpty {
      continue
    }
    guard let name = line.headerName else { break }
    if knownNames.contains(name) { known.insert(name) }
    if name == "received" || name == "return-path" || name == "dkim-signature" { return true }
  }
  return 2 <= known.count
}

/// Whether a file begins like a mailbox: with an envelope line and a header below it.
func looksLikeMailbox(_ lines: [ByteLine]) -> Bool {
  guard 2 <= lines.count, isEnvelope(lines[0].trimmed) else { return false }
  let next = lines[1].after(">From ") != nil && 3 <= lines.count ? lines[2] : lines[1]
  return next.isHeaderShaped
}

extension ArraySlice<UInt8> {
  /// The name of the header that the line is, in lower case, or `nil`.
  fileprivate var headerName: String? {
    guard isHeaderShaped, let colon = firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return self[..<colon].trimmedEnd.text.lowercased()
  }

  /// Whether the slice begins with letters, digits and hyphens up to a colon.
  var isHeaderShaped: Bool {
    guard let first, first.isLetter else { return false }
    for byte in self.prefix(76) {
      if byte == UInt8(ascii: ":") { return true }
      guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else {
        return false
      }
    }
    return false
  }

  /// Up to the first line end.
  var firstLine: ByteLine {
    self[..<(firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? endIndex)]
  }
}
