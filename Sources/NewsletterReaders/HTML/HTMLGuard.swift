import Diagnostics

/// Bytes of HTML that are read at most.
let longestHTML = 16 << 20

private let mostAttributes = 500

/// Bytes of an attribute's value that the parser sees.
private let longestValue = 4096

/// The HTML for the parser; throws what would make building the tree slow or big: too long, too deep, too many attributes or unclosed tags.
///
/// It follows the rules by which the parser opens and closes elements closely enough that a page with many unclosed
/// `<p>`, `<li>` or `<font>` passes. What it lets pass by mistake is stopped by the limits of `HTMLTree`. Cost: one pass.
func checkedHTML(_ html: [UInt8]) throws(Diagnostic) -> ReducedHTML {
  guard html.count <= longestHTML else { throw .htmlTooLong(html[longestHTML...].prefix(1).place) }
  var scanner = HTMLTagScanner(html)
  var elements = OpenElements(stepLimit: 100_000_000 + 10 * html.count)
  while let tag = try scanner.next(isForeign: elements.isForeign) {
    if tag.followsText { try elements.addText(at: tag.span) }
    try elements.take(tag)
  }
  return scanner.reduced
}

/// A tag as it is spelt out in the bytes.
struct HTMLTagToken {
  var tag: HTMLTag
  var isEnd: Bool
  var isSelfClosing = false
  var attributeCount = 0
  /// Tells tags with different attributes apart.
  var hash: UInt64 = 0
  /// Whether text that is not blank stands before it.
  var followsText: Bool
  var span: SourceSpan
}

/// Walks over the tags of HTML; comments, and the content of scripts and other raw text, are passed over.
struct HTMLTagScanner {
  private let html: [UInt8]
  private var offset = 0
  /// Whether a tag such as `<script/>` is an element without content, which to the parser it is not.
  private let isXHTML: Bool
  /// What was passed over so far, without what the parser need not see.
  private(set) var reduced: ReducedHTML

  init(_ html: [UInt8]) {
    self.html = html
    isXHTML = html.starts(with: "<?xml".utf8) || Phrases(["//dtd xhtml"]).occur(in: html.prefix(1024))
    reduced = ReducedHTML(html)
  }

  /// The next tag; `nil` at the end. In foreign elements such as `<svg>` nothing is raw text.
  mutating func next(isForeign: Bool) throws(Diagnostic) -> HTMLTagToken? {
    var followsText = false
    while true {
      let open = html.firstIndex(of: UInt8(ascii: "<"), from: offset, to: html.count)
      followsText = followsText || html[offset..<open].contains { !$0.isBlank }
      reduced.addText(offset..<open)
      guard open < html.count else {
        reduced.finish()
        return nil
      }
      offset = open + 1
      if let token = try tag(from: open, followsText: followsText) {
        if isXHTML, token.isSelfClosing, token.tag.isRawText {
          reduced.leaveOut(open, offset)
          continue
        }
        if !isForeign, !token.isEnd, token.tag.isRawText { skipRawText(of: token.tag, from: open) }
        return token
      }
      followsText = followsText || offset == open + 1
    }
  }

  /// Takes a tag, of which `<` was taken; passes over a comment. Only the `<` is taken where it is text.
  private mutating func tag(from open: Int, followsText: Bool) throws(Diagnostic) -> HTMLTagToken? {
    guard offset < html.count else { return nil }
    let isEnd = html[offset] == UInt8(ascii: "/")
    let start = isEnd ? offset + 1 : offset
    guard start < html.count, html[start].isLetter else {
      skipMarkup(from: open, isEnd: isEnd)
      return nil
    }
    offset = start
    var name: UInt64 = 0
    while offset < html.count, html[offset].endsTagName == false {
      name = hashed(name, html[offset].smallLetter)
      offset += 1
    }
    let place = html[open..<offset].place
    var token = HTMLTagToken(
      tag: tagsByHash[name] ?? .other, isEnd: isEnd, hash: name, followsText: followsText, span: place)
    try skipAttributes(&token)
    return token
  }

