import MappedStorage
import TextAnalysis

extension TermRows {
  /// How often each of some rows has a word, `manyTimes` where it is too often for a byte.
  ///
  /// - Parameter chunkRows: the lower halves of row numbers of one chunk, in order, all of which have the word.
  /// - Returns: as many as there are rows; 0 where the rows of the word are damaged.
  package func counts(of term: Int, chunk: Int, rows chunkRows: [UInt16]) -> [UInt8] {
    guard let part = part(of: term, chunk: chunk), let counts = frequencyRange(ofPart: part) else {
      return [UInt8](repeating: 0, count: chunkRows.count)
    }
    let frequencies = frequencies.span.extracting(counts)
    if let range = bitmapRange(ofPart: part) {
      return countsByRank(chunkRows, in: bitmaps.span.extracting(range), frequencies)
    }
    guard let range = rowRange(ofPart: part) else { return [UInt8](repeating: 0, count: chunkRows.count) }
    return countsBySearch(chunkRows, in: rows.span.extracting(range), frequencies)
  }

  /// The greatest part of a word's weight, as a multiple of it, that a row of each stripe of a chunk can get; `nil`
  /// where that is not known.
  package func bounds(of term: Int, chunk: Int) -> [Double]? {
    guard let part = part(of: term, chunk: chunk), let range = boundRange(ofPart: part) else { return nil }
    return range.map { Double(bounds[$0]) / 255 * Relevance.limit }
  }

  private func part(of term: Int, chunk: Int) -> Int? { parts(of: term).first { Int(chunks[$0]) == chunk } }
}

/// The place of a row among the rows of a bitmap is the number of bits before its own.
private func countsByRank(
  _ rows: [UInt16], in words: Span<UInt64>, _ frequencies: Span<UInt8>
) -> [UInt8] {
  var counts = [UInt8](repeating: 0, count: rows.count)
  var (word, before) = (0, 0)
  for (index, row) in rows.enumerated() {
    while word < Int(row >> 6) {
      before &+= words[word].nonzeroBitCount
      word &+= 1
    }
    let lower = words[word] & (1 << UInt64(row & 63) &- 1)
    let rank = before &+ lower.nonzeroBitCount
    if rank < frequencies.count { counts[index] = frequencies[rank] }
  }
  return counts
}

private func countsBySearch(
  _ rows: [UInt16], in sorted: Span<UInt16>, _ frequencies: Span<UInt8>
) -> [UInt8] {
  var counts = [UInt8](repeating: 0, count: rows.count)
  var next = 0
  for (index, row) in rows.enumerated() {
    next = firstPlace(in: sorted, from: next, notBelow: row)
    if next < sorted.count, sorted[next] == row { counts[index] = frequencies[next] }
  }
  return counts
}
