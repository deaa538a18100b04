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
  /// Negative in a stamp that is not trusted, so that it equals that of no file.
  var changed: Int64

  /// The stamp of what cannot be read twice.
  static let unknown = FileStamp(number: 0, size: .max, modified: 0, changed: -1)

  /// Of a file that must be read again although it may have the same stamp.
  var untrusted: FileStamp {
    var stamp = self
    if isTrusted { stamp.changed = ~changed }
    return stamp
  }

  var isTrusted: Bool { 0 <= changed }

  /// Whether both are of a file that shows no change.
  func showsNoChange(since other: FileStamp) -> Bool { untrusted == other.untrusted }
}

/// Which stamps of a walk every later change to the file is going to replace by another one.
struct StampTrust: Sendable {
  /// A moment before the walk began, in nanoseconds since 1970.
  let walkStart: Int64
  /// Steps in which file systems count time, in nanoseconds.
  let clockStep: Int64

  /// A change in the same step of the file system's clock as the last one leaves no trace in the times. So those that lie
  /// within a step before the walk, or after its start, are not trusted: the file may be written to once more in that step,
  /// after it was read. A time of modification far ahead was set by a program, and no clock is going to give it soon.
  func holds(for stamp: FileStamp) -> Bool {
    stamp.changed <= walkStart - clockStep
      && !(walkStart - clockStep...walkStart + clockStep).contains(stamp.modified)
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
