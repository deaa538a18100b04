import CivilTime
import CorpusGenerator
import Diagnostics
import Foundation
import Newsletters
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
    for _ in 0..<Self.count { run.check(generator.next(), compare: compareAnswers) }

    if Self.count != 500 { print(run.summary) }
    #expect(run.count == Self.count)
    #expect(run.resolved * 100 >= 95 * run.count, "\(run.summary)")
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

  /// Where the answers of a resolved query are compared. There is one way to answer it so far: reading it back.
  private func compareAnswers(_ text: String, _ query: ResolvedQuery) {
    #expect(!reading(of: query).isEmpty, "\(text)")
  }
}
