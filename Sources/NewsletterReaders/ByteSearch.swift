/// Eight times one byte.
private let ones: UInt64 = 0x0101_0101_0101_0101
private let highBits: UInt64 = 0x8080_8080_8080_8080

/// The high bit of each byte that is zero; bits above the lowest may be wrong.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }

extension ArraySlice<UInt8> {
  /// Where `mark`, which is not empty, begins for the first time.
  func firstPlace(of mark: String) -> Int? {
    let mark = mark.utf8
    guard let first = mark.first, mark.count <= count else { return nil }
    return indices.prefix(count - mark.count + 1).first {
      self[$0] == first && self[$0...].starts(with: mark)
    }
  }
}

extension [UInt8] {
  /// The first place of `byte` from `start` on, or `end`, which lies within the array.
  ///
  /// Eight bytes a step: most of what the readers do is looking for the end of a line.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let raw = unsafe span.bytes
    let pattern = UInt64(byte) &* ones
    var index = start
    while index &+ 8 <= end {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found = zeroBytes(UInt64(littleEndian: word) ^ pattern)
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < end, self[index] != byte { index &+= 1 }
    return index
  }

  /// The first place from `start` on that a JSON string cannot just run over: a quote, a backslash, or a control character.
  ///
  /// `end`, which lies within the array, where there is none.
  func endOfPlainText(from start: Int, to end: Int) -> Int {
    let raw = unsafe span.bytes
    let quotes = UInt64(UInt8(ascii: "\"")) &* ones
    let backslashes = UInt64(UInt8(ascii: "\\")) &* ones
    var index = start
    while index &+ 8 <= end {
      let word = UInt64(littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let controls = (word &- 0x20 &* ones) & ~word & highBits
      let found = zeroBytes(word ^ quotes) | zeroBytes(word ^ backslashes) | controls
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < end {
      let byte = self[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return index }
      index &+= 1
    }
    return end
  }
}
