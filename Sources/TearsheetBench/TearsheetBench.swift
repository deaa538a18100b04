import ArgumentParser
import Glibc
import Shell

@main
struct TearsheetBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tearsheet-bench",
    abstract: "Measure how fast Tearsheet answers, loads and starts.",
    discussion: """
      One JSON object goes to standard output, a table for people to standard error. Times are of this machine at \
      this hour; the ratios to baselines of the same run are what can be compared.

      Examples:
        tearsheet-bench --newsletters 200000
        tearsheet-bench run weekly.tear letters/ --reps 9
        tearsheet-bench generate --newsletters 200000 --format jsonl -o letters.jsonl
        tearsheet-bench load letters.jsonl
        tearsheet-bench prompt
        tearsheet-bench evaluate labels/sentfin.dev.jsonl
      """,
    version: programVersion,
    subcommands: [
      Workloads.self, Generate.self, RunScript.self, LoadCommand.self, PromptCommand.self, TrainCommand.self,
      EvaluateCommand.self,
    ],
    defaultSubcommand: Workloads.self)

  /// A wrong command line is status 2, as it is for `tearsheet`.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty { write(message + "\n", to: status == .success ? 1 : 2) }
      Glibc.exit(status == .validationFailure ? 2 : status.rawValue)
    }
  }
}
