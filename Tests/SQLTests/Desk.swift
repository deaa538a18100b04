import CivilTime
import Corpus
import Diagnostics
import Foundation
import NewsletterReaders
import QueryExecution
import QuerySQL
import QuerySemantics
import QuerySyntax
import TestSupport
import Testing

/// The corpus of the logic tests, with both ways to ask it.
struct Desk: ~Copyable {
  let corpus: Corpus
  let sqlite: SQLiteOpinion
}

func desk() throws -> Desk {
  let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "LogicTests/Cases/desk.jsonl").path
  let corpus = try LogicSession(corpusAt: path).corpus
  return Desk(corpus: corpus, sqlite: try SQLiteOpinion(corpus))
}

/// The query of the last statement; those before it make its names.
func resolved(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> ResolvedQuery {
  let source = SourceText(text)
  var environment = NameEnvironment(now: LogicSession.now)
  var query: ResolvedQuery?
  for parsed in splitStatements(source) {
    let (statement, diagnostics) = resolve(parsed, in: environment)
    let errors = diagnostics.map { render($0, in: source) }.joined()
    switch try #require(statement, "\(errors)", sourceLocation: sourceLocation) {
    case .environment(let next): environment = next
    case .query(let next): query = next
    case .expect, .describe, .explain, .why, .help: break
    }
  }
  return try #require(query, sourceLocation: sourceLocation)
}

/// Checks that the executor and SQLite agree on a query.
func checkAgreement(
  _ text: String, on desk: borrowing Desk, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let query = try resolved(text, sourceLocation: sourceLocation)
  let result = try execute(query, on: desk.corpus, environment: ExecutionEnvironment())
  let table = result.table(.full, on: desk.corpus)
  try checkSQL(query, table, by: desk.sqlite, "\(text)", sourceLocation: sourceLocation)
}