  /// Passes over a comment, a document type or an instruction.
  private mutating func skipMarkup(from open: Int, isEnd: Bool) {
    let byte = html[offset]
    if html[offset...].starts(with: "!--".utf8) {
      offset += 3
      skipComment()
      reduced.leaveOut(open, offset)
    } else if isEnd ? offset + 1 < html.count : byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      offset = min(html.firstIndex(of: UInt8(ascii: ">"), from: offset, to: html.count) + 1, html.count)
    }
  }

  private mutating func skipComment() {
    let start = offset
    while offset < html.count {
      let close = html.firstIndex(of: UInt8(ascii: ">"), from: offset, to: html.count)
      offset = min(close + 1, html.count)
      let content = html[start..<close]
      if content.isEmpty || content.ends(with: "--") || content.ends(with: "--!") { return }
      if content.elementsEqual("-".utf8) { return }
    }
  }

  private mutating func skipAttributes(_ token: inout HTMLTagToken) throws(Diagnostic) {
    while offset < html.count {
      let byte = html[offset]
      if byte == UInt8(ascii: ">") {
        offset += 1
        return
      }
      if byte.isBlank || byte == UInt8(ascii: "/") {
        token.isSelfClosing = byte == UInt8(ascii: "/")
        offset += 1
        continue
      }
      token.isSelfClosing = false
      token.attributeCount += 1
      guard token.attributeCount <= mostAttributes else { throw .tooManyAttributes(token.span) }
      skipAttribute(&token.hash)
    }
  }

  private mutating func skipAttribute(_ hash: inout UInt64) {
    let start = offset
    offset += 1
    while offset < html.count, !html[offset].endsTagName, html[offset] != UInt8(ascii: "=") { offset += 1 }
    var next = offset
    while next < html.count, html[next].isBlank { next += 1 }
    guard next < html.count, html[next] == UInt8(ascii: "=") else {
      for byte in html[start..<offset] { hash = hashed(hash, byte.smallLetter) }
      return
    }
    offset = next + 1
    while offset < html.count, html[offset].isBlank { offset += 1 }
    skipValue()
    for byte in html[start..<offset] { hash = hashed(hash, byte) }
  }

  private mutating func skipValue() {
    guard offset < html.count else { return }
    let quote = html[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = offset + 1
      let end = html.firstIndex(of: quote, from: start, to: html.count)
      // Pictures within the page are long values that nobody reads.
      if longestValue < end - start, end < html.count { reduced.leaveOut(start + longestValue, end) }
      offset = min(end + 1, html.count)
    } else {
      while offset < html.count, !html[offset].isBlank, html[offset] != UInt8(ascii: ">") { offset += 1 }
    }
  }

  /// Passes over what stands before the end tag of an element whose content is no markup.
  private mutating func skipRawText(of tag: HTMLTag, from open: Int) {
    let start = offset
    defer { if isUnread(tag, html[open..<start]) { reduced.leaveOut(start, offset) } }
    while offset < html.count, tag != .plaintext {
      let open = html.firstIndex(of: UInt8(ascii: "<"), from: offset, to: html.count)
      let end = html[open...].dropFirst(2).prefix(tag.rawValue.utf8.count)
      if html[open...].starts(with: "</".utf8), end.equalsIgnoringCase(tag.rawValue),
        html[end.endIndex...].first?.endsTagName ?? true
      {
        offset = open
        return
      }
      offset = min(open + 1, html.count)
    }
    offset = html.count
  }
}

/// Whether nobody reads what the element holds, as of scripts but those that describe the page.
private func isUnread(_ tag: HTMLTag, _ token: ByteLine) -> Bool {
  guard tag == .script else { return tag == .style }
  return !token.split(whereSeparator: { "=\"' >".utf8.contains($0) }).contains {
    $0.equalsIgnoringCase("application/ld+json")
  }
}

extension HTMLTag {
  /// Whether the content is no markup up to the end tag.
  fileprivate var isRawText: Bool {
    switch self {
    case .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes, .plaintext: true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether a tag's or an attribute's name stops before the byte.
  fileprivate var endsTagName: Bool { isBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
}

private func hashed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
  (hash ^ UInt64(byte) &+ 1) &* 0x9E37_79B9_7F4A_7C15
}

private let tagsByHash: [UInt64: HTMLTag] = Dictionary(
  HTMLTag.allCases.map { tag in (tag.rawValue.utf8.reduce(0, hashed), tag) },
  uniquingKeysWith: { first, _ in first })
