import CivilTime
import Corpus
import Diagnostics
import QueryExecution
import QuerySemantics
import QuerySyntax

/// A query's text with what it means beside its words.
struct Question {
  let text: String
  let now: Timestamp

  /// All the way from the text to the rows: parsed, resolved, planned, executed, and read out into columns.
  ///
  /// Throws `BenchError` when the text is not a query that runs.
  func answer(on corpus: Corpus) throws(BenchError) -> ResultTable {
    let source = SourceText(text)
    let (statement, diagnostics) = resolve(parseStatement(source), in: NameEnvironment(now: now))
    guard case .query(let query)? = statement else {
      let messages = diagnostics.map { render($0, in: source) }
      throw BenchError(messages.isEmpty ? "not a query: \(text)" : messages.joined())
    }
    do throws(ExecutionError) {
      let result = try execute(query, on: corpus, environment: ExecutionEnvironment())
      return result.table(.brief, on: corpus)
    } catch {
      throw BenchError("\(text): \(error.message)")
    }
  }
}

/// Why a measurement could not be made.
struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
