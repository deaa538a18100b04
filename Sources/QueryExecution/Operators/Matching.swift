import Corpus
import QuerySemantics
import TextAnalysis

/// Keeps the rows whose text has all the terms, best first; rows of one relevance keep their order.
///
/// Relevance is BM25 (k1 = 1.2, b = 0.75), summed over the terms, with its statistics taken from the whole source:
/// what a row gets does not depend on the steps before.
final class Matching: Operator {
  private let input: any Operator
  private let terms: SearchTermSet
  private let limit: Int?
  private let corpus: Corpus
  private let environment: ExecutionEnvironment
  private var ranked: Replay?

  /// - Parameter limit: how many of the best rows are asked for; `nil` when all are.
  init(
    _ input: any Operator, _ terms: [SearchTerm], limit: Int? = nil, corpus: Corpus,
    environment: ExecutionEnvironment
  ) {
    self.input = input
    self.terms = SearchTermSet(terms)
    self.limit = limit
    self.corpus = corpus
    self.environment = environment
  }

  func next() throws(ExecutionError) -> Batch? {
    if let ranked { return try ranked.next() }
    let replay = Replay(try rankedRows(), environment: environment)
    ranked = replay
    return try replay.next()
  }

  private func rankedRows() throws(ExecutionError) -> Batch? {
    guard var batch = try input.collected(), case .rows(let source, let rows) = batch.content else {
      return nil
    }
    batch.search = terms
    let isWhole = rows.isAll(of: corpus[source].rowCount)
    let search = try indexedSearch(of: source)
    if isWhole, let limit, let search {
      return batch.holding(try search.bestRows(limit), of: source)
    }
    let scores: RankedRows
    if let search {
      scores = try search.allRows()
    } else {
      scores = try RankedRows(scanning: terms, source: source, corpus: corpus, environment: environment)
    }
    return try sorted(batch.holding(isWhole ? scores : scores.only(rows), of: source))
  }

  private func indexedSearch(of source: SourceID) throws(ExecutionError) -> RankedSearch? {
    guard environment.usesIndexes else { return nil }
    return try RankedSearch(terms, source: source, corpus: corpus, environment: environment)
  }

  /// Best first; the sort is stable.
  private func sorted(_ batch: Batch?) throws(ExecutionError) -> Batch? {
    guard let batch else { return nil }
    let keys = SortKeys([.numbers(batch.relevance)], isDescending: [true])
    return batch.taking(try keys.sortedPositions(count: batch.count, environment: environment))
  }
}

extension RowSelection {
  fileprivate func isAll(of rowCount: Int) -> Bool {
    if case .range(let range) = self { range == 0..<rowCount } else { false }
  }
}

extension Batch {
  /// This search with these rows; `nil` when there are none.
  fileprivate func holding(_ ranked: RankedRows, of source: SourceID) -> Batch? {
    guard 0 < ranked.count else { return nil }
    var batch = self
    batch.content = .rows(source, .list(ranked.rows))
    batch.relevance = ranked.relevance
    return batch
  }
}

extension RankedRows {
  /// All rows of a source that have the terms, from their texts.
  fileprivate init(
    scanning terms: SearchTermSet, source: SourceID, corpus: Corpus, environment: ExecutionEnvironment
  ) throws(ExecutionError) {
    let scores = try RelevanceScores(terms, source: source, corpus: corpus, environment: environment)
    for (row, score) in scores.byRow.sorted(by: { $0.key < $1.key }) { append(row, score) }
  }

  /// Of some rows, in any order, those that are ranked.
  fileprivate func only(_ selection: RowSelection) -> RankedRows {
    var kept = RankedRows()
    for row in selection {
      if let place = place(of: row) { kept.append(row, relevance[place]) }
    }
    return kept
  }
}
