import Corpus
import CorpusGenerator
import QueryExecution
import QuerySemantics
import TestSupport
import Testing

/// Random queries over a generated corpus: neither the planner, an index nor a second core may change an answer.
@Suite struct PlannerAgreementTests {
  @Test func `random queries give the same rows as their steps as written`() {
    var letters = CorpusGenerator(seed: 1, profile: .varied)
    let newsletters = letters.newsletters(120)
    let corpus = Corpus(newsletters)
    var generator = QueryGenerator(seed: 77, newsletters: newsletters)
    var run = RandomQueryRun()
    var answered = 0
    for _ in 0..<1_500 {
      run.check(generator.next()) { text, query in
        guard let written = answer(query, on: corpus, optimizes: false) else { return }
        answered += 1
        // An error of the steps as written may be gone, but none may appear.
        #expect(answer(query, on: corpus, optimizes: true) == written, "\(text)")
        #expect(answer(query, on: corpus, optimizes: true, usesIndexes: false) == written, "\(text)")
        #expect(answer(query, on: corpus, optimizes: true, inParts: true) == written, "\(text)")
      }
    }
    #expect(1_000 < answered)
  }

  private func answer(
    _ query: ResolvedQuery, on corpus: Corpus, optimizes: Bool, usesIndexes: Bool = true,
    inParts: Bool = false
  ) -> [[Value]]? {
    var environment = ExecutionEnvironment(optimizes: optimizes, usesIndexes: usesIndexes)
    if inParts { environment.rowsWorthAnotherCore = 2 }
    guard let result = try? execute(query, on: corpus, environment: environment) else { return nil }
    let table = result.table(.full, on: corpus)
    return (0..<table.rowCount).map { row in table.columns.indices.map { table[row, $0] } }
  }
}
