import CivilTime
import Newsletters
import TextAnalysis

/// A 64-bit FNV-1a hash, which stays the same between runs, machines and versions.
///
/// The bytes of a key, in order: the folded publication, the folded title and the day as `2026-05-06`, each
/// ended by a zero byte; an idea adds its ticker and its position in decimal digits. What is missing is empty.
struct StableKey {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The key of a newsletter. Issues that share publication, title and day share it.
  init(_ newsletter: Newsletter) {
    add(newsletter.publication?.foldedUTF8 ?? [])
    add(newsletter.title.foldedUTF8)
    add(Array((newsletter.published?.time.date.description ?? "").utf8))
  }

  /// The key of the idea at `position`, counted from 1, in the newsletter with this key.
  func idea(ticker: String?, position: Int) -> StableKey {
    var key = self
    key.add(ticker?.foldedUTF8 ?? [])
    key.add(Array(String(position).utf8))
    return key
  }

  private mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
    add(0 as UInt8)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
