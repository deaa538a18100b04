/// What one operator did, for `explain analyze`.
package final class Measurement {
  package fileprivate(set) var rows = 0
  /// Its own, without that of the operators that feed it.
  package var time: Duration { total - inputs.reduce(.zero) { $0 + $1.total } }
  fileprivate var total = Duration.zero
  fileprivate let inputs: [Measurement]
  /// Those of the plan on the right side of a set operation, source first.
  package let combined: [Measurement]

  init(after inputs: [Measurement], combined: [Measurement] = []) {
    self.inputs = inputs
    self.combined = combined
  }
}

/// Counts the rows that an operator gives, and the time it takes.
final class Measured: Operator {
  private let measured: any Operator
  private let measurement: Measurement

  init(_ measured: any Operator, _ measurement: Measurement) {
    self.measured = measured
    self.measurement = measurement
  }

  func next() throws(ExecutionError) -> Batch? {
    let start = ContinuousClock.now
    let batch = try measured.next()
    measurement.total += ContinuousClock.now - start
    measurement.rows += batch?.count ?? 0
    return batch
  }
}
