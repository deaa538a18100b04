internal import Glibc

/// What the system tells of a file, which is not the same after its contents have changed.
struct FileStamp: Hashable, Sendable {
  /// The number of the file in its file system; another one stands at the path when it differs.
  var number: UInt64
  /// In bytes.
  var size: UInt64
  /// When the contents last changed, in nanoseconds since 1970. Programs set it as they like.
  var modified: Int64
  /// When the contents or what is known of them last changed, in nanoseconds since 1970. Only the system sets it.
  var changed: Int64

  /// The stamp of no file, for one that must be read again.
  static let unknown = FileStamp(number: 0, size: .max, modified: 0, changed: 0)

  /// File systems count time in steps, of two seconds at most.
  private static let step: Int64 = 2_000_000_000

  /// Whether every later change to the file gives it another stamp, where this one was taken after `time`.
  ///
  /// A change in the same step of the file system's clock as the last one leaves no trace in the times. So those that lie
  /// within a step before `time`, or after it, cannot be trusted: the file may be written to once more in that step,
  /// after it was read. A time of modification far ahead was set by a program and no clock is going to give it.
  func isSettled(at time: Int64) -> Bool {
    changed <= time - Self.step && !(time - Self.step...time + Self.step).contains(modified)
  }
}

extension InputFile {
  var stamp: FileStamp {
    FileStamp(
      number: identity.number, size: UInt64(clamping: size), modified: modified, changed: changed)
  }
}

/// The system's clock, in nanoseconds since 1970.
func systemTime() -> Int64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
