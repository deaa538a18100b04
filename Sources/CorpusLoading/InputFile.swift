internal import Glibc

/// A file to read, as the walk found it: what must be the same for its contents to be the same.
struct InputFile: Hashable, Sendable {
  /// Tells a file or folder from all others, whatever path leads to it.
  struct Identity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64

    /// Files of several devices with the same number are few.
    func hash(into hasher: inout Hasher) { hasher.combine(number) }
  }

  /// As the user would write it; `-` is standard input.
  var path: String
  var identity: Identity
  /// In bytes; 0 for what is no regular file.
  var size: Int
  /// When the contents last changed, in nanoseconds since 1970.
  var modified: Int64
  /// When the contents or what is known of them last changed; a program cannot set it.
  var changed: Int64
  /// A file that can be read again; a pipe or standard input is read once, to an end that nobody knows.
  var isRegular: Bool
  /// The user named it, or it lies among the mails of a Maildir: it is read whatever its name and form are.
  var isKnownLetter: Bool

  static let standardInput = unread("-")

  /// Something that a walk knows only the name of, which the user gave.
  static func unread(_ path: String) -> InputFile {
    InputFile(
      path: path, identity: Identity(device: 0, number: 0), size: 0, modified: 0, changed: 0,
      isRegular: false,
      isKnownLetter: true)
  }
}

/// What stands somewhere, links followed.
struct FileStatus {
  var identity: InputFile.Identity
  var isFolder: Bool
  /// A file that a folder's walk reads; devices and pipes are read only where they are named.
  var isRegular: Bool
  var isPipe: Bool
  var size: Int
  var modified: Int64
  var changed: Int64

  init(of path: String) throws(FileError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileError(path) }
    self.init(status)
  }

  init(_ status: stat) {
    identity = InputFile.Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isPipe = status.st_mode & S_IFMT == S_IFIFO
    size = isRegular ? Int(status.st_size) : 0
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
  }

  func file(at path: String, isKnownLetter: Bool) -> InputFile {
    InputFile(
      path: path, identity: identity, size: size, modified: modified, changed: changed, isRegular: isRegular,
      isKnownLetter: isKnownLetter)
  }
}

private func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}
