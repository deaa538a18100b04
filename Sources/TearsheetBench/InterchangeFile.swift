import NewsletterReaders
import Newsletters

/// Interchange lines on their way to a file, never held as a whole.
struct InterchangeFile: ~Copyable {
  /// Bytes after which a piece goes out.
  private static let piece = 1 << 20

  private let file: FileWriter
  private var lines = InterchangeWriter()
  private(set) var byteCount = 0

  init(_ path: String) throws(BenchError) { file = try FileWriter(path) }

  mutating func append(_ letter: Newsletter) throws(BenchError) {
    lines.append(letter)
    if Self.piece <= lines.bytes.count { try flush() }
  }

  /// Writes what is still held; to be called at the end.
  mutating func flush() throws(BenchError) {
    byteCount += lines.bytes.count
    try file.write(lines.bytes)
    lines.removeAll()
  }
}

/// The letters of a run as interchange files in a folder that is gone when no one holds it.
final class TemporaryExport {
  /// Letters of one file: what is read as interchange may have 1 GiB.
  private static let lettersPerFile = 200_000

  private let folder: TemporaryFolder
  let byteCount: Int

  var path: String { folder.path }

  init(_ letters: [Newsletter]) throws(BenchError) {
    folder = try TemporaryFolder()
    var byteCount = 0
    for start in stride(from: 0, to: letters.count, by: Self.lettersPerFile) {
      var file = try InterchangeFile("\(folder.path)/letters-\(start).jsonl")
      for letter in letters[start...].prefix(Self.lettersPerFile) { try file.append(letter) }
      try file.flush()
      byteCount += file.byteCount
    }
    self.byteCount = byteCount
  }
}
