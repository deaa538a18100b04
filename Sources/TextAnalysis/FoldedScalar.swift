/// Whether the scalar of `text` at `place` matches that of `needle` at `offset`, and how long both are.
///
/// The text is as it was written; the needle is folded and in plain forms, so that it holds neither a capital nor a
/// curly quote. No scalar beyond ASCII folds to one of ASCII of its own length, so a byte of ASCII tells by itself.
///
/// - Precondition: both places lie inside.
@inline(__always)
func matchLengths(
  _ text: Span<UInt8>, at place: Int, _ needle: Span<UInt8>, at offset: Int
) -> (text: Int, needle: Int)? {
  let byte = text[place]
  if byte < 0x80 { return foldASCII(byte) == needle[offset] ? (1, 1) : nil }
  return lengthsBeyondASCII(text, place, needle, offset)
}

/// The small form of a letter of ASCII; any other byte is its own.
@inline(__always)
func foldASCII(_ byte: UInt8) -> UInt8 { byte | (byte &- 0x41 < 26 ? 0x20 : 0) }

@inline(never)
private func lengthsBeyondASCII(
  _ text: Span<UInt8>, _ place: Int, _ needle: Span<UInt8>, _ offset: Int
) -> (text: Int, needle: Int)? {
  guard let scalar = decodeScalar(text, at: place) else { return nil }
  let plain = plainForm(of: scalar.value)
  if plain != scalar.value {
    // Every plain form is a byte of ASCII.
    return needle[offset] == UInt8(truncatingIfNeeded: plain.value) ? (scalar.length, 1) : nil
  }
  guard scalar.length <= needle.count - offset else { return nil }
  if isEqual(text, place, needle, offset, length: scalar.length) { return (scalar.length, scalar.length) }
  guard mayHaveCase(scalar.value) else { return nil }
  let lower = scalar.value.properties.lowercaseMapping.utf8
  guard lower.count == scalar.length else { return nil }
  for (index, byte) in lower.enumerated() where needle[offset + index] != byte { return nil }
  return (scalar.length, scalar.length)
}

private func isEqual(
  _ text: Span<UInt8>, _ place: Int, _ needle: Span<UInt8>, _ offset: Int, length: Int
) -> Bool {
  for index in 0..<length where text[place + index] != needle[offset + index] { return false }
  return true
}

/// Where the scalar begins that ends right before `end`; a byte that belongs to none is taken alone.
///
/// - Precondition: `end` lies behind the first byte.
func scalarStart(_ text: Span<UInt8>, before end: Int) -> Int {
  var start = end - 1
  while 0 < start, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
  guard let scalar = decodeScalar(text, at: start), start + scalar.length == end else { return end - 1 }
  return start
}
