/// The files under some paths, in the order of the paths and then of the names.
struct FileWalk {
  private(set) var files: [String] = []
  private(set) var problems: [LoadProblem] = []
  private var seen: Set<FileStatus.Identity> = []

  /// Adds a path that the user named: a folder with all that is in it, or a file of any kind.
  mutating func add(_ path: String) {
    if path == "-" { return files.append(path) }
    visit(path, isNamed: true)
  }

  /// Each file and folder counts once, so links that lead back end the walk.
  private mutating func visit(_ path: String, isNamed: Bool) {
    do throws(FileError) {
      let status = try FileStatus(of: path)
      guard seen.insert(status.identity).inserted else { return }
      if status.isFolder {
        for name in try visibleNames(inFolder: path) { visit(joined(path, name), isNamed: false) }
      } else if isNamed {
        files.append(path)
      } else if let kind = unreadableKind(of: path) {
        problems.append(.skipped(path, kind))
      } else if status.isRegular {
        files.append(path)
      }
    } catch {
      problems.append(.unreachable(error, isNamed: isNamed))
    }
  }

  private func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

/// What a file holds that can be no newsletter, told from the ending of its name.
private func unreadableKind(of path: String) -> String? {
  guard let dot = path.lastIndex(of: ".") else { return nil }
  let ending = path[path.index(after: dot)...].lowercased()
  return unreadableKinds.first { $0.endings.contains(ending) }?.kind
}

private let unreadableKinds: [(kind: String, endings: Set<String>)] = [
  ("an image", ["png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "heic", "tif", "tiff", "bmp"]),
  ("sound or film", ["mp3", "mp4", "m4a", "mov", "wav", "webm", "ogg", "avi", "mkv"]),
  ("an archive", ["zip", "gz", "tgz", "xz", "bz2", "zst", "7z", "rar", "tar"]),
  ("an office document", ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods"]),
  ("a program or data file", ["exe", "so", "o", "a", "dll", "dylib", "sqlite", "db", "parquet"]),
  ("a script or style sheet", ["css", "js", "py", "sh", "swift", "tear"]),
]
