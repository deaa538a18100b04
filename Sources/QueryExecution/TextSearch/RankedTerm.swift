import Corpus
import TextAnalysis

/// A term of a full-text search, looked up.
enum RankedTerm: Sendable {
  case absent
  /// A word of the index.
  case word(Int, WordSequence)
  case phrase(PhraseHits)

  init(
    _ words: [[UInt8]], source: SourceID, corpus: Corpus, rows: TermRows
  ) throws(ExecutionError) {
    let numbers = words.compactMap { corpus.tokens.terms.term($0) }
    guard numbers.count == words.count, let first = numbers.first else {
      self = .absent
      return
    }
    if words.count == 1 {
      self = .word(first, WordSequence(words))
    } else {
      let candidates = RowSet(allOf: Array(Set(numbers)), in: rows).rows(below: rows.rowCount)
      self = .phrase(try PhraseHits(WordSequence(words), among: candidates, of: source, in: corpus))
    }
  }

  /// How many rows of the source have it.
  func rowCount(in rows: TermRows) -> Int {
    switch self {
    case .absent: 0
    case .word(let number, _): rows.count(of: number)
    case .phrase(let hits): hits.rows.count
    }
  }

  /// How often each of some rows of a chunk has it, all of which do; `manyTimes` where the text must tell.
  func counts(chunk: Int, rows numbers: [UInt16], in rows: TermRows) -> [Int] {
    switch self {
    case .absent: [Int](repeating: 0, count: numbers.count)
    case .word(let number, _): rows.counts(of: number, chunk: chunk, rows: numbers).map { Int($0) }
    case .phrase(let hits): hits.counts(chunk: chunk, rows: numbers)
    }
  }

  /// How often the text of a row has it.
  func count(in row: Int, _ source: SourceID, _ corpus: Corpus) -> Int {
    switch self {
    case .absent: 0
    case .word(_, let words): words.count(in: row, of: source, corpus)
    case .phrase(let hits): hits.words.count(in: row, of: source, corpus)
    }
  }

  func bounds(chunk: Int, in rows: TermRows) -> [Double]? {
    if case .word(let number, _) = self { rows.bounds(of: number, chunk: chunk) } else { nil }
  }
}

/// The rows that have a phrase, in order, and how often.
struct PhraseHits: Sendable {
  let words: WordSequence
  private(set) var rows: [UInt32] = []
  private var counts: [Int] = []

  /// Cost: a pass over the texts of the candidates, on all cores.
  init(
    _ words: WordSequence, among candidates: [UInt32], of source: SourceID, in corpus: Corpus
  ) throws(ExecutionError) {
    self.words = words
    let parts = try concurrently(0..<candidates.count, fewest: 64) { part throws(ExecutionError) in
      candidates[part].map { words.count(in: Int($0), of: source, corpus) }
    }
    for (row, count) in zip(candidates, parts.joined()) where 0 < count {
      rows.append(row)
      counts.append(count)
    }
  }

  fileprivate func counts(chunk: Int, rows numbers: [UInt16]) -> [Int] {
    var found = [Int](repeating: 0, count: numbers.count)
    let base = UInt32(chunk << TermRows.chunkBits)
    var next = rows.firstIndex { $0 >= base } ?? rows.count
    for (index, number) in numbers.enumerated() {
      while next < rows.count, rows[next] < base | UInt32(number) { next += 1 }
      if next < rows.count, rows[next] == base | UInt32(number) { found[index] = counts[next] }
    }
    return found
  }
}

extension WordSequence {
  /// How often they stand in the text of a row; places that overlap count each.
  fileprivate func count(in row: Int, of source: SourceID, _ corpus: Corpus) -> Int {
    var count = 0
    corpus.forEachTextPart(of: source, row: row) { part in
      var place = 0
      while let match = firstMatch(in: part, from: place) {
        count += 1
        place = match.lowerBound + 1
      }
    }
    return count
  }
}
