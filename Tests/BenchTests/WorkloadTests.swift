import Foundation
import TestSupport
import Testing

@Suite struct WorkloadTests {
  /// The names of the table in the design, which reports of other engines use too.
  private let names = [
    "newest 50 ideas where ticker = IGV and direction = long", "count of the same",
    "count where confidence >= 0.8",
    "count where direction = short and confidence >= 0.6 and published in 2024",
    "count, avg confidence by ticker, top 20", "count by ticker, direction", "count by month(published)",
    "count, avg score by publication", "count where ticker in (5 values)",
    "count where ticker != SPY and direction != neutral", "top 20 by confidence",
    "median confidence by ticker", "newsletters where any idea (ticker = IGV and direction = long)",
    "newsletters where count ideas (direction = long) >= 3", "count distinct author",
    "summary contains \"term premium\"", "rationale contains a phrase that never occurs",
    "text has all (gamma, treasuries)", "matching \"semiconductors unwind inventories\" limit 10",
    "newest 20 newsletters", "load",
  ]

  @Test func `every workload runs and finds what it is there to find`() throws {
    let corpus = try corpus(of: bench("--newsletters", "2000", "--reps", "1", "--answers"))
    #expect(corpus["newsletters"] as? Int == 2_000)
    let workloads = try #require(corpus["workloads"] as? [[String: Any]])
    #expect(workloads.compactMap { $0["name"] as? String } == names)
    for workload in workloads {
      let name = try #require(workload["name"] as? String)
      #expect(0 < workload["median_ms"] as? Double ?? 0, "\(name)")
      guard name != "load" else {
        #expect(workload["rows"] as? Int == 2_000)
        continue
      }
      let answer = try #require(workload["answer"] as? [String: Any])
      let rows = try #require(answer["rows"] as? [[Any]])
      #expect(rows.count == workload["rows"] as? Int, "\(name)")
      try checkAnswer(rows, of: name)
    }
  }

  /// A single number is what the question counts: some, not all, and none of the phrase that never occurs.
  private func checkAnswer(_ rows: [[Any]], of name: String) throws {
    #expect(!rows.isEmpty, "\(name)")
    guard rows.count == 1, let count = rows[0][0] as? Int else { return }
    if name.contains("never occurs") {
      #expect(count == 0)
    } else {
      #expect(0 < count && count < 5_000, "\(name)")
    }
  }

  @Test func `a baseline stands beside each scan and search`() throws {
    let corpus = try corpus(
      of: bench("--newsletters", "100", "--reps", "1", "--only", "count", "--only", "summary"))
    let workloads = try #require(corpus["workloads"] as? [[String: Any]])
    #expect(workloads.count == 12)
    for workload in workloads {
      let isSearch = workload["name"] as? String == "summary contains \"term premium\""
      #expect(workload["baseline"] as? String == (isSearch ? "memmem" : "sum"))
      #expect(0 < workload["bytes"] as? Int ?? 0 && 0 < workload["ratio"] as? Double ?? 0)
    }
  }

  @Test func `several sizes are told one by one, and how the times grow`() throws {
    let run = try bench("--newsletters", "50,100", "--reps", "1", "--only", "newest 20")
    let corpora = try #require(try report(run)["corpora"] as? [[String: Any]])
    #expect(corpora.map { $0["newsletters"] as? Int } == [50, 100])
    let growth = run.errors.split(separator: "\n").drop { !$0.hasPrefix("growth of the median") }
    #expect(
      growth.map { $0.prefix(21) } == [
        "growth of the median ", "newsletters          ", "newest 20 newsletters",
      ])
  }

  @Test func `a corpus of one's own is measured in place of a generated one`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path("letters.jsonl")
    #expect(try bench("generate", "--newsletters", "150", "--seed", "4", "-o", file).status == 0)
    let own = try corpus(of: bench("--corpus", file, "--reps", "1", "--only", "by ticker", "--answers"))
    let generated = try corpus(
      of: bench("--newsletters", "150", "--seed", "4", "--reps", "1", "--only", "by ticker", "--answers"))
    #expect(own["newsletters"] as? Int == 150)
    #expect(try answers(own) == answers(generated))
    #expect(try answers(own).count == 3)
  }

  @Test(arguments: [
    ["--newsletters", "ten"], ["--newsletters", "10,,20"], ["--reps", "0"], ["--only", "nothing"],
  ])
  func `a wrong command line is status 2`(_ arguments: [String]) throws {
    let run = try runProgram("tearsheet-bench", arguments)
    #expect(run.status == 2)
    #expect(run.output == "" && run.errors.hasPrefix("Error: "))
  }

  private func corpus(of run: ProgramRun) throws -> [String: Any] {
    let corpora = try #require(try report(run)["corpora"] as? [[String: Any]])
    #expect(corpora.count == 1)
    return try #require(corpora.first)
  }

  private func answers(_ corpus: [String: Any]) throws -> [NSDictionary] {
    try #require(corpus["workloads"] as? [[String: Any]]).compactMap { $0["answer"] as? NSDictionary }
  }
}
