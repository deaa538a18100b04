import Glibc
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

  let folder: String
  private var files: [String] = []
  private(set) var byteCount = 0

  init() throws(BenchError) {
    let root = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/tearsheet-bench-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw systemError(root) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for file in files { unsafe unlink(file) }
    unsafe rmdir(folder)
  }

  func write(_ letters: [Newsletter]) throws(BenchError) {
    var start = 0
    while start < letters.count {
      let end = min(start + Self.lettersPerFile, letters.count)
      files.append("\(folder)/letters-\(files.count).jsonl")
      var file = try InterchangeFile(files[files.count - 1])
      for letter in letters[start..<end] { try file.append(letter) }
      try file.flush()
      byteCount += file.byteCount
      start = end
    }
  }
}
