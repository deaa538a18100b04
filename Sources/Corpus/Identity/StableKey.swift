package import CivilTime
package import Newsletters
import TextAnalysis

/// A 64-bit FNV-1a hash, which stays the same between runs, machines and versions, and tells an issue of a publication from others
/// whatever form it was read from.
///
/// The bytes of a key, in order: the words of the publication, those of the title as `comparedTitle` has them, and the day
/// at the publication's place as `2026-05-06`, each ended by a zero byte; an idea adds its ticker and its position in decimal
/// digits. What is missing is empty.
package struct StableKey: Hashable, Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The key of a newsletter. Issues that share publication, title and day share it.
  package init(_ newsletter: Newsletter) {
    self.init(newsletter, day: newsletter.published?.localDate)
  }

  /// The key that the newsletter would have if it had come out on `day`.
  init(_ newsletter: Newsletter, day: CivilDate?) {
    add(newsletter.comparedPublication)
    add(newsletter.comparedTitle)
    add(Array((day?.description ?? "").utf8))
  }

  /// One that was worked out before.
  package init(value: UInt64) { self.value = value }

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

extension PublishedTime {
  /// The day at the place that the source speaks of; that in UTC where it names no offset.
  package var localDate: CivilDate { time.adding(minutes: offset ?? 0).date }
}
