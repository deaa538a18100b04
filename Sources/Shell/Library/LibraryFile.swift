import CivilTime
import CorpusLoading
import Diagnostics
internal import Glibc

/// The file of the user's named queries, which shells side by side read and change.
///
/// It is written aside and renamed while its folder is locked, from what it holds at that moment, so that no change of another shell
/// is lost and no one sees half of it. A file with an error in it is never written.
struct LibraryFile {
  /// Why the library could not be read or changed, in words.
  struct Failure: Error {
    let message: String
    /// What is wrong in the file, with its text.
    var contents: LibraryContents?

    init(_ message: String, _ contents: LibraryContents? = nil) {
      self.message = message
      self.contents = contents
    }

    /// From the calling thread's `errno`.
    init(path: String) { message = unsafe "\(path): \(String(cString: strerror(errno)))" }
  }

  let path: String

  /// What tells that the file was changed; `nil` where there is none.
  var stamp: [Int64]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return [
      Int64(status.st_size), Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec),
      Int64(truncatingIfNeeded: status.st_ino),
    ]
  }

  /// Nothing where there is no file.
  func read(now: Timestamp) throws(Failure) -> LibraryContents {
    do throws(FileError) {
      return LibraryContents(SourceText(bytes: try readFile(at: path, limit: .script), name: path), now: now)
    } catch {
      if error.isMissing { return LibraryContents(SourceText("", name: path), now: now) }
      throw Failure(error.description)
    }
  }

  /// Writes what `change` makes of the contents; makes the file and its folder when missing.
  func update(
    now: Timestamp, _ change: (LibraryContents) throws(Failure) -> String
  ) throws(Failure) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    if let failure = makeFolder(folder) { throw Failure(failure) }
    let lock = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard 0 <= lock else { throw Failure(path: folder) }
    defer { close(lock) }
    guard Self.lock(lock) else { throw Failure(path: folder) }
    let contents = try read(now: now)
    guard contents.isSound else {
      throw Failure("\(path) has errors, so it was left as it is; mend it first", contents)
    }
    let text = try change(contents)
    guard LibraryContents(SourceText(text, name: path), now: now).isSound else {
      throw Failure("\(path) would have errors with this change, so it was left as it is")
    }
    do throws(OutputFile.Failure) {
      let file = try OutputFile(path: path)
      file.write(text)
      try file.finish()
    } catch {
      throw Failure(error.message)
    }
  }

  /// Waits for a lock, but not for ever: another shell may have been stopped while it had it.
  private static func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<500 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(10_000)
    }
    return false
  }
}

/// `$XDG_CONFIG_HOME/tearsheet/library.tear`, by default under `~/.config`; `nil` for a user without a home.
package func usualLibraryPath(in environment: [String: String]) -> String? {
  let absolute = { (name: String) in environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
  let configuration = absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map { $0 + "/.config" }
  return configuration.map { $0 + "/tearsheet/library.tear" }
}
