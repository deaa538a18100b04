internal import Glibc

/// A file that results are collected in. It takes its name when it is whole, so no one sees half of it.
package final class OutputFile {
  /// A call of the system that failed, in words.
  package struct Failure: Error {
    package let message: String

    /// From the calling thread's `errno`.
    init(_ path: String) { message = unsafe "\(path): \(String(cString: strerror(errno)))" }
  }

  let path: String
  /// Closed after one result.
  let isOnce: Bool
  private let partial: String
  private let descriptor: Int32
  private var failure: Failure?
  private var isOpen = true

  package init(path: String, isOnce: Bool = false) throws(Failure) {
    self.path = path
    self.isOnce = isOnce
    partial = "\(path).\(getpid()).partial"
    descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard 0 <= descriptor else { throw Failure(path) }
  }

  deinit { discard() }

  func write(_ text: String) { write(Array(text.utf8)) }

  /// A failure is kept for `finish`.
  package func write(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if 0 < count {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        failure = Failure(path)
        return
      }
    }
  }

  /// Gives the file its name. What was written stays away when anything failed.
  package func finish() throws(Failure) {
    guard isOpen else { return }
    if let failure { throw failure }
    isOpen = false
    guard close(descriptor) == 0, unsafe rename(partial, path) == 0 else {
      let failure = Failure(path)
      unsafe unlink(partial)
      throw failure
    }
  }

  /// Takes back what was written, unless it has its name already.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    unsafe unlink(partial)
  }
}
