internal import Glibc

/// Writes all bytes, however many calls that takes.
///
/// - Returns: False when the system refused some of them; `errno` tells why.
@discardableResult
func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes {
      Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
    }
    if count > 0 {
      written += count
    } else if count < 0 && errno == EAGAIN {
      _ = wait(for: POLLOUT, on: [descriptor])
    } else if count == 0 || errno != EINTR {
      return false
    }
  }
  return true
}

@discardableResult
func write(_ text: String, to descriptor: Int32) -> Bool {
  write(Array(text.utf8), to: descriptor)
}

/// Waits until something happens on a descriptor; an end or an error counts.
///
/// - Returns: For each descriptor whether it is the one; all false when a signal came first.
func wait(for event: Int32, on descriptors: [Int32]) -> [Bool] {
  var polled = descriptors.map { pollfd(fd: $0, events: Int16(event), revents: 0) }
  guard poll(&polled, nfds_t(polled.count), -1) > 0 else { return descriptors.map { _ in false } }
  return polled.map { $0.revents != 0 }
}
