package import CivilTime
import CorpusLoading
package import Diagnostics
import QuerySemantics
import QuerySyntax

extension Session {
  /// Runs the statements of a file. A script that reads itself is an error.
  func read(_ path: String) -> Outcome {
    guard !openScripts.contains(path) else { return fail("\(path) reads itself") }
    guard openScripts.count < 50 else { return fail("scripts read scripts more than 50 deep") }
    do throws(FileError) {
      let isCancelled = settings.isCancelled
      let bytes = try readFile(at: path, limit: .script) { _ in !isCancelled() }
      let source = SourceText(bytes: bytes, name: path)
      openScripts.append(path)
      defer { openScripts.removeLast() }
      return evaluate(source)
    } catch {
      return settings.isCancelled() ? stop() : fail(error.description)
    }
  }
}

/// Everything wrong with a script, without data: nothing is run, but names are followed from statement to statement.
package func checkScript(_ source: SourceText, now: Timestamp) -> [Diagnostic] {
  var environment = NameEnvironment(now: now)
  var diagnostics: [Diagnostic] = []
  for parsed in splitStatements(source) {
    diagnostics += parsed.diagnostics
    let (statement, found) = resolve(parsed.tree, in: environment)
    diagnostics += found
    switch statement {
    case .query(let query)?: environment.saved = query.shape
    case .environment(let changed)?: environment = changed
    case .expect, .describe, .explain, .why, .help, nil: break
    }
  }
  return diagnostics
}
