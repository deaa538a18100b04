package import Newsletters

/// Reads everything that `request` names, completes the ideas and builds the corpus.
///
/// Never fails: what cannot be read is among the problems and does not stop the rest. Files are read on all cores;
/// the result does not depend on the order in which they finish.
package func load(_ request: LoadRequest) -> Loaded {
  load(request, monitor: LoadMonitor())
    ?? Loaded(LoadBuilder(trust: StampTrust(of: request)).contents(), walkProblems: [])
}

/// As above, followed by a monitor; `nil` when it cancelled, at once.
///
/// The cache that the request names is used and kept up to date; where it is not trusted it is only written anew.
package func load(_ request: LoadRequest, monitor: LoadMonitor, trustsCache: Bool = true) -> Loaded? {
  defer { monitor.report(LoadProgress(stage: .finished)) }
  return abandonable(monitor) { monitor in
    let trust = StampTrust(of: request)
    guard !request.paths.isEmpty else { return loadSamples(request, monitor, trust) }
    let walk = FileWalk(request.paths, monitor: monitor)
    let cache = CacheFile(of: walk, for: request)
    return FileLoad(
      walk: walk, trust: trust, cache: cache, reading: ReadingOptions(of: request), monitor: monitor
    )
    .run(trustsCache: trustsCache)
  }
}

/// Loads `request` again from what it came to before, so that only files are read which have changed since; `nil` when the monitor
/// cancelled, at once.
///
/// Where no file has changed the corpus is the same one. What cannot be read twice, such as standard input, is kept.
package func renew(_ loaded: Loaded, of request: LoadRequest, monitor: LoadMonitor = LoadMonitor()) -> Loaded?
{
  guard !request.paths.isEmpty else { return loaded }
  defer { monitor.report(LoadProgress(stage: .finished)) }
  return abandonable(monitor) { renewed(loaded, of: request, $0)?.loaded }
}

/// As `renew`, with the walk that it made.
func renewed(
  _ loaded: Loaded, of request: LoadRequest, _ monitor: LoadMonitor
) -> (loaded: Loaded, walk: FileWalk)? {
  let trust = StampTrust(of: request)
  let walk = FileWalk(request.paths, monitor: monitor)
  let cache = CacheFile(of: walk, for: request)
  let load = FileLoad(
    walk: walk, trust: trust, cache: cache, reading: ReadingOptions(of: request), monitor: monitor)
  return load.run(from: loaded).map { ($0, walk) }
}

extension StampTrust {
  /// For a walk that begins now.
  fileprivate init(of request: LoadRequest) {
    self.init(walkStart: systemTime(), clockStep: request.cache?.clockStep ?? CacheFolder.usualClockStep)
  }
}

private func loadSamples(_ request: LoadRequest, _ monitor: LoadMonitor, _ trust: StampTrust) -> Loaded? {
  var builder = LoadBuilder(trust: trust)
  let read = readSamples(ReadingOptions(of: request), monitor)
  for (name, contents) in read { builder.append(.unread(name), contents) }
  if monitor.isCancelled() { return nil }
  return Loaded(builder.contents(), walkProblems: read.map(\.contents).weightsProblems)
}

private func readSamples(
  _ options: ReadingOptions, _ monitor: LoadMonitor
) -> [(name: String, contents: FileContents)] {
  let meter = LoadMeter([], monitor)
  return BundledSamples.all.map { name, bytes in
    (name, readShared(bytes, of: name, options, meter))
  }
}

/// The newsletters of a request before they are stored in columns, with what happened on the way.
package struct ReadSources: Sendable {
  /// In the order of the files; one that stands in several of them comes once, at the place of the one that leads.
  package var newsletters: [Newsletter] = []
  package var files: [SourceReport] = []
  package var problems: [LoadProblem] = []

  package init() {}
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
  let options = ReadingOptions(of: request, namesFiles: namesFiles)
  return abandonable(monitor) { readAll(request, options, $0) }
}

/// As `readSources`, for a load that goes on.
private func readAll(_ request: LoadRequest, _ options: ReadingOptions, _ monitor: LoadMonitor)
  -> ReadSources?
{
  let sources: ReadSources
  if request.paths.isEmpty {
    sources = ReadSources(readSamples(options, monitor).map(\.contents), walkProblems: [])
  } else {
    let walk = FileWalk(request.paths, monitor: monitor)
    guard let contents = readFiles(walk.files, options, monitor: monitor) else { return nil }
    sources = ReadSources(contents, walkProblems: walk.problems)
  }
  return monitor.isCancelled() ? nil : sources
}

extension ReadSources {
  init(_ contents: [FileContents], walkProblems: [LoadProblem]) {
    newsletters = DistinctLetters(contents.flatMap(\.newsletters), contents.flatMap(\.identities)).newsletters
    files = contents.compactMap(\.report)
    problems = contents.weightsProblems + walkProblems + contents.flatMap(\.problems)
  }
}
