import Corpus
internal import Dispatch
import Synchronization

/// The results of `body` for the parts of a range, in order, worked out side by side; the error of the first part that
/// failed.
///
/// A part is not shorter than `fewest`, unless the range is, and there are no more of them than cores.
func concurrently<Result: Sendable>(
  _ range: Range<Int>, fewest: Int,
  _ body: @Sendable (Range<Int>) throws(ExecutionError) -> Result
) throws(ExecutionError) -> [Result] {
  let count = max(1, min(range.count / max(1, fewest), processorCount()))
  guard 1 < count else { return [try body(range)] }
  let outcomes = Mutex<[Swift.Result<Result, ExecutionError>?]>(.init(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let start = range.lowerBound + range.count * index / count
    let end = range.lowerBound + range.count * (index + 1) / count
    let outcome: Swift.Result<Result, ExecutionError>
    do throws(ExecutionError) {
      outcome = .success(try body(start..<end))
    } catch {
      outcome = .failure(error)
    }
    outcomes.withLock { $0[index] = outcome }
  }
  var results: [Result] = []
  for outcome in outcomes.withLock({ $0 }) {
    if let outcome { results.append(try outcome.get()) }
  }
  return results
}
