import Diagnostics

/// Problems of a feed's entries: each is told once, at its first place, with the number of entries that have it.
struct RepeatedDiagnostics {
  private var firsts: [String: Int] = [:]
  private var problems: [(first: Diagnostic, count: Int)] = []

  /// Adds a problem of one entry; two of one code are the same problem.
  mutating func add(_ diagnostic: Diagnostic) {
    let key = diagnostic.severity.rawValue + " " + diagnostic.code
    if let index = firsts[key] {
      problems[index].count += 1
    } else {
      firsts[key] = problems.count
      problems.append((diagnostic, 1))
    }
  }

  /// In the order in which they were met.
  var all: [Diagnostic] {
    problems.map { problem in
      var diagnostic = problem.first
      if 1 < problem.count {
        diagnostic.message += " (\(problem.count) times in this feed)"
        diagnostic.label = diagnostic.label ?? "the first of them"
      }
      return diagnostic
    }
  }
}
