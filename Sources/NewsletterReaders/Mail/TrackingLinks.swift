/// The text with its blanks collapsed and without links that only count who follows them; what is left may be empty.
func withoutTrackingLinks(_ text: [UInt8]) -> String {
  if text.hasPlainBlanks, !text.containsLink { return String(decoding: text, as: UTF8.self) }
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  for word in text.split(whereSeparator: \.isBlank) {
    guard let start = word.startOfLink, isTrackingLink(word[start...]) else {
      append(word, to: &result)
      continue
    }
    // The link's brackets go with it, what is written close to them stays.
    let before = word[..<start]
    if before.contains(where: { $0.isLetter || $0.isDigit }) { append(before, to: &result) }
  }
  return String(decoding: result, as: UTF8.self)
}

private func append(_ word: ByteLine, to text: inout [UInt8]) {
  if !text.isEmpty { text.append(UInt8(ascii: " ")) }
  text += word
}

/// Whether a link leads through a counter: it is long, names a campaign, or its host is one for clicks.
func isTrackingLink(_ link: ByteLine) -> Bool { 100 < link.count || trackingMarks.occur(in: link) }

private let trackingMarks = Phrases([
  "utm_", "://click", "/click", ".click", "clickthru", "://track", ".track", "/track/", "redirect",
  "list-manage.com",
  "://links.", "://link.", "://email.", "://lnk", "/unsubscribe", "token=", "?m=", ".asp?i=",
])

private let slash = UInt8(ascii: "/")

extension [UInt8] {
  /// Whether its blanks are single spaces between words.
  fileprivate var hasPlainBlanks: Bool {
    var wasBlank: UInt8 = 1
    var isPlain = true
    for byte in self {
      let isBlank: UInt8 = byte <= 0x20 ? 1 : 0
      if isBlank & wasBlank != 0 || isBlank != 0 && byte != 0x20 { isPlain = false }
      wasBlank = isBlank
    }
    return isPlain && wasBlank == 0
  }

  fileprivate var containsLink: Bool {
    var index = 0
    let colon = UInt8(ascii: ":")
    while index < count {
      index = firstIndex(of: colon, from: index, to: count)
      if index + 2 < count, self[index + 1] == slash, self[index + 2] == slash { return true }
      index += 1
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  fileprivate var startOfLink: Int? {
    guard 8 <= count else { return nil }
    for colon in startIndex + 4..<endIndex - 1
    where self[colon] == UInt8(ascii: ":") && self[colon + 1] == slash {
      if self[..<colon].suffix(4).elementsEqual("http".utf8) { return colon - 4 }
      if self[..<colon].suffix(5).elementsEqual("https".utf8) { return colon - 5 }
    }
    return nil
  }
}
