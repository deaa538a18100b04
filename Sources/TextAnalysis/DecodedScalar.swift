/// One scalar read from UTF-8 bytes, and how many bytes it took.
struct DecodedScalar {
  let value: Unicode.Scalar
  let length: Int
}

/// Reads the scalar that starts at `index`, or gives `nil` where no well-formed scalar starts.
///
/// - Precondition: `index` lies inside `bytes`.
func decodeScalar(_ bytes: Span<UInt8>, at index: Int) -> DecodedScalar? {
  let lead = bytes[index]
  if lead < 0x80 { return DecodedScalar(value: Unicode.Scalar(lead), length: 1) }
  let length = sequenceLength(lead: lead)
  guard length > 1, index + length <= bytes.count else { return nil }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard value >= smallestValue(length: length), let scalar = Unicode.Scalar(value) else { return nil }
  return DecodedScalar(value: scalar, length: length)
}

/// 0 for a byte that starts no sequence.
private func sequenceLength(lead: UInt8) -> Int {
  switch lead {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 0
  }
}

/// Anything below is an overlong form.
private func smallestValue(length: Int) -> UInt32 {
  switch length {
  case 2: 0x80
  case 3: 0x800
  default: 0x10000
  }
}
