import Glibc

/// Whole runs of the real program, from its start to its end.
struct ProgramStart {
  /// What the runs came to.
  struct Runs {
    let samples: Samples
    /// The most memory that one of them held.
    let peakBytes: Int

    var json: JSON { .object(samples.json + [("peak_mb", .measured(megabytes(peakBytes)))]) }
  }

  let program: String
  /// The caches that the program may write, so that the user's own stay as they are.
  let cacheFolder: String

  /// The program that was built beside this one.
  init(cacheFolder: String) throws(BenchError) {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard 0 < count else { throw systemError("/proc/self/exe") }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    program = path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/tearsheet"
    self.cacheFolder = cacheFolder
    guard unsafe access(program, X_OK) == 0 else {
      throw BenchError("\(program) is not there; build it with `swift build -c release --product tearsheet`")
    }
  }

  /// `count` runs with the same arguments.
  func runs(_ count: Int, _ arguments: [String]) throws(BenchError) -> Runs {
    var peak = 0
    var status: Int32 = 0
    var failure: BenchError?
    let samples = Samples.takenCold(count) {
      do throws(BenchError) {
        let end = try run(arguments)
        peak = max(peak, end.peakBytes)
        if end.status != 0 { status = end.status }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    guard status == 0 else {
      throw BenchError("\(program) \(arguments.joined(separator: " ")): ended with status \(status)")
    }
    return Runs(samples: samples, peakBytes: peak)
  }

  /// Runs the program once, its output thrown away.
  func run(_ arguments: [String]) throws(BenchError) -> (status: Int32, peakBytes: Int) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var process: pid_t = 0
    let error = unsafe withCStrings([program] + arguments) { arguments in
      unsafe withCStrings(environment) { environment in
        unsafe posix_spawn(&process, program, &actions, nil, arguments, environment)
      }
    }
    guard error == 0 else { throw unsafe BenchError("\(program): \(String(cString: strerror(error)))") }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0 {
      if errno != EINTR { throw systemError(program) }
    }
    let isExit = status & 0x7F == 0
    return (isExit ? status >> 8 & 0xFF : 128 + status & 0x7F, Int(usage.ru_maxrss) << 10)
  }

  /// What the program may need of the environment, and where it keeps its caches.
  private var environment: [String] {
    let names: [String] = ["PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TMPDIR"]
    let kept: [String] = names.compactMap { name in
      unsafe getenv(name).map { unsafe "\(name)=" + String(cString: $0) }
    }
    return kept + ["XDG_CACHE_HOME=\(cacheFolder)"]
  }
}

/// Lends the texts as an array of C strings that ends with a null pointer.
func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = unsafe texts.map { unsafe strdup($0) }
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe body(pointers + [nil])
}
