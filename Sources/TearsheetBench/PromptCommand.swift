import ArgumentParser
import Glibc

struct PromptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompt",
    abstract:
      "Time the prompt on a terminal: from the start to the first one, and from Enter to the next one.",
    discussion: """
      The tearsheet that was built beside this program runs on a pseudo-terminal of 100 columns and is typed to. \
      Beside it whole runs that answer one question show what the machine gives at this hour. Its settings, history and caches lie in a folder that is removed in the end. Without a PATH the bundled samples are asked.

      Example:
        tearsheet-bench prompt --reps 20
      """)

  @Option(help: "Samples of each measurement; the median counts.")
  var reps = 15

  @Argument(help: ArgumentHelp("Files and folders of newsletters.", valueName: "path"))
  var paths: [String] = []

  /// Of each kind that the README shows, in the order in which a session might ask them.
  private static let statements = [
    "ideas where ticker in (IGV, SMH) | count by ticker, direction",
    "ideas where ticker = IGV and direction = long",
    "newsletters limit 40",
    "newsletters matching \"copper stocks\"",
    "ideas where ticker = IGV and direction = neutral and published in 2026-05",
    "ideas where tickr = IGV",
    "describe ideas",
    "why idea 43",
    "explain ideas where direction = short",
    ".help",
  ]

  func validate() throws {
    guard 0 < reps else { throw ValidationError("--reps takes a number over 0") }
  }

  func run() throws {
    try failing { () throws(BenchError) in
      let folder = try TemporaryFolder()
      let start = try ProgramStart(cacheFolder: folder.path)
      let program = start.program
      // The first start may write a cache.
      _ = try firstPrompt(of: program, folder.path)
      var starts: [Double] = []
      for _ in 0..<reps { starts.append(try firstPrompt(of: program, folder.path)) }
      let first = Samples(starts)
      let batch = try start.runs(reps, ["-c", "ideas count"] + paths)
      let ratio = first.median / batch.samples.median
      tell(
        "first prompt: median \(short(first.median)) ms, p95 \(short(first.p95)) ms, least \(short(first.shortest)) ms; "
          + "\(short(ratio)) runs of -c 'ideas count'")
      let answers = try measureAnswers(program, folder.path)
      let slowest = answers.map(\.samples.median).max() ?? 0
      tell("Enter to the next prompt: at most \(short(slowest)) ms in the median")
      let report = JSON.object([
        ("program", .string(program)), ("paths", .array(paths.map { .string($0) })),
        ("first_prompt", .object(first.json)), ("batch_run", batch.json),
        ("first_prompt_per_batch_run", .measured(ratio)), ("slowest_median_ms", .measured(slowest)),
        (
          "statements",
          .array(
            answers.map { .object([("statement", .string($0.statement))] + $0.samples.json) })
        ),
      ])
      write(report.text + "\n", to: 1)
    }
  }

  /// Milliseconds from the start of the program until its prompt is on the screen.
  private func firstPrompt(of program: String, _ folder: String) throws(BenchError) -> Double {
    let start = ContinuousClock.now
    let terminal = try BenchTerminal(program, paths, folder: folder)
    let end = try terminal.waitForPrompt()
    try terminal.end()
    return (end - start) / .milliseconds(1)
  }

  private func measureAnswers(
    _ program: String, _ folder: String
  ) throws(BenchError) -> [(statement: String, samples: Samples)] {
    let terminal = try BenchTerminal(program, paths, folder: folder)
    try terminal.waitForPrompt()
    var answers: [(statement: String, samples: Samples)] = []
    for statement in Self.statements {
      // The first time is what a person meets who asks once, so it counts as the others do.
      var times: [Double] = []
      for _ in 0..<reps {
        try terminal.type(statement)
        times.append(try terminal.timeEnter())
      }
      let samples = Samples(times)
      tell("\(short(samples.median)) ms, p95 \(short(samples.p95)) ms: \(statement)")
      answers.append((statement, samples))
    }
    try terminal.end()
    return answers
  }
}
