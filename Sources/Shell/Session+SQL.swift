package import CivilTime
package import Diagnostics
import QuerySQL
import QuerySemantics
import QuerySyntax

/// The names of the dialects of SQL that queries can be written in.
package let sqlDialects = Dialect.all.map(\.name)

/// A script laid out in the one usual way; statements with errors stay as they are.
package func formatted(_ source: SourceText) -> String { format(source) }

/// The last query of a text as SQL, or `nil` with what is wrong; `let` and `set` statements before it hold.
package func sqlText(
  of source: SourceText, dialect: String, now: Timestamp, messageWidth: Int? = nil
) -> (text: String?, messages: String) {
  var environment = NameEnvironment(now: now)
  var messages = ""
  var found: ResolvedQuery?
  var isWrong = false
  for parsed in splitStatements(source) {
    let (statement, diagnostics) = resolve(parsed, of: source, in: environment)
    for diagnostic in diagnostics { messages += render(diagnostic, in: source, width: messageWidth) }
    if diagnostics.contains(where: { $0.severity == .error }) { isWrong = true }
    switch statement {
    case .query(let query)?: found = query
    case .environment(let changed)?: environment = changed
    default: break
    }
  }
  guard !isWrong else { return (nil, messages) }
  guard let found else { return (nil, messages + "error: there is no query to write as SQL\n") }
  do throws(SQLFailure) {
    return (try sqlStatement(found, in: dialect), messages)
  } catch {
    return (nil, messages + "error[\(SQLFailure.code)]: \(error.message)\n")
  }
}

/// The SQL with a `;` and a newline behind it.
func sqlStatement(_ query: ResolvedQuery, in dialect: String) throws(SQLFailure) -> String {
  guard let dialect = Dialect.all.first(where: { $0.name == dialect.lowercased() }) else {
    throw SQLFailure(
      construct: "a query", dialect: dialect,
      reason: "the dialects are \(sqlDialects.joined(separator: ", "))")
  }
  return try writeSQL(query, dialect: dialect).text + ";\n"
}

extension Session {
  /// Writes a query as SQL where results go.
  func showSQL(of query: ResolvedQuery, dialect: String) -> Outcome {
    do throws(SQLFailure) {
      writeText(try sqlStatement(query, in: dialect))
      return finishOnce()
    } catch {
      return fail(error.message, code: SQLFailure.code)
    }
  }
}
