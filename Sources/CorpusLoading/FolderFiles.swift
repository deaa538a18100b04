/// The paths of what is in a folder, not hidden, whose names end so, sorted by the bytes of the names; without pipes and devices,
/// which may never end.
package func files(inFolder path: String, endingIn ending: String) throws(FileError) -> [String] {
  try entries(inFolder: path) { false }.map(\.path).filter { path in
    guard path.hasSuffix(ending) else { return false }
    // What is not there is told of when it is read.
    guard let status = try? FileStatus(of: path) else { return true }
    return status.isRegular || status.isFolder
  }
}
