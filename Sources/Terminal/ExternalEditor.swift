internal import CSignals
internal import Glibc

/// The user's editor of choice, which edits one text in a file of its own.
package struct ExternalEditor: Sendable {
  /// Why there is no edited text, in words.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    package let description: String
  }

  /// A command of the shell, to which the file's name is added.
  package let command: String
  private let folder: String

  /// The editor that the environment names: `VISUAL`, else `EDITOR`, else `vi`. Files go to `TMPDIR`.
  package init(environment: [String: String]) {
    let names = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    command = names.first { $0.contains { !$0.isWhitespace } } ?? "vi"
    folder = environment["TMPDIR"] ?? "/tmp"
  }

  /// Lets the user edit a text at the terminal, and waits. The terminal is left as it was, whatever the editor does to it.
  ///
  /// Ctrl-C is the editor's meanwhile. The file is the user's alone and is gone afterwards, also where a signal ends the program.
  ///
  /// - Returns: The text without the line ends at its end.
  package func edit(_ text: String) throws(Failure) -> String {
    var template = Array("\(folder)/tearsheet-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw failure(folder) }
    let scratch = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let removal = signals_remove_at_end(scratch)
    defer {
      Self.remove(scratch)
      signals_keep(removal)
    }
    let path = scratch + "/statement.tear"
    try save(text + "\n", at: path)
    let terminal = TerminalState()
    let status = try run(on: path, terminal?.descriptor)
    terminal?.restore(afterCrash: status > 128)
    InterruptFlag().clear()
    try check(status)
    return try read(path)
  }

  private func check(_ status: Int32) throws(Failure) {
    switch status {
    case 0: return
    case 126, 127:
      throw Failure(description: "the editor `\(command)` cannot be run; VISUAL or EDITOR names another")
    case 129...:
      throw Failure(
        description: "the editor `\(command)` was ended by signal \(status - 128), so nothing was run")
    default:
      throw Failure(description: "the editor `\(command)` ended with status \(status), so nothing was run")
    }
  }

  private func failure(_ path: String) -> Failure {
    Failure(description: "\(path): \(String(cString: strerror(errno)))")
  }
}

// MARK: Files

extension ExternalEditor {
  private func save(_ text: String, at path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = write(text, to: descriptor)
    guard close(descriptor) == 0, isWritten else { throw failure(path) }
  }

  private func read(_ path: String) throws(Failure) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(description: "\(path) is no file any more, so nothing was run")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= HistoryFile.longestStatement {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno != EINTR { throw failure(path) }
      if count == 0 { break }
      bytes += buffer.prefix(max(0, count))
    }
    guard bytes.count <= HistoryFile.longestStatement else {
      throw Failure(description: "the edited text is longer than 1 MiB, so nothing was run")
    }
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Removes a folder with all that is in it, such as the copies that editors make.
  private static func remove(_ folder: String) {
    var folders = [folder]
    var next = 0
    while next < folders.count {
      for name in names(in: folders[next]) {
        let path = "\(folders[next])/\(name)"
        if unlink(path) != 0 && errno == EISDIR { folders.append(path) }
      }
      next += 1
    }
    for folder in folders.reversed() { rmdir(folder) }
  }

  private static func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

// MARK: Running

extension ExternalEditor {
  /// Whether the shell may become the editor, so that no shell stands between a signal that is passed on and it: a name with
  /// arguments and nothing that is the shell's to do.
  private var isSimple: Bool {
    let isPlain = command.allSatisfy { $0.isLetter || $0.isNumber || " '\"/._-+,:@%=".contains($0) }
    return isPlain && command.split(separator: " ").first?.contains("=") == false
  }

  /// Runs the editor to its end, with its output on the terminal.
  ///
  /// - Returns: The exit status; for a signal, 128 and its number.
  private func run(on path: String, _ output: Int32?) throws(Failure) -> Int32 {
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    if let output { posix_spawn_file_actions_adddup2(&files, output, 1) }
    var quit = sigset_t()
    sigemptyset(&quit)
    sigaddset(&quit, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &quit)
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let before = signal(SIGQUIT, SIG_IGN)
    defer { signal(SIGQUIT, before) }
    // A shell that has more to do stays a shell, which does not become the last of its commands.
    let line = isSimple ? "exec \(command) \"$1\"" : "\(command) \"$1\"\nexit $?"
    let words = ["sh", "-c", line, "sh", path]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    signals_begin_child()
    let error = posix_spawn(&process, "/bin/sh", &files, &attributes, arguments, environ)
    signals_set_child(error == 0 ? process : 0, !isSimple)
    defer { signals_set_child(0, false) }
    guard error == 0 else {
      throw Failure(description: "/bin/sh: \(String(cString: strerror(error)))")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw failure("/bin/sh") }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
