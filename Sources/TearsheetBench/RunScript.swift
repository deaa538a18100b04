import ArgumentParser
import CivilTime
import Corpus
import CorpusLoading
import Diagnostics
import Glibc
import Shell

struct RunScript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Time the statements of a script over newsletters.",
    discussion: """
      Errors are reported as by `tearsheet run`, with status 1, and nothing is written to standard output. Without a PATH \
      the bundled samples are loaded.

      Example:
        tearsheet-bench run weekly.tear letters/ --reps 9
      """)

  @Option(help: "Samples of each statement; the median counts.")
  var reps = 9

  @Argument(help: "The script; - is standard input.")
  var script: String

  @Argument(help: ArgumentHelp("Files and folders of newsletters.", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    guard 0 < reps else { throw ValidationError("--reps takes a number over 0") }
  }

  func run() throws {
    let now = Timestamp(minutes: Int32(clamping: time(nil) / 60))
    let source = try failing { () throws(BenchError) in try readScript() }
    try check(source, now: now)
    let request = LoadRequest(paths: paths)
    let start = ContinuousClock.now
    let loaded = load(request)
    let loadTime = (ContinuousClock.now - start) / .milliseconds(1)
    for problem in loaded.problems where problem.isFatal { tell(problem.text) }
    guard 0 < loaded.corpus.newsletters.rowCount, !loaded.hasFatalProblem else { throw ExitCode(3) }

    var run = ScriptRun(source, over: request, loaded, reps: reps, now: now)
    let (results, outcome) = try failing { () throws(BenchError) in try run.results() }
    guard outcome.exitStatus == 0 else { throw ExitCode(outcome.exitStatus) }
    tell(table(of: results))
    let report = JSON.object([
      ("script", .string(source.name)), ("reps", .integer(reps)),
      ("newsletters", .integer(loaded.corpus.newsletters.rowCount)),
      ("ideas", .integer(loaded.corpus.ideas.rowCount)), ("load_ms", .measured(loadTime)),
      ("statements", .array(results.map(\.json))),
    ])
    write(report.text + "\n", to: 1)
  }

  private func readScript() throws(BenchError) -> SourceText {
    do throws(FileError) {
      let bytes =
        script == "-"
        ? try readToEnd(of: 0, named: "standard input", limit: .script)
        : try readFile(at: script, limit: .script)
      return SourceText(bytes: bytes, name: script == "-" ? "stdin" : script)
    } catch {
      throw BenchError(error.description)
    }
  }

  /// Says all that is wrong before anything is loaded.
  private func check(_ source: SourceText, now: Timestamp) throws {
    let errors = checkScript(source, now: now).filter { $0.severity == .error }
    for error in errors { write(render(error, in: source), to: 2) }
    if !errors.isEmpty { throw ExitCode.failure }
  }

  private func table(of results: [StatementResult]) -> String {
    var lines = [["statement", "median ms", "p95", "rows"]]
    for result in results {
      let words = result.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      lines.append([
        "\(result.line): " + (words.count <= 80 ? words : words.prefix(79) + "…"),
        short(result.samples.median),
        short(result.samples.p95), result.rows.map { String($0) } ?? "",
      ])
    }
    return aligned(lines)
  }
}
