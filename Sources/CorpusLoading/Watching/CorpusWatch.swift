import Dispatch
internal import Glibc
import Synchronization

/// Follows the files of a request in the background, from when it is made until it is stopped or no one holds it.
///
/// What has changed is read as soon as it is still for a moment, so that half-written files are not; whoever holds the watch takes the
/// result when it suits. Where the system does not tell of changes, they are looked for every two seconds.
package final class CorpusWatch: Sendable {
  private let core: WatchCore

  /// `loaded` is what the request came to before.
  ///
  /// Where the system is not asked for changes, they are looked for.
  package init(of request: LoadRequest, from loaded: Loaded, asksSystem: Bool = true) {
    let core = WatchCore(of: request, from: loaded)
    self.core = core
    DispatchQueue(label: "tearsheet.watch", qos: .utility).async { core.run(asksSystem: asksSystem) }
  }

  deinit { core.stop() }

  /// What the request comes to now, where that is not what it came to before. Each result is given once.
  package func takeRenewed() -> Loaded? { core.takeRenewed() }

  /// Goes on from what was loaded meanwhile, in place of what has not been taken.
  package func restart(from loaded: Loaded) { core.restart(from: loaded) }

  package func stop() { core.stop() }
}

/// What the holder of a watch and its thread share.
private final class WatchCore: Sendable {
  private struct State {
    /// What the next renewal begins with.
    var base: Loaded
    var renewed: Loaded?
    /// Goes up when someone else sets the base.
    var restarts = 0
  }

  private let request: LoadRequest
  private let state: Mutex<State>
  private let isStopped = Atomic(false)
  /// A byte in it ends the waiting of the thread.
  private let waker: (output: Int32, input: Int32)

  init(of request: LoadRequest, from loaded: Loaded) {
    self.request = request
    state = Mutex(State(base: loaded))
    var ends: [Int32] = [-1, -1]
    _ = unsafe pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    waker = (ends[0], ends[1])
  }

  deinit {
    close(waker.output)
    close(waker.input)
  }

  func takeRenewed() -> Loaded? {
    state.withLock { state in
      defer { state.renewed = nil }
      return state.renewed
    }
  }

  func restart(from loaded: Loaded) {
    state.withLock { state in
      state.base = loaded
      state.renewed = nil
      state.restarts += 1
    }
  }

  func stop() {
    guard !isStopped.exchange(true, ordering: .relaxed) else { return }
    var byte: UInt8 = 0
    _ = unsafe write(waker.input, &byte, 1)
  }

  /// Until it is stopped.
  func run(asksSystem: Bool) {
    let events = FolderEvents(asksSystem: asksSystem)
    var folders = namedFolders
    _ = events.watch(folders)
    var mustLook = true
    while !isStopped.load(ordering: .relaxed) {
      if !mustLook {
        let isTold = events.wait(milliseconds: events.lacksSome ? pollingInterval : -1, or: waker.output)
        guard isTold || events.lacksSome else { continue }
        if isTold { waitForStillness(events) }
      }
      guard let (found, isLate) = look() else { continue }
      folders = namedFolders
      for folder in found { folders.updateValue(nil, forKey: folder) }
      // What came into a folder before it was watched is found by looking once more.
      mustLook = events.watch(folders) || isLate
    }
  }

  /// Changes come in bursts; one that does not end is not waited for.
  private func waitForStillness(_ events: FolderEvents) {
    let start = ContinuousClock.now
    while events.wait(milliseconds: stillness, or: waker.output), !isStopped.load(ordering: .relaxed),
      ContinuousClock.now - start < .seconds(10)
    {}
  }

  /// Renews what is loaded; gives the folders that were walked and whether the result came too late, or `nil` where it was stopped.
  private func look() -> (folders: [String], isLate: Bool)? {
    let (base, restarts) = state.withLock { ($0.base, $0.restarts) }
    let monitor = LoadMonitor(
      report: { _ in }, isCancelled: { self.isStopped.load(ordering: .relaxed) })
    guard let (loaded, walk) = CorpusLoading.renewed(base, of: request, monitor) else { return nil }
    let isChanged =
      loaded.corpus !== base.corpus || !loaded.changes(since: base).isEmpty
      || loaded.walkProblems != base.walkProblems
    let isLate = state.withLock { state in
      guard state.restarts == restarts else { return true }
      if isChanged { (state.base, state.renewed) = (loaded, loaded) }
      return false
    }
    return (walk.folders, isLate)
  }

  /// The folders that hold the named paths, with the names in them that count: what is named may go and come again.
  private var namedFolders: [String: Set<String>?] {
    request.paths.reduce(into: [:]) { folders, path in
      let bare = path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
      guard path != "-", let name = bare.split(separator: "/").last, name != ".", name != ".." else { return }
      let folder = bare.dropLast(name.count)
      let key = folder.isEmpty ? "." : String(folder)
      folders.updateValue((folders[key] ?? [])?.union([String(name)]), forKey: key)
    }
  }
}

/// Milliseconds without a change after which files are taken to be written.
private let stillness: Int32 = 300

/// Milliseconds between looks at files whose changes the system does not tell.
private let pollingInterval: Int32 = 2000
