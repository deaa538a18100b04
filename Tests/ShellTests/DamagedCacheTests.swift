import CivilTime
import CorpusGenerator
import CorpusLoading
import Diagnostics
import Foundation
import NewsletterReaders
import Presentation
import Shell
import TestSupport
import Testing

/// Sessions over a cache of which a part was damaged after it was written.
struct DamagedCacheTests {
  private let letters: TemporaryFolder
  private let caches: TemporaryFolder
  private let request: LoadRequest
  private let cacheName: String
  private let whole: [UInt8]

  init() throws {
    letters = try TemporaryFolder()
    caches = try TemporaryFolder()
    var generator = CorpusGenerator(seed: 5, profile: .varied)
    try letters.write(writeInterchange(generator.newsletters(500)), to: "letters.jsonl")
    var cache = CacheFolder(path: caches.path)
    (cache.leastInput, cache.clockStep) = (0, 0)
    request = LoadRequest(paths: [letters.path], cache: cache)
    _ = load(request)
    cacheName = try #require(caches.names.first)
    whole = try caches.bytes(of: cacheName)
  }

  /// Questions that look at every kind of column, one on the result of another, a command and an expectation.
  private static let questions = """
    ideas where direction = long
    _ count by ticker | limit 5
    expect rows > 0
    newsletters where text contains "the" | limit 3 | select title, tickers
    .card 2
    newsletters where title = "no such title"
    points where newsletter.publication is missing | count
    describe ideas
    describe
    explain ideas where ticker = SPY
    ideas matching "rates" | limit 3
    """

  private func answers(_ loaded: Loaded, _ recorder: Recorder) -> Session {
    let day = CivilDate(year: 2026, month: 5, day: 31) ?? CivilDate(dayNumber: 0)
    let session = Session(
      request: request, loaded: loaded, settings: Settings(now: { Timestamp(day) }), output: recorder.output)
    session.greet()
    #expect(session.evaluate(SourceText(Self.questions)) == .done)
    return session
  }

  @Test func `a session over a damaged cache answers as one without it, and says so once`() throws {
    let truth = Recorder()
    _ = answers(load(LoadRequest(paths: request.paths)), truth)
    let note = damagedCacheNote + "\n"
    var repairs = 0
    // The header, the directory and all that opening looks at are damaged in the tests of loading.
    for place in stride(from: whole.count / 20, to: whole.count, by: whole.count / 15) {
      var bytes = whole
      bytes[place] ^= 4
      try caches.write(bytes, to: cacheName)
      let loaded = load(request)
      let recorder = Recorder()
      _ = answers(loaded, recorder)
      let notes = recorder.messages.components(separatedBy: note).count - 1
      // What no question looks at may stay as it is.
      #expect(notes <= (loaded.foundDamage ? 0 : 1), "place \(place)")
      if notes == 1 { repairs += 1 }
      #expect(recorder.results == truth.results, "place \(place)")
      #expect(recorder.messages.replacingOccurrences(of: note, with: "") == truth.messages, "place \(place)")
    }
    #expect(3 < repairs)
  }

  @Test func `opening and reloading keep the cache`() throws {
    let recorder = Recorder()
    let session = answers(load(request), recorder)
    recorder.messages = ""
    #expect(session.evaluate(SourceText(".reload")) == .done)
    #expect(session.evaluate(SourceText(".open \(letters.path)/letters.jsonl")) == .done)
    #expect(caches.names.count == 2)
    #expect(!recorder.messages.contains(damagedCacheNote))
  }
}
