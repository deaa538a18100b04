import Corpus
import CorpusLoading
import Foundation
import TestSupport
import Testing

struct CacheTests {
  @Test func `the second load reads no file`() throws {
    let set = try CachedLetters(["a.jsonl", "b.jsonl", "in/c.jsonl"])
    try set.check(reads: 3)
    try set.check(reads: 0)
    #expect(set.cacheNames.count == 1)
    let modes = try ["", "/" + set.cacheNames[0]].map {
      try FileManager.default.attributesOfItem(atPath: set.cache.path + $0)[.posixPermissions] as? Int
    }
    #expect(modes == [0o700, 0o600])
  }

  @Test func `only files that changed or came are read again, and those that went are gone`() throws {
    let set = try CachedLetters(["a.jsonl", "b.jsonl", "c.jsonl", "d.jsonl"])
    try set.check(reads: 4)
    try set.write("b.jsonl", seed: 77, count: 11)
    try set.check(reads: 1)
    try set.write("aa.jsonl", seed: 78)
    try set.write("in/z.jsonl", seed: 79)
    try set.check(reads: 2)
    try set.letters.remove("c.jsonl")
    try set.check(reads: 0)
    try set.letters.remove("a.jsonl")
    try set.write("d.jsonl", seed: 80, count: 3)
    try set.check(reads: 1)
    try set.check(reads: 0)
  }

