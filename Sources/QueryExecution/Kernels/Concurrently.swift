import Dispatch
import Synchronization

/// Runs `work` for each place below `count`, at the same time where there are cores; throws the first error by place.
///
/// What `work` changes at one place no other place may look at.
func concurrently(
  _ count: Int, _ work: (Int) throws(ExecutionError) -> Void
) throws(ExecutionError) {
  if count == 1 { return try work(0) }
  let errors = Mutex([ExecutionError?](repeating: nil, count: count))
  withoutActuallyEscaping(work) { work in
    nonisolated(unsafe) let work = work
    DispatchQueue.concurrentPerform(iterations: count) { place in
      do throws(ExecutionError) {
        try unsafe work(place)
      } catch {
        errors.withLock { $0[place] = error }
      }
    }
  }
  if let error = errors.withLock({ $0.lazy.compactMap(\.self).first }) { throw error }
}
