import Corpus
import CorpusGenerator
import Diagnostics
import QueryExecution
import QuerySemantics
import QuerySyntax
import TestSupport
import Testing

/// How near the planner's estimates are, on a corpus much larger than its sample.
@Suite struct EstimateTests {
  private static let corpus: Corpus = {
    var generator = CorpusGenerator(seed: 9, profile: .varied)
    return Corpus(generator.newsletters(4_000))
  }()

  @Test func `the median estimate of a single condition is within a factor of two`() throws {
    let factors = try singles.compactMap { try factor(of: $0) }
    #expect(30 <= factors.count)
    #expect(median(factors) <= 2, "\(factors)")
  }

  @Test func `the median estimate of a pair of conditions is within a factor of five`() throws {
    let ideas = singles.filter { $0.hasPrefix("ideas where ") }
    var factors: [Double] = []
    for (index, first) in ideas.enumerated() {
      for second in ideas[(index + 1)...] {
        let pair = first + " and (" + second.dropFirst("ideas where ".count) + ")"
        if let factor = try factor(of: pair) { factors.append(factor) }
      }
    }
    #expect(100 <= factors.count)
    #expect(median(factors) <= 5, "\(factors.sorted())")
  }

  @Test(arguments: [
    "ideas where ticker = IGV", "ideas where direction = short", "ideas where class in (etf, equity)",
    "ideas where not (ticker in (IGV, SMH))", "ideas where ticker >= M", "ideas where sector is missing",
    "ideas where publication is present", "newsletters where tickers has NVDA",
    "newsletters where published in 2025", "ideas where published >= 2025-06-01",
    "points where published < 2025-06-01", "newsletters where published is missing",
  ])
  func `values that are stored as codes and dates are counted exactly`(_ text: String) throws {
    let plan = try plan(text)
    let estimate = plan.stages.last?.rows ?? Double(plan.sourceRows)
    #expect(Int(estimate.rounded()) == (try rowCount(text)))
  }

  /// How many times too large or too small the estimate is, where there is something to estimate.
  private func factor(of text: String) throws -> Double? {
    let actual = Double(try rowCount(text))
    guard 0 < actual, let estimate = try plan(text).stages.last?.rows else { return nil }
    return max(estimate, actual) / max(min(estimate, actual), 0.01)
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func plan(_ text: String) throws -> Plan {
    try QueryExecution.plan(resolved(text), on: Self.corpus, environment: ExecutionEnvironment())
  }

  private func rowCount(_ text: String) throws -> Int {
    try execute(resolved(text), on: Self.corpus, environment: ExecutionEnvironment()).rowCount
  }

  private func resolved(_ text: String) throws -> ResolvedQuery {
    let statement = try #require(splitStatements(SourceText(text)).first)
    let (found, diagnostics) = resolve(statement, in: NameEnvironment(now: LogicSession.now))
    guard case .query(let query)? = found else { throw Unresolved(messages: diagnostics.map(\.message)) }
    return query
  }

  private struct Unresolved: Error { let messages: [String] }
}

private let singles = [
  "ideas where ticker = IGV", "ideas where ticker in (NVDA, SMH, MSFT)", "ideas where ticker >= M",
  "ideas where direction = long", "ideas where direction != neutral", "ideas where class = etf",
  "ideas where sector is missing", "ideas where confidence > 0.8",
  "ideas where confidence between 0.4 and 0.5",
  "ideas where confidence is missing", "ideas where score < 0", "ideas where position = 1",
  "ideas where published in 2025", "ideas where published >= 2026", "ideas where basis = stated",
  "ideas where rationale has the", "ideas where headline contains 'a'", "ideas where risk is present",
  "ideas where minutes > 8", "ideas where words < 200", "ideas where name contains 'fund'",
  "newsletters where minutes < 6", "newsletters where title contains 'the'",
  "newsletters where any idea (direction = short)", "newsletters where count ideas >= 2",
  "newsletters where tickers has NVDA", "newsletters where people is missing",
  "newsletters where published is missing", "newsletters where summary is present",
  "newsletters where words > 150", "newsletters where no points", "points where position > 2",
  "points where text contains 'e'", "points where published in 2024", "tickers where idea_count > 5",
  "tickers where class = equity", "tickers where last_seen >= 2026",
]
