import ArgumentParser
import CorpusLoading
import Diagnostics
import Presentation
import Shell
import Terminal

/// Problems that are told one by one; past them they are only counted.
private let listedProblems = 3

/// As above, where the program ends because of them.
private let listedFailures = 10

/// Where the user's named queries are; a script that has a name means the same for everyone, and has none of them.
func libraryPath() -> String? {
  usualLibraryPath(in: environmentVariables("XDG_CONFIG_HOME", "HOME"))
}

/// Loads `paths` and opens a session over them, with what the options set.
///
/// Ends with status 3 when nothing at all was read, and under `--strict` when anything was not; with 130 on Ctrl-C. A path that cannot be
/// read is told of; `finish` makes it the status in the end.
func openSession(
  over paths: [String], _ options: SessionOptions, _ settings: Settings, running sources: [SourceText]? = nil,
  library: String? = nil
) throws -> Session {
  try refuseArguments(among: paths)
  let request = LoadRequest(
    paths: paths, cache: options.cache, dateOrder: options.reading.dateOrder,
    instruments: try options.reading.instrumentList())
  let interrupt = InterruptFlag()
  let monitor = terminalMonitor(interrupt)
  guard let loaded = load(request, monitor: monitor) else { throw interrupted("nothing was loaded") }
  if loaded.foundDamage { tell(damagedCacheNote) }
  try checkReadable(loaded, paths: paths, isStrict: options.strict)

  var settings = settings
  settings.isCancelled = monitor.isCancelled
  settings.loadMonitor = monitor
  let session = Session(request: request, loaded: loaded, settings: settings, output: standardOutput())
  if let library { session.useLibrary(at: library) }
  if let date = options.asOf, !session.fixNow(date) { throw ExitStatus.usage.error }
  do throws(ParameterFailure) {
    try session.setParameters(options.parameter, for: sources ?? [])
  } catch {
    tell("error: \(error.message)")
    throw ExitStatus.usage.error
  }
  if let file = options.output, session.sendOutput(to: file) != .done { throw ExitCode.failure }
  return session
}

/// What stands where newsletters do and is none: a script without `run` before it, a parameter without its `-p`.
private func refuseArguments(among paths: [String]) throws {
  for path in paths {
    if path.hasSuffix(".tear") {
      throw ValidationError("\(path) is a script of queries; tearsheet run \(path) runs it")
    }
    if let sign = path.firstIndex(of: "="), path[..<sign].allSatisfy(\.isLetter), !isThere(path) {
      throw ValidationError("there is no file \(path); -p \(path) gives a parameter")
    }
  }
}

private func checkReadable(_ loaded: Loaded, paths: [String], isStrict: Bool) throws {
  let errors = loaded.hasErrors ? loaded.problems.filter { $0.severity == .error } : []
  let isEmpty = loaded.isEmpty
  let isFailure = isEmpty || (isStrict && !errors.isEmpty)

  for problem in errors where problem.isFatal { tell(problem.text) }
  let others = errors.filter { !$0.isFatal }
  if isFailure || others.count <= listedProblems {
    for problem in others.prefix(listedFailures) { tell(problem.text) }
    let rest = others.count - listedFailures
    if 0 < rest { tell("and \(rest) more, \(others.count) problems in all") }
  } else {
    tell(grouped(others) + "; `.errors` lists them")
  }
  if isEmpty { tell("error: no newsletters in \(paths.joined(separator: " "))") }
  if isFailure { throw ExitStatus.unreadableInput.error }
}

/// Many problems in one line: `212 files are not newsletters, 3 other problems`.
private func grouped(_ problems: [LoadProblem]) -> String {
  let strangers = problems.count { $0.code == "not-a-newsletter" }
  let others = problems.count - strangers
  var parts: [String] = []
  if 0 < strangers {
    parts.append(strangers == 1 ? "1 file is no newsletter" : "\(strangers) files are not newsletters")
  }
  let noun = strangers == 0 ? "problems" : "other problems"
  if 0 < others { parts.append(footer(shown: others, of: others, noun: noun)) }
  return parts.joined(separator: ", ")
}

func tell(_ line: String) { write(visible(shortened(line, to: 5000)) + "\n", to: 2) }

extension Session {
  /// Runs whole texts one after the other and ends the program with the status that they come to.
  func finish(running sources: [SourceText]) throws {
    var outcome = Outcome.done
    let lacksPath = loaded.hasFatalProblem
    for source in sources where outcome == .done { outcome = evaluate(source) }
    if outcome == .done || outcome == .quit {
      if finishOutput() == .failed { outcome = .failed }
    } else {
      keepFinishedOutput()
    }
    if outcome.exitStatus != 0 { throw ExitCode(outcome.exitStatus) }
    if lacksPath { throw ExitStatus.unreadableInput.error }
  }
}
