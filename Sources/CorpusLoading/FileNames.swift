/// The name of something in a folder.
package struct FileName: Hashable, Sendable {
  package var name: String
  package var isFolder: Bool
}

/// The names in the folder of a half-written path that begin with its last part, sorted by their bytes; those that begin
/// with a dot only where the path says so. None where the folder cannot be read.
///
/// Cost: a call of the system for each entry of the folder.
package func fileNames(completing path: String) -> [FileName] {
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
  let typed = path.dropFirst(folder.count)
  let found = try? entries(
    inFolder: folder.isEmpty ? "." : String(folder), hidden: typed.hasPrefix("."), isCancelled: { false })
  return (found ?? []).compactMap { entry in
    let name = entry.path.split(separator: "/").last ?? ""
    guard name.hasPrefix(typed) else { return nil }
    return FileName(name: String(name), isFolder: entry.status?.isFolder ?? false)
  }
}
