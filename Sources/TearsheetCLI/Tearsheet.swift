import ArgumentParser
import Diagnostics
import Shell
import Terminal

struct Tearsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tearsheet",
    abstract: "Ask questions of newsletters and the trade ideas in them.",
    discussion: """
      Without a PATH the bundled samples are loaded. Without -c the statements come from the prompt, or from \
      standard input where that is not a terminal. Results go to standard output, everything else to standard \
      error. Tables are the usual form, also in a pipe; --mode chooses another.

      Examples:
        tearsheet letters/
        tearsheet -c 'ideas where ticker = IGV and direction = long' --mode csv letters/
        echo 'ideas | count by ticker' | tearsheet

      Exit status: 0 success; 1 a query or expectation failed; 2 a wrong command line; 3 input could not be \
      read; 130 interrupted.
      """,
    version: programVersion,
    subcommands: [Run.self, Import.self, Extract.self, Check.self, Format.self, SQL.self, Learn.self])

  @Option(
    name: [.customShort("c"), .customLong("command")],
    help: ArgumentHelp("Run these statements and end.", valueName: "statements"))
  var statements: [String] = []

  @Flag(help: "At the prompt, read files by themselves when they change.")
  var watch = false

  @Flag(
    name: .customLong("no-history"),
    help: "At the prompt, neither read nor add to the history of earlier sessions.")
  var ignoresHistory = false

  @OptionGroup var options: SessionOptions

  @Argument(help: ArgumentHelp("Files and folders of newsletters; - is standard input.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    if watch, paths.isEmpty || paths.contains("-") {
      throw ValidationError("--watch needs files or folders that can change")
    }
    if statements.isEmpty, isTerminal(0) { return try converse() }
    if watch {
      throw ValidationError("--watch is for the prompt: statements of -c or a pipe run over what is loaded")
    }
    if statements.isEmpty, paths.contains("-") {
      throw ValidationError("'-' takes the newsletters from standard input, so the statements need -c")
    }
    let sources = try sources()
    let session = try openSession(
      over: paths, options, options.settings(), running: sources, library: libraryPath())
    try session.finish(running: sources)
  }

  private func sources() throws -> [SourceText] {
    if !statements.isEmpty { return statements.map { SourceText($0) } }
    return [try readScript(at: "-")]
  }

  /// The prompt.
  private func converse() throws {
    var settings = options.settings()
    settings.showsTime = true
    settings.rowLimit = 40
    settings.watchesFiles = watch
    let session = try openSession(over: paths, options, settings, library: libraryPath())
    var lines = EditorLines(for: session, keepingHistory: !ignoresHistory)
    session.tools = lines.tools
    session.greet()
    if session.run(from: &lines) == .failed { throw ExitCode.failure }
  }
}
