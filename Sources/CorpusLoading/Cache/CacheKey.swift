import Corpus
internal import Glibc
import MappedStorage
import NewsletterReaders

/// What a cache is of: the paths of a request, as they were written, since newsletters are named after their files, and as the
/// system knows them, since the same words mean other files in another folder; and how they are read.
struct CacheKey: Hashable {
  /// For each path both forms, then the order of dates and the user's instruments where they are set, each ended by a zero byte.
  let text: [UInt8]

  init(of request: LoadRequest) {
    let paths = request.paths.flatMap { path in
      // `letters/` names the files as `letters` does.
      let written = 1 < path.utf8.count && path.hasSuffix("/") ? String(path.dropLast()) : path
      return Array(written.utf8) + [0] + Array(realPath(of: path).utf8) + [0]
    }
    let dates: [UInt8] = request.dateOrder.map { Array($0.rawValue.utf8) + [0] } ?? []
    let instruments: [UInt8] =
      request.instruments.map { Array("instruments \($0.checksum)".utf8) + [0] } ?? []
    text = paths + dates + instruments
  }

  /// The name of the file; that two keys share one is unlikely, and told by the text inside.
  var fileName: String {
    let digits = String(checksum(of: text), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + CacheFolder.ending
  }
}

/// The path from the root without links; the path itself where the system knows none.
package func realPath(of path: String) -> String {
  guard let real = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}

/// Tells the caches of one version of the program from those of all others.
///
/// Readers, rules, the table of instruments, schema and the layout of the sections all lie in the program's own file. Its number, size
/// and time stand for them, so that nobody can forget to count a version up; a package that fixes the times of its files still
/// comes as another file.
enum CacheVersion {
  /// `nil` where the system does not tell, so that nothing can be cached.
  static let current: UInt64? = {
    guard let program = try? FileStatus(of: "/proc/self/exe") else { return nil }
    return checksum(of: [
      program.identity.number, UInt64(clamping: program.size), UInt64(bitPattern: program.modified),
      corpusSectionsVersion,
    ])
  }()
}
