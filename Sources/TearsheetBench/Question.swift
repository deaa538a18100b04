import CivilTime
import Corpus
import Diagnostics
import QueryExecution
import QuerySemantics
import QuerySyntax

/// A query's text with what it means beside its words.
struct Question {
  let source: SourceText
  var environment: NameEnvironment
  /// The result that `_` stands for.
  var saved: QueryResult?

  init(_ source: SourceText, in environment: NameEnvironment, saved: QueryResult? = nil) {
    self.source = source
    self.environment = environment
    self.saved = saved
  }

  init(_ text: String, now: Timestamp) {
    self.init(SourceText(text), in: NameEnvironment(now: now))
  }

  /// All the way from the text to the rows in memory: parsed, resolved, planned, executed, and read out into columns.
  ///
  /// Throws `BenchError` when the text is not a query that runs.
  func answer(on corpus: Corpus) throws(BenchError) -> (result: QueryResult, table: ResultTable) {
    let (statement, diagnostics) = resolve(parseStatement(source), in: environment)
    guard case .query(let query)? = statement else {
      let messages = diagnostics.map { render($0, in: source) }
      throw BenchError(messages.isEmpty ? "\(source.name) is not a query" : messages.joined())
    }
    do throws(ExecutionError) {
      let result = try execute(query, on: corpus, environment: ExecutionEnvironment(saved: saved))
      return (result, result.table(.brief, on: corpus))
    } catch {
      throw BenchError(error.message)
    }
  }
}

/// Why a measurement could not be made.
struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
