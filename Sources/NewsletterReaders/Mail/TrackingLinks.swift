/// The text with its blanks collapsed and without links that only count who follows them; what is left may be empty.
func withoutTrackingLinks(_ text: [UInt8]) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  let hasLink = text.containsLink
  var index = 0
  while index < text.count {
    if text[index].isBlank {
      index += 1
      continue
    }
    var end = index + 1
    while end < text.count, !text[end].isBlank { end += 1 }
    let word = text[index..<end]
    index = end
    if hasLink, let start = word.startOfLink {
      let link = word[start...]
      // The link's brackets go with it, what is written close to them stays.
      if isTrackingLink(link) {
        let before = word[..<start]
        if before.allSatisfy({ !$0.isLetter && !$0.isDigit }) { continue }
        append(before, to: &result)
        continue
      }
    }
    append(word, to: &result)
  }
  return String(decoding: result, as: UTF8.self)
}

private func append(_ word: ByteLine, to text: inout [UInt8]) {
  if !text.isEmpty { text.append(UInt8(ascii: " ")) }
  text += word
}

/// Whether a link leads through a counter: it is long, names a campaign, or its host is one for clicks.
func isTrackingLink(_ link: ByteLine) -> Bool {
  if 100 < link.count { return true }
  let text = link.text.lowercased()
  return trackingMarks.contains { text.contains($0) }
}

private let trackingMarks = [
  "utm_", "://click", "/click", ".click", "clickthru", "://track", ".track", "/track/", "redirect", "/ls/click",
  "list-manage.com", "://links.", "://link.", "://email.", "://lnk", "/unsubscribe", "token=", "?m=", ".asp?i=",
]

extension [UInt8] {
  fileprivate var containsLink: Bool {
    var index = 0
    let colon = UInt8(ascii: ":")
    while index < count {
      index = firstIndex(of: colon, from: index, to: count)
      if index + 2 < count, self[index + 1] == UInt8(ascii: "/"), self[index + 2] == UInt8(ascii: "/") { return true }
      index += 1
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  fileprivate var startOfLink: Int? {
    guard contains(UInt8(ascii: ":")) else { return nil }
    for start in indices where self[start] == UInt8(ascii: "h") {
      if self[start...].starts(with: "http://".utf8) || self[start...].starts(with: "https://".utf8) { return start }
    }
    return nil
  }
}
