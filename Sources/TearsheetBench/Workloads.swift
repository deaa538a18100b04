import ArgumentParser
import CivilTime
import Glibc

struct Workloads: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time the fixed questions over generated newsletters, or over a file of them.",
    discussion: """
      A run goes from the text of a question to its rows in memory. Baselines of the same run: a C sum over the bytes \
      that a scan must read at least, memmem over the text of a substring search.

      Examples:
        tearsheet-bench --newsletters 10000,100000,1000000
        tearsheet-bench workloads --corpus letters.jsonl --answers > ours.json
        tearsheet-bench --newsletters 200000 --only 'by ticker' --only median
      """)

  @Option(help: ArgumentHelp("Sizes of the corpora, apart by commas.", valueName: "n,n,…"))
  var newsletters = "10000,100000"

  @Option(help: ArgumentHelp("Measure over these newsletters instead.", valueName: "path"))
  var corpus: String?

  @Option(help: "The seed of the generator.")
  var seed: UInt64 = 1

  @Option(help: "Samples of each workload; the median counts.")
  var reps = 9

  @Option(help: ArgumentHelp("Only workloads with this in their name; may be repeated.", valueName: "text"))
  var only: [String] = []

  @Flag(help: "Give the answers too, so that other engines can be compared.")
  var answers = false

  private var sizes: [Int] {
    newsletters.split(separator: ",").compactMap { Int($0.filter { $0 != "_" && $0 != " " }) }
  }

  func validate() throws {
    let isWhole = sizes.count == newsletters.split(separator: ",", omittingEmptySubsequences: false).count
    guard isWhole, sizes.allSatisfy({ 0 < $0 }) else {
      throw ValidationError("--newsletters takes numbers over 0, apart by commas")
    }
    guard 0 < reps else { throw ValidationError("--reps takes a number over 0") }
    guard !selected.isEmpty || isSelected(Workload.loadName) else {
      throw ValidationError("no workload has that in its name: \(only.joined(separator: ", "))")
    }
  }

  private var selected: [Workload] { Workload.all.filter { isSelected($0.name) } }

  private func isSelected(_ name: String) -> Bool {
    only.isEmpty || only.contains { name.contains($0) }
  }

  func run() throws {
    try failing { () throws(BenchError) in
      var reports: [CorpusReport] = []
      if let corpus {
        reports.append(try report(over: corpus) { () throws(BenchError) in try MeasuredCorpus(at: corpus) })
      } else {
        for size in sizes {
          let report = try report(over: "\(size) newsletters, seed \(seed)") { () throws(BenchError) in
            try MeasuredCorpus(generated: size, seed: seed, isLoadable: isSelected(Workload.loadName))
          }
          reports.append(report)
        }
      }
      if 1 < reports.count { tell(growth(of: reports)) }
      let report = JSON.object([("reps", .integer(reps)), ("corpora", .array(reports.map(\.json)))])
      write(report.text + "\n", to: 1)
    }
  }

  private func report(
    over name: String, _ make: () throws(BenchError) -> MeasuredCorpus
  ) throws(BenchError) -> CorpusReport {
    let start = ContinuousClock.now
    let measured = try make()
    let run = WorkloadRun(
      measured, reps: reps, hasAnswers: answers, now: Timestamp(minutes: Int32(clamping: time(nil) / 60)))
    let facts = measured.facts
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    tell("\(name): \(facts.ideas) ideas, \(facts.points) points, made in \(short(seconds)) s")
    var results: [WorkloadResult] = []
    for workload in selected { results.append(try run.result(of: workload)) }
    if isSelected(Workload.loadName), let load = try run.load() { results.append(load) }
    tell(table(of: results) + "\n")
    return CorpusReport(
      name: name, newsletters: facts.newsletters, ideas: facts.ideas, points: facts.points,
      byteCount: measured.input?.byteCount, results: results)
  }
}
