import Glibc

/// The program on a pseudo-terminal, typed to as by a person.
final class BenchTerminal {
  private let master: Int32
  private var process: pid_t = 0
  /// What was printed since the last Enter.
  private var printed: [UInt8] = []

  private static let prompt = "tearsheet> "
  private static let patience = Duration.seconds(60)

  /// Starts the program; its home and all that it keeps are `folder`.
  init(_ program: String, _ arguments: [String], folder: String) throws(BenchError) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    // Tall enough that nothing is paged.
    var size = winsize(ws_row: 200, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe openpty(&master, &slave, &name, nil, &size) == 0 else { throw systemError("/dev/ptmx") }
    close(slave)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    self.master = master
    try start([program] + arguments, on: name, folder)
  }

  deinit {
    if 0 < process {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  private func start(_ command: [String], on terminal: [CChar], _ folder: String) throws(BenchError) {
    var files = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&files)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&files)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&files, 0, terminal, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&files, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&files, 0, 2)
    // POSIX_SPAWN_SETSID of <spawn.h>, which the module does not show: the terminal becomes the controlling one.
    unsafe posix_spawnattr_setflags(&attributes, 0x80)
    let environment = [
      "TERM=xterm", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(folder)", "XDG_CACHE_HOME=\(folder)",
    ]
    let error = unsafe withCStrings(command) { arguments in
      unsafe withCStrings(environment) { environment in
        unsafe posix_spawn(&process, command[0], &files, &attributes, arguments, environment)
      }
    }
    guard error == 0 else { throw unsafe BenchError("\(command[0]): \(String(cString: strerror(error)))") }
  }

  /// Types and waits until the terminal shows no more of it.
  func type(_ text: String) throws(BenchError) {
    try send(Array(text.utf8))
    while read(within: 20) {}
    printed = []
  }

  /// Presses Enter and waits for the next prompt.
  ///
  /// - Returns: Milliseconds.
  func timeEnter() throws(BenchError) -> Double {
    let start = ContinuousClock.now
    try send([UInt8(ascii: "\r")])
    return (try waitForPrompt() - start) / .milliseconds(1)
  }

  /// - Returns: When the prompt was there.
  @discardableResult
  func waitForPrompt() throws(BenchError) -> ContinuousClock.Instant {
    let limit = ContinuousClock.now + Self.patience
    while !hasPrompt {
      guard ContinuousClock.now < limit, read(within: 1000) || isRunning else {
        throw BenchError("no prompt came; the program printed: " + String(decoding: printed, as: UTF8.self))
      }
    }
    let end = ContinuousClock.now
    while read(within: 20) {}
    printed = []
    return end
  }

  /// Ends the program as Ctrl-D does.
  func end() throws(BenchError) {
    try send([4])
    let limit = ContinuousClock.now + Self.patience
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended != 0 { break }
      _ = read(within: 5)
      guard ContinuousClock.now < limit else { throw BenchError("the program does not end") }
    }
    process = 0
    guard status == 0 else { throw BenchError("the program ended with status \(status >> 8 & 0xFF)") }
  }

  private var hasPrompt: Bool { String(decoding: printed, as: UTF8.self).contains(Self.prompt) }

  private var isRunning: Bool { kill(process, 0) == 0 }

  private func send(_ bytes: [UInt8]) throws(BenchError) {
    let count = unsafe bytes.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw systemError("the terminal") }
  }

  /// Reads once; false when nothing comes within so many milliseconds.
  private func read(within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let ready = unsafe poll(&polled, 1, milliseconds)
    guard 0 < ready else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe Glibc.read(master, &buffer, buffer.count)
    guard 0 < count else { return false }
    printed += buffer[..<count]
    return true
  }
}
