internal import CSignals
internal import Glibc

/// Where collected results go: a file that takes its name when it is whole, so that no one sees half of it, or
/// something that cannot be renamed onto, such as a pipe, which is written to as it is.
///
/// A signal that ends the program takes what has no name yet along.
///
/// Links are followed, and a file that is replaced keeps its mode. `-` is standard output.
package final class OutputFile {
  /// A call of the system that failed, in words.
  package struct Failure: Error {
    package let message: String

    /// From the calling thread's `errno`.
    init(_ path: String) { message = unsafe "\(path): \(String(cString: strerror(errno)))" }

    init(message: String) { self.message = message }
  }

  package let path: String
  /// Closed after one result.
  let isOnce: Bool
  private let target: OutputTarget
  private let descriptor: Int32
  private(set) var failure: Failure?
  private var isOpen = true
  /// Of what a signal that ends the program removes.
  private let removal: Int32
  /// Bytes written, and those of them that belong to whole results.
  private var length = 0
  private var keptLength = 0
  /// The file as it was when it got its name; `nil` where none did.
  private(set) var identity: FileIdentity?
  private let replacesAny: Bool
  /// Whether a file stands there now that is one of those known.
  let replacesKnown: Bool

  /// `known` are the only files that may be replaced; where it is `nil` any may be. A pipe that nobody reads is waited for, until
  /// that is cancelled.
  package init(
    path: String, isOnce: Bool = false, replacing known: [FileIdentity]? = nil,
    isCancelled: () -> Bool = { false }
  ) throws(Failure) {
    self.path = path
    self.isOnce = isOnce
    replacesAny = known == nil
    target = try OutputTarget(path)
    try target.check(known, for: path)
    replacesKnown = known != nil && target.replacesFile
    removal = target.removeAtEnd()
    descriptor = target.open(isCancelled)
    guard 0 <= descriptor else {
      let failure = target.openFailure(path)
      signals_keep(removal)
      throw failure
    }
    if case .replaced(_, let partial, let mode?) = target, unsafe chmod(partial, mode) != 0 {
      let failure = Failure(path)
      discard()
      throw failure
    }
  }

  deinit { discard() }

  func write(_ text: String) { write(Array(text.utf8)) }

  /// A failure is kept for `finish`.
  package func write(_ bytes: [UInt8]) {
    guard failure == nil, !bytes.isEmpty else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if 0 < count {
        rest = rest.dropFirst(count)
        length += count
      } else if errno != EINTR {
        failure = Failure(path)
        return
      }
    }
  }

  /// What was written so far is whole.
  func keepWritten() { keptLength = length }

  /// Takes back what was written since, where that can be done.
  func dropUnfinished() {
    guard case .replaced = target, isOpen, keptLength < length else { return }
    if ftruncate(descriptor, off_t(keptLength)) == 0, 0 <= lseek(descriptor, off_t(keptLength), SEEK_SET) {
      length = keptLength
    } else if failure == nil {
      failure = Failure(path)
    }
  }

  /// Gives the file its name. Where only that fails, what was written stays aside and the failure says where.
  package func finish() throws(Failure) {
    guard isOpen else { return }
    if let failure { throw failure }
    isOpen = false
    defer { signals_keep(removal) }
    guard target.close(descriptor) else {
      let failure = Failure(path)
      target.remove()
      throw failure
    }
    try target.publish(as: path, replacesAny: replacesAny)
    identity = target.identity
  }

  /// Takes back what was written, unless it has its name already or went where nothing can be taken back.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    _ = target.close(descriptor)
    target.remove()
    signals_keep(removal)
  }
}

/// How bytes get to a path.
private enum OutputTarget {
  case standardOutput
  /// Written aside as `partial`, then renamed; `mode` is that of the file that stands there.
  case replaced(path: String, partial: String, mode: mode_t?)
  /// A pipe, a device or the like, or a file that has no name to follow a link to.
  case direct(path: String)

