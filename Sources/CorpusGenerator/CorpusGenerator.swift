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

  /// The next newsletter with the texts of six more, as long as a raw letter is: about 1,500 words.
  ///
  /// The six are drawn apart, so that the letters that come next are those that `next` gives.
  package mutating func longLetter() -> Newsletter {
    var letter = next()
    var others = self
    others.random = SplitMix64(seed: ~others.random.next())
    for more in others.newsletters(6) {
      if let summary = more.summary {
        letter.summary = letter.summary.map { $0 + "\n\n" + summary } ?? summary
      }
      letter.points += more.points
      letter.ideas += more.ideas
    }
    return letter
  }

  /// The next `count` newsletters.
  package mutating func newsletters(_ count: Int) -> [Newsletter] {
    (0..<max(count, 0)).map { _ in next() }
  }
}
