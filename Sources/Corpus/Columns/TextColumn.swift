package import MappedStorage
import TextAnalysis

/// A text per row in one arena of UTF-8: `bytes[offsets[row]..<offsets[row + 1]]`. Missing is empty.
///
/// Parts of a mapped file are checked as they are read; what is damaged reads as missing, and the corpus says so.
package struct TextColumn: Sendable {
  package let offsets: Slab<UInt64>
  package let bytes: Slab<UInt8>

  package init(offsets: Slab<UInt64>, bytes: Slab<UInt8>) {
    self.offsets = offsets
    self.bytes = bytes
  }

  /// A column in which every text is missing.
  package init(missing count: Int) {
    self.init(offsets: Slab(repeating: 0, count: count + 1), bytes: Slab([]))
  }

  package var count: Int { offsets.count - 1 }

  /// Where the text of `row` lies in the arena; empty when it is missing.
  package func range(of row: Int) -> Range<Int> {
    guard offsets.isIntact(row..<row + 2) else { return 0..<0 }
    let range = Int(offsets[row])..<Int(offsets[row + 1])
    return bytes.isIntact(range) ? range : 0..<0
  }

  /// Calls `body` with the bytes of the text of `row`; they are empty when it is missing.
  package func withBytes<Result, Failure: Error>(
    of row: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes.span.extracting(range(of: row)))
  }

  /// The text of `row`, or `nil` when it is missing.
  package func text(of row: Int) -> String? {
    withBytes(of: row) { $0.isEmpty ? nil : String(copying: $0) }
  }

  package var isIntact: Bool { offsets.isIntact && bytes.isIntact }
}
