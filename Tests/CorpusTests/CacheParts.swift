import Corpus
import CorpusGenerator
import CorpusLoading
import Foundation
import NewsletterReaders
import Synchronization
import TestSupport
import Testing

/// Letters in a folder, and a cache of them in another one.
struct CachedLetters {
  let letters: TemporaryFolder
  let caches: TemporaryFolder
  var cache: CacheFolder

  /// `count` letters in each of the files.
  init(_ files: [String], count: Int = 10) throws {
    letters = try TemporaryFolder()
    caches = try TemporaryFolder()
    cache = CacheFolder(path: caches.path + "/tearsheet")
    cache.leastInput = 0
    cache.clockStep = 0
    for (index, file) in files.enumerated() { try write(file, seed: UInt64(index), count: count) }
  }

  /// Letters that depend on the seed, as interchange.
  func write(_ file: String, seed: UInt64, count: Int = 10) throws {
    var generator = CorpusGenerator(seed: seed, profile: .varied)
    try letters.write(writeInterchange(generator.newsletters(count)), to: file)
  }

  var request: LoadRequest { LoadRequest(paths: [letters.path], cache: cache) }

  /// What is loaded, and how many files were read for it.
  func load(_ request: LoadRequest? = nil) throws -> (loaded: Loaded, filesRead: Int) {
    let read = Mutex(0)
    let monitor = LoadMonitor(
      report: { progress in
        guard progress.stage == .reading else { return }
        read.withLock { $0 = max($0, progress.totalFiles) }
      }, isCancelled: { false })
    let loaded = CorpusLoading.load(request ?? self.request, monitor: monitor)
    return (try #require(loaded), read.withLock { $0 })
  }

  /// What a load that cannot be cancelled and has no cache comes to.
  var truth: Loaded { CorpusLoading.load(LoadRequest(paths: [letters.path])) }

  /// Loads, and holds the result to that of a load without a cache.
  func check(reads count: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (loaded, filesRead) = try load()
    #expect(filesRead == count, sourceLocation: sourceLocation)
    #expect(!loaded.foundDamage, sourceLocation: sourceLocation)
    let truth = truth
    #expect(
      try sectionBytes(of: loaded.corpus) == sectionBytes(of: truth.corpus), sourceLocation: sourceLocation)
    #expect(loaded.files == truth.files, sourceLocation: sourceLocation)
    #expect(loaded.problems == truth.problems, sourceLocation: sourceLocation)
    #expect(loaded.skippedFiles == truth.skippedFiles, sourceLocation: sourceLocation)
    #expect(loaded.hasErrors == truth.hasErrors, sourceLocation: sourceLocation)
  }

  /// The name of the one cache there is.
  var cacheName: String {
    get throws { "tearsheet/" + (try #require(cacheNames.first)) }
  }

  var cacheNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: cache.path)) ?? []).sorted()
  }
}

/// Lets a load go on until it would read files.
final class StoppedReading: Sendable {
  private let isReading = Atomic(false)

  var monitor: LoadMonitor {
    LoadMonitor(
      report: { [self] in if $0.stage == .reading { isReading.store(true, ordering: .relaxed) } },
      isCancelled: { [self] in isReading.load(ordering: .relaxed) })
  }
}
