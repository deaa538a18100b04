/// The files under some paths, in the order of the paths and then of the names.
struct FileWalk {
  private(set) var files: [InputFile] = []
  private(set) var problems: [LoadProblem] = []
  /// The folders that were opened.
  private(set) var folders: [String] = []
  private var seen = IdentitySet()
  /// Files that the user named, which may lie in a folder that was named before.
  private var named: Set<InputFile.Identity> = []
  private let monitor: LoadMonitor

  /// When the monitor cancels, the walk ends early and its files are not all.
  init(_ paths: [String], monitor: LoadMonitor) {
    self.monitor = monitor
    for path in paths where path != "-" {
      if let status = try? FileStatus(of: path), !status.isFolder { named.insert(status.identity) }
    }
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
    var open = [take(FolderEntry(path: path, status: status), status, isNamed: isNamed)]
    while let entry = open.last?.first {
      open[open.count - 1].removeFirst()
      let inner = take(entry)
      while open.last?.isEmpty == true { open.removeLast() }
      if !inner.isEmpty { open.append(inner) }
    }
  }

  /// Takes a file or a problem; gives the entries of a folder.
  private mutating func take(
    _ entry: FolderEntry, _ status: FileStatus, isNamed: Bool
  ) -> ArraySlice<FolderEntry> {
    guard seen.insert(status.identity) else { return [] }
    if status.isFolder { return openFolder(entry, isNamed: isNamed) }
    if isNamed || named.contains(status.identity) {
      files.append(status.file(at: entry.path, isKnownLetter: true))
    } else if !entry.isMail, let kind = UnreadableKind(of: entry.path) {
      problems.append(.skipped(entry.path, kind))
    } else if status.isRegular {
      files.append(status.file(at: entry.path, isKnownLetter: entry.isMail))
    }
    return []
  }

  private mutating func take(_ entry: FolderEntry) -> ArraySlice<FolderEntry> {
    do throws(FileError) {
      let status = if let known = entry.status { known } else { try FileStatus(of: entry.path) }
      return take(entry, status, isNamed: false)
    } catch {
      problems.append(.unreachable(error, isNamed: false))
      return []
    }
  }

  private mutating func openFolder(_ folder: FolderEntry, isNamed: Bool) -> ArraySlice<FolderEntry> {
    guard !monitor.isCancelled() else { return [] }
    monitor.report(LoadProgress(stage: .finding, files: files.count))
    folders.append(folder.path)
    do throws(FileError) {
      var found = try entries(inFolder: folder.path, isCancelled: monitor.isCancelled)
      if folder.isMail {
        for index in found.indices { found[index].isMail = true }
      } else {
        if keepMails(&found) { found.insert(contentsOf: subfolders(ofMaildir: folder.path), at: 0) }
      }
      return found[...]
    } catch {
      problems.append(.unreachable(error, isNamed: isNamed))
      return []
    }
  }

  /// The folders that lie within a Maildir under names such as `.News.Weekly` and are like one themselves (Maildir++).
  private func subfolders(ofMaildir path: String) -> [FolderEntry] {
    let hidden = (try? entries(inFolder: path, hidden: true, isCancelled: monitor.isCancelled)) ?? []
    return hidden.filter { entry in
      entry.status?.isFolder == true
        && ["/cur", "/new"].allSatisfy { (try? FileStatus(of: entry.path + $0))?.isFolder == true }
    }
  }

  /// Of a Maildir, which has the folders `cur`, `new` and `tmp`, leaves out what is only being delivered. The names of its mails say nothing
  /// of what they are.
  ///
  /// - Returns: Whether it is one.
  private func keepMails(_ entries: inout [FolderEntry]) -> Bool {
    let folders = ["/cur", "/new", "/tmp"].map { name in
      entries.firstIndex { $0.status?.isFolder == true && $0.path.hasSuffix(name) }
    }
    guard let current = folders[0], let new = folders[1], let unfinished = folders[2] else { return false }
    entries[current].isMail = true
    entries[new].isMail = true
    entries.remove(at: unfinished)
    return true
  }
}
