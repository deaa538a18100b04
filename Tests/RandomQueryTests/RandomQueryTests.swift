import CivilTime
import Corpus
import CorpusGenerator
import Diagnostics
import Foundation
import Newsletters
import QueryExecution
import QuerySemantics
import QuerySyntax
import TestSupport
import Testing

/// Random queries, by type, over a generated corpus. `TEARSHEET_QUERIES` in the environment sets how many.
@Suite struct RandomQueryTests {
  private static let count =
    ProcessInfo.processInfo.environment["TEARSHEET_QUERIES"].flatMap { Int($0) } ?? 500

  @Test func `random queries resolve and cover the language`() throws {
    let letters = variedLetters()
    var generator = QueryGenerator(seed: 20_260_520, newsletters: letters)
    var run = RandomQueryRun()
    let corpus = Corpus(letters)
    let opinion = try SQLiteOpinion(corpus)
    var queries: [(text: String, query: ResolvedQuery)] = []
    for _ in 0..<Self.count { run.check(generator.next()) { queries.append(($0, $1)) } }
    var answered = 0
    for (text, query) in queries where try compareAnswers(text, query, corpus, opinion) { answered += 1 }

    if Self.count != 500 { print("\(answered) of \(run.count) with rows", run.summary, separator: "\n") }
    #expect(run.count == Self.count)
    #expect(run.resolved * 100 >= 95 * run.count, "\(run.summary)")
    #expect(answered * 100 >= 40 * run.count, "\(answered) with rows")
    // 200 in 100,000, and in proportion for shorter runs.
    let least = run.count * 200 / 100_000
    let rare = QueryConstruct.all.filter { run.uses[$0, default: 0] < max(least, 1) }
    #expect(rare == [], "\(run.summary)")
  }

  @Test func `a seed gives the same queries again, another seed others`() {
    let letters = variedLetters()
    var first = QueryGenerator(seed: 5, newsletters: letters)
    var second = QueryGenerator(seed: 5, newsletters: letters)
    var other = QueryGenerator(seed: 6, newsletters: letters)
    let queries = (0..<50).map { _ in first.next() }
    #expect(queries == (0..<50).map { _ in second.next() })
    #expect(queries != (0..<50).map { _ in other.next() })
  }

  private func variedLetters() -> [Newsletter] {
    var generator = CorpusGenerator(seed: 1, profile: .varied)
    return generator.newsletters(300)
  }

  /// Every query has a reading, and the rows that SQLite gives. One that overflows has none to compare.
  /// - Returns: Whether there were rows.
  private func compareAnswers(
    _ text: String, _ query: ResolvedQuery, _ corpus: Corpus, _ opinion: borrowing SQLiteOpinion
  ) throws -> Bool {
    #expect(!reading(of: query).isEmpty, "\(text)")
    guard let result = try? execute(query, on: corpus, environment: ExecutionEnvironment()) else {
      return false
    }
    try checkSQLWhereWritten(query, result.table(.full, on: corpus), by: opinion, "\(text)")
    return 0 < result.rowCount
  }
}
