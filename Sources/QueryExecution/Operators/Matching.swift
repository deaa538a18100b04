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
  private let corpus: Corpus
  private let environment: ExecutionEnvironment
  private var ranked: Replay?

  init(
    _ input: any Operator, _ terms: [SearchTerm], corpus: Corpus, environment: ExecutionEnvironment
  ) {
    self.input = input
    self.terms = SearchTermSet(terms)
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
    guard var rows = try input.collected(), case .rows(let source, let numbers) = rows.content else {
      return nil
    }
    let scores = try RelevanceScores(terms, source: source, corpus: corpus, environment: environment)
    rows.relevance = numbers.map { scores.byRow[$0] ?? .nan }
    rows.search = terms
    let found = positions(of: rows.count) { !rows.relevance[$0].isNaN }
    guard !found.isEmpty else { return nil }
    let matching = rows.taking(found)
    let keys = SortKeys([.numbers(matching.relevance)], isDescending: [true])
    return matching.taking(try keys.sortedPositions(count: matching.count, environment: environment))
  }
}
