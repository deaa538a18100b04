import Foundation
import Glibc
import Synchronization

/// A named pipe that a test feeds as slowly as it likes, so that a load takes long for certain.
final class SlowInput: Sendable {
  let path: String
  private let descriptor: Int32
  private let isOpen = Mutex(true)

  init(ending: String = "") throws {
    path = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString)\(ending)"
    guard mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    // Open for both, so that opening does not wait for the program.
    descriptor = open(path, O_RDWR | O_CLOEXEC)
  }

  deinit {
    end()
    unlink(path)
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Nothing more will come.
  func end() {
    isOpen.withLock { isOpen in
      if isOpen { close(descriptor) }
      isOpen = false
    }
  }

  static let letter = """
    {"title":"Ports before prices","publication":"Dry Dock","published":"2026-05-06","ideas":[{"ticker":"FRO"}]}

    """
}
