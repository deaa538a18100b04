import CivilTime
import Diagnostics
import QueryExecution
import QuerySQL
import QuerySemantics
import QuerySyntax
package import Testing

extension LogicSession {
  /// Checks each query of `text` against SQLite. What SQL refuses, what a query before it made, and what does not run
  /// is left to the other checks.
  package func checkSQL(
    of text: String, by opinion: borrowing SQLiteOpinion, _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var environment = NameEnvironment(now: Self.now)
    for parsed in splitStatements(SourceText(text)) {
      switch resolve(parsed, in: environment).statement {
      case .environment(let next)?: environment = next
      case .query(let query)?:
        guard let result = try? execute(query, on: corpus, environment: ExecutionEnvironment()) else {
          continue
        }
        environment.saved = result.shape
        do {
          let table = result.table(.full, on: corpus)
          try TestSupport.checkSQL(query, table, by: opinion, comment, sourceLocation: sourceLocation)
        } catch is SQLFailure {
          continue
        }
      case .expect?, .describe?, .explain?, .why?, .help?, nil: continue
      }
    }
  }
}
