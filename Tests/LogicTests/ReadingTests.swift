import Diagnostics
import QuerySemantics
import QuerySyntax
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test func `different queries are never read the same`() throws {
    var queryByReading: [String: ResolvedQuery] = [:]
    for text in try caseTexts() + exampleTexts() {
      for query in resolvedQueries(of: text) {
        let words = reading(of: query)
        let other = queryByReading.updateValue(query, forKey: words) ?? query
        #expect(other == query, "\(words)")
      }
    }
    #expect(600 < queryByReading.count)
  }

  @Test(arguments: [
    (
      "ideas where ticker = IGV and direction = long",
      "Ideas on IGV that are long, newest newsletter first, then by position."
    ),
    (
      "newsletters where any idea (ticker = IGV and direction != short) limit 5",
      "Newsletters where at least one idea has (ticker is IGV and direction is not short), then keep the first 5, newest first."
    ),
    (
      "ideas | count, avg confidence as conviction by ticker | where count >= 3 | order by conviction desc",
      "Ideas, then give the count and the average of confidence as `conviction` for each ticker, largest first, then keep those where `count` is at least 3, then order by `conviction`, highest first."
    ),
    (
      "ideas where not (direction = long or confidence > 0.7) and risk is present",
      "Ideas where not (direction is long or confidence is above 0.7) and risk is present, newest newsletter first, then by position."
    ),
  ])
  func `a query reads as people would say it`(_ text: String, _ expected: String) {
    #expect(resolvedQueries(of: text).map(reading(of:)) == [expected])
  }
}

/// The queries of a text that resolve, one statement after the other.
private func resolvedQueries(of text: String) -> [ResolvedQuery] {
  var environment = NameEnvironment(now: LogicSession.now)
  return splitStatements(SourceText(text)).compactMap { parsed in
    switch resolve(parsed, in: environment).statement {
    case .query(let query):
      environment.saved = query.shape
      return query
    case .environment(let next):
      environment = next
      return nil
    default: return nil
    }
  }
}
