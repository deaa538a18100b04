import Dispatch
import QueryExecution
import Synchronization

extension Session {
  /// What some work comes to, on a thread of its own; `cancelled` within 20 ms or so of Ctrl-C, whatever it is doing then.
  ///
  /// It is told to end and not waited for, and frees its memory while the user goes on. Cost: some 20 µs.
  func stoppably<Result: Sendable>(
    _ work: @escaping @Sendable (ExecutionEnvironment) throws(ExecutionError) -> Result
  ) throws(ExecutionError) -> Result {
    let run = StoppableRun<Result>(isCancelled: settings.isCancelled)
    var environment = ExecutionEnvironment(saved: saved)
    environment.isCancelled = { run.isStopped }
    DispatchQueue.global().async { [environment] in run.run(environment, work) }
    while run.hasEnded.wait(timeout: .now() + .milliseconds(20)) == .timedOut, !run.isStopped {}
    return try run.outcome()
  }
}

/// What two threads share: one that works and one that waits for it.
private final class StoppableRun<Result: Sendable>: Sendable {
  let hasEnded = DispatchSemaphore(value: 0)
  private let result = Mutex<Swift.Result<Result, ExecutionError>?>(nil)
  /// Once set, it stays, whatever the user's flag says later.
  private let isAbandoned = Atomic(false)
  private let isCancelled: @Sendable () -> Bool

  init(isCancelled: @escaping @Sendable () -> Bool) { self.isCancelled = isCancelled }

  var isStopped: Bool { isAbandoned.load(ordering: .acquiring) || isCancelled() }

  func run(
    _ environment: ExecutionEnvironment,
    _ work: (ExecutionEnvironment) throws(ExecutionError) -> Result
  ) {
    let found: Swift.Result<Result, ExecutionError>
    do throws(ExecutionError) {
      found = .success(try work(environment))
    } catch {
      found = .failure(error)
    }
    // What nobody waits for any more is freed here.
    result.withLock { if !isAbandoned.load(ordering: .acquiring) { $0 = found } }
    hasEnded.signal()
  }

  /// From now on the work is stopped.
  func outcome() throws(ExecutionError) -> Result {
    let found = result.withLock { result in
      isAbandoned.store(true, ordering: .releasing)
      defer { result = nil }
      return result
    }
    guard let found else { throw .cancelled }
    if isCancelled() {
      freeElsewhere(found)
      throw .cancelled
    }
    return try found.get()
  }
}

/// Lets go of a value that takes long to free, on another thread once the caller has let go of it too.
func freeElsewhere(_ value: some Sendable) {
  DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(200)) { _ = value }
}
