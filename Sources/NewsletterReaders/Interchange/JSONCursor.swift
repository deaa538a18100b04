import Diagnostics

/// Walks over one JSON value in place and hands out its parts with their spans.
///
/// It follows RFC 8259 to the letter: a key that occurs twice, a comma too many or half a surrogate pair is an error, since
/// guessing would lose what the writer meant. Nesting is bounded by `skipValue`.
struct JSONCursor {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var offset: Int

  /// - Parameters:
  ///   - bytes: The file.
  ///   - range: Where the value lies, within the bounds of the array.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
    skipBlanks()
  }

  /// The next byte that is not blank, or `nil` at the end.
  var next: UInt8? { offset < end ? bytes[offset] : nil }

  /// What the next value is, in the words of a message.
  var nextKind: String {
    switch next {
    case UInt8(ascii: "\""): "text"
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
    case UInt8(ascii: "n"): "null"
    case .some where beginsNumber: "a number"
    case .some: "no JSON value"
    case nil: "the end of the line"
    }
  }

  /// Whether the next value can only be a number.
  var beginsNumber: Bool { next.map { $0.isDigit || $0 == UInt8(ascii: "-") } ?? false }

  /// The span of one byte at the cursor, or the empty one at the end.
  var here: SourceSpan { bytes[offset..<min(offset + 1, end)].place }

  /// What was taken from `start` on.
  func text(from start: Int) -> String { bytes[start..<offset].trimmedEnd.text }

  /// The span from `start` to the cursor.
  func span(from start: Int) -> SourceSpan { bytes[start..<offset].trimmedEnd.place }

  /// Takes the byte and the blanks after it, if it is next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    offset += 1
    skipBlanks()
    return true
  }

  /// Takes `null`, if it is next.
  mutating func takeNull() -> Bool { takeWord("null") }

  mutating func expect(_ scalar: Unicode.Scalar) throws(Diagnostic) {
    guard take(scalar) else { throw .notJSON(expected: "`\(scalar)`", found: nextKind, here) }
  }

  /// Nothing may follow the value.
  func expectEnd() throws(Diagnostic) {
    if next != nil { throw .notJSON(expected: "the end of the line", found: nextKind, here) }
  }

  /// Takes `{ "key": value, … }`; `member` takes each value.
  mutating func object(
    _ member: (inout JSONCursor, String, SourceSpan) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    var seen = SeenKeys()
    try expect("{")
    if take("}") { return }
    repeat {
      let start = offset
      guard next == UInt8(ascii: "\"") else { throw .notJSON(expected: "a key", found: nextKind, here) }
      let key = try string()
      let span = bytes[start..<offset].trimmedEnd.place
      guard seen.insert(key) else { throw .keyTwice(key, span) }
      try expect(":")
      try member(&self, key, span)
    } while take(",")
    try expect("}")
  }

  /// Takes `[ value, … ]`; `element` takes each value, counted from 0.
  mutating func array(_ element: (inout JSONCursor, Int) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var count = 0
    try expect("[")
    if take("]") { return }
    repeat {
      try element(&self, count)
      count += 1
    } while take(",")
    try expect("]")
  }

  /// Takes a number, which `next` must begin.
  mutating func number() throws(Diagnostic) -> Double {
    let start = offset
    while let byte = next, byte.continuesNumber { offset += 1 }
    let digits = bytes[start..<offset]
    guard let value = shortDecimal(digits) ?? jsonNumber(digits) else {
      throw .notJSON(expected: "a number", found: "`\(digits.text)`", digits.place)
    }
    skipBlanks()
    return value
  }

  /// Takes a value of any kind.
  mutating func skipValue(depth: Int = 0) throws(Diagnostic) {
    guard depth < 64 else { throw .nestedTooDeeply(here) }
    switch next {
    case UInt8(ascii: "{"):
      try object { (json, _, _) throws(Diagnostic) in try json.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["): try array { (json, _) throws(Diagnostic) in try json.skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    case .some where beginsNumber: _ = try number()
    default:
      guard ["true", "false", "null"].contains(where: { takeWord($0) }) else {
        throw .notJSON(expected: "a value", found: nextKind, here)
      }
    }
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard next == word.utf8.first, bytes[offset..<end].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { offset += 1 }
  }
}

extension JSONCursor {
  /// Takes a string, which a quote must begin.
  mutating func string() throws(Diagnostic) -> String {
    let opening = offset
    offset = bytes.endOfPlainText(from: opening + 1, to: end)
    guard next != UInt8(ascii: "\"") else { return closeString(bytes[(opening + 1)..<offset]) }
    var unescaped = Array(bytes[(opening + 1)..<offset])
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard 0x20 <= byte else {
        throw .notJSON(expected: "its escape", found: "a control character", here)
      }
      offset += 1
      unescaped.append(contentsOf: String(try escapedScalar()).utf8)
      let start = offset
      offset = bytes.endOfPlainText(from: start, to: end)
      unescaped += bytes[start..<offset]
    }
    guard next != nil else {
      throw .notJSON(expected: "a closing quote", found: nextKind, bytes[opening...opening].place)
    }
    return closeString(unescaped[...])
  }

  private mutating func closeString(_ content: ByteLine) -> String {
    offset += 1
    skipBlanks()
    return content.text
  }

  /// Takes what follows a backslash.
  private mutating func escapedScalar() throws(Diagnostic) -> Unicode.Scalar {
    let place = here
    let byte = next
    offset = min(offset + 1, end)
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"):
      if let scalar = unicodeScalar() { return scalar }
      throw .notJSON(expected: "the digits of a whole Unicode scalar", found: "half of one", place)
    default:
      throw .notJSON(expected: "one of `\"\\/bfnrtu` after the backslash", found: "another letter", place)
    }
  }

  /// Takes the digits of `\uXXXX`, or of a surrogate pair of them.
  private mutating func unicodeScalar() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[offset..<end].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return nil
    }
    offset += 2
    guard let second = fourDigits(), 0xDC00..<0xE000 ~= second else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    let digits = bytes[offset..<end].prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isHexadecimal) else { return nil }
    offset += 4
    return UInt32(digits.text, radix: 16)
  }
}

