import CivilTime
import Newsletters

/// The letters that were made, so that none is taken for another one that was made before.
struct SeenLetters: Sendable {
  private var hashes: Set<UInt64> = []

  /// Gives a letter another title or body where one before has the same publication, title and day, or the same body.
  mutating func setApart(_ letter: inout Newsletter, number: Int) {
    let day = letter.published.map { "\($0.time.date)" } ?? ""
    if !hashes.insert(hash([letter.publication ?? "", letter.title, day])).inserted {
      letter.title += " (\(number))"
    }
    guard let body = letter.body else { return }
    if !hashes.insert(hash([body])).inserted { letter.body = body + "\nThis is letter \(number)." }
  }

  /// 64-bit FNV-1a.
  private func hash(_ texts: [String]) -> UInt64 {
    texts.reduce(0xCBF2_9CE4_8422_2325) { hash, text in
      (Array(text.utf8) + [0]).reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }
}
