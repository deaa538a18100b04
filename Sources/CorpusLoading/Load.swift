import Corpus
import Dispatch
package import Newsletters
import Synchronization

/// Reads everything that `request` names, completes the ideas and builds the corpus.
///
/// Never fails: what cannot be read is among the problems and does not stop the rest. Files are read on all cores;
/// the result does not depend on the order in which they finish.
package func load(_ request: LoadRequest) -> Loaded {
  load(request, monitor: LoadMonitor()) ?? Loaded(corpus: Corpus([]), files: [], problems: [])
}

/// As above, followed by a monitor; `nil` when it cancelled.
package func load(_ request: LoadRequest, monitor: LoadMonitor) -> Loaded? {
  defer { monitor.report(LoadProgress(stage: .finished)) }
  guard let read = readAll(request, namesFiles: true, monitor) else { return nil }
  monitor.report(LoadProgress(stage: .building))
  guard let corpus = build(read.newsletters, monitor), !monitor.isCancelled() else { return nil }
  return Loaded(corpus: corpus, files: read.files, problems: read.problems)
}

/// Letters up to which a corpus is built faster than anyone can wish to stop it.
private let fewNewsletters = 5000

/// Builds the corpus; `nil` when the monitor cancels.
///
/// Building cannot be stopped, so then it goes on on its own thread and what it gives is dropped.
private func build(_ newsletters: [Newsletter], _ monitor: LoadMonitor) -> Corpus? {
  if newsletters.count <= fewNewsletters { return Corpus(newsletters) }
  let building = Building()
  DispatchQueue.global().async { building.finish(Corpus(newsletters)) }
  while building.end.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
    if monitor.isCancelled() { return nil }
    monitor.report(LoadProgress(stage: .building))
  }
  return building.corpus.withLock { $0 }
}

/// A corpus that another thread builds.
private final class Building: Sendable {
  let corpus = Mutex<Corpus?>(nil)
  let end = DispatchSemaphore(value: 0)

  func finish(_ corpus: Corpus) {
    self.corpus.withLock { $0 = corpus }
    end.signal()
  }
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
  readSources(request, namesFiles: namesFiles, monitor: LoadMonitor()) ?? ReadSources()
}

/// As above, followed by a monitor; `nil` when it cancelled.
package func readSources(
  _ request: LoadRequest, namesFiles: Bool = false, monitor: LoadMonitor
) -> ReadSources? {
  defer { monitor.report(LoadProgress(stage: .finished)) }
  return readAll(request, namesFiles: namesFiles, monitor)
}

/// As `readSources`, for a load that goes on.
private func readAll(_ request: LoadRequest, namesFiles: Bool, _ monitor: LoadMonitor) -> ReadSources? {
  var sources = ReadSources()
  if request.paths.isEmpty {
    let meter = LoadMeter([], monitor)
    sources.add(BundledSamples.all.map { readShared($0.bytes, of: $0.name, namesFiles: namesFiles, meter) })
  } else {
    let walk = FileWalk(request.paths, monitor: monitor)
    sources.problems = walk.problems
    guard let contents = readFiles(walk.files, namesFiles: namesFiles, monitor: monitor) else { return nil }
    sources.add(contents)
  }
  return sources
}

extension ReadSources {
  fileprivate mutating func add(_ contents: [FileContents]) {
    newsletters.reserveCapacity(contents.reduce(newsletters.count) { $0 + $1.newsletters.count })
    files.reserveCapacity(contents.count)
    for file in contents {
      newsletters += file.newsletters
      problems += file.problems
      if let report = file.report { files.append(report) }
    }
  }
}
