/// The checksum of the bytes of some elements, as of a block of a file: a name for what is too long to be one.
package func checksum<Element: BitwiseCopyable>(of elements: [Element]) -> UInt64 {
  elements.withUnsafeBytes(blockChecksum)
}

/// The checksum of some bytes: XXH64 with seed 0, by its published description (Y. Collet, "xxHash fast digest
/// algorithm", doc/xxhash_spec.md).
///
/// Finds damage, not malice. Several bytes a cycle, so that a file can be checked while it is read.
func blockChecksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var rest = bytes[...]
  var hash: UInt64
  if bytes.count >= 32 {
    let striped = bytes.count / 32 * 32
    hash = stripes(UnsafeRawBufferPointer(rebasing: bytes[..<striped]))
    rest = bytes[striped...]
  } else {
    hash = prime5
  }
  hash &+= UInt64(bytes.count)
  return avalanche(tail(UnsafeRawBufferPointer(rebasing: rest), onto: hash))
}

private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

/// Four lanes side by side, 32 bytes a step.
private func stripes(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var first = prime1 &+ prime2
  var second = prime2
  var third: UInt64 = 0
  var fourth: UInt64 = 0 &- prime1
  var offset = 0
  while offset < bytes.count {
    first = mixed(first, word(bytes, offset))
    second = mixed(second, word(bytes, offset + 8))
    third = mixed(third, word(bytes, offset + 16))
    fourth = mixed(fourth, word(bytes, offset + 24))
    offset += 32
  }
  let sum =
    rotated(first, by: 1) &+ rotated(second, by: 7) &+ rotated(third, by: 12) &+ rotated(fourth, by: 18)
  return [first, second, third, fourth].reduce(sum) { ($0 ^ mixed(0, $1)) &* prime1 &+ prime4 }
}

/// The fewer than 32 bytes behind the last stripe.
private func tail(_ bytes: UnsafeRawBufferPointer, onto start: UInt64) -> UInt64 {
  var hash = start
  var offset = 0
  while offset + 8 <= bytes.count {
    hash = rotated(hash ^ mixed(0, word(bytes, offset)), by: 27) &* prime1 &+ prime4
    offset += 8
  }
  if offset + 4 <= bytes.count {
    let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    hash = rotated(hash ^ (half &* prime1), by: 23) &* prime2 &+ prime3
    offset += 4
  }
  for byte in bytes[offset...] { hash = rotated(hash ^ (UInt64(byte) &* prime5), by: 11) &* prime1 }
  return hash
}

private func avalanche(_ value: UInt64) -> UInt64 {
  var hash = (value ^ (value >> 33)) &* prime2
  hash = (hash ^ (hash >> 29)) &* prime3
  return hash ^ (hash >> 32)
}

@inline(__always)
private func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
  rotated(lane &+ word &* prime2, by: 31) &* prime1
}

@inline(__always)
private func rotated(_ value: UInt64, by count: UInt64) -> UInt64 { value << count | value >> (64 - count) }

@inline(__always)
private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}
