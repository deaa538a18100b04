import Corpus

/// A test of the texts of rows, with the rows that the index of words leaves over.
struct TextPredicate: Sendable {
  private let scan: TextScan
  private let candidates: TextCandidates?

  /// Whether each row of the source is a candidate.
  private let isCandidate: [UInt64]

  /// `nil` for fields that hold no texts. The index is asked where the environment says so.
  init?(
    _ test: TextTest, of field: FieldID, in corpus: Corpus, _ environment: ExecutionEnvironment
  ) throws(ExecutionError) {
    let isCancelled = environment.isCancelled
    guard let scan = TextScan(test, of: field, in: corpus, isCancelled: isCancelled) else { return nil }
    self.scan = scan
    let access = TextAccess(corpus: corpus)
    if environment.usesIndexes, let (set, isExact) = access.rowSet(for: [test], of: field) {
      let rowCount = corpus[field.source].rowCount
      candidates = TextCandidates(rows: set.rows(below: rowCount), isExact: isExact)
      isCandidate = set.bits(rowCount: rowCount)
    } else {
      candidates = nil
      isCandidate = []
    }
  }

  /// The positions of the rows of a batch that pass, in order.
  func positions(in rows: RowSelection) throws(ExecutionError) -> [UInt32] {
    guard let candidates else { return try scan.positions(in: rows) }
    let positions = positions(of: candidates.rows, in: rows)
    guard !candidates.isExact, !positions.isEmpty else { return positions }
    return gather(positions, try scan.positions(in: rows.taking(positions)))
  }

  /// The positions of the rows that are candidates, in order.
  private func positions(of candidates: [UInt32], in selection: RowSelection) -> [UInt32] {
    switch selection {
    case .range(let range):
      let start = firstIndex(in: candidates, notBelow: UInt32(range.lowerBound))
      let end = firstIndex(in: candidates, notBelow: UInt32(range.upperBound))
      return candidates[start..<max(start, end)].map { $0 - UInt32(range.lowerBound) }
    case .list(let list):
      return QueryExecution.positions(of: list.count) { position in
        let (word, bit) = (Int(list[position] >> 6), UInt64(list[position] & 63))
        return word < isCandidate.count && isCandidate[word] >> bit & 1 == 1
      }
    }
  }
}

private func firstIndex(in rows: [UInt32], notBelow row: UInt32) -> Int {
  var (low, high) = (0, rows.count)
  while low < high {
    let middle = low + (high - low) / 2
    if rows[middle] < row { low = middle + 1 } else { high = middle }
  }
  return low
}
