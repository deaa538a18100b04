/// Mends the markup of a feed in one pass.
///
/// End tags that are missing are put in, and those that end nothing taken out: the parser would end whatever is open, and with a few of
/// them the whole feed.
/// An ampersand that begins no reference becomes `&amp;`, as in `AT&T`: the parser would leave it out with the word behind it. The XML
/// declaration and the document type become blanks: the text is decoded already, and a feed needs no declarations of its own. A tag
/// of more attributes than any feed has ends the text, because the parser compares each with each.
struct MarkupRepair {
  private(set) var result: [UInt8] = []
  private(set) var keepsOffsets = true
  /// Where the tag begins that the text ends before.
  private(set) var fault: Int?

  /// Where the first end tag stands that is not the next one due.
  private(set) var mismatch: Int?

  private let bytes: [UInt8]
  /// The names of the elements that are open, outermost first.
  private var names: [ByteLine] = []
  /// The parser gives up before so many elements are open.
  private static let mostNames = 300
  /// Elements that an end tag may end at once.
  private static let mostEnded = 32
  private var place = 0
  /// Bytes that are in `result` already.
  private var copied = 0
  private static let mostAttributes = 256

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var end = bytes.count
    while place < bytes.count, fault == nil { step() }
    if let fault { end = fault }
    if copied == 0, end == bytes.count {
      result = bytes
    } else {
      result += bytes[min(copied, end)..<end]
    }
  }

  private mutating func step() {
    let open = bytes.firstIndex(of: UInt8(ascii: "<"), from: place, to: bytes.count)
    escapeAmpersands(place..<open)
    place = open
    guard open < bytes.count else { return }
    let rest = bytes[open...]
    if rest.starts(with: "<![CDATA[".utf8) {
      place = rest.end(of: "]]>", from: open + 9) ?? bytes.count
    } else if rest.starts(with: "<!--".utf8) {
      place = rest.end(of: "-->", from: open + 4) ?? bytes.count
    } else if rest.starts(with: "<?".utf8) {
      place = rest.end(of: "?>", from: open + 2) ?? bytes.count
      if rest.starts(with: "<?xml".utf8), rest.dropFirst(5).first?.isBlank == true { blank(open..<place) }
    } else if isDocumentType(rest) {
      place = endOfDocumentType(rest) ?? bytes.count
      blank(open..<place)
    } else if beginsTag(rest) {
      passTag()
    } else {
      result += bytes[copied..<open]
      result += "&lt;".utf8
      place = open + 1
      copied = place
      keepsOffsets = false
    }
  }

  /// Passes the tag at `place`, which ends at the latest where the next one begins.
  private mutating func passTag() {
    let open = place
    var quote: UInt8 = 0
    var attributes = 0
    place += 1
    loop: while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "<"): break loop
      case UInt8(ascii: ">") where quote == 0: break loop
      case UInt8(ascii: "=") where quote == 0: attributes += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
      default: break
      }
      place += 1
    }
    if Self.mostAttributes < attributes {
      fault = open
    } else if bytes[open + 1] == UInt8(ascii: "/") {
      takeEndTag(open..<place)
    } else {
      escapeAmpersands(open..<place)
      if bytes[place - 1] != UInt8(ascii: "/"), names.count < Self.mostNames { names.append(name(open + 1)) }
    }
  }

  /// Ends what is still open within the element first; a tag that ends nothing becomes blank.
  private mutating func takeEndTag(_ tag: Range<Int>) {
    let name = name(tag.lowerBound + 2)
    if names.last == name {
      names.removeLast()
      return
    }
    guard names.count < Self.mostNames else { return }
    mismatch = mismatch ?? tag.lowerBound
    guard let index = names.suffix(Self.mostEnded).lastIndex(of: name) else {
      blank(tag.lowerBound..<min(tag.upperBound + 1, bytes.count))
      place = copied
      return
    }
    result += bytes[copied..<tag.lowerBound]
    copied = tag.lowerBound
    for open in names[(index + 1)...].reversed() {
      result += "</".utf8
      result += open
      result.append(UInt8(ascii: ">"))
    }
    keepsOffsets = false
    names.removeSubrange(index...)
  }

  private func name(_ start: Int) -> ByteLine {
    bytes[min(start, place)..<place].prefix { !$0.isBlank && $0 != UInt8(ascii: "/") }
  }

  private mutating func escapeAmpersands(_ range: Range<Int>) {
    var place = range.lowerBound
    while true {
      place = bytes.firstIndex(of: UInt8(ascii: "&"), from: place, to: range.upperBound)
      guard place < range.upperBound else { return }
      place += 1
      if isReference(bytes[place..<range.upperBound]) { continue }
      result += bytes[copied..<place]
      result += "amp;".utf8
      copied = place
      keepsOffsets = false
    }
  }

  /// Writes blanks for a range that has not been copied, and keeps its lines.
  private mutating func blank(_ range: Range<Int>) {
    result += bytes[copied..<range.lowerBound]
    result += bytes[range].lazy.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    copied = range.upperBound
  }
}

/// Whether a start or end tag begins here, and not a sign for "less than".
private func beginsTag(_ text: ByteLine) -> Bool {
  let rest = text.dropFirst()
  guard let first = (rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest).first else { return false }
  return first.isLetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":") || 0x80 <= first
}

/// Whether `name;` or `#number;` begins here.
private func isReference(_ text: ByteLine) -> Bool {
  let head = text.prefix(64)
  guard let end = head.firstIndex(of: UInt8(ascii: ";")), let first = head.first else { return false }
  var name = head[..<end]
  guard first == UInt8(ascii: "#") else {
    guard first.isLetter || first == UInt8(ascii: "_") else { return false }
    return name.allSatisfy { $0.isLetter || $0.isDigit || [0x2D, 0x2E, 0x3A, 0x5F].contains($0) }
  }
  name = name.dropFirst()
  guard name.first == UInt8(ascii: "x") else { return !name.isEmpty && name.allSatisfy(\.isDigit) }
  name = name.dropFirst()
  return !name.isEmpty
    && name.allSatisfy { $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
}
