/// Bytes before a feed's root that are looked through for it.
let longestProlog = 1 << 16

/// Whether XML begins here whose root is a feed's.
///
/// Declaration, comments, processing instructions and document type are skipped; a root that does not stand in `head` is none.
func looksLikeFeed(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head.trimmedStart
  while let length = prologLength(rest) { rest = rest.dropFirst(length).trimmedStart }
  guard rest.first == UInt8(ascii: "<") else { return false }
  let name = rest.dropFirst().prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ":") }
  let local = name.split(separator: UInt8(ascii: ":")).last ?? []
  return ["rss", "feed", "rdf"].contains { local.map(\.smallLetter).elementsEqual($0.utf8) }
}

/// The length of what may stand before the root and begins here; `nil` for the root itself, and for what does not end.
private func prologLength(_ text: ArraySlice<UInt8>) -> Int? {
  if text.starts(with: "<?".utf8) {
    return text.end(of: "?>", from: text.startIndex).map { $0 - text.startIndex }
  }
  if text.starts(with: "<!--".utf8) {
    return text.end(of: "-->", from: text.startIndex + 4).map { $0 - text.startIndex }
  }
  return isDocumentType(text) ? endOfDocumentType(text).map { $0 - text.startIndex } : nil
}

func isDocumentType(_ text: ArraySlice<UInt8>) -> Bool {
  text.prefix(9).map(\.smallLetter).elementsEqual("<!doctype".utf8)
}

/// Where a document type declaration ends that begins here, with its own declarations in brackets.
func endOfDocumentType(_ text: ArraySlice<UInt8>) -> Int? {
  var place = text.startIndex
  var isInside = false
  while place < text.endIndex {
    switch text[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = text[(place + 1)...].firstIndex(of: text[place]) else { return nil }
      place = close
    case UInt8(ascii: "<") where isInside && text[place...].starts(with: "<!--".utf8):
      guard let end = text.end(of: "-->", from: place + 4) else { return nil }
      place = end - 1
    case UInt8(ascii: "["): isInside = true
    case UInt8(ascii: "]"): isInside = false
    case UInt8(ascii: ">") where !isInside: return place + 1
    default: break
    }
    place += 1
  }
  return nil
}

extension ArraySlice<UInt8> {
  /// Where `mark` ends, which ends with `>`, at the first place from `start` on.
  func end(of mark: String, from start: Int) -> Int? {
    let mark = mark.utf8
    var place = start
    while place < endIndex, let close = self[place...].firstIndex(of: UInt8(ascii: ">")) {
      place = close + 1
      if start + mark.count <= place, self[(place - mark.count)..<place].elementsEqual(mark) { return place }
    }
    return nil
  }
}
