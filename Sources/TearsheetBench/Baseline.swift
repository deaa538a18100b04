import CBaselines

/// The times of the C baselines, in this process and this hour.
struct Baseline {
  private let reps: Int

  init(reps: Int) { self.reps = reps }

  /// Summing `count` bytes that lie in memory, as values of two bytes.
  func sum(_ count: Int) -> Samples {
    unsafe samples(over: count) { unsafe baseline_sum($0.baseAddress, $0.count) }
  }

  /// Touching `count` bytes that lie in memory, as fast as plain C can.
  func words(_ count: Int) -> Samples {
    unsafe samples(over: count) { unsafe baseline_words($0.baseAddress, $0.count) }
  }

  private func samples(
    over count: Int, _ sum: (UnsafeBufferPointer<UInt8>) -> UInt64
  ) -> Samples {
    let bytes = [UInt8](repeating: 7, count: count)
    var sink: UInt64 = 0
    let samples = unsafe bytes.withUnsafeBufferPointer { buffer in
      Samples.taken(reps) { sink &+= unsafe sum(buffer) }
    }
    keep(sink)
    return samples
  }

  /// Finding every place of `phrase` in `text`.
  func search(_ phrase: String, in text: [UInt8]) -> Samples {
    let words = Array(phrase.utf8)
    var sink = 0
    let samples = Samples.taken(reps) {
      sink &+= unsafe baseline_occurrences(text, text.count, words, words.count)
    }
    keep(UInt64(sink))
    return samples
  }
}

/// Keeps the optimiser from dropping work whose result no one looks at.
@inline(never)
@_optimize(none)
private func keep(_ value: UInt64) {}
