import TextAnalysis

/// Cuts a tokenised text into units: words by their stems, marks, and masks in place of instruments.
struct DirectionUnits {
  private(set) var units: [DirectionUnit] = []
  /// Per token of the text, its unit.
  private(set) var unitOfToken: [Int32] = []
  private let text: TokenizedText
  private let spans: [MaskedSpan]
  private var nextSpan = 0

  /// The spans come in order, without overlaps.
  init(_ text: TokenizedText, masking spans: [MaskedSpan], classes: WordClasses) {
    self.text = text
    self.spans = spans
    units.reserveCapacity(text.tokens.count + text.tokens.count / 4 + 2)
    unitOfToken.reserveCapacity(text.tokens.count)
    let bytes = text.folded.span
    var end = 0
    for index in text.tokens.indices {
      let token = text.tokens[index]
      if !continues(token, from: end, bytes) {
        addMarks(bytes, end..<token.start)
        add(token, bytes, classes)
      }
      unitOfToken.append(Int32(units.count - 1))
      end = token.end
    }
    addMarks(bytes, end..<bytes.count)
  }

  private mutating func add(_ token: Token, _ bytes: Span<UInt8>, _ classes: WordClasses) {
    if let span = mask(at: token) {
      addMask(span, token)
      return
    }
    var unit = word(bytes, token.start..<token.end)
    unit.classes = classes[unit.hash]
    unit.isBreak = unit.classes & WordClasses.breaks != 0
    units.append(unit)
  }

  /// The masked span that a token belongs to.
  private mutating func mask(at token: Token) -> MaskedSpan? {
    while nextSpan < spans.count, spans[nextSpan].end <= token.start { nextSpan += 1 }
    guard nextSpan < spans.count, spans[nextSpan].start < token.end else { return nil }
    return spans[nextSpan]
  }

  /// One unit per span, however many words it has.
  private mutating func addMask(_ span: MaskedSpan, _ token: Token) {
    if let last = units.last, last.isMask, last.end == span.end { return }
    let (hash, kind): (UInt64, DirectionUnit.Kind) =
      switch span.role {
      case .target: (UnitHash.target, .target)
      case .opposite: (UnitHash.opposite, .opposite)
      case .other: (UnitHash.other, .other)
      }
    units.append(DirectionUnit(hash: hash, kind: kind, start: span.start, end: span.end))
  }

  /// Whether a token is the rest of the one before: `2` `5` of `2.5`, `t` of `don't`, `s` of `the stock's`.
  private mutating func continues(_ token: Token, from end: Int, _ bytes: Span<UInt8>) -> Bool {
    guard token.start == end + 1 || token.start == end + 3, var last = units.last, last.kind == .word,
      last.end == end
    else { return false }
    if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",") {
      guard isDigit(bytes[end - 1]), isDigit(bytes[token.start]) else { return false }
    } else {
      guard isApostrophe(bytes, end..<token.start), token.end - token.start == 1 else { return false }
      if bytes[token.start] == UInt8(ascii: "t") {
        last.classes |= WordClasses.negation
      } else if bytes[token.start] != UInt8(ascii: "s") {
        return false
      }
    }
    last.end = token.end
    units[units.count - 1] = last
    return true
  }

  private func isApostrophe(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count == 1 { return bytes[range.lowerBound] == UInt8(ascii: "'") }
    return bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80
      && bytes[range.lowerBound + 2] == 0x99
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Digits count as one `#`, so that numbers of any size are one word.
  private func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> DirectionUnit {
    var hash = FeatureHash.basis
    let end = range.lowerBound + stemLength(bytes, range)
    var index = range.lowerBound
    var wasDigit = false
    while index < end {
      let byte = bytes[index]
      let isDigit = isDigit(byte)
      if !isDigit { hash = FeatureHash.add(byte, to: hash) }
      if isDigit, !wasDigit { hash = FeatureHash.add(UInt8(ascii: "#"), to: hash) }
      wasDigit = isDigit
      index += 1
    }
    return DirectionUnit(hash: hash, kind: .word, start: range.lowerBound, end: range.upperBound)
  }

  private mutating func addMarks(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte > 0x20 { addMark(byte, index..<index + 1) }
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      addMark(plainMark(bytes, index..<end), index..<end)
      index = end
    }
  }

  /// The ASCII form of a quote or a dash; else the last byte, which tells signs of currency apart.
  private func plainMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    let last = bytes[range.upperBound - 1]
    guard range.count == 3, bytes[range.lowerBound] == 0xE2, bytes[range.lowerBound + 1] == 0x80 else {
      return last
    }
    switch last {
    case 0x90...0x94: return UInt8(ascii: "-")
    case 0x98...0x9B: return UInt8(ascii: "'")
    default: return last
    }
  }

  private mutating func addMark(_ byte: UInt8, _ range: Range<Int>) {
    guard units.count < Int(Int32.max) else { return }
    // Marks inside a mask belong to it.
    if let last = units.last, last.isMask, range.lowerBound < last.end { return }
    if byte == UInt8(ascii: "%"), let last = units.last, last.end == range.lowerBound, last.kind == .word {
      units[units.count - 1].hash = FeatureHash.combine(0, UnitHash.percent, last.hash)
      units[units.count - 1].end = range.upperBound
      return
    }
    let isBreak =
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "?"),
        UInt8(ascii: "!"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"):
        true
      default: false
      }
    let hash = FeatureHash.add(byte, to: FeatureHash.basis)
    var unit = DirectionUnit(
      hash: hash, kind: .mark, start: range.lowerBound, end: range.upperBound)
    unit.isBreak = isBreak
    units.append(unit)
  }
}
