import Corpus

/// A test of the texts of rows, with the rows that the index of words leaves over.
struct TextPredicate: Sendable {
  private let scan: TextScan
  private let candidates: TextCandidates?

  /// `nil` for fields that hold no texts. The index is asked where `usesIndex` says so.
  init?(_ test: TextTest, of field: FieldID, in corpus: Corpus, usesIndex: Bool) throws(ExecutionError) {
    guard let scan = TextScan(test, of: field, in: corpus) else { return nil }
    self.scan = scan
    candidates = usesIndex ? try TextAccess(corpus: corpus).candidates(for: test, of: field) : nil
  }

  /// The positions of the rows of a batch that pass, in order.
  func positions(in rows: RowSelection) throws(ExecutionError) -> [UInt32] {
    guard let candidates else { return try scan.positions(in: rows) }
    let positions = candidates.positions(in: rows)
    guard !candidates.isExact, !positions.isEmpty else { return positions }
    return gather(positions, try scan.positions(in: rows.taking(positions)))
  }
}

extension TextCandidates {
  /// The positions of the rows that are candidates, in order.
  fileprivate func positions(in selection: RowSelection) -> [UInt32] {
    switch selection {
    case .range(let range):
      let start = firstIndex(notBelow: UInt32(range.lowerBound))
      let end = firstIndex(notBelow: UInt32(range.upperBound))
      return rows[start..<max(start, end)].map { $0 - UInt32(range.lowerBound) }
    case .list(let list):
      return QueryExecution.positions(of: list.count) { position in
        let index = firstIndex(notBelow: list[position])
        return index < rows.count && rows[index] == list[position]
      }
    }
  }

  private func firstIndex(notBelow row: UInt32) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
