internal import CTextKernels

/// A part to look for in texts as they were written, without regard to case and to the form of quotes, dashes and blanks.
///
/// Finds what a search for the needle's bytes in the text's plain forms, folded, would find, but makes neither. Two
/// rare bytes of the needle are looked for, 64 places a step, and the rest is compared only where both stand.
package struct FoldedNeedle: Sendable {
  /// Folded and in plain forms.
  package let bytes: [UInt8]
  /// `nil` when no byte is certain to stand in what matches.
  private let anchors: NeedleAnchors?

  /// - Parameter bytes: folded and in plain forms, as `comparisonKey` gives them.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    anchors = NeedleAnchors(bytes)
  }

  /// The first match that begins at or after `start`; an empty needle matches there. Cost: near that of `memmem`.
  package func firstMatch(in text: Span<UInt8>, from start: Int = 0) -> Range<Int>? {
    guard !bytes.isEmpty else { return start..<start }
    guard let anchors else { return firstMatchAnywhere(in: text, from: start) }
    var place = start
    while let hit = anchors.firstPlace(in: text, from: place) {
      if let match = match(text, hit, anchors), match.lowerBound >= start { return match }
      place = hit + 1
    }
    return nil
  }

  package func occurs(in text: Span<UInt8>) -> Bool { firstMatch(in: text) != nil }

  /// Whether the text begins with it.
  package func begins(_ text: Span<UInt8>) -> Bool { matchEnd(text, from: 0, offset: 0) != nil }

  /// Whether the text ends with it.
  package func ends(_ text: Span<UInt8>) -> Bool {
    matchStart(text, to: text.count, offset: bytes.count) != nil
  }

  /// The match whose first anchor stands at `hit`. Every scalar of the needle matches one of the text, so there is
  /// at most one.
  private func match(_ text: Span<UInt8>, _ hit: Int, _ anchors: NeedleAnchors) -> Range<Int>? {
    let place = hit - (anchors.offset - anchors.stretchStart)
    guard 0 <= place, let end = matchEnd(text, from: place, offset: anchors.stretchStart),
      let start = matchStart(text, to: place, offset: anchors.stretchStart)
    else { return nil }
    return start..<end
  }

  /// Where the match of `bytes[offset...]` that begins at `place` ends.
  private func matchEnd(_ text: Span<UInt8>, from place: Int, offset: Int) -> Int? {
    let needle = bytes.span
    var (place, offset) = (place, offset)
    while offset < needle.count {
      guard place < text.count, let lengths = matchLengths(text, at: place, needle, at: offset) else {
        return nil
      }
      place += lengths.text
      offset += lengths.needle
    }
    return place
  }

  /// Where the match of `bytes[..<offset]` that ends at `place` begins.
  private func matchStart(_ text: Span<UInt8>, to place: Int, offset: Int) -> Int? {
    let needle = bytes.span
    var (place, offset) = (place, offset)
    while 0 < offset {
      guard 0 < place else { return nil }
      let start = scalarStart(text, before: place)
      let needleStart = scalarStart(needle, before: offset)
      guard let lengths = matchLengths(text, at: start, needle, at: needleStart),
        start + lengths.text == place, needleStart + lengths.needle == offset
      else { return nil }
      (place, offset) = (start, needleStart)
    }
    return place
  }

  private func firstMatchAnywhere(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    var place = start
    while place < text.count {
      // No scalar begins with a continuation byte.
      if text[place] & 0xC0 != 0x80, let end = matchEnd(text, from: place, offset: 0) { return place..<end }
      place += 1
    }
    return nil
  }
}

/// Two bytes of a needle that whatever it matches has, but for the case of letters, at the same distance.
private struct NeedleAnchors: Sendable {
  private let anchors: text_anchors
  /// Where the first one stands in the needle.
  let offset: Int
  /// Where the stretch begins in which both stand, and in which a match is as long as the needle.
  let stretchStart: Int

  init?(_ needle: [UInt8]) {
    var best: (cost: Int, first: Int, second: Int, start: Int)?
    for stretch in stretches(of: needle) {
      let places = stretch.filter { isCertain(needle, $0) }.sorted { rank(needle[$0]) < rank(needle[$1]) }
      guard let first = places.first else { continue }
      let second = places.dropFirst().first ?? first
      let cost = rank(needle[first]) + (second == first ? commonest : rank(needle[second]))
      if best.map({ cost < $0.cost }) ?? true {
        best = (cost, min(first, second), max(first, second), stretch.lowerBound)
      }
    }
    guard let best else { return nil }
    let (first, second) = (needle[best.first], needle[best.second])
    anchors = text_anchors(
      first: first, second: second, first_case: letterCase(first), second_case: letterCase(second),
      distance: best.second - best.first)
    offset = best.first
    stretchStart = best.start
  }

  func firstPlace(in text: Span<UInt8>, from start: Int) -> Int? {
    let place = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe text_find_anchors($0, buffer.count, start, anchors) }
    }
    return place.flatMap { $0 < text.count ? $0 : nil }
  }
}

/// The parts of a needle between the characters that a text may hold in a longer form.
private func stretches(of needle: [UInt8]) -> [Range<Int>] {
  var stretches: [Range<Int>] = []
  var start = 0
  for (offset, byte) in needle.enumerated() where isPlainForm(byte) {
    if start < offset { stretches.append(start..<offset) }
    start = offset + 1
  }
  if start < needle.count { stretches.append(start..<needle.count) }
  return stretches
}

/// Whether typographic characters have this plain form.
package func isPlainForm(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: " ")
}

/// Whether a text that matches has this very byte, or the capital of a letter of ASCII, in its place: beyond ASCII this
/// is so of ideographs and syllables, to which nothing folds.
private func isCertain(_ needle: [UInt8], _ offset: Int) -> Bool {
  if needle[offset] < 0x80 { return true }
  var start = offset
  while 0 < start, needle[start] & 0xC0 == 0x80 { start -= 1 }
  guard let scalar = decodeScalar(needle.span, at: start) else { return false }
  return 0x2E80..<0xA000 ~= scalar.value.value || 0xAC00..<0xD800 ~= scalar.value.value
}

private func letterCase(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? 0x20 : 0 }

private let commonest = 40

/// How common a byte is in prose, the rarest first: letters of English by their frequency, then what stands between.
private func rank(_ byte: UInt8) -> Int {
  if let place = byCommonness.firstIndex(of: byte) { return commonest - place }
  // Lead bytes of ideographs are few and so are common there; continuation bytes tell more.
  if byte >= 0xC0 { return commonest }
  return byte >= 0x80 ? 10 : 5
}

private let byCommonness = Array("etaonirshdlcumpfgwybvk,.01x25jqz".utf8)
