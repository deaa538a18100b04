package import MappedStorage

/// For each code of a column the rows that hold it, in order: `rows[offsets[code]..<offsets[code + 1]]`.
///
/// Behind the lists of the codes stands that of the rows without a value.
package struct Postings: Sendable {
  package let offsets: Slab<UInt32>
  package let rows: Slab<UInt32>

  init(offsets: Slab<UInt32>, rows: Slab<UInt32>) {
    self.offsets = offsets
    self.rows = rows
  }

  /// Sorts the rows by their codes, which lie below `codeCount` or are missing. Cost: two passes over the codes.
  init(of codes: [UInt32], codeCount: Int) {
    self.init(codesOfRows: (0..<codes.count).map { $0..<$0 + 1 }, codes, codeCount: codeCount)
  }

  /// As `init(of:codeCount:)` for lists: `codes[lists[row]]` are those of `row`. A row without any is one without a value.
  init(codesOfRows lists: [Range<Int>], _ codes: [UInt32], codeCount: Int) {
    var ends = [UInt32](repeating: 0, count: codeCount + 2)
    for list in lists {
      if list.isEmpty { ends[codeCount + 1] += 1 }
      for index in list { ends[min(Int(codes[index]), codeCount) + 1] += 1 }
    }
    for code in 0..<codeCount + 1 { ends[code + 1] += ends[code] }
    let offsets = ends
    var rows = [UInt32](repeating: 0, count: Int(ends[codeCount + 1]))
    func put(_ row: Int, _ code: Int) {
      rows[Int(ends[code])] = UInt32(row)
      ends[code] += 1
    }
    for (row, list) in lists.enumerated() {
      if list.isEmpty { put(row, codeCount) }
      for index in list { put(row, min(Int(codes[index]), codeCount)) }
    }
    self.init(offsets: Slab(offsets), rows: Slab(rows))
  }

  /// How many codes there are; the list at this place is that of the rows without a value.
  package var codeCount: Int { offsets.count - 2 }

  /// How many rows hold each code, and behind them how many hold none.
  package var counts: [UInt32] { (0...codeCount).map { offsets[$0 + 1] - offsets[$0] } }

  /// How many rows hold one of the codes.
  package func count(of codes: Range<Int>) -> Int { range(of: codes).count }

  /// Where the rows of the codes lie in `rows`; empty where they are damaged.
  package func range(of codes: Range<Int>) -> Range<Int> {
    let range = Int(offsets[codes.lowerBound])..<Int(offsets[codes.upperBound])
    return rows.isIntact(range) ? range : 0..<0
  }
}
