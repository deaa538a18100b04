/// A bit per row of a range; bit `i % 64` of word `i / 64` is that of row `i`, and the bits past the last are zero.
struct Bitmap: Sendable {
  private(set) var words: [UInt64]
  let count: Int

  init(repeating bit: Bool, count: Int) {
    self.count = count
    words = [UInt64](repeating: bit ? .max : 0, count: (count + 63) / 64)
    clearRest()
  }

  /// The bits of the elements that pass a test.
  ///
  /// 64 answers are put into bytes first, a loop that the compiler vectorises, and then pressed together; shifting them
  /// together one by one takes ten times as long.
  init<Test: ElementTest>(of elements: Span<Test.Element>, _ test: Test) {
    // Every place below lies under `count`, which is the span's own.
    self.init(count: elements.count) { test.holds(unsafe elements[unchecked: $0]) }
  }

  /// The bits of the places for which `holds` is true.
  @inline(__always)
  init(count: Int, where holds: (Int) -> Bool) {
    self.count = count
    let whole = count / 64
    words = unsafe [UInt64](unsafeUninitializedCapacity: (count + 63) / 64) { buffer, wordCount in
      var flags = InlineArray<64, UInt8>(repeating: 0)
      for word in 0..<whole {
        let start = word &* 64
        for index in 0..<64 { flags[index] = holds(start &+ index) ? 1 : 0 }
        unsafe buffer.initializeElement(at: word, to: pressed(flags))
      }
      wordCount = (count + 63) / 64
      guard whole < wordCount else { return }
      flags = InlineArray(repeating: 0)
      for index in 0..<count &- whole &* 64 { flags[index] = holds(whole &* 64 &+ index) ? 1 : 0 }
      unsafe buffer.initializeElement(at: whole, to: pressed(flags))
    }
  }

  subscript(index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }

  /// How many bits are set.
  var setCount: Int {
    var sum = 0
    for word in words { sum &+= word.nonzeroBitCount }
    return sum
  }

  /// How many bits are set among those of `range`.
  func setCount(in range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    let head = UInt64.max << UInt64(range.lowerBound & 63)
    let tail = UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63)
    if first == last { return (words[first] & head & tail).nonzeroBitCount }
    var sum = (words[first] & head).nonzeroBitCount + (words[last] & tail).nonzeroBitCount
    for word in first + 1..<last { sum += words[word].nonzeroBitCount }
    return sum
  }

  /// The places of the set bits, each with `start` added, in order.
  func positions(from start: Int) -> [UInt32] {
    var positions: [UInt32] = []
    positions.reserveCapacity(setCount)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        positions.append(UInt32(truncatingIfNeeded: start &+ index &* 64 &+ rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return positions
  }

  mutating func formIntersection(_ other: Bitmap) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: Bitmap) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func invert() {
    for index in words.indices { words[index] = ~words[index] }
    clearRest()
  }

  private mutating func clearRest() {
    guard count & 63 != 0 else { return }
    words[words.count - 1] &= UInt64.max >> UInt64(64 - count & 63)
  }
}

/// 64 bytes that are 0 or 1, as bits: a multiplication brings the lowest bits of eight into the highest byte.
@inline(__always)
private func pressed(_ flags: InlineArray<64, UInt8>) -> UInt64 {
  var word: UInt64 = 0
  let span = flags.span
  let bytes = unsafe span.bytes
  for group in 0..<8 {
    let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: group &* 8, as: UInt64.self)
    word |= ((eight.littleEndian &* 0x0102_0408_1020_4080) >> 56) << UInt64(group &* 8)
  }
  return word
}