  @Test func `a file of another name or one that was replaced is read again`() throws {
    let set = try CachedLetters(["a.jsonl", "b.jsonl"])
    try set.check(reads: 2)
    let manager = FileManager.default
    try manager.moveItem(atPath: set.letters.path + "/a.jsonl", toPath: set.letters.path + "/c.jsonl")
    try set.check(reads: 1)
    // The same size and time of modification, as a copy with its times would have.
    let date = try manager.attributesOfItem(atPath: set.letters.path + "/b.jsonl")[.modificationDate]
    let bytes = try set.letters.bytes(of: "b.jsonl")
    try set.letters.write(bytes, to: "b.jsonl")
    try manager.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: set.letters.path + "/b.jsonl")
    try set.check(reads: 1)
    try set.check(reads: 0)
  }

  @Test func `problems and files without letters are kept with the rest`() throws {
    let set = try CachedLetters(["a.jsonl"])
    try set.letters.write(Array("{\"title\":\n{}\n".utf8), to: "broken.jsonl")
    try set.letters.write(Array("Dear reader, all the best.\n".utf8), to: "strange.txt")
    try set.letters.write([0, 1, 2], to: "chart.png")
    try set.check(reads: 3)
    try set.check(reads: 0)
    // Nothing that is stored in columns changes, so the corpus is not built again.
    try set.letters.write(Array("Dear reader, all the very best.\n".utf8), to: "strange.txt")
    try set.check(reads: 1)
    try set.check(reads: 0)
    try set.letters.write(Array("Dear reader.\n".utf8), to: "a-stranger.txt")
    try set.check(reads: 1)
    try set.write("b.jsonl", seed: 5)
    try set.check(reads: 1)
  }

  @Test func `letters that agree in all that is compared keep their order`() throws {
    let set = try CachedLetters([])
    for name in ["a", "b", "c"] { try set.write(name + ".jsonl", seed: 4) }
    try set.check(reads: 3)
    try set.write("b.jsonl", seed: 4, count: 9)
    // They are the same letters, so that all are read again.
    try set.check(reads: 3)
  }

  @Test func `each list of paths has a cache of its own, however a folder is written`() throws {
    let set = try CachedLetters(["a.jsonl", "b.jsonl"])
    let (a, b) = (set.letters.path + "/a.jsonl", set.letters.path + "/b.jsonl")
    for paths in [[a], [a, b], [b, a], [set.letters.path], [set.letters.path + "/"]] {
      _ = try set.load(LoadRequest(paths: paths, cache: set.cache))
    }
    #expect(set.cacheNames.count == 4)
  }

  @Test func `no cache is kept of a little, of the samples or of files that just changed`() throws {
    var set = try CachedLetters(["a.jsonl"])
    _ = try set.load(LoadRequest(paths: [], cache: set.cache))
    set.cache.leastInput = 1 << 20
    try set.check(reads: 1)
    set.cache.leastInput = 0
    set.cache.clockStep = 3_600_000_000_000
    try set.check(reads: 1)
    #expect(set.cacheNames == [])
    try set.check(reads: 1)
  }

  @Test func `a file that has just changed is read each time, and its neighbours are not`() throws {
    var set = try CachedLetters(["a.jsonl", "b.jsonl"])
    try set.check(reads: 2)
    set.cache.clockStep = 3_600_000_000_000
    try set.write("b.jsonl", seed: 8, count: 9)
    try set.check(reads: 1)
    try set.check(reads: 1)
    set.cache.clockStep = 0
    try set.check(reads: 1)
    try set.check(reads: 0)
  }

  @Test func `a cache that cannot be written is no error`() throws {
    var set = try CachedLetters(["a.jsonl"])
    try set.caches.write([], to: "file")
    set.cache = CacheFolder(path: set.caches.path + "/file/tearsheet")
    set.cache.leastInput = 0
    set.cache.clockStep = 0
    try set.check(reads: 1)
    try set.check(reads: 1)
  }

  @Test func `a folder that others can write into is not used`() throws {
    let set = try CachedLetters(["a.jsonl"])
    try set.check(reads: 1)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: set.cache.path)
    try set.check(reads: 1)
  }

  @Test func `caches past the limit go, the one that was not used for longest first`() throws {
    var set = try CachedLetters(["a.jsonl", "b.jsonl", "c.jsonl"])
    let requests = ["a", "b", "c"].map { name in
      LoadRequest(paths: ["\(set.letters.path)/\(name).jsonl"], cache: set.cache)
    }
    _ = try set.load(requests[0])
    let first = try #require(set.cacheNames.first)
    let size = try set.caches.bytes(of: "tearsheet/" + first).count
    _ = try set.load(requests[1])
    let second = try #require(set.cacheNames.first { $0 != first })
    // The first was used an hour after the second.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: set.cache.path + "/" + second)
    #expect(try set.load(requests[0]).filesRead == 0)
    set.cache.limit = size * 5 / 2
    _ = try set.load(LoadRequest(paths: requests[2].paths, cache: set.cache))
    #expect(set.cacheNames.count == 2)
    #expect(set.cacheNames.contains(first))
    set.cache.limit = 0
    try set.write("c.jsonl", seed: 9, count: 12)
    #expect(try set.load(LoadRequest(paths: requests[2].paths, cache: set.cache)).filesRead == 1)
    #expect(set.cacheNames.count == 1)
    #expect(try set.load(LoadRequest(paths: requests[2].paths, cache: set.cache)).filesRead == 0)
  }

  @Test func `what a killed program left is removed, and what a running one writes is not`() throws {
    let set = try CachedLetters(["a.jsonl"])
    _ = try set.load()
    let names = [
      "old-and-gone.cache.4194305-1.part", "new-and-gone.cache.4194305-2.part",
      "idle.cache.\(getpid())-3.part", "ancient.cache.\(getpid())-4.part", "stranger.txt",
    ]
    for (name, age) in zip(names, [60.0, 0, 600, 7200, 7200]) {
      try set.caches.write([], to: "tearsheet/" + name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: set.cache.path + "/" + name)
    }
    try set.write("b.jsonl", seed: 2)
    _ = try set.load()
    #expect(set.cacheNames.filter { !$0.hasSuffix(".cache") } == [names[2], names[1], names[4]])
  }

  @Test func `the folder follows the environment`() {
    let folder = { (environment: [String: String]) in CacheFolder.usual(in: environment)?.path }
    #expect(folder(["XDG_CACHE_HOME": "/x", "HOME": "/h"]) == "/x/tearsheet")
    #expect(folder(["HOME": "/h"]) == "/h/.cache/tearsheet")
    #expect(folder(["XDG_CACHE_HOME": "x", "HOME": "/h"]) == "/h/.cache/tearsheet")
    #expect(folder(["XDG_CACHE_HOME": "x"]) == nil)
    #expect(folder([:]) == nil)
  }
}
