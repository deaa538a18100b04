import Corpus
import CorpusGenerator
import CorpusLoading
import MappedStorage
import TestSupport
import Testing

/// Numbers that the seed gives.
private struct Random: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

struct DamagedCacheTests {
  /// What a start with a cache of these bytes comes to.
  private enum Start: Hashable {
    /// The files are read, without a word or with a note.
    case rebuilt
    /// The cache opens, and its damage is found when the corpus is looked at.
    case foundLater
    /// Nothing that is looked at is damaged, and all is right.
    case right
    case wrong
  }

  @Test func `damage at 200 places gives a right corpus or one that says it is damaged`() throws {
    let set = try CachedLetters(["a.jsonl", "b.jsonl"], count: 60)
    let truth = try sectionBytes(of: try set.load().loaded.corpus)
    let name = try set.cacheName
    let whole = try set.caches.bytes(of: name)
    var random = Random(seed: 4)
    var starts: [Start: Int] = [:]
    for number in 0..<200 {
      var bytes = whole
      // Header, directory and what is between sections are small: they are aimed at.
      let place =
        switch number % 5 {
        case 0: Int.random(in: 0..<64, using: &random)
        case 1: Int.random(in: whole.count - 1000..<whole.count, using: &random)
        default: Int.random(in: 0..<whole.count, using: &random)
        }
      if number % 4 == 3 {
        bytes.removeSubrange(place...)
      } else {
        bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      }
      try set.caches.write(bytes, to: name)
      let start = try self.start(set, truth)
      #expect(start != .wrong, "place \(place)")
      starts[start, default: 0] += 1
    }
    #expect(100 < starts[.rebuilt] ?? 0)
  }

  /// Starts as far as the files would be read.
  private func start(_ set: CachedLetters, _ truth: [UInt8]) throws -> Start {
    let monitor = StoppedReading()
    guard let loaded = load(set.request, monitor: monitor.monitor) else { return .rebuilt }
    do {
      return try sectionBytes(of: loaded.corpus) == truth ? .right : .wrong
    } catch {
      return loaded.corpus.isDamaged ? .foundLater : .wrong
    }
  }

  @Test func `a damaged cache is told of and written anew, one of another version just written anew`() throws
  {
    let set = try CachedLetters(["a.jsonl"], count: 30)
    _ = try set.load()
    let name = try set.cacheName
    let whole = try set.caches.bytes(of: name)
    for (place, isTold) in [(0, true), (20, true), (200, true), (whole.count - 1, true)] {
      var bytes = whole
      bytes[place] ^= 1
      try set.caches.write(bytes, to: name)
      let (loaded, filesRead) = try set.load()
      #expect(filesRead == 1)
      #expect(loaded.foundDamage == isTold)
      try set.check(reads: 0)
    }
    try set.caches.write([1, 2, 3], to: name)
    #expect(try set.load().loaded.foundDamage)
    var writer = try SectionWriter(path: set.caches.path + "/" + name, format: 12)
    try writer.append([1, 2, 3] as [UInt8])
    try writer.finish()
    try set.check(reads: 1)
    try set.check(reads: 0)
  }

  @Test func `damage in a cache that is renewed is not taken over`() throws {
    let set = try CachedLetters(["a.jsonl", "b.jsonl"], count: 700)
    _ = try set.load()
    let name = try set.cacheName
    var bytes = try set.caches.bytes(of: name)
    // The last block before the directory lies in what opening does not look at.
    let place = bytes.count - 4096
    bytes[place] ^= 1
    try set.caches.write(bytes, to: name)
    #expect(1 << 20 < place)
    try set.write("c.jsonl", seed: 3)
    let (loaded, _) = try set.load()
    #expect(loaded.foundDamage)
    #expect(try sectionBytes(of: loaded.corpus) == sectionBytes(of: set.truth.corpus))
    try set.check(reads: 0)
  }
}
