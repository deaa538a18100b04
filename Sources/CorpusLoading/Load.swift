import Corpus
package import Newsletters

/// Reads everything that `request` names, completes the ideas and builds the corpus.
///
/// Never fails: what cannot be read is among the problems and does not stop the rest. Files are read on all cores;
/// the result does not depend on the order in which they finish.
package func load(_ request: LoadRequest) -> Loaded {
  load(request, monitor: LoadMonitor()) ?? Loaded(corpus: Corpus([]), files: [], problems: [])
}

/// As above, followed by a monitor; `nil` when it cancelled, at once.
package func load(_ request: LoadRequest, monitor: LoadMonitor) -> Loaded? {
  defer { monitor.report(LoadProgress(stage: .finished)) }
  return abandonable(monitor) { monitor in
    guard let read = readAll(request, namesFiles: true, monitor) else { return nil }
    monitor.report(LoadProgress(stage: .building))
    return Loaded(corpus: Corpus(read.newsletters), files: read.files, problems: read.problems)
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

/// As above, followed by a monitor; `nil` when it cancelled, at once.
package func readSources(
  _ request: LoadRequest, namesFiles: Bool = false, monitor: LoadMonitor
) -> ReadSources? {
  defer { monitor.report(LoadProgress(stage: .finished)) }
  return abandonable(monitor) { readAll(request, namesFiles: namesFiles, $0) }
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
