import Corpus
import Diagnostics

/// A load of the files that a walk found: where a cache is kept of them, nothing is read that has not changed.
struct FileLoad {
  let walk: FileWalk
  let trust: StampTrust
  let cache: CacheFile?
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
    guard let read = readFiles(walk.files, namesFiles: true, monitor: monitor) else { return nil }
    let (files, trust) = (walk.files, trust)
    let count = read.reduce(0) { $0 + $1.newsletters.count }
    var loaded = finished(count, replaces: nil) {
      var builder = LoadBuilder(trust: trust)
      for (file, contents) in zip(files, read) { builder.append(file, contents) }
      return builder.contents()
    }
    loaded?.foundDamage = foundDamage
    return loaded
  }

  /// Reads what has changed since the cache was written, and takes the rest from it.
  private func renewed(_ cached: CacheFile.Contents) -> Loaded? {
    let places = cached.sources.places(of: walk.files)
    let changed = zip(walk.files, places).filter { $1 == nil }.map(\.0)
    guard let read = readFiles(changed, namesFiles: true, monitor: monitor) else { return nil }
    let update = CacheUpdate(cached: cached, files: walk.files, places: places, read: read)
    let trust = trust
    let loaded = finished(cached.corpus.newsletters.rowCount, replaces: cached) {
      update.contents(trust: trust)
    }
    return cached.corpus.isDamaged ? readAnew(foundDamage: true) : loaded
  }

  /// Builds and keeps what the next load can use and has nothing like yet.
  private func finished(
    _ newsletterCount: Int, replaces cached: CacheFile.Contents?,
    _ build: @escaping @Sendable () -> CacheFile.Contents
  ) -> Loaded? {
    let cache = cache
    let built = unlessCancelled(monitor, isShort: newsletterCount <= fewNewsletters) {
      let contents = build()
      let isOfUse = contents.sources.stamps.contains { $0 != .unknown }
      let isNew = cached.map { !contents.sources.isSame(as: $0.sources) && !$0.corpus.isDamaged } ?? true
      if isOfUse, isNew { cache?.write(contents) }
      return contents
    }
    return built.map { Loaded($0, walkProblems: walk.problems) }
  }
}

/// Letters up to which a corpus is built faster than anyone can wish to stop it.
private let fewNewsletters = 5000
