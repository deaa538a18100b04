import ArgumentParser
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
      """,
    version: programVersion,
    subcommands: [Workloads.self, Generate.self, RunScript.self, LoadCommand.self],
    defaultSubcommand: Workloads.self)
}