  /// Looks at what stands at the path, links followed.
  init(_ path: String) throws(OutputFile.Failure) {
    if path == "-" {
      self = .standardOutput
      return
    }
    let resolved = try Self.resolved(path)
    var status = stat()
    if unsafe stat(resolved, &status) != 0 {
      guard errno == ENOENT else { throw OutputFile.Failure(path) }
      self = .replaced(path: resolved, partial: Self.partial(of: resolved), mode: nil)
    } else if status.st_mode & S_IFMT == S_IFREG, Self.linkTarget(of: resolved) == nil {
      guard unsafe access(resolved, W_OK) == 0 else { throw OutputFile.Failure(path) }
      self = .replaced(path: resolved, partial: Self.partial(of: resolved), mode: status.st_mode & 0o7777)
    } else {
      self = .direct(path: resolved)
    }
  }

  private static func partial(of path: String) -> String { "\(path).\(getpid()).partial" }

  /// The path that a chain of links ends at, which need not be there. Links below `/proc` lead to what is open
  /// and not to a name, so they stay.
  private static func resolved(_ path: String) throws(OutputFile.Failure) -> String {
    var path = path
    for _ in 0..<40 {
      guard let next = linkTarget(of: path) else { return path }
      if next.hasPrefix("/proc/") || path.hasPrefix("/proc/") { return path }
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    errno = ELOOP
    throw OutputFile.Failure(path)
  }

  private static func linkTarget(of path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &buffer, buffer.count)
    return 0 < count ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  func open(_ isCancelled: () -> Bool) -> Int32 {
    switch self {
    case .standardOutput: 1
    case .replaced(_, let partial, _):
      unsafe Glibc.open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    case .direct(let path): Self.openDirect(path, isCancelled)
    }
  }

  /// Has what is written aside removed should a signal end the program.
  func removeAtEnd() -> Int32 {
    guard case .replaced(_, let partial, _) = self else { return -1 }
    return unsafe signals_remove_at_end(partial)
  }

  /// Why `open` failed, from `errno`. That no file can be made beside one says nothing of the one that is there.
  func openFailure(_ path: String) -> OutputFile.Failure {
    if case .direct = self, errno == ENXIO {
      return OutputFile.Failure(message: "\(path): nobody reads this pipe")
    }
    let failure = OutputFile.Failure(path)
    guard replacesFile else { return failure }
    return OutputFile.Failure(
      message: "\(failure.message); it is there, but no new one can be written beside it to replace it")
  }

  /// A pipe that no one reads is waited for, but not for ever.
  private static func openDirect(_ path: String, _ isCancelled: () -> Bool) -> Int32 {
    for attempt in 0..<60 {
      let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
      if 0 <= descriptor {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        return descriptor
      }
      guard errno == ENXIO || errno == EINTR, attempt < 59, !isCancelled() else { return -1 }
      usleep(50_000)
    }
    return -1
  }

  func close(_ descriptor: Int32) -> Bool {
    if case .standardOutput = self { return true }
    return Glibc.close(descriptor) == 0
  }

  /// Whether there was a file that gives its name to this one.
  var replacesFile: Bool { if case .replaced(_, _, .some) = self { true } else { false } }

  /// Refuses a file that is there and is none of those known.
  func check(_ known: [FileIdentity]?, for path: String) throws(OutputFile.Failure) {
    guard let known, case .replaced(_, _, .some) = self, let identity, !known.contains(identity) else {
      return
    }
    throw OutputFile.Failure(
      message: "\(path) is there already, and not from here; --force behind it replaces it")
  }

  /// Of the file that stands at the path now.
  var identity: FileIdentity? {
    guard case .replaced(let path, _, _) = self else { return nil }
    return FileIdentity(path)
  }

  func publish(as name: String, replacesAny: Bool) throws(OutputFile.Failure) {
    guard case .replaced(let path, let partial, let mode) = self else { return }
    let message: String
    if !replacesAny, mode == nil, identity != nil {
      message = "\(name) was made by someone else meanwhile"
    } else if unsafe rename(partial, path) == 0 {
      return
    } else {
      message = OutputFile.Failure(name).message
    }
    throw OutputFile.Failure(message: "\(message); what was written is in \(partial)")
  }

  func remove() {
    if case .replaced(_, let partial, _) = self { unsafe unlink(partial) }
  }
}
