/// Puts the ranks of a row, first rank highest, and the row itself into one word, so that sorting words sorts rows.
struct RankPacking {
  /// What each key needs: the least of its ranks, the greatest that is not missing, and how many bits the distance takes.
  private var keys: [(least: Int64, greatest: Int64, bits: Int)] = []
  private let rowBits: Int

  /// `nil` where a word has too few bits. `ranks` holds `width` of them for each row.
  init?(_ ranks: [Int64], width: Int, count: Int) {
    rowBits = bitCount(UInt64(max(0, count - 1)))
    var bits = rowBits
    for key in 0..<width {
      var (least, greatest) = (Int64.max, Int64.min)
      for place in stride(from: key, to: ranks.count, by: width) where ranks[place] != Int64.max {
        least = min(least, ranks[place])
        greatest = max(greatest, ranks[place])
      }
      if greatest < least { (least, greatest) = (0, 0) }
      let (distance, overflow) = greatest.subtractingReportingOverflow(least)
      // One more than the greatest stands for missing.
      guard !overflow, distance < Int64.max - 1 else { return nil }
      keys.append((least, greatest, bitCount(UInt64(distance) + 1)))
      bits += bitCount(UInt64(distance) + 1)
    }
    guard bits <= 64 else { return nil }
  }

  /// The bits of a word that are the row's.
  var rowMask: UInt64 { rowBits == 0 ? 0 : UInt64.max >> UInt64(64 - rowBits) }

  /// A word for each row.
  func packed(_ ranks: [Int64]) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(ranks.count / max(1, keys.count))
    var place = 0
    while place < ranks.count {
      var word: UInt64 = 0
      for (index, key) in keys.enumerated() {
        let rank = min(ranks[place + index], key.greatest &+ 1)
        word = word << UInt64(key.bits) | UInt64(truncatingIfNeeded: rank &- key.least)
      }
      words.append(word << UInt64(rowBits) | UInt64(words.count))
      place += keys.count
    }
    return words
  }
}

/// How many bits a number takes.
private func bitCount(_ value: UInt64) -> Int { 64 - value.leadingZeroBitCount }
