/// Whether there is a tag that HTML has or a reference, which plain text has no reason for.
func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
  var place = 0
  while place < bytes.count {
    switch bytes[place] {
    case UInt8(ascii: "<"):
      if isTag(bytes[place...]) { return true }
    case UInt8(ascii: "&"):
      let word = bytes[(place + 1)...].prefix(10).prefix {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
      }
      if !word.isEmpty, word.endIndex < bytes.count, bytes[word.endIndex] == UInt8(ascii: ";") { return true }
    default: break
    }
    place += 1
  }
  return false
}

/// With `&lt;` for each sign for "less than" that a reader of HTML would take for a tag that does not end: `when a<b then c`.
func withoutBareSigns(_ bytes: [UInt8]) -> [UInt8] {
  let (open, close) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
  var result: [UInt8] = []
  var copied = 0
  var place = bytes.firstIndex(of: open, from: 0, to: bytes.count)
  while place < bytes.count {
    let next = bytes.firstIndex(of: open, from: place + 1, to: bytes.count)
    if bytes[(place + 1)...].first?.isLetter == true,
      bytes.firstIndex(of: close, from: place, to: next) == next
    {
      result += bytes[copied..<place]
      result += "&lt;".utf8
      copied = place + 1
    }
    place = next
  }
  return copied == 0 ? bytes : result + bytes[copied...]
}

/// Whether a whole tag with a name of HTML's begins here, and no comparison such as `a<b and c>d`.
private func isTag(_ text: ByteLine) -> Bool {
  let inner = text.dropFirst().prefix(longestTag).prefix {
    $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
  }
  guard inner.endIndex < text.endIndex, text[inner.endIndex] == UInt8(ascii: ">") else { return false }
  if inner.starts(with: "!--".utf8) || isDocumentType(text) { return true }
  let rest = inner.first == UInt8(ascii: "/") ? inner.dropFirst() : inner
  let name = rest.prefix { $0.isLetter || $0.isDigit }
  guard !name.isEmpty, name.count <= 10, tagNames.contains(name.map(\.smallLetter)[...].text) else {
    return false
  }
  let attributes = rest[name.endIndex...].trimmed
  return attributes.isEmpty || attributes.first == UInt8(ascii: "/") || attributes.contains(UInt8(ascii: "="))
}

/// Bytes of a tag; the address of a picture can be long.
private let longestTag = 1 << 12

private let tagNames: Set<String> = [
  "a", "abbr", "article", "aside", "audio", "b", "big", "blockquote", "body", "br", "caption", "center",
  "cite",
  "code", "dd", "del", "details", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer",
  "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input",
  "ins", "kbd", "li", "link", "main", "mark", "meta", "nav", "noscript", "object", "ol", "p", "picture",
  "pre",
  "q", "s", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "summary",
  "sup",
  "svg", "table", "tbody", "td", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var",
  "video",
  "wbr",
]
