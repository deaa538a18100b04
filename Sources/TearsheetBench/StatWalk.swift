import CBaselines
import Glibc

/// What a walk over all files under a path finds when it only asks for their status.
struct StatWalk {
  let fileCount: Int
  let byteCount: Int

  init(_ path: String) throws(BenchError) {
    var files: UInt64 = 0
    var bytes: UInt64 = 0
    let error = unsafe baseline_stat_walk(path, &files, &bytes)
    guard error == 0 else { throw unsafe BenchError("\(path): \(String(cString: strerror(error)))") }
    (fileCount, byteCount) = (Int(files), Int(bytes))
  }
}
