import Glibc

/// The last call of the system that failed, in words.
func systemError(_ path: String) -> BenchError {
  unsafe BenchError("\(path): \(String(cString: strerror(errno)))")
}

/// Makes a folder unless there is one.
func makeFolder(_ path: String) throws(BenchError) {
  if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw systemError(path) }
}

/// A file that is written from its beginning, in pieces.
struct FileWriter: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Replaces what the file held.
  init(_ path: String) throws(BenchError) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard 0 <= descriptor else { throw systemError(path) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws(BenchError) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if 0 <= count {
        start += count
      } else if errno != EINTR {
        throw systemError(path)
      }
    }
  }
}
