import Corpus
import CorpusLoading
import NewsletterReaders
import Newsletters
import Synchronization
import TestSupport
import Testing

struct RenewalTests {
  /// Renews, and holds the result to a fresh load and to how many files may be read.
  private func renewed(
    _ loaded: Loaded, of set: CachedLetters, reads count: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Loaded {
    let read = Mutex(0)
    let monitor = LoadMonitor(
      report: { progress in
        guard progress.stage == .reading else { return }
        read.withLock { $0 = max($0, progress.totalFiles) }
      }, isCancelled: { false })
    let found = try #require(renew(loaded, of: set.request, monitor: monitor))
    #expect(read.withLock { $0 } == count, sourceLocation: sourceLocation)
    let truth = set.truth
    #expect(
      try sectionBytes(of: found.corpus) == sectionBytes(of: truth.corpus), sourceLocation: sourceLocation)
    #expect(found.files == truth.files, sourceLocation: sourceLocation)
    #expect(found.problems == truth.problems, sourceLocation: sourceLocation)
    return found
  }

  @Test(arguments: [true, false]) func `only what changed since is read`(keepsCache: Bool) throws {
    var set = try CachedLetters(["a.jsonl", "b.jsonl", "c.jsonl"])
    // Without a cache the steps of the clock are taken to be long: a file that changed just now is read each time.
    if !keepsCache { set.cache.leastInput = .max }
    let first = CorpusLoading.load(set.request)
    let same = try renewed(first, of: set, reads: 0)
    #expect(same.corpus === first.corpus)
    #expect(same.changes(since: first).isEmpty)

    try set.write("b.jsonl", seed: 50)
    try set.write("in/d.jsonl", seed: 51)
    try set.letters.remove("a.jsonl")
    try set.letters.write([0], to: "chart.png")
    let second = try renewed(first, of: set, reads: 2)
    let changes = second.changes(since: first)
    #expect((changes.changed, changes.new, changes.removed) == (1, 1, 1))
    #expect(first.corpus.newsletters.rowCount == 30)
    #expect(set.cacheNames.count == (keepsCache ? 1 : 0))
    if keepsCache { try set.check(reads: 0) }
    _ = try renewed(second, of: set, reads: 0)
  }

  @Test func `a file that changed just now is read again, and tells no change`() throws {
    var set = try CachedLetters(["a.jsonl", "b.jsonl"])
    set.cache.clockStep = 3_600_000_000_000
    let first = CorpusLoading.load(set.request)
    let second = try renewed(first, of: set, reads: 2)
    #expect(second.changes(since: first).isEmpty)
    try set.write("b.jsonl", seed: 50)
    #expect(try renewed(second, of: set, reads: 2).changes(since: second).changed == 1)
  }

  @Test func `a renewal that is cancelled gives nothing`() throws {
    let set = try CachedLetters(["a.jsonl"])
    let first = CorpusLoading.load(set.request)
    try set.write("a.jsonl", seed: 50)
    #expect(renew(first, of: set.request, monitor: StoppedReading().monitor) == nil)
  }

  @Test func `the samples stay`() throws {
    let request = LoadRequest(paths: [])
    let samples = CorpusLoading.load(request)
    #expect(try #require(renew(samples, of: request)).corpus === samples.corpus)
  }
}
