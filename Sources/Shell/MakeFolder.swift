internal import Glibc

/// Makes a folder and those above it, for the user alone.
///
/// - Returns: Why it could not be made; `nil` when it is there.
func makeFolder(_ folder: String) -> String? {
  var end = folder.startIndex
  while end != folder.endIndex {
    end = folder[folder.index(after: end)...].firstIndex(of: "/") ?? folder.endIndex
    let part = String(folder[..<end])
    if unsafe access(part, F_OK) == 0 { continue }
    guard unsafe mkdir(part, 0o700) == 0 || errno == EEXIST else {
      return unsafe "\(part): \(String(cString: strerror(errno)))"
    }
  }
  return nil
}
