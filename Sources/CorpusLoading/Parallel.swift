import Dispatch
import Synchronization

/// The results of `body` for 0 up to `count`, in that order, worked out on all cores.
///
/// Each call should take some ten microseconds or more, since handing one out and keeping its result costs about one.
func inParallel<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  if count < 2 { return (0..<count).map { body($0) } }
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = body(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { results in
    defer { results = [] }
    return results.compactMap(\.self)
  }
}
