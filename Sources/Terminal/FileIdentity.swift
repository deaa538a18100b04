internal import Glibc

/// Which file of the system something is, whatever its name, and how long it was when it was looked at.
struct FileIdentity: Equatable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
  }

  /// `nil` where there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether this is the same file, which ends where it was read to.
  func isUnchanged(since place: HistoryFile.Place) -> Bool {
    self == place.file && size == place.offset
  }

  /// The size does not tell files apart.
  static func == (left: FileIdentity, right: FileIdentity) -> Bool {
    left.device == right.device && left.number == right.number
  }
}
