import FoundationEssentials
import Glibc

/// A folder that is gone, with all that is in it, when no one holds it.
final class TemporaryFolder {
  let path: String

  init() throws(BenchError) {
    let root = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/tearsheet-bench-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw systemError(root) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
