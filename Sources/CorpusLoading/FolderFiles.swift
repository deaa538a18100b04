/// The paths of what is in a folder, not hidden, whose names end so, sorted by the bytes of the names.
package func files(inFolder path: String, endingIn ending: String) throws(FileError) -> [String] {
  try entries(inFolder: path) { false }.map(\.path).filter { $0.hasSuffix(ending) }
}
