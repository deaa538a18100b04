import Corpus
import TextAnalysis

/// A full-text search of one source through the index of words.
///
/// What a row gets is what `RelevanceScores` gives it, to the last digit.
struct RankedSearch {
  private let source: SourceID
  private let corpus: Corpus
  private let environment: ExecutionEnvironment
  private let rows: TermRows
  private let terms: [RankedTerm]
  /// Of each term.
  private let weights: [Double]

  /// `nil` when the source has no index, or nothing is looked for. Phrases are looked for in the texts of the rows that have all their words.
  init?(
    _ search: SearchTermSet, source: SourceID, corpus: Corpus, environment: ExecutionEnvironment
  ) throws(ExecutionError) {
    guard !search.terms.isEmpty, let rows = corpus.tokens[source] else { return nil }
    var terms: [RankedTerm] = []
    for term in search.terms {
      let words = term.map { search.words[Int($0)] }
      terms.append(try RankedTerm(words, source: source, corpus: corpus, rows: rows))
      try environment.checkCancellation()
    }
    self.source = source
    self.corpus = corpus
    self.environment = environment
    self.rows = rows
    self.terms = terms
    weights = terms.map { rarity(rows: rows.rowCount, with: $0.rowCount(in: rows)) }
  }

  /// The rows that have all the terms, in row order.
  func allRows() throws(ExecutionError) -> RankedRows {
    var ranked = RankedRows()
    try forEachChunk { chunk, numbers throws(ExecutionError) in
      score(numbers.indices, of: numbers, counts(of: numbers, chunk: chunk), chunk: chunk) {
        ranked.append($0, $1)
      }
    }
    return ranked
  }

  /// The best rows, best first. Stretches of rows none of which can be among them are passed over.
  func bestRows(_ limit: Int) throws(ExecutionError) -> RankedRows {
    guard 0 < limit else { return RankedRows() }
    var best = BestRows(limit: limit)
    try forEachChunk { chunk, numbers throws(ExecutionError) in
      let bounds = stripeBounds(chunk: chunk)
      let counts = counts(of: numbers, chunk: chunk)
      var start = 0
      while start < numbers.count {
        let stripe = Int(numbers[start]) / TermRows.rowsPerStripe
        var end = start
        while end < numbers.count, Int(numbers[end]) / TermRows.rowsPerStripe == stripe { end += 1 }
        let isHopeless = best.threshold.map { bounds[stripe] < $0 } ?? false
        if !isHopeless { score(start..<end, of: numbers, counts, chunk: chunk) { best.add($0, $1) } }
        start = end
      }
    }
    return best.ranked
  }

  /// Calls `body` for each chunk of row numbers with those that have all the terms.
  private func forEachChunk(
    _ body: (Int, [UInt16]) throws(ExecutionError) -> Void
  ) throws(ExecutionError) {
    try matchingRows().forEachChunk { chunk, numbers throws(ExecutionError) in
      try environment.checkCancellation()
      try body(chunk, numbers)
    }
  }

  private func matchingRows() -> RowSet {
    var single: [Int] = []
    var phrases: [RowSet] = []
    for term in terms {
      switch term {
      case .absent: return RowSet()
      case .word(let number, _): single.append(number)
      case .phrase(let hits): phrases.append(RowSet(hits.rows))
      }
    }
    var set = single.isEmpty ? phrases.removeFirst() : RowSet(allOf: single, in: rows)
    for phrase in phrases { set.formIntersection(with: phrase) }
    return set
  }

  /// By term, how often each of some rows of a chunk has it: one walk along the rows of each term.
  private func counts(of numbers: [UInt16], chunk: Int) -> [[Int]] {
    terms.map { $0.counts(chunk: chunk, rows: numbers, in: rows) }
  }

  /// Calls `body` with the rows at some places of the numbers, and what each gets.
  private func score(
    _ places: Range<Int>, of numbers: [UInt16], _ counts: [[Int]], chunk: Int,
    _ body: (UInt32, Double) -> Void
  ) {
    let base = UInt32(chunk << TermRows.chunkBits)
    let meanLength = rows.meanLength
    for index in places {
      let row = base | UInt32(numbers[index])
      guard Int(row) < rows.rowCount else { return }
      let damping = Relevance.damping(length: Double(rows.lengths[Int(row)]), meanLength: meanLength)
      var score = 0.0
      for term in counts.indices {
        let count = counts[term][index]
        let exact = count == Int(TermRows.manyTimes) ? terms[term].count(in: Int(row), source, corpus) : count
        score += Relevance.score(weight: weights[term], count: Double(exact), damping: damping)
      }
      body(row, score)
    }
  }

  /// The most that a row of each stripe of a chunk can get.
  private func stripeBounds(chunk: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: TermRows.stripesPerChunk)
    for (term, weight) in zip(terms, weights) {
      let bounds = term.bounds(chunk: chunk, in: rows)
      for stripe in sums.indices { sums[stripe] += weight * (bounds?[stripe] ?? Relevance.limit) }
    }
    // The sums here and the scores are rounded in different places.
    return sums.map { $0 * (1 + 1e-9) }
  }
}
