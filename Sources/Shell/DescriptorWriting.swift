internal import Glibc

/// Writes all of `text` to a descriptor; false when it takes no more, with the reason in `errno`.
package func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if 0 < count {
      rest = rest.dropFirst(count)
    } else if errno != EINTR, errno != EAGAIN {
      return false
    }
  }
  return true
}
