import CorpusLoading
import Glibc

/// The memory that this process holds, as the system counts it.
struct MemoryUse {
  let residentBytes: Int
  /// The most that it ever held.
  let peakBytes: Int

  /// Now, after what was freed has been given back.
  init() throws(BenchError) {
    do throws(FileError) {
      let status = String(decoding: try readFile(at: "/proc/self/status", limit: .script), as: UTF8.self)
      residentBytes = bytes(named: "VmRSS", in: status)
      peakBytes = bytes(named: "VmHWM", in: status)
    } catch {
      throw BenchError(error.description)
    }
  }
}

/// `VmRSS:	  123456 kB` → 126418944; 0 when there is no such line.
private func bytes(named name: String, in status: String) -> Int {
  guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name + ":") }) else { return 0 }
  return (Int(line.filter(\.isNumber)) ?? 0) << 10
}

func megabytes(_ bytes: Int) -> Double { Double(bytes) / 1_000_000 }
