import CivilTime
import Diagnostics
package import QueryExecution
import QuerySQL
package import QuerySemantics
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
        try checkSQLWhereWritten(
          query, result.table(.full, on: corpus), by: opinion, comment, sourceLocation: sourceLocation)
      case .expect?, .describe?, .explain?, .why?, .help?, nil: continue
      }
    }
  }
}

/// `checkSQL`, but for queries that the dialect refuses.
package func checkSQLWhereWritten(
  _ query: ResolvedQuery, _ result: ResultTable, by opinion: borrowing SQLiteOpinion,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  do {
    try checkSQL(query, result, by: opinion, comment, sourceLocation: sourceLocation)
  } catch is SQLFailure {
    return
  }
}
