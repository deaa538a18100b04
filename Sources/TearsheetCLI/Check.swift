import ArgumentParser
import Diagnostics
import Shell

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with scripts, without data.",
    discussion: """
      Nothing is run. The status is 1 when there is an error.

      Example:
        tearsheet check queries/*.tear
      """)

  @Argument(help: "Scripts; - is standard input.")
  var scripts: [String]

  func run() throws {
    var isWrong = false
    for script in scripts {
      let source = try readScript(at: script)
      for diagnostic in checkScript(source, now: currentMinute()) {
        write(render(diagnostic, in: source, width: messageWidth()), to: 2)
        if diagnostic.severity == .error { isWrong = true }
      }
    }
    if isWrong { throw ExitCode.failure }
  }
}
