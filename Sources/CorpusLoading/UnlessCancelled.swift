import Dispatch
import Synchronization

/// What `body` gives, which builds a corpus; `nil` when the monitor cancels.
///
/// Building cannot be stopped, so then it goes on on its own thread and what it gives is dropped.
func unlessCancelled<Result: Sendable>(
  _ monitor: LoadMonitor, isShort: Bool, _ body: @escaping @Sendable () -> Result
) -> Result? {
  monitor.report(LoadProgress(stage: .building))
  if isShort {
    let result = body()
    return monitor.isCancelled() ? nil : result
  }
  let building = Building<Result>()
  DispatchQueue.global().async { building.finish(body()) }
  while building.end.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
    if monitor.isCancelled() { return nil }
    monitor.report(LoadProgress(stage: .building))
  }
  return monitor.isCancelled() ? nil : building.result.withLock { $0 }
}

/// Something that another thread builds.
private final class Building<Result: Sendable>: Sendable {
  let result = Mutex<Result?>(nil)
  let end = DispatchSemaphore(value: 0)

  func finish(_ result: Result) {
    self.result.withLock { $0 = result }
    end.signal()
  }
}
