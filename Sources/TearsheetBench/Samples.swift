/// How long each of several repetitions took, in milliseconds.
struct Samples {
  /// Ascending; at least one.
  private let sorted: [Double]

  /// Of at least one measurement.
  init(_ milliseconds: [Double]) { sorted = milliseconds.sorted() }

  /// The middle one; of an even number the mean of the middle two.
  var median: Double {
    let upper = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2
  }

  /// The smallest one that at least 95 in 100 do not exceed.
  var p95: Double {
    let rank = (sorted.count * 95 + 99) / 100
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }

  var shortest: Double { sorted[0] }

  /// Runs `body` once unmeasured, then takes `count` samples.
  ///
  /// What is over before `window` is repeated, and the sample is the mean of a batch, so that neither the resolution
  /// of the clock nor the cost of reading it shows.
  static func taken(
    _ count: Int, within window: Duration = .milliseconds(5), _ body: () throws -> Void
  ) rethrows -> Samples {
    var once = try elapsed { try body() }
    // The first time is too slow to tell how often a short thing must be repeated.
    if once < 20 { once = try elapsed { try body() } }
    let wanted = window / .milliseconds(1)
    let batch = max(1, Int((wanted / max(once, 1e-4)).rounded(.up)))
    let samples = try (0..<max(count, 1)).map { _ in
      try elapsed { for _ in 0..<batch { try body() } } / Double(batch)
    }
    return Samples(samples)
  }

  /// `count` samples of something that is too long to be run without being measured.
  static func takenCold(_ count: Int, _ body: () throws -> Void) rethrows -> Samples {
    Samples(try (0..<max(count, 1)).map { _ in try elapsed { try body() } })
  }

  /// The members of a report.
  var json: [(String, JSON)] {
    [("median_ms", .measured(median)), ("p95_ms", .measured(p95)), ("min_ms", .measured(shortest))]
  }
}

private func elapsed(_ body: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure { try body() } / .milliseconds(1)
}
