import Corpus
import CorpusLoading
import Foundation
import TestSupport
import Testing

/// Waits for something that a watch does in the background; a minute is enough on any machine.
private func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
  for _ in 0..<1200 {
    if try condition() { return true }
    Thread.sleep(forTimeInterval: 0.05)
  }
  return false
}

@Suite(.serialized) struct WatchTests {
  /// Takes what the watch gives until it is what a fresh load comes to.
  private func follows(_ watch: CorpusWatch, _ set: CachedLetters, from loaded: inout Loaded) throws -> Bool {
    let truth = set.truth
    let wanted = try sectionBytes(of: truth.corpus)
    var last = loaded
    let isReached = try eventually {
      if let found = watch.takeRenewed() { last = found }
      return try last.files == truth.files && sectionBytes(of: last.corpus) == wanted
    }
    loaded = last
    return isReached
  }

  @Test func `changed, new and removed files and folders are taken in`() throws {
    let set = try CachedLetters(["a.jsonl", "in/b.jsonl"])
    var loaded = CorpusLoading.load(set.request)
    let before = loaded
    let watch = CorpusWatch(of: set.request, from: loaded)
    defer { watch.stop() }
    try set.write("a.jsonl", seed: 20)
    #expect(try follows(watch, set, from: &loaded))
    #expect(loaded.changes(since: before).changed == 1)
    try set.write("in/new/deep/c.jsonl", seed: 21)
    #expect(try follows(watch, set, from: &loaded))
    // The folder is watched, too.
    try set.write("in/new/deep/c.jsonl", seed: 22)
    #expect(try follows(watch, set, from: &loaded))
    try set.letters.remove("in/b.jsonl")
    #expect(try follows(watch, set, from: &loaded))
    try set.letters.remove("in")
    #expect(try follows(watch, set, from: &loaded))
    #expect(loaded.files.count == 1)
    #expect(before.corpus.newsletters.rowCount == 20)
  }

  @Test func `a named file and a named folder may go and come again`() throws {
    let set = try CachedLetters(["named.jsonl", "folder/a.jsonl", "other.jsonl"])
    let request = LoadRequest(
      paths: [set.letters.path + "/named.jsonl", set.letters.path + "/folder/"], cache: set.cache)
    var loaded = CorpusLoading.load(request)
    let watch = CorpusWatch(of: request, from: loaded)
    defer { watch.stop() }
    let rows = { (count: Int) in
      eventually {
        if let found = watch.takeRenewed() { loaded = found }
        return loaded.corpus.newsletters.rowCount == count
      }
    }
    try set.letters.remove("named.jsonl")
    #expect(rows(10))
    try set.write("named.jsonl", seed: 30, count: 7)
    #expect(rows(17))
    try set.letters.remove("folder")
    #expect(rows(7))
    try set.write("folder/b.jsonl", seed: 31, count: 3)
    #expect(rows(10))
  }

  @Test func `where the system does not tell of changes they are found all the same`() throws {
    let set = try CachedLetters(["a.jsonl"])
    var loaded = CorpusLoading.load(set.request)
    let watch = CorpusWatch(of: set.request, from: loaded, asksSystem: false)
    defer { watch.stop() }
    try set.write("in/b.jsonl", seed: 45)
    #expect(try follows(watch, set, from: &loaded))
    try set.letters.remove("a.jsonl")
    #expect(try follows(watch, set, from: &loaded))
  }

  @Test func `what was loaded meanwhile replaces what was not taken`() throws {
    let set = try CachedLetters(["a.jsonl"])
    var loaded = CorpusLoading.load(set.request)
    let watch = CorpusWatch(of: set.request, from: loaded)
    defer { watch.stop() }
    try set.write("b.jsonl", seed: 40)
    let reloaded = try #require(renew(loaded, of: set.request))
    watch.restart(from: reloaded)
    loaded = reloaded
    #expect(try follows(watch, set, from: &loaded))
    try set.write("c.jsonl", seed: 41)
    #expect(try follows(watch, set, from: &loaded))
    #expect(loaded.corpus.newsletters.rowCount == 30)
  }

  @Test func `a watch that was stopped gives nothing more`() throws {
    let set = try CachedLetters(["a.jsonl"])
    let watch = CorpusWatch(of: set.request, from: CorpusLoading.load(set.request))
    watch.stop()
    try set.write("b.jsonl", seed: 40)
    Thread.sleep(forTimeInterval: 1)
    #expect(watch.takeRenewed() == nil)
  }
}
