/// Numbers the folded words of texts in the order in which they first come: 0, 1, 2 and so on.
///
/// Reads texts as they were written and makes no string. Words of ASCII, which is most of them, are folded, hashed and
/// compared byte by byte; the others are folded first. Open addressing with linear probing, at most half full.
package struct WordNumbers: Sendable {
  /// The words one after the other; that of a number is `bytes[starts[number]..<starts[number + 1]]`.
  package private(set) var bytes: [UInt8] = []
  /// One more than there are words.
  package private(set) var starts: [UInt32] = [0]
  /// The upper half of a word's hash and one more than its number; 0 where the slot is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var mask = 1 << 10 - 1
  private let smallForms = wordByteTable

  package init() {}

  package var count: Int { starts.count - 1 }

  /// Adds the number of each word of the text, in order, behind `numbers`. Cost: 2 to 4 ns a byte.
  package mutating func appendNumbers(of text: Span<UInt8>, to numbers: inout [UInt32]) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      if smallForms[Int(byte)] == 0, byte < 0x80 {
        place += 1
        continue
      }
      let (start, hash, end) = asciiPart(of: text, from: place)
      if end < text.count, text[end] >= 0x80 {
        place = appendNumber(beyondASCIIIn: text, from: start, hash: hash, asciiEnd: end, to: &numbers)
      } else {
        numbers.append(number(of: text, start..<end, hash: hash))
        place = end
      }
    }
  }

  /// The number of a folded word; `nil` when it did not come yet.
  package func number(of word: [UInt8]) -> UInt32? {
    let hash = finished(wordHash(word))
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if let number = match(slots[slot], hash, word.span, 0..<word.count, isFolded: true) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The stretch of a word's bytes of ASCII from `start` on, and its hash.
  @inline(__always)
  private func asciiPart(of text: Span<UInt8>, from start: Int) -> (start: Int, hash: UInt64, end: Int) {
    var hash = hashSeed
    var end = start
    while end < text.count {
      let small = smallForms[Int(text[end])]
      guard small != 0 else { break }
      hash = (hash ^ UInt64(small)) &* hashFactor
      end += 1
    }
    return (start, hash, end)
  }

  /// Takes the word that begins at `start`, or stands at the first place behind it, where other bytes than those of
  /// ASCII are met, and gives the place behind it.
  @inline(never)
  private mutating func appendNumber(
    beyondASCIIIn text: Span<UInt8>, from start: Int, hash: UInt64, asciiEnd: Int, to numbers: inout [UInt32]
  ) -> Int {
    if start < asciiEnd, wordScalarLength(text, at: asciiEnd) == 0 {
      numbers.append(number(of: text, start..<asciiEnd, hash: hash))
      return asciiEnd + 1
    }
    let first = start < asciiEnd ? 0 : wordScalarLength(text, at: start)
    guard start < asciiEnd || 0 < first else { return start + 1 }
    let end = wordEnd(in: text, from: start < asciiEnd ? asciiEnd : start + first)
    let word = fold([UInt8](copying: text.extracting(start..<end)))
    numbers.append(number(of: word.span, 0..<word.count, hash: wordHash(word), isFolded: true))
    return end
  }

  @inline(__always)
  private mutating func number(
    of text: Span<UInt8>, _ range: Range<Int>, hash: UInt64, isFolded: Bool = false
  ) -> UInt32 {
    let hash = finished(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if let number = match(slots[slot], hash, text, range, isFolded: isFolded) { return number }
      slot = (slot + 1) & mask
    }
    return insert(text, range, hash: hash, slot: slot, isFolded: isFolded)
  }

  @inline(__always)
  private func match(
    _ slot: UInt64, _ hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>, isFolded: Bool
  ) -> UInt32? {
    guard slot >> 32 == hash >> 32 else { return nil }
    let number = UInt32(truncatingIfNeeded: slot) - 1
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == range.count else { return nil }
    for offset in 0..<range.count {
      let byte = text[range.lowerBound + offset]
      guard bytes[start + offset] == (isFolded ? byte : smallForms[Int(byte)]) else { return nil }
    }
    return number
  }

  private mutating func insert(
    _ text: Span<UInt8>, _ range: Range<Int>, hash: UInt64, slot: Int, isFolded: Bool
  ) -> UInt32 {
    for index in range { bytes.append(isFolded ? text[index] : smallForms[Int(text[index])]) }
    starts.append(UInt32(bytes.count))
    slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(count)
    let number = UInt32(count - 1)
    if count > slots.count / 2 { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for number in 0..<count {
      let hash = finished(wordHash(bytes[Int(starts[number])..<Int(starts[number + 1])]))
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(number + 1)
    }
  }
}

// FNV-1a with 64 bits (G. Fowler, L. C. Noll, K.-P. Vo), with its halves mixed at the end, as both are used.
private let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
private let hashFactor: UInt64 = 0x0000_0100_0000_01B3

@inline(__always)
private func finished(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15 }

private func wordHash(_ folded: some Sequence<UInt8>) -> UInt64 {
  folded.reduce(hashSeed) { ($0 ^ UInt64($1)) &* hashFactor }
}

/// The small form of each byte of ASCII that belongs to a word; 0 for all others.
private let wordByteTable: [UInt8] = (0...255).map { byte in
  byte < 0x80 && isASCIIWordByte(byte) ? foldASCII(byte) : 0
}
