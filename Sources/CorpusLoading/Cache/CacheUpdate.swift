import Corpus
import MappedStorage
import Newsletters

/// A cache, the files that are there now, and what was read of those that have changed.
struct CacheUpdate {
  let cached: CacheFile.Contents
  let files: [InputFile]
  /// The place in the cache of each file that has not changed.
  let places: [Int?]
  /// What was read of the others, in their order.
  let read: [FileContents]
  /// Asked while a corpus is built; once it says yes, that is of no use.
  var isCancelled: @Sendable () -> Bool = { false }

  /// What a load of all files would have come to; where the cache turns out to be damaged it is not to be used.
  ///
  /// Cost: where a newsletter came or went that of building the corpus, else nothing for each newsletter.
  func contents(trust: StampTrust) -> CacheFile.Contents {
    guard cached.sources.fileOfNewsletter.isIntact, cached.sources.identities.isIntact else {
      return LoadBuilder(trust: trust).contents()
    }
    return keepsCorpus ? withSameCorpus(trust) : rebuilt(trust)
  }

  /// Whether all newsletters of the cache are still there, in the same order of files, and none was added.
  private var keepsCorpus: Bool {
    let kept = places.compactMap(\.self)
    let newsletters = kept.reduce(0) { $0 + Int(cached.sources.outcomes[$1].newsletters) }
    return newsletters == cached.corpus.newsletters.rowCount && read.allSatisfy(\.newsletters.isEmpty)
      && zip(kept, kept.dropFirst()).allSatisfy { $0 < $1 }
  }

  private func withSameCorpus(_ trust: StampTrust) -> CacheFile.Contents {
    var builder = LoadBuilder(trust: trust)
    var moved = [UInt32](repeating: 0, count: cached.sources.count)
    forEachFile { index, place, contents in
      if let place {
        moved[place] = UInt32(index)
        builder.append(place, of: cached.sources, [], [])
      } else {
        builder.append(files[index], contents)
      }
    }
    return builder.contents(
      of: cached.corpus, filesOfNewsletters: cached.sources.fileOfNewsletter.map { moved[Int($0)] },
      identities: cached.sources.identities)
  }

  private func rebuilt(_ trust: StampTrust) -> CacheFile.Contents {
    let records = NewsletterRecords(cached.corpus)
    let identities = cached.sources.identities
    let (ends, rows) = cached.sources.newslettersByFile()
    var builder = LoadBuilder(trust: trust, isCancelled: isCancelled)
    forEachFile { index, place, contents in
      if isCancelled() { return }
      if let place {
        let kept = rows[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
        let newsletters = kept.map { row in
          var newsletter = records[Int(row)]
          identities[Int(row)].complete(&newsletter)
          return newsletter
        }
        builder.append(place, of: cached.sources, newsletters, kept.map { identities[Int($0)] })
      } else {
        builder.append(files[index], contents)
      }
    }
    return builder.contents()
  }

  /// Calls `body` with each file, its place in the cache if it has not changed, and what was read of it if it has.
  private func forEachFile(_ body: (_ index: Int, _ place: Int?, _ contents: FileContents) -> Void) {
    var next = read.makeIterator()
    for (index, place) in places.enumerated() {
      body(index, place, place == nil ? next.next() ?? FileContents() : FileContents())
    }
  }
}
