import Corpus
import CorpusGenerator
import CorpusLoading
import Newsletters

/// A corpus that is being measured, with where it can be loaded from.
struct MeasuredCorpus {
  let corpus: Corpus
  let facts: CorpusFacts
  /// What to load to get the same letters, and how many bytes that reads; `nil` where loading is not measured.
  let input: (path: String, byteCount: Int)?
  /// Kept alive as long as `input` is.
  private let export: TemporaryExport?

  /// The first `count` letters of the bench profile.
  init(generated count: Int, seed: UInt64, isLoadable: Bool) throws(BenchError) {
    var generator = CorpusGenerator(seed: seed, profile: .bench)
    let letters = generator.newsletters(count)
    export = isLoadable ? try TemporaryExport(letters) : nil
    input = export.map { ($0.path, $0.byteCount) }
    facts = Self.facts(of: letters)
    corpus = Corpus(letters)
  }

  /// The letters under a path.
  init(at path: String) throws(BenchError) {
    let walk = try StatWalk(path)
    let sources = readSources(LoadRequest(paths: [path]))
    guard !sources.newsletters.isEmpty else { throw BenchError("no newsletters in \(path)") }
    export = nil
    input = (path, walk.byteCount)
    facts = Self.facts(of: sources.newsletters)
    corpus = Corpus(sources.newsletters)
  }

  private static func facts(of letters: [Newsletter]) -> CorpusFacts {
    var facts = CorpusFacts()
    for letter in letters { facts.add(letter) }
    return facts
  }
}
