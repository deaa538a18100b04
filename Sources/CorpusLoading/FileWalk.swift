/// The files under some paths, in the order of the paths and then of the names.
struct FileWalk {
  private(set) var files: [InputFile] = []
  private(set) var problems: [LoadProblem] = []
  private var seen = IdentitySet()
  private let monitor: LoadMonitor

  /// When the monitor cancels, the walk ends early and its files are not all.
  init(_ paths: [String], monitor: LoadMonitor) {
    self.monitor = monitor
    for path in paths { add(path) }
  }

  /// Adds a path that the user named: a folder with all that is in it, or a file of any kind.
  private mutating func add(_ path: String) {
    if path == "-" { return files.append(.standardInput) }
    do throws(FileError) {
      visit(path, try FileStatus(of: path), isNamed: true)
    } catch {
      problems.append(.unreachable(error, isNamed: true))
    }
  }

  /// Each file and folder counts once, so links that lead back end the walk.
  private mutating func visit(_ path: String, _ status: FileStatus, isNamed: Bool) {
    var open = [take(path, status, isNamed: isNamed)]
    while let entry = open.last?.first {
      open[open.count - 1].removeFirst()
      let inner = take(entry)
      while open.last?.isEmpty == true { open.removeLast() }
      if !inner.isEmpty { open.append(inner) }
    }
  }

  /// Takes a file or a problem; gives the entries of a folder.
  private mutating func take(_ path: String, _ status: FileStatus, isNamed: Bool) -> ArraySlice<FolderEntry> {
    guard seen.insert(status.identity) else { return [] }
    if status.isFolder { return openFolder(path, isNamed: isNamed) }
    if isNamed {
      files.append(status.file(at: path))
    } else if let kind = unreadableKind(of: path) {
      problems.append(.skipped(path, kind))
    } else if status.isRegular {
      files.append(status.file(at: path))
    }
    return []
  }

  private mutating func take(_ entry: FolderEntry) -> ArraySlice<FolderEntry> {
    do throws(FileError) {
      let status = if let known = entry.status { known } else { try FileStatus(of: entry.path) }
      return take(entry.path, status, isNamed: false)
    } catch {
      problems.append(.unreachable(error, isNamed: false))
      return []
    }
  }

  private mutating func openFolder(_ path: String, isNamed: Bool) -> ArraySlice<FolderEntry> {
    guard !monitor.isCancelled() else { return [] }
    monitor.report(LoadProgress(stage: .finding, files: files.count))
    do throws(FileError) {
      return try entries(inFolder: path, isCancelled: monitor.isCancelled)[...]
    } catch {
      problems.append(.unreachable(error, isNamed: isNamed))
      return []
    }
  }
}

/// What a file holds that can be no newsletter, told from the ending of its name.
private func unreadableKind(of path: String) -> String? {
  let tail = path.utf8.suffix(longestEnding + 1)
  guard let dot = tail.lastIndex(of: UInt8(ascii: ".")) else { return nil }
  return unreadableKinds[Substring(tail[tail.index(after: dot)...]).lowercased()]
}

private let longestEnding = unreadableKinds.keys.map(\.utf8.count).max() ?? 0

/// By the ending in lower case.
private let unreadableKinds: [String: String] = {
  let endings = [
    "an image": "png jpg jpeg gif webp svg ico heic tif tiff bmp",
    "sound or film": "mp3 mp4 m4a mov wav webm ogg avi mkv",
    "an archive": "zip gz tgz xz bz2 zst 7z rar tar",
    "an office document": "pdf doc docx xls xlsx ppt pptx odt ods",
    "a program or data file": "exe so o a dll dylib sqlite db parquet",
    "a script or style sheet": "css js py sh swift tear",
  ]
  let pairs = endings.flatMap { kind, endings in endings.split(separator: " ").map { (String($0), kind) } }
  return Dictionary(pairs) { first, _ in first }
}()
