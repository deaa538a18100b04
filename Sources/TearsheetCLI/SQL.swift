import ArgumentParser
import Diagnostics
import Shell

struct SQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Print a query as SQL for an exported corpus.",
    discussion: """
      What the dialect cannot say exactly is an error that names it. `let` statements may stand before the query.

      Example:
        tearsheet sql 'ideas where direction = long | count by ticker'
      """)

  @Option(
    help: ArgumentHelp(
      "The engine that is to run it: \(sqlDialects.joined(separator: ", ")).", valueName: "name"))
  var dialect = "sqlite"

  @Argument(help: "The query.")
  var query: String

  func validate() throws {
    guard sqlDialects.contains(dialect.lowercased()) else {
      throw ValidationError("the dialects are \(sqlDialects.joined(separator: ", "))")
    }
  }

  func run() throws {
    let (text, messages) = sqlText(
      of: SourceText(query), dialect: dialect, now: currentMinute(), messageWidth: messageWidth())
    write(messages, to: 2)
    guard let text else { throw ExitCode.failure }
    write(text, to: 1)
  }
}
