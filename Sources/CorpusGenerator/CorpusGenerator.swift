package import Newsletters

/// Makes invented newsletters from a seed: the same seed and profile give the same newsletters on every platform.
package struct CorpusGenerator: Sendable {
  /// What the newsletters are for.
  package enum Profile: String, CaseIterable, Hashable, Sendable {
    /// Everything the schema can hold, with each kind of value missing somewhere: for tests.
    case varied
    /// The proportions of a real collection, about 2 kB a letter: for measuring.
    case bench
  }

  private enum Letters {
    case varied(VariedLetters)
    case bench(BenchLetters)
  }

  private let letters: Letters
  /// How many newsletters were made.
  private var count = 0
  private var seen = SeenLetters()
  private var random: SplitMix64

  package init(seed: UInt64, profile: Profile) {
    random = SplitMix64(seed: seed)
    letters =
      switch profile {
      case .varied: .varied(VariedLetters())
      case .bench: .bench(BenchLetters())
      }
  }

  /// The newsletter after the last one. There is no end to them.
  package mutating func next() -> Newsletter {
    count += 1
    var letter =
      switch letters {
      case .varied(let varied): varied.letter(numbered: count, &random)
      case .bench(let bench): bench.letter(&random)
      }
    seen.setApart(&letter, number: count)
    return letter
  }

  /// The next `count` newsletters.
  package mutating func newsletters(_ count: Int) -> [Newsletter] {
    (0..<max(count, 0)).map { _ in next() }
  }
}
