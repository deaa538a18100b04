import Corpus

/// A load of the files that a walk found: where a cache is kept of them, nothing is read that has not changed.
struct FileLoad {
  let walk: FileWalk
  let trust: StampTrust
  let cache: CacheFile?
  let reading: ReadingOptions
  let monitor: LoadMonitor

  /// `nil` when the monitor cancelled. Where the cache is not trusted all is read, and it is written anew.
  func run(trustsCache: Bool) -> Loaded? {
    // A walk that was cancelled has not found all.
    if monitor.isCancelled() { return nil }
    guard let cache, trustsCache else { return readAnew(foundDamage: false) }
    switch cache.open() {
    case .nothing: return readAnew(foundDamage: false)
    case .damaged: return readAnew(foundDamage: true)
    case .found(let cached):
      guard cached.sources.lists(walk.files) else { return renewed(cached) }
      cache.touch()
      return Loaded(cached, walkProblems: walk.problems)
    }
  }

  private func readAnew(foundDamage: Bool) -> Loaded? {
    guard let read = readFiles(walk.files, reading, monitor: monitor) else { return nil }
    monitor.report(LoadProgress(stage: .building))
    var builder = LoadBuilder(trust: trust, isCancelled: monitor.isCancelled)
    for (file, contents) in zip(walk.files, read) { builder.append(file, contents) }
    var loaded = finished(builder.contents(), replaces: nil, weights: read.weightsProblems)
    loaded?.foundDamage = foundDamage
    return loaded
  }

  /// As `run`, from what is loaded in place of a cache.
  func run(from loaded: Loaded) -> Loaded? {
    if monitor.isCancelled() { return nil }
    if loaded.corpus.isDamaged { return readAnew(foundDamage: true) }
    guard loaded.sources.lists(walk.files) else {
      return renewed(CacheFile.Contents(sources: loaded.sources, corpus: loaded.corpus))
    }
    var same = loaded
    same.walkProblems = walk.problems
    same.foundDamage = false
    return same
  }

  /// Reads what has changed since the cache was written, and takes the rest from it.
  private func renewed(_ cached: CacheFile.Contents) -> Loaded? {
    let places = cached.sources.places(of: walk.files)
    let changed = zip(walk.files, places).filter { $1 == nil }.map(\.0)
    guard let read = readFiles(changed, reading, monitor: monitor) else { return nil }
    monitor.report(LoadProgress(stage: .building))
    let update = CacheUpdate(
      cached: cached, files: walk.files, places: places, read: read, isCancelled: monitor.isCancelled)
    let contents = update.contents(trust: trust)
    if cached.corpus.isDamaged { return readAnew(foundDamage: true) }
    return finished(contents, replaces: cached, weights: read.weightsProblems)
  }

  /// Keeps what was built, where the next load can use it and has nothing like it yet.
  /// What lacks directions for want of weights is not kept.
  private func finished(
    _ contents: CacheFile.Contents, replaces cached: CacheFile.Contents?, weights problems: [LoadProblem]
  ) -> Loaded? {
    if monitor.isCancelled() { return nil }
    let isOfUse = problems.isEmpty && contents.sources.stamps.contains(where: \.isTrusted)
    if isOfUse, cached.map({ !contents.sources.isSame(as: $0.sources) }) ?? true { cache?.write(contents) }
    return Loaded(contents, walkProblems: problems + walk.problems)
  }
}

extension [FileContents] {
  var weightsProblems: [LoadProblem] { LoadProblem.weights(of: lazy.flatMap(\.newsletters)) }
}
