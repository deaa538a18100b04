import Presentation

/// What one workload came to on one corpus.
struct WorkloadResult {
  let name: String
  /// `nil` for what is no query.
  var query: String?
  let samples: Samples
  let rows: Int
  /// What must be read in the best case.
  var bytes: Int?
  /// The name of the baseline and its times.
  var baseline: (name: String, samples: Samples)?
  /// The time to touch as many bytes at all; told for scans.
  var touching: Samples?
  var answer: JSON?

  /// How many times as long as the baseline.
  var ratio: Double? { baseline.map { samples.median / $0.samples.median } }

  var json: JSON {
    var members: [(String, JSON)] = [("name", .string(name))]
    if let query { members.append(("query", .string(query))) }
    members += samples.json
    members += [("rows", .integer(rows)), ("bytes", bytes.map { .integer($0) } ?? .null)]
    if let baseline {
      members += [
        ("baseline", .string(baseline.name)), ("baseline_ms", .measured(baseline.samples.median)),
        ("ratio", .measured(ratio)),
      ]
    }
    if let touching { members.append(("touch_ms", .measured(touching.median))) }
    if let answer { members.append(("answer", answer)) }
    return .object(members)
  }
}

/// Results as a table for people.
func table(of results: [WorkloadResult]) -> String {
  var lines = [["workload", "median ms", "p95", "min", "rows", "bytes", "floor ms", "ratio"]]
  for result in results {
    let samples = result.samples
    lines.append([
      result.name, short(samples.median), short(samples.p95), short(samples.shortest), String(result.rows),
      result.bytes.map { String($0) } ?? "", short(result.baseline?.samples.median), short(result.ratio),
    ])
  }
  return aligned(lines)
}

/// Columns under each other: the first to the left, the others to the right.
func aligned(_ lines: [[String]]) -> String {
  let columns = lines.first?.indices ?? 0..<0
  let widths = columns.map { column in lines.map { $0[column].count }.max() ?? 0 }
  return lines.map { line in
    zip(line, widths).enumerated().map { column, cell in
      let blanks = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column == 0 ? cell.0 + blanks : blanks + cell.0
    }.joined(separator: "  ")
  }.joined(separator: "\n")
}

/// Three significant digits; empty for none.
func short(_ value: Double?) -> String { value.map { numberText($0, digits: 3) } ?? "" }
