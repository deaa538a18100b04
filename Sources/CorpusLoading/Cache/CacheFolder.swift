internal import Glibc
import MappedStorage

/// The folder of the caches: one file for each set of paths that was loaded.
///
/// Any of them may be deleted at any time. Programs that run at once need no lock: each writes under a name of its own, and
/// what is renamed last stays.
package struct CacheFolder: Hashable, Sendable {
  package let path: String
  /// Bytes of all caches together, past which those that were not used for longest are removed.
  package var limit = 4 << 30
  /// Fewer bytes of input are read as fast as a cache would be.
  package var leastInput = 256 << 10
  /// Nanoseconds in which a file system may count time. A file that changed this short before it was read is not kept, since it
  /// may change again without a trace; tests that cannot wait set less.
  package var clockStep = usualClockStep

  static let ending = ".cache"
  package static let usualClockStep: Int64 = 2_000_000_000

  package init(path: String) { self.path = path }

  /// `$XDG_CACHE_HOME/tearsheet`, by default under `~/.cache`; `nil` for a user without a home.
  package static func usual(in environment: [String: String]) -> CacheFolder? {
    let absolute = { (name: String) in environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let caches = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map { $0 + "/.cache" }
    return caches.map { CacheFolder(path: $0 + "/tearsheet") }
  }

  /// Makes the folder, for its owner alone, and those above it where they are missing.
  ///
  /// - Returns: Whether it is there and no one else can have put anything into it.
  func prepare() -> Bool {
    var end = path.startIndex
    while end < path.endIndex {
      let next = path.index(after: end)
      end = path[next...].firstIndex(of: "/") ?? path.endIndex
      unsafe mkdir(String(path[..<end]), 0o700)
    }
    return isOwn
  }

  /// Whether the folder belongs to this user and others cannot write into it.
  var isOwn: Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid() && status.st_mode & S_IWOTH == 0
  }

  /// Notes that a cache was used, by its time of modification.
  func touch(_ file: String) { unsafe utimensat(AT_FDCWD, file, nil, 0) }

  /// Removes what killed programs left unfinished, and the caches past the limit, but never the one at `used`.
  func tidy(keeping used: String) {
    guard let entries = try? entries(inFolder: path, isCancelled: { false }) else { return }
    let now = systemTime()
    for entry in entries where isLeftOver(entry, now) { unsafe unlink(entry.path) }

    let caches = entries.compactMap { entry in
      entry.path.hasSuffix(Self.ending) && entry.path != used ? entry.status.map { (entry.path, $0) } : nil
    }
    var bytes = (try? FileStatus(of: used).size) ?? 0
    for (path, status) in caches.sorted(by: { $0.1.modified > $1.1.modified }) {
      bytes += status.size
      if limit < bytes { unsafe unlink(path) }
    }
  }

  /// Whether a file was being written by a program that is gone, or has not been for an hour.
  ///
  /// The numbers of processes mean something else in a container that shares the folder, so a gone one has ten seconds.
  /// Removed too early, a file is not renamed in the end, and that cache is not there: no more.
  private func isLeftOver(_ entry: FolderEntry, _ now: Int64) -> Bool {
    guard let name = entry.path.split(separator: "/").last, let status = entry.status,
      let unfinished = UnfinishedFile(name: String(name))
    else { return false }
    let idle = (now &- status.modified) / 1_000_000_000
    return unfinished.isAbandoned ? 10 <= idle : 3600 <= idle
  }
}