/// The value of a number of at most 15 digits without an exponent: a whole number divided by a power of ten, both exact.
private func shortDecimal(_ text: ByteLine) -> Double? {
  let isNegative = text.first == UInt8(ascii: "-")
  let digits = isNegative ? text.dropFirst() : text
  guard let first = digits.first, first.isDigit, digits.count <= 16 else { return nil }
  var whole = 0
  var scale = 0
  for byte in digits {
    if byte.isDigit {
      whole = whole &* 10 &+ Int(byte & 0x0F)
      scale &*= 10
    } else if byte == UInt8(ascii: "."), scale == 0 {
      scale = 1
    } else {
      return nil
    }
  }
  let hasPlainStart =
    first != UInt8(ascii: "0") || digits.count == 1 || digits.dropFirst().first == UInt8(ascii: ".")
  guard hasPlainStart, scale != 1, whole < 1_000_000_000_000_000 else { return nil }
  let value = Double(whole) / Double(max(scale, 1))
  return isNegative ? -value : value
}

/// The value of any number that JSON allows and a double holds.
private func jsonNumber(_ text: ByteLine) -> Double? {
  guard isJSONNumber(text), let value = Double(text.text), value.isFinite else { return nil }
  return value
}

/// Whether the digits follow JSON: no leading zeros or plus, digits on both sides of the point.
private func isJSONNumber(_ text: ByteLine) -> Bool {
  var rest = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
  let whole = rest.prefix(while: \.isDigit)
  guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
  rest = rest.dropFirst(whole.count)
  if rest.first == UInt8(ascii: ".") {
    let fraction = rest.dropFirst().prefix(while: \.isDigit)
    guard !fraction.isEmpty else { return false }
    rest = rest.dropFirst(fraction.count + 1)
  }
  guard rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") else { return rest.isEmpty }
  let exponent = rest.dropFirst()
  let hasSign = exponent.first == UInt8(ascii: "+") || exponent.first == UInt8(ascii: "-")
  let digits = hasSign ? exponent.dropFirst() : exponent
  return !digits.isEmpty && digits.allSatisfy(\.isDigit)
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }
  fileprivate var continuesNumber: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: isDigit
    }
  }
}
