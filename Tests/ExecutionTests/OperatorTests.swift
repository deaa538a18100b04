import Corpus
import Diagnostics
import QueryExecution
import QuerySemantics
import QuerySyntax
import Synchronization
import Testing

struct OperatorTests {
  @Test func `a limit leaves out its offset`() throws {
    try checkRows(.ideas, [.limit(2, offset: 3), select(field("id"))], ["4", "5"])
    try checkRows(.ideas, [.limit(0, offset: 0), select(field("id"))], [])
    try checkRows(.ideas, [.limit(.max, offset: .max), select(field("id"))], [])
  }

  @Test func `a sort is stable and puts missing last both ways`() throws {
    let up = ResolvedStep.sort([SortKey(scalar: field("confidence"), isDescending: false)])
    let down = ResolvedStep.sort([SortKey(scalar: field("confidence"), isDescending: true)])
    try checkRows(.ideas, [up, select(field("id"))], ["4", "2", "3", "1", "5", "6"])
    try checkRows(.ideas, [down, select(field("id"))], ["1", "3", "2", "4", "5", "6"])
    let ticker = ResolvedStep.sort([SortKey(scalar: field("ticker"), isDescending: true)])
    try checkRows(.ideas, [ticker, select(field("id"))], ["1", "6", "2", "3", "4", "5"])
  }

  @Test(arguments: 0...7) func `the top of a sort is the front of it`(_ count: Int) throws {
    let sort = ResolvedStep.sort([
      SortKey(scalar: field("direction"), isDescending: true),
      SortKey(scalar: field("rationale"), isDescending: false),
    ])
    let all = try rows(.ideas, [sort, select(field("id"))])
    try checkRows(
      .ideas, [sort, .limit(count, offset: 1), select(field("id"))], Array(all.dropFirst().prefix(count)))
  }

  @Test(arguments: [true, false], 0...6)
  func `the top of a sort by one number is the front of it`(_ isDescending: Bool, _ count: Int) throws {
    let sort = ResolvedStep.sort([SortKey(scalar: field("confidence"), isDescending: isDescending)])
    let all = try rows(.ideas, [sort, select(field("id"))])
    try checkRows(.ideas, [sort, .limit(count, offset: 0), select(field("id"))], Array(all.prefix(count)))
  }

  @Test func `distinct keeps the first of equal rows`() throws {
    try checkRows(
      .newsletters,
      [select(field("publication", of: .newsletters), field("author", of: .newsletters)), .distinct],
      ["Harbor Notes O’Neil", "harbor notes –", "Tin Whistle Ada Pike"])
    try checkRows(
      .newsletters, [select(field("publication", of: .newsletters)), .distinct],
      ["Harbor Notes", "Tin Whistle"])
  }

  @Test(arguments: [
    (SetOperator.union, ["1", "3", "4", "6", "2"]), (.intersect, ["3", "4"]), (.except, ["1", "6"]),
  ])
  func `set operations go by identity`(_ operation: SetOperator, _ expected: [String]) throws {
    let igv = query(.ideas, [.filter(equal("ticker", "igv"))])
    try checkRows(
      .ideas, [.filter(equal("direction", "long")), .combine(operation, igv), select(field("id"))], expected)
  }

  @Test func `columns of the step before can be used after a select and an aggregation`() throws {
    try checkRows(
      .ideas,
      [
        aggregate([measure(.count)], by: [field("ticker")]),
        .filter(.comparison(.greaterOrEqual, .output(1, .integer), integer(2))),
        .sort([SortKey(scalar: .output(0, .ticker), isDescending: true)]),
        select(.output(0, .ticker), arithmetic(.output(1, .integer), .multiply, integer(10), .integer)),
      ], ["NVDA 20", "IGV 30"])
  }

