/// A word, a mark or a masked instrument, as the features see it.
struct DirectionUnit {
  /// Of the stem of a word, of the bytes of a mark, or of a mask.
  var hash: UInt64
  /// What `WordClasses` says of the word.
  var classes: UInt32 = 0
  var kind: Kind
  /// Whether a clause ends here.
  var isBreak = false
  /// UTF-8 byte offsets.
  var start: Int
  var end: Int

  enum Kind: UInt8 {
    case word
    case mark
    case target
    case opposite
    case other
  }

  var isMask: Bool { kind.rawValue >= Kind.target.rawValue }
}

/// FNV-1a over 64 bits: where all hashes of features start.
enum FeatureHash {
  static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = add(byte, to: hash) }
    return hash
  }

  /// Spreads a template's number and the hashes of its words over all bits.
  static func combine(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) -> UInt64 {
    var hash = a &* 0x9E37_79B9_7F4A_7C15 ^ (b &+ template) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}

/// Hashes that stand for masks and numbers.
enum UnitHash {
  static let target = FeatureHash.of("\u{1}target".utf8)
  static let opposite = FeatureHash.of("\u{1}opposite".utf8)
  static let other = FeatureHash.of("\u{1}other".utf8)
  static let percent = FeatureHash.of("\u{1}#%".utf8)
}
