import ArgumentParser
import CorpusLoading
import Diagnostics
import Presentation
import Shell
import Terminal

/// Problems that are told before a script runs; `.errors` lists all.
private let listedProblems = 3

/// Loads `paths` and opens a session over them, with what the options set.
///
/// Ends with status 3 when a path that was named cannot be read, when nothing at all was read, and under `--strict`
/// when anything was not.
func openSession(over paths: [String], _ options: SessionOptions, _ settings: Settings) throws -> Session {
  let request = LoadRequest(paths: paths)
  let loaded = load(request)
  try checkReadable(loaded, paths: paths, isStrict: options.strict)

  var settings = settings
  let interrupt = InterruptFlag()
  settings.isCancelled = { interrupt.isRequested }
  let session = Session(request: request, loaded: loaded, settings: settings, output: standardOutput())
  if let date = options.asOf, !session.fixNow(date) { throw ExitStatus.usage.error }
  if let file = options.output, session.sendOutput(to: file) != .done { throw ExitCode.failure }
  return session
}

private func checkReadable(_ loaded: Loaded, paths: [String], isStrict: Bool) throws {
  let errors = loaded.problems.filter { $0.severity == .error }
  let isEmpty = loaded.files.allSatisfy { $0.newsletterCount == 0 }
  let isFailure = loaded.hasFatalProblem || isEmpty || (isStrict && !errors.isEmpty)

  for problem in errors.prefix(isFailure ? errors.count : listedProblems) { tell(problem.text) }
  if !isFailure, listedProblems < errors.count {
    tell("and \(errors.count - listedProblems) more like these; .errors lists them")
  }
  if isEmpty { tell("error: no newsletters in \(paths.joined(separator: " "))") }
  if isFailure { throw ExitStatus.unreadableInput.error }
}

func tell(_ line: String) { write(visible(line) + "\n", to: 2) }

extension Session {
  /// Runs whole texts one after the other and ends the program with the status that they come to.
  func finish(running sources: [SourceText]) throws {
    var outcome = Outcome.done
    for source in sources where outcome == .done { outcome = evaluate(source) }
    if outcome == .done || outcome == .quit {
      if finishOutput() == .failed { outcome = .failed }
    } else {
      discardOutput()
    }
    if outcome.exitStatus != 0 { throw ExitCode(outcome.exitStatus) }
  }
}
