import Corpus
import Diagnostics
import Dispatch
import IdeaExtraction
import NewsletterReaders
package import Newsletters
import Synchronization

/// Reads everything that `request` names, completes the ideas and builds the corpus.
///
/// Never fails: what cannot be read is among the problems and does not stop the rest. Files are read on all cores;
/// the result does not depend on the order in which they finish.
package func load(_ request: LoadRequest) -> Loaded {
  let read = readSources(request, namesFiles: true)
  return Loaded(corpus: Corpus(read.newsletters), files: read.files, problems: read.problems)
}

/// The newsletters of a request before they are stored in columns, with what happened on the way.
package struct ReadSources: Sendable {
  /// In the order of the files.
  package var newsletters: [Newsletter] = []
  package var files: [SourceReport] = []
  package var problems: [LoadProblem] = []
}

/// As `load`, for those who want the newsletters themselves.
///
/// A newsletter of an interchange file that names no file of its own gets the name of that one where `namesFiles`
/// says so; what is written as interchange again must not change by being read.
package func readSources(_ request: LoadRequest, namesFiles: Bool = false) -> ReadSources {
  var sources = ReadSources()
  var inputs: [Input] = BundledSamples.all.map { .bytes($0.bytes, name: $0.name) }
  if !request.paths.isEmpty {
    var walk = FileWalk()
    for path in request.paths { walk.add(path) }
    inputs = walk.files.map { .path($0) }
    sources.problems = walk.problems
  }
  for outcome in readAll(inputs) {
    sources.newsletters += outcome.newsletters.map { newsletter in
      guard namesFiles, newsletter.file == nil else { return newsletter }
      var named = newsletter
      named.file = outcome.report?.file
      return named
    }
    sources.problems += outcome.problems
    if let report = outcome.report { sources.files.append(report) }
  }
  return sources
}

/// Where the bytes of one source come from.
private enum Input: Sendable {
  case path(String)
  case bytes([UInt8], name: String)
}

/// What came of one input.
private struct Outcome: Sendable {
  var newsletters: [Newsletter] = []
  var report: SourceReport?
  var problems: [LoadProblem] = []
}

private func readAll(_ inputs: [Input]) -> [Outcome] {
  let outcomes = Mutex([Outcome](repeating: Outcome(), count: inputs.count))
  DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
    let outcome = read(inputs[index])
    outcomes.withLock { $0[index] = outcome }
  }
  return outcomes.withLock { $0 }
}

private func read(_ input: Input) -> Outcome {
  do throws(FileError) {
    return switch input {
    case .path("-"): read(try readToEnd(of: 0, named: "standard input", limit: .letters), name: "-")
    case .path(let path): read(try readFile(at: path, limit: .letters), name: path)
    case .bytes(let bytes, let name): read(bytes, name: name)
    }
  } catch {
    return Outcome(problems: [.unreachable(error, isNamed: false)])
  }
}

/// Problems of one file that are listed; a place in a long file takes time to find.
private let listedProblems = 100

private func read(_ bytes: [UInt8], name: String) -> Outcome {
  let result = readNewsletters(from: bytes, file: name)
  var newsletters = result.newsletters
  for index in newsletters.indices { completeIdeas(in: &newsletters[index]) }
  let source = SourceText(bytes: bytes, name: name)
  var problems = result.diagnostics.prefix(listedProblems).map { LoadProblem($0, in: source) }
  let rest = result.diagnostics.count - problems.count
  if 0 < rest { problems.append(.more(rest, in: name)) }
  let report = SourceReport(
    file: name, format: result.format, newsletterCount: newsletters.count,
    ideaCount: newsletters.reduce(0) { $0 + $1.ideas.count }, problemCount: result.diagnostics.count)
  return Outcome(newsletters: newsletters, report: report, problems: problems)
}
