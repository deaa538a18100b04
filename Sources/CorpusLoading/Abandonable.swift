import Dispatch
import Synchronization

/// The result of `body`, which runs on a thread of its own; `nil` as soon as the monitor cancels.
///
/// What runs then is not waited for: it sees a monitor that stays cancelled and is heard by nobody, ends by itself, and frees its
/// memory while the caller goes on. Otherwise `body` is called with what is `monitor` in all respects.
func abandonable<Result: Sendable>(
  _ monitor: LoadMonitor, _ body: @escaping @Sendable (LoadMonitor) -> Result?
) -> Result? {
  let work = Work<Result>(monitor)
  DispatchQueue.global().async { work.end(with: body(work.monitor)) }
  while work.hasEnded.wait(timeout: .now() + .milliseconds(20)) == .timedOut, !work.isCancelled {}
  return work.takeResult()
}

/// What two threads share: one that works and one that waits for it.
private final class Work<Result: Sendable>: Sendable {
  let hasEnded = DispatchSemaphore(value: 0)
  private let result = Mutex<Result?>(nil)
  /// Once set, it stays, whatever the outer monitor says later.
  private let isAbandoned = Atomic(false)
  /// Held while a report passes, so that none comes late.
  private let reporting = Mutex(())
  private let outer: LoadMonitor

  init(_ outer: LoadMonitor) { self.outer = outer }

  var isCancelled: Bool { isAbandoned.load(ordering: .acquiring) || outer.isCancelled() }

  var monitor: LoadMonitor {
    LoadMonitor(
      report: { progress in
        self.reporting.withLock { _ in
          if !self.isAbandoned.load(ordering: .acquiring) { self.outer.report(progress) }
        }
      },
      isCancelled: { self.isCancelled })
  }

  func end(with result: Result?) {
    if !isCancelled { self.result.withLock { $0 = result } }
    hasEnded.signal()
  }

  /// The result, once; from now on the work is cancelled.
  func takeResult() -> Result? {
    isAbandoned.store(true, ordering: .releasing)
    reporting.withLock { _ in }
    return result.withLock { result in
      defer { result = nil }
      return outer.isCancelled() ? nil : result
    }
  }
}