  @Test func `matching ranks rows that have all the terms and shows where`() throws {
    let result = try run(.ideas, [.matching([SearchTerm(words: ["software"])])], batchSize: 1)
    let table = result.table(.brief, on: smallCorpus)
    #expect(table.columns.suffix(2).map(\.name) == ["relevance", "snippet"])
    #expect(
      (0..<table.rowCount).map { table[$0, table.columns.count - 1] } == [
        .text("«Software» spending returns."), .text("Long-term budgets are cut; «software» suffers."),
      ])
    try checkRows(
      .ideas, [.matching([SearchTerm(words: ["software"])]), select(field("id"), .snippet)],
      ["3 «Software» spending returns.", "2 Long-term budgets are cut; «software» suffers."])
  }

  @Test func `a phrase and a word must both occur`() throws {
    let terms = [SearchTerm(words: ["long", "term"]), SearchTerm(words: ["budgets"])]
    try checkRows(.ideas, [.matching(terms), select(field("id"))], ["2"])
    try checkRows(
      .ideas, [.matching([SearchTerm(words: ["budgets", "long"])]), select(field("id"))], [])
  }

  @Test func `rows that a union adds to a ranked result have no relevance`() throws {
    let igv = query(.ideas, [.filter(equal("ticker", "igv"))])
    let isRanked = Condition.not(.isMissing(.relevance))
    let steps: [ResolvedStep] = [.matching([SearchTerm(words: ["software"])]), .combine(.union, igv)]
    try checkRows(.ideas, steps + [select(field("id"))], ["3", "2", "4"])
    try checkRows(.ideas, steps + ids(where: isRanked), ["3", "2"])
    #expect(try run(.ideas, steps, batchSize: 1).table(.brief, on: smallCorpus).rowCount == 3)
  }

  @Test func `the saved result is a source, and so is a named query`() throws {
    let saved = try run(.ideas, [.filter(equal("ticker", "igv")), .limit(2, offset: 1)])
    let again = ResolvedQuery(
      source: .saved, steps: [select(field("id"))], shape: query(.ideas, [select(field("id"))]).shape)
    let environment = ExecutionEnvironment(batchSize: 1, saved: saved)
    let found = try execute(again, on: smallCorpus, environment: environment)
    #expect(written(found.table(.full, on: smallCorpus)) == ["3", "4"])
    #expect(throws: ExecutionError.noSavedResult) {
      try execute(again, on: smallCorpus, environment: ExecutionEnvironment())
    }
    let named = ResolvedQuery(
      source: .named("igv", query(.ideas, [.filter(equal("ticker", "igv"))])), steps: [.limit(1, offset: 0)],
      shape: .rows(.ideas, isRanked: false))
    #expect(try execute(named, on: smallCorpus, environment: environment).rowCount == 1)
  }

  @Test func `tables show default columns in brief and every stored field in full`() throws {
    let result = try run(.ideas, [.limit(1, offset: 0)])
    #expect(
      written(result.table(.brief, on: smallCorpus)) == [
        "2026-05-20T10:00 Harbor Notes NVDA long 8000/10000 –"
      ])
    let names = result.table(.full, on: smallCorpus).columns.map(\.name)
    #expect(names.first == "id" && names.last == "risk" && !names.contains("newsletter"))
  }

  @Test func `a limit reads no more batches than it needs`() throws {
    let asked = Mutex(0)
    let environment = ExecutionEnvironment(batchSize: 1) {
      asked.withLock { $0 += 1 }
      return false
    }
    _ = try execute(query(.ideas, [.limit(2, offset: 0)]), on: smallCorpus, environment: environment)
    #expect(asked.withLock { $0 } == 2)
  }

  @Test func `a query stops when it is told to`() throws {
    let environment = ExecutionEnvironment(batchSize: 1) { true }
    let error = #expect(throws: ExecutionError.self) {
      try execute(query(.ideas, []), on: smallCorpus, environment: environment)
    }
    #expect(error == .cancelled)
    #expect(error?.code.rawValue == "stopped")
  }

  @Test func `a pattern is not tried on a whole batch before it is asked whether to stop`() throws {
    let pattern = Condition.matches(
      field("rationale"), Pattern(text: "zq+", ignoresCase: false, span: SourceSpan(0, 0)))
    #expect(try timesAsked(.filter(.not(.isMissing(field("rationale"))))) < timesAsked(.filter(pattern)))
  }

  /// How often a step over all ideas, in one batch, asks whether to stop.
  private func timesAsked(_ step: ResolvedStep) throws -> Int {
    let asked = Mutex(0)
    let environment = ExecutionEnvironment {
      asked.withLock { $0 += 1 }
      return false
    }
    _ = try execute(query(.ideas, [step]), on: smallCorpus, environment: environment)
    return asked.withLock { $0 }
  }
}
