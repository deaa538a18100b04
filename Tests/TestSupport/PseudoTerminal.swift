internal import Glibc
internal import Synchronization

/// A program that runs on a terminal of its own, whose screen a test reads and whose keys it types.
///
/// The program leads a session, so that the terminal is its controlling one: Ctrl-C, Ctrl-Z, resizing and hanging up work
/// as they do for a user. It is killed when this goes away. Time limits only end a test that would hang.
package final class PseudoTerminal {
  /// What is wrong, the screen at that moment, and all that was printed.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package private(set) var screen: TerminalScreen
  package private(set) var pid: Int32 = 0
  /// All that the program printed.
  package private(set) var output: [UInt8] = []

  private let master: Int32
  private static let patience = Duration.seconds(30)
  /// Opening and spawning are one step, lest a program that another test starts inherit the terminal.
  private static let spawning = Mutex(())

  /// Starts a program. Its environment is `TERM=xterm`, a UTF-8 locale, a `PATH`, no settings file, and what is given.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    let variables = Self.environment.merging(environment) { $1 }
    (master, pid) = try Self.spawning.withLock { _ in
      var master: Int32 = -1
      var slave: Int32 = -1
      var name = [CChar](repeating: 0, count: 128)
      guard openpty(&master, &slave, &name, nil, nil) == 0 else { throw Failure(description: "no terminal") }
      close(slave)
      _ = fcntl(master, F_SETFD, FD_CLOEXEC)
      _ = fcntl(master, F_SETFL, O_NONBLOCK)
      Self.setSize(of: master, columns: columns, rows: rows)
      return (master, try Self.spawn([program] + arguments, variables, terminal: name))
    }
  }

  deinit {
    if pid > 0 {
      kill(pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
    }
    close(master)
  }

  /// Types. What the program prints meanwhile is read, since a terminal whose two ways are full stands still.
  package func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  /// Types bytes, which need not be UTF-8.
  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let end = ContinuousClock.now + Self.patience
    while !rest.isEmpty {
      let ready = poll(POLLIN | POLLOUT)
      if ready & POLLIN != 0 { read() }
      if ready & POLLOUT != 0 {
        let written = Array(rest.prefix(1024)).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        rest = rest.dropFirst(max(0, written))
      }
      if ready & (POLLHUP | POLLERR) != 0 && ready & POLLIN == 0 { throw failure("hung up while typing") }
      if ContinuousClock.now > end { throw failure("nobody reads what is typed") }
    }
  }

  /// Waits until the screen is as claimed, and returns it.
  @discardableResult
  package func waitUntil(
    _ claim: String, _ holds: (TerminalScreen) -> Bool
  ) throws -> TerminalScreen {
    let end = ContinuousClock.now + Self.patience
    while !holds(screen) {
      if poll(POLLIN) != 0 && !read() && !holds(screen) { throw failure("hung up before: \(claim)") }
      if ContinuousClock.now > end { throw failure("waited in vain: \(claim)") }
    }
    return screen
  }

  /// Waits until a text stands anywhere on the screen.
  @discardableResult
  package func waitUntil(showing text: String) throws -> TerminalScreen {
    try waitUntil("shows \(text.debugDescription)") { $0.text.contains(text) }
  }

  /// Changes the window's size; the program gets a SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    while poll(POLLIN, timeout: 0) != 0 && read() {}
    screen.resize(columns: columns, rows: rows)
    Self.setSize(of: master, columns: columns, rows: rows)
  }

  package func signal(_ number: Int32) {
    kill(pid, number)
  }

  /// Whether the terminal edits lines and echoes by itself, as it does while nobody has put it in raw mode.
  package var isCooked: Bool {
    var mode = termios()
    return tcgetattr(master, &mode) == 0 && mode.c_lflag & UInt32(ICANON | ECHO) == UInt32(ICANON | ECHO)
  }

  /// Waits for the program's end: its exit status, or the signal that ended it as a negative number.
  package func waitForExit() throws -> Int32 {
    var status: Int32 = 0
    let end = ContinuousClock.now + Self.patience
    while waitpid(pid, &status, WNOHANG) == 0 {
      if poll(POLLIN, timeout: 5) != 0 && !read() { usleep(2000) }
      if ContinuousClock.now > end { throw failure("does not end") }
    }
    while poll(POLLIN, timeout: 0) != 0 && read() {}
    pid = 0
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  private func failure(_ what: String) -> Failure {
    Failure(
      description: """
        \(what); the cursor is at row \(screen.row), column \(screen.column) of:
        \(screen.text)
        \(String(decoding: output, as: UTF8.self).debugDescription)
        """)
  }

  private func poll(_ events: Int32, timeout: Int32 = 100) -> Int32 {
    var polled = pollfd(fd: master, events: Int16(events), revents: 0)
    return Glibc.poll(&polled, 1, timeout) > 0 ? Int32(polled.revents) : 0
  }

  /// Reads what is there; false when nothing will come any more.
  @discardableResult
  private func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
    output += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }
}

// MARK: Starting

extension PseudoTerminal {
  /// Coverage of the program counts with the tests' own.
  private static var environment: [String: String] {
    var variables = ["TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    // On a terminal Swift's crash reporter would wait for a key.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    variables["LLVM_PROFILE_FILE"] = getenv("LLVM_PROFILE_FILE").map { String(cString: $0) }
    return variables
  }

  private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Starts a session whose first open file, and so its terminal, is `terminal`.
  private static func spawn(
    _ command: [String], _ variables: [String: String], terminal: [CChar]
  ) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&files, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)
    resetSignals(of: &attributes)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var pid: pid_t = 0
    let error = posix_spawn(&pid, command[0], &files, &attributes, &arguments, &environment)
    guard error == 0 else {
      throw Failure(description: "cannot start \(command[0]): \(String(cString: strerror(error)))")
    }
    return pid
  }

  /// The program must not inherit what the test runner does with signals.
  private static func resetSignals(of attributes: inout posix_spawnattr_t) {
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID of <spawn.h>, which the module does not show.
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }
}

/// Where a built product is: beside the program that runs the tests; a path from the root stays.
package func programPath(_ name: String) -> String {
  if name.hasPrefix("/") { return name }
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  let runner = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let folder = runner.lastIndex(of: "/").map { runner[...$0] } ?? ""
  return folder + name
}
