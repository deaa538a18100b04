/// The folded form of UTF-8 bytes, by which text, names and tickers compare.
///
/// Each scalar becomes its lower-case mapping where that has the same number of bytes, so an offset means the
/// same place in the folded and in the original text: `ÉCU` → `écu`, while `İ` stays. No normalisation, no accent
/// folding, no locale. Bytes that are not UTF-8 stay as they are. One pass; ASCII takes about 1 ns a byte.
package func fold(_ bytes: [UInt8]) -> [UInt8] {
  var folded = bytes
  foldInPlace(&folded)
  return folded
}

extension StringProtocol {
  /// The folded form of the text, as by `fold`; as long as `utf8`.
  package var foldedUTF8: [UInt8] {
    var bytes = Array(utf8)
    foldInPlace(&bytes)
    return bytes
  }
}

/// The ASCII part runs first and without branches, so that the compiler can vectorise it.
private func foldInPlace(_ bytes: inout [UInt8]) {
  var text = bytes.mutableSpan
  var union: UInt8 = 0
  for index in text.indices {
    let byte = text[index]
    union |= byte
    let isUpper = byte &- 0x41 < 26
    text[index] = byte | (isUpper ? 0x20 : 0)
  }
  if union >= 0x80 { foldBeyondASCII(&text) }
}

private func foldBeyondASCII(_ text: inout MutableSpan<UInt8>) {
  var index = 0
  while index < text.count {
    guard text[index] >= 0x80 else {
      index += 1
      continue
    }
    guard let scalar = decodeScalar(text.span, at: index) else {
      index += 1
      continue
    }
    if mayHaveCase(scalar.value) { writeLowerCase(of: scalar, at: index, into: &text) }
    index += scalar.length
  }
}

/// Leaves out the common stretches without case, general punctuation and the CJK blocks, to spare the table look-up.
func mayHaveCase(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2000..<0x2100, 0x2E80..<0xA000, 0xAC00..<0xD800: false
  default: true
  }
}

private func writeLowerCase(of scalar: DecodedScalar, at index: Int, into text: inout MutableSpan<UInt8>) {
  let lower = scalar.value.properties.lowercaseMapping.utf8
  guard lower.count == scalar.length else { return }
  for (offset, byte) in lower.enumerated() { text[index + offset] = byte }
}
