internal import Glibc

/// Tells when something happens in folders, by inotify.
///
/// Not told of: what happens to a file that only a link in the folder leads to, and on some network file systems what other
/// machines do. Belongs to one thread.
final class FolderEvents {
  /// `-1` where the system gives none.
  private let descriptor: Int32
  /// The number of the watch of each folder; several paths may lead to one.
  private var numbers: [String: Int32] = [:]
  /// The names that count under each number; `nil` for all but hidden ones.
  private var names: [Int32: Set<String>?] = [:]
  /// Whether a folder could not be watched, so that one has to look for oneself.
  private(set) var lacksSome: Bool

  /// Where the system is not asked it is as if it could not tell.
  init(asksSystem: Bool) {
    descriptor = asksSystem ? inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) : -1
    lacksSome = descriptor < 0
  }

  deinit { if 0 <= descriptor { close(descriptor) } }

  /// Watches these folders and no others, each for the names that count in it, or for all but hidden ones.
  ///
  /// - Returns: Whether there is one that was not watched before, in which something may have happened already.
  func watch(_ folders: [String: Set<String>?]) -> Bool {
    guard 0 <= descriptor else { return false }
    numbers = numbers.filter { folders[$0.key] != nil }
    lacksSome = false
    let hasNew = folders.keys.reduce(false) { add($1) || $0 }
    let old = names.keys
    names = [:]
    for (path, wanted) in folders {
      guard let number = numbers[path] else { continue }
      let both = names[number].map { known in wanted.flatMap { known?.union($0) } } ?? wanted
      names.updateValue(both, forKey: number)
    }
    for number in old where names[number] == nil { inotify_rm_watch(descriptor, number) }
    return hasNew
  }

  private func add(_ path: String) -> Bool {
    if numbers[path] != nil { return false }
    let number = unsafe inotify_add_watch(descriptor, path, Self.mask)
    if 0 <= number {
      numbers[path] = number
      return true
    }
    if errno == ENOSPC || errno == ENOMEM { lacksSome = true }
    return false
  }

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF)

  /// Waits for events that count, for so many milliseconds at most; -1 waits without end. Ends early when `waker` can be read.
  ///
  /// - Returns: Whether there were any.
  func wait(milliseconds: Int32, or waker: Int32) -> Bool {
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker, events: Int16(POLLIN), revents: 0),
    ]
    guard 0 < (unsafe poll(&polled, 2, milliseconds)), polled[0].revents != 0 else { return false }
    return takeEvents()
  }

  private func takeEvents() -> Bool {
    var counts = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let length = unsafe read(descriptor, &buffer, buffer.count)
      guard 0 < length else { return counts }
      var place = 0
      let header = MemoryLayout<inotify_event>.size
      while place + header <= length {
        let event = unsafe buffer.withUnsafeBytes {
          unsafe $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        }
        let end = min(place + header + Int(event.len), length)
        let name = String(decoding: buffer[(place + header)..<end].prefix { $0 != 0 }, as: UTF8.self)
        if take(event, name) { counts = true }
        place = end
      }
    }
  }

  private func take(_ event: inotify_event, _ name: String) -> Bool {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    guard let names = names[event.wd] else { return false }
    if event.mask & UInt32(IN_IGNORED) != 0 {
      // The folder is gone.
      self.names.removeValue(forKey: event.wd)
      numbers = numbers.filter { $0.value != event.wd }
      return true
    }
    return names?.contains(name) ?? !name.hasPrefix(".")
  }
}
