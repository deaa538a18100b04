internal import Glibc

/// A file that is open for appending and locked against other processes until this goes out of scope.
struct LockedFile: ~Copyable {
  let identity: FileIdentity
  private let path: String
  private let descriptor: Int32

  /// How often a file may be replaced while its lock is waited for.
  private static let attempts = 16
  /// How often the lock is asked for, each time after a hundredth of a second. A shell that was stopped while it had the lock
  /// must not stop all others.
  private static let patience = 500

  /// - Returns: nil for no file (unless `creating`), and for what is not a plain file, such as a history that the user
  ///   linked to `/dev/null`.
  init?(path named: String, creating: Bool) throws(HistoryError) {
    // A file that is written anew keeps the links that lead to it.
    let path = Self.resolved(named)
    for _ in 0..<Self.attempts {
      guard let descriptor = try Self.open(path, creating: creating) else { return nil }
      var opened = stat()
      var named = stat()
      guard Self.lock(descriptor), fstat(descriptor, &opened) == 0 else {
        let error = HistoryError("flock")
        close(descriptor)
        throw error
      }
      guard opened.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        return nil
      }
      if stat(path, &named) == 0 && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev {
        // What others may read was not made by this.
        if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        self.path = path
        self.descriptor = descriptor
        identity = FileIdentity(opened)
        return
      }
      // Another process set this file aside while it had the lock.
      close(descriptor)
    }
    throw HistoryError("flock")
  }

  deinit {
    close(descriptor)
  }

  func size() throws(HistoryError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw HistoryError("fstat") }
    return Int(status.st_size)
  }

  func contents() throws(HistoryError) -> [UInt8] {
    try bytes(at: 0, count: try size())
  }

  /// Fewer than `count` at the file's end.
  func bytes(at offset: Int, count: Int) throws(HistoryError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(max(count, 1), 1 << 20))
    while bytes.count < count {
      let wanted = min(buffer.count, count - bytes.count)
      let read = pread(descriptor, &buffer, wanted, offset + bytes.count)
      if read < 0 && errno != EINTR { throw HistoryError("read") }
      if read == 0 { break }
      bytes += buffer.prefix(max(0, read))
    }
    return bytes
  }

  /// Appends all or, when the disk is full, nothing.
  func append(_ bytes: [UInt8]) throws(HistoryError) {
    let before = try size()
    guard write(bytes, to: descriptor) else {
      let error = HistoryError("write")
      _ = ftruncate(descriptor, before)
      throw error
    }
  }

  /// Gives the file one more name, which no other file has.
  ///
  /// - Returns: The name.
  func keepCopy() throws(HistoryError) -> String {
    var number = 1
    while link(path, "\(path).damaged-\(number)") != 0 {
      guard errno == EEXIST else { throw HistoryError("link") }
      number += 1
    }
    return "\(path).damaged-\(number)"
  }

  /// Puts a file with these bytes in the place of this one, which stays locked; those who wait for it take the new one.
  func replace(with bytes: [UInt8]) throws(HistoryError) {
    let aside = path + ".new"
    let descriptor = Glibc.open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw HistoryError("open") }
    let isWritten = write(bytes, to: descriptor) && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, rename(aside, path) == 0 else {
      let error = HistoryError(isWritten ? "rename" : "write")
      unlink(aside)
      throw error
    }
  }

  private static func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<patience {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(10_000)
    }
    return false
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func open(_ path: String, creating: Bool) throws(HistoryError) -> Int32? {
    let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | (creating ? O_CREAT : 0)
    let descriptor = Glibc.open(path, flags, 0o600)
    if descriptor < 0 && errno == ENOENT && !creating { return nil }
    guard descriptor >= 0 else { throw HistoryError("open") }
    return descriptor
  }
}

/// Makes the folder of a file, and the folders above it, for the user alone; those that are there stay as they are.
func makeFolder(of path: String) throws(HistoryError) {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
  let folder = String(path[..<slash])
  if access(folder, F_OK) == 0 { return }
  try makeFolder(of: folder)
  guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw HistoryError("mkdir") }
}
