import Diagnostics

/// Problems of a feed's entries: each is told once, at its first place, with the number of entries that have it.
struct RepeatedDiagnostics {
  /// As many as there are codes, so that a search through all is short.
  private var problems: [(first: Diagnostic, count: Int)] = []

  /// Adds a problem of one entry; two of one code are the same problem.
  mutating func add(_ diagnostic: Diagnostic) {
    let index = problems.firstIndex {
      $0.first.code == diagnostic.code && $0.first.severity == diagnostic.severity
    }
    if let index {
      problems[index].count += 1
    } else {
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
