internal import Glibc

/// A file that a `SectionWriter` is writing, or has left behind because its program was killed.
package struct UnfinishedFile {
  /// The program that writes or wrote it.
  package let process: Int32

  /// Told from a name such as `a.cache.4711-f3a0c2.part`; `nil` for names of other files.
  package init?(name: String) {
    guard name.hasSuffix(".part"), let stem = name.dropLast(5).split(separator: ".").last,
      let process = stem.split(separator: "-", omittingEmptySubsequences: false).first.flatMap({ Int32($0) }),
      0 < process
    else { return nil }
    self.process = process
  }

  /// Whether nothing on this machine can still be writing it, as far as process numbers tell.
  package var isAbandoned: Bool { kill(process, 0) != 0 && errno == ESRCH }

  /// A name beside `path` that no other writer has, in this program or another.
  static func path(for path: String) -> String {
    "\(path).\(getpid())-\(String(UInt32.random(in: 0...UInt32.max), radix: 16)).part"
  }
}
