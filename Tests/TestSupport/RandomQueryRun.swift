import CivilTime
import Diagnostics
package import QuerySemantics
import QuerySyntax

/// Counts what a run of random queries came to.
package struct RandomQueryRun {
  package private(set) var count = 0
  package private(set) var resolved = 0
  package private(set) var uses: [QueryConstruct: Int] = [:]
  /// Of the queries that did not resolve: how often each code came first, and the first messages of each.
  private var failures: [String: (count: Int, examples: [String])] = [:]
  private let environment = NameEnvironment(now: LogicSession.now)

  package init() {}

  /// Parses and resolves a query, and hands it to `compare` when that went well.
  package mutating func check(_ query: GeneratedQuery, compare: (String, ResolvedQuery) -> Void) {
    count += 1
    for construct in query.constructs { uses[construct, default: 0] += 1 }
    let source = SourceText(query.text)
    let statements = splitStatements(source)
    guard statements.count == 1, let parsed = statements.first else {
      fail("statements", "\(statements.count) statements: \(query.text)")
      return
    }
    let (statement, diagnostics) = resolve(parsed, in: environment)
    guard case .query(let resolvedQuery)? = statement else {
      let first = diagnostics.first { $0.severity == .error }
      fail(first?.code ?? "no-error", first.map { render($0, in: source) } ?? query.text)
      return
    }
    resolved += 1
    compare(query.text, resolvedQuery)
  }

  private mutating func fail(_ code: String, _ message: String) {
    failures[code, default: (0, [])].count += 1
    if failures[code, default: (0, [])].examples.count < 3 { failures[code]?.examples.append(message) }
  }

  /// A few lines for a person: how many resolved, why others did not, and the rarest constructs.
  package var summary: String {
    let codes = failures.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let reasons = codes.map { "\($0.key): \($0.value.count)\n\($0.value.examples.joined(separator: "\n"))" }
    let rare = QueryConstruct.all.map { ($0, uses[$0, default: 0]) }.sorted { $0.1 < $1.1 }.prefix(12)
    return "\(resolved) of \(count) resolved\n" + reasons.joined(separator: "\n") + "\nrarest:\n"
      + rare.map { "\($0.1) \($0.0)" }.joined(separator: "\n")
  }
}
