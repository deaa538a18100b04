/// Texts set one behind the other, so that all are folded at one time and none takes memory of its own.
struct JoinedTexts {
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [Range<Int>] = []

  /// - Parameter capacity: About how many texts will come.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity * 12)
    ranges.reserveCapacity(capacity)
  }

  mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    ranges.append(start..<bytes.count)
    // No word reaches from one text into the next.
    bytes.append(UInt8(ascii: "\n"))
  }
}
