/// All workloads over one corpus.
struct CorpusReport {
  let name: String
  let newsletters: Int
  let ideas: Int
  let points: Int
  /// Of the files that it can be loaded from.
  let byteCount: Int?
  let results: [WorkloadResult]

  var json: JSON {
    .object([
      ("corpus", .string(name)), ("newsletters", .integer(newsletters)), ("ideas", .integer(ideas)),
      ("points", .integer(points)), ("bytes", byteCount.map { .integer($0) } ?? .null),
      ("workloads", .array(results.map(\.json))),
    ])
  }
}

/// How many times as long each workload takes as over the corpus before, under how many times as large that is.
func growth(of reports: [CorpusReport]) -> String {
  let pairs = zip(reports, reports.dropFirst())
  var lines = [
    ["growth of the median up to"] + reports.dropFirst().map { "\($0.newsletters)" },
    ["newsletters"] + pairs.map { short(Double($1.newsletters) / Double($0.newsletters)) },
  ]
  for (index, result) in (reports.first?.results ?? []).enumerated() {
    let factors = pairs.map { $1.results[index].samples.median / $0.results[index].samples.median }
    lines.append([result.name] + factors.map { short($0) })
  }
  return aligned(lines)
}
