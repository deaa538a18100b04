import Corpus
import TextAnalysis

/// The relevance of the rows of a source that have all the terms of a search, from the texts alone.
struct RelevanceScores {
  private(set) var byRow: [UInt32: Double] = [:]

  /// One row that has all the terms.
  private struct Hit {
    let row: UInt32
    let counts: [Int]
    let length: Int
  }

  /// Reads the text of every row of the source once.
  init(
    _ terms: SearchTermSet, source: SourceID, corpus: Corpus, environment: ExecutionEnvironment
  ) throws(ExecutionError) {
    let rowCount = corpus[source].rowCount
    var hits: [Hit] = []
    var rowsWithTerm = [Int](repeating: 0, count: terms.terms.count)
    var totalLength = 0
    for row in 0..<rowCount {
      if row % environment.batchSize == 0 { try environment.checkCancellation() }
      let (counts, length) = RelevanceScores.count(terms, source, row, corpus)
      totalLength += length
      for (index, count) in counts.enumerated() where 0 < count { rowsWithTerm[index] += 1 }
      if counts.allSatisfy({ 0 < $0 }) { hits.append(Hit(row: UInt32(row), counts: counts, length: length)) }
    }
    let weights = rowsWithTerm.map { rarity(rows: rowCount, with: $0) }
    let meanLength = max(1, Double(totalLength) / Double(max(1, rowCount)))
    for hit in hits { byRow[hit.row] = RelevanceScores.score(hit, weights, meanLength) }
  }

  private static func count(
    _ terms: SearchTermSet, _ source: SourceID, _ row: Int, _ corpus: Corpus
  ) -> (counts: [Int], length: Int) {
    var counts = [Int](repeating: 0, count: terms.terms.count)
    var length = 0
    corpus.forEachTextPart(of: source, row: row) { part in
      length += terms.count(in: fold([UInt8](copying: part)), into: &counts)
    }
    return (counts, length)
  }

  private static func score(_ hit: Hit, _ weights: [Double], _ meanLength: Double) -> Double {
    let damping = Relevance.damping(length: Double(hit.length), meanLength: meanLength)
    var score = 0.0
    for (count, weight) in zip(hit.counts, weights) {
      score += Relevance.score(weight: weight, count: Double(count), damping: damping)
    }
    return score
  }
}

/// The inverse document frequency of a term, never below zero.
func rarity(rows: Int, with count: Int) -> Double {
  naturalLogarithm(1 + (Double(rows - count) + 0.5) / (Double(count) + 0.5))
}
