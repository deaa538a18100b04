import CivilTime
import Corpus
import CorpusLoading
import QueryExecution
import QuerySemantics

/// Runs workloads over one corpus.
struct WorkloadRun {
  let measured: MeasuredCorpus
  let reps: Int
  let hasAnswers: Bool
  let now: Timestamp
  private let baseline: Baseline

  init(_ measured: MeasuredCorpus, reps: Int, hasAnswers: Bool, now: Timestamp) {
    self.measured = measured
    self.reps = reps
    self.hasAnswers = hasAnswers
    self.now = now
    baseline = Baseline(reps: reps)
  }

  func result(of workload: Workload) throws(BenchError) -> WorkloadResult {
    let question = Question(workload.query, now: now)
    let table = try question.answer(on: measured.corpus).table
    // The question has been answered, so it will be again.
    let samples = Samples.taken(reps) { _ = try? question.answer(on: measured.corpus) }
    var result = WorkloadResult(
      name: workload.name, query: workload.query, samples: samples, rows: table.rowCount)
    switch workload.floor {
    case .none: break
    case .sum(let count):
      let bytes = count(measured.facts)
      result.bytes = bytes
      result.baseline = ("sum", baseline.sum(bytes))
      result.touching = baseline.words(bytes)
    case .search(let phrase, let text):
      let text = text(measured.facts)
      result.bytes = text.count
      result.baseline = ("memmem", baseline.search(phrase, in: text))
    }
    if hasAnswers { result.answer = try answer(table, workload) }
    return result
  }

  private func answer(_ table: ResultTable, _ workload: Workload) throws(BenchError) -> JSON {
    let columns = table.columns.map { JSON.string($0.name) }
    let rows = (0..<table.rowCount).map { row in
      JSON.array(table.columns.indices.map { JSON(table[row, $0]) })
    }
    var members: [(String, JSON)] = [("columns", .array(columns)), ("rows", .array(rows))]
    if let text = workload.countQuery {
      let count = try Question(text, now: now).answer(on: measured.corpus).table
      members.append(("total", count.rowCount == 0 ? .null : JSON(count[0, 0])))
    }
    return .object(members)
  }

  /// Reading the letters from their files up to the first possible question; at most three times, since it is long.
  func load() throws(BenchError) -> WorkloadResult? {
    guard let input = measured.input else { return nil }
    var rows = 0
    let samples = Samples.takenCold(min(reps, 3)) {
      rows = CorpusLoading.load(LoadRequest(paths: [input.path])).corpus.newsletters.rowCount
    }
    guard rows == measured.facts.newsletters else {
      throw BenchError("\(rows) of \(measured.facts.newsletters) newsletters were read back")
    }
    var result = WorkloadResult(name: Workload.loadName, samples: samples, rows: rows)
    result.bytes = input.byteCount
    result.baseline = ("sum", baseline.sum(input.byteCount))
    return result
  }
}
