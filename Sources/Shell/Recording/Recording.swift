internal import Glibc

/// A script that grows with every statement that succeeds, so that it is whole whenever the program ends.
final class Recording {
  /// A call of the system that failed or a file that is not to be written, in words.
  struct Failure: Error {
    let message: String

    init(_ message: String) { self.message = message }

    /// From the calling thread's `errno`.
    init(path: String) { message = unsafe "\(path): \(String(cString: strerror(errno)))" }
  }

  static let header = "# Recorded by tearsheet."

  let path: String
  private(set) var statementCount = 0
  /// What names and parameters stand for as far as the script says, by name, `:name` for parameters.
  var known: [String: String] = [:]
  /// The query that gave the last result, if the script has it.
  var lastQuery: String?
  /// Whether it was begun before.
  let continues: Bool
  private let descriptor: Int32

  /// Begins a script, or goes on with one that was recorded before; another file is left alone.
  init(path: String) throws(Failure) {
    self.path = path
    var descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o644)
    let isFresh = 0 <= descriptor
    if !isFresh, errno == EEXIST {
      guard Self.isRecorded(path) else {
        throw Failure("\(path) is there and was not recorded; `.record` takes another name")
      }
      descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY)
    }
    guard 0 <= descriptor else { throw Failure(path: path) }
    self.descriptor = descriptor
    continues = !isFresh
    if isFresh { try write(Self.header + "\n\n") }
  }

  deinit { close(descriptor) }

  /// Adds lines that are needed before a statement.
  func add(_ text: String) throws(Failure) { try write(text) }

  /// Adds a statement that succeeded.
  func addStatement(_ text: String) throws(Failure) {
    try write(text)
    statementCount += 1
  }

  private func write(_ text: String) throws(Failure) {
    guard writeAll(text, to: descriptor) else { throw Failure(path: path) }
  }

  private static func isRecorded(_ path: String) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard 0 <= descriptor else { return false }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: header.utf8.count)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    return count == buffer.count && buffer.elementsEqual(header.utf8)
  }
}
