import Corpus
import MappedStorage

/// The cache of one set of paths: a file of sections with the paths, the files that were found there, and the corpus.
struct CacheFile {
  private let folder: CacheFolder
  private let key: CacheKey
  private let version: UInt64

  /// What a cache holds.
  struct Contents {
    let sources: SourceTable
    let corpus: Corpus
  }

  enum Opened {
    /// There is none, or one that another version of the program or another set of paths left.
    case nothing
    case damaged
    case found(Contents)
  }

  /// The cache of what was found; `nil` where none is kept: of what cannot be read twice, and of little.
  init?(of walk: FileWalk, for request: LoadRequest) {
    guard let folder = request.cache, let version = CacheVersion.current,
      walk.files.allSatisfy(\.isRegular), folder.leastInput <= walk.files.reduce(0, { $0 &+ $1.size })
    else { return nil }
    self.folder = folder
    self.version = version
    key = CacheKey(of: request)
  }

  private var path: String { folder.path + "/" + key.fileName }

  /// Opens what was written before. Cost: a pass over what ties files and rows to each other; the rest is mapped.
  func open() -> Opened {
    guard folder.isOwn else { return .nothing }
    do throws(SectionError) {
      var reader = SectionReader(try MappedFile(path: path, format: version))
      guard try reader.intactSlab(of: UInt8.self).elementsEqual(key.text) else { return .nothing }
      let sources = try SourceTable(from: &reader)
      let corpus = try Corpus(from: &reader)
      guard reader.isAtEnd, sources.fileOfNewsletter.count == corpus.newsletters.rowCount else {
        return .damaged
      }
      return .found(Contents(sources: sources, corpus: corpus))
    } catch {
      return error == .damaged ? .damaged : .nothing
    }
  }

  /// Notes that the cache was of use.
  func touch() { folder.touch(path) }

  /// Writes the cache, in place of one that was there.
  ///
  /// That it cannot be written is no error: the next load reads the files again. What is damaged is not written.
  func write(_ contents: Contents) {
    guard folder.prepare() else { return }
    do throws(SectionError) {
      var writer = try SectionWriter(path: path, format: version)
      try writer.append(key.text)
      try contents.sources.append(to: &writer)
      try contents.corpus.append(to: &writer)
      try writer.finish()
    } catch {
      // A full disk or a folder that cannot be written.
    }
    folder.tidy(keeping: path)
  }
}
