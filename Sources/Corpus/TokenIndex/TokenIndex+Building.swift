internal import Dispatch
import MappedStorage
import Synchronization
import TextAnalysis

extension TokenIndex {
  /// Cuts all texts of a corpus into words, on all cores where there is much of it.
  ///
  /// Once `isCancelled` says yes, which is asked for every newsletter, no more texts are cut.
  init(of corpus: Corpus, _ isCancelled: @escaping @Sendable () -> Bool) {
    let stretches = stretches(of: corpus)
    let collectors = concurrently(stretches.count) { TokenCollector(stretches[$0], of: corpus, isCancelled) }
    let (terms, numbers) = TermList.merged(collectors.map(\.words))
    let sources: [@Sendable (TokenCollector) -> RowTerms] = [{ $0.newsletters }, { $0.ideas }, { $0.points }]
    let rows = concurrently(sources.count) { source in
      TermRowsBuilder.rows(of: collectors.map(sources[source]), numbers: numbers, termCount: terms.count)
    }
    self.init(terms: terms, newsletters: rows[0], ideas: rows[1], points: rows[2])
  }
}

extension TermList {
  /// The words of all collectors, and the number here of each word of each.
  fileprivate static func merged(_ collectors: [WordNumbers]) -> (terms: TermList, numbers: [[UInt32]]) {
    let all = collectors.enumerated().flatMap { index, words in
      (0..<words.count).map { WordPlace(of: $0, collector: index, in: words) }
    }
    let sorted = all.sorted { a, b in
      if a.beginning != b.beginning { return a.beginning < b.beginning }
      return a.bytes(in: collectors).lexicographicallyPrecedes(b.bytes(in: collectors))
    }
    var numbers = collectors.map { [UInt32](repeating: 0, count: $0.count) }
    var starts: [UInt32] = [0]
    var bytes: [UInt8] = []
    for (index, place) in sorted.enumerated() {
      let word = place.bytes(in: collectors)
      let isRepeated = 0 < index && sorted[index - 1].bytes(in: collectors).elementsEqual(word)
      if !isRepeated {
        bytes += word
        starts.append(UInt32(bytes.count))
      }
      numbers[place.collector][place.number] = UInt32(starts.count - 2)
    }
    return (TermList(starts: Slab(starts), bytes: Slab(bytes)), numbers)
  }
}

/// A word of one of several collectors.
private struct WordPlace {
  let collector: Int
  let number: Int
  /// The first eight bytes, the first one highest, which tell most words apart.
  let beginning: UInt64

  init(of number: Int, collector: Int, in words: WordNumbers) {
    self.collector = collector
    self.number = number
    let (start, end) = (Int(words.starts[number]), Int(words.starts[number + 1]))
    var beginning: UInt64 = 0
    for offset in 0..<8 {
      beginning = beginning << 8 | (start + offset < end ? UInt64(words.bytes[start + offset]) : 0)
    }
    self.beginning = beginning
  }

  func bytes(in collectors: [WordNumbers]) -> ArraySlice<UInt8> {
    let words = collectors[collector]
    return words.bytes[Int(words.starts[number])..<Int(words.starts[number + 1])]
  }
}

/// Below this it does not pay to start a thread.
private let fewestNewslettersPerStretch = 2_000

/// Neighbouring newsletters that one core takes, in order. One of none where there are no newsletters.
private func stretches(of corpus: Corpus) -> [Range<Int>] {
  let count = corpus.newsletters.rowCount
  let stretchCount = max(1, min(count / fewestNewslettersPerStretch, processorCount()))
  return (0..<stretchCount).map { count * $0 / stretchCount..<count * ($0 + 1) / stretchCount }
}

/// The results of `body` for all numbers below `count`, worked out side by side.
private func concurrently<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  guard 1 < count else { return (0..<count).map(body) }
  let results = Mutex<[Result?]>(.init(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = body(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap { $0 } }
}
