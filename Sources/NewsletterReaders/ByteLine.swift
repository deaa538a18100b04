import Diagnostics

/// A line of a file, or a part of one, still in its place: the indices are offsets into the file's bytes.
typealias ByteLine = ArraySlice<UInt8>

extension ArraySlice<UInt8> {
  /// Where the slice lies in the file.
  var place: SourceSpan { SourceSpan(UInt32(clamping: startIndex), UInt32(clamping: endIndex)) }

  /// The text; invalid UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  var isBlank: Bool { leadingBlank == nil ? isEmpty : trimmedStart.isEmpty }

  /// Without the blanks at both ends, of whatever kind.
  var trimmed: ByteLine { trimmedStart.trimmedEnd }

  var trimmedStart: ByteLine {
    var start = startIndex
    while let length = lengthOfBlank(at: start) { start += length }
    return start == startIndex ? self : self[start...]
  }

  var trimmedEnd: ByteLine {
    var end = endIndex
    while let length = lengthOfBlank(before: end) { end -= length }
    return end == endIndex ? self : self[..<end]
  }

  /// What follows `mark` at the start, or `nil`.
  @inline(__always)
  func after(_ mark: String) -> ByteLine? {
    // Hardly any line begins like the mark.
    guard first == mark.utf8.first, starts(with: mark.utf8) else { return nil }
    return dropFirst(mark.utf8.count)
  }

  func ends(with mark: String) -> Bool { suffix(mark.utf8.count).elementsEqual(mark.utf8) }

  /// Takes the last word away; blanks are those of ASCII.
  mutating func popLastWord() -> ByteLine? {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return nil }
    let start = self[...last].lastIndex(where: \.isBlank).map { $0 + 1 } ?? startIndex
    defer { self = self[..<start] }
    return self[start...last]
  }

  /// What follows these words at the start, with any blanks between and after them, or `nil`.
  ///
  /// The last word ends at a blank or at the end of the slice.
  func after(words: String...) -> ByteLine? {
    var rest = trimmedStart
    guard rest.first == words.first?.utf8.first else { return nil }
    for word in words {
      guard let tail = rest.after(word), tail.isEmpty || tail.leadingBlank != nil else { return nil }
      rest = tail.trimmedStart
    }
    return rest
  }

  /// The length of the blank character that the slice begins with.
  var leadingBlank: Int? { lengthOfBlank(at: startIndex) }

  /// The length of the blank character at `index`, which lies within the slice or at its end.
  private func lengthOfBlank(at index: Int) -> Int? {
    guard index < endIndex else { return nil }
    let byte = self[index]
    if byte < 0x80 { return byte.isBlank ? 1 : nil }
    if index + 1 < endIndex, isWideBlank(byte, self[index + 1]) { return 2 }
    return index + 2 < endIndex && isWideBlank(byte, self[index + 1], self[index + 2]) ? 3 : nil
  }

  private func lengthOfBlank(before end: Int) -> Int? {
    guard startIndex < end else { return nil }
    let byte = self[end - 1]
    if byte < 0x80 { return byte.isBlank ? 1 : nil }
    if startIndex + 1 < end, isWideBlank(self[end - 2], byte) { return 2 }
    return startIndex + 2 < end && isWideBlank(self[end - 3], self[end - 2], byte) ? 3 : nil
  }
}

/// Whether the bytes are a blank that copied text brings along: a non-breaking, narrow, zero-width or ideographic one.
private func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8 = 0) -> Bool {
  switch UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third) {
  case 0xC2_A0_00: true  // U+00A0
  case 0xE2_80_89, 0xE2_80_8B, 0xE2_80_AF, 0xE2_81_A0: true  // U+2009, U+200B, U+202F, U+2060
  case 0xE3_80_80, 0xEF_BB_BF: true  // U+3000, U+FEFF
  default: false
  }
}
