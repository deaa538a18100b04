internal import Glibc

/// A call of the system that failed, in words.
package struct FileError: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var reason: String
  /// There is nothing at the path.
  package var isMissing: Bool

  /// From the calling thread's `errno`.
  init(_ path: String) {
    let number = errno
    self.path = path
    reason = unsafe String(cString: strerror(number))
    isMissing = number == ENOENT
  }

  init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
    isMissing = false
  }

  package var description: String { "\(path): \(reason)" }
}

/// What stands at a path, links followed.
struct FileStatus {
  /// Tells a file or folder from all others, whatever path leads to it.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  var identity: Identity
  var isFolder: Bool
  /// A file that a folder's walk reads; devices and pipes are read only where they are named.
  var isRegular: Bool
  var isPipe: Bool

  init(of path: String) throws(FileError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileError(path) }
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isPipe = status.st_mode & S_IFMT == S_IFIFO
  }
}

/// The names in a folder, hidden ones left out, sorted by their bytes.
func visibleNames(inFolder path: String) throws(FileError) -> [String] {
  guard let folder = unsafe opendir(path) else { throw FileError(path) }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// How many bytes of one file are read at most.
package struct SizeLimit: Hashable, Sendable {
  package var bytes: Int
  /// For a file that begins with `{`, as interchange does, which holds many letters.
  package var interchangeBytes: Int

  package init(bytes: Int, interchangeBytes: Int? = nil) {
    self.bytes = bytes
    self.interchangeBytes = interchangeBytes ?? bytes
  }

  /// 64 MiB.
  package static let script = SizeLimit(bytes: 64 << 20)
  /// 64 MiB, for interchange 1 GiB.
  package static let letters = SizeLimit(bytes: 64 << 20, interchangeBytes: 1 << 30)

  func bytes(for head: UInt8?) -> Int { head == UInt8(ascii: "{") ? interchangeBytes : bytes }
}

/// The bytes of a file or pipe up to its end. Devices and sockets are refused, since they may never end.
package func readFile(at path: String, limit: SizeLimit) throws(FileError) -> [UInt8] {
  let status = try FileStatus(of: path)
  if status.isFolder { throw FileError(path, reason: "Is a folder") }
  guard status.isRegular || status.isPipe else {
    throw FileError(path, reason: "only files and pipes are read, and this is neither")
  }
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard 0 <= descriptor else { throw FileError(path) }
  defer { close(descriptor) }
  return try readToEnd(of: descriptor, named: path, limit: limit)
}

/// The bytes that are left to read of an open file; `path` names it in an error.
package func readToEnd(
  of descriptor: Int32, named path: String, limit: SizeLimit
) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe read(descriptor, &chunk, chunk.count)
    if 0 < count {
      bytes += chunk[..<count]
      let most = limit.bytes(for: bytes.first)
      if most < bytes.count {
        throw FileError(path, reason: "longer than \(most >> 20) MiB, which is the most that is read")
      }
    } else if count == 0 {
      return bytes
    } else if errno != EINTR {
      throw FileError(path)
    }
  }
}
