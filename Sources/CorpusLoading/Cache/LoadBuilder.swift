import Corpus
import MappedStorage
import Newsletters

/// Puts together what was read and what is taken from a cache, file by file in the order of the walk.
struct LoadBuilder {
  private var sources: SourceTableBuilder
  private var newsletters: [Newsletter] = []
  /// Of each newsletter.
  private var identities: [LetterIdentity] = []
  /// The place of the file of each newsletter.
  private var files: [UInt32] = []
  private var fileCount = 0
  /// Asked while the corpus is built; once it says yes, that is of no use.
  private let isCancelled: @Sendable () -> Bool

  init(trust: StampTrust, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    sources = SourceTableBuilder(trust: trust)
    self.isCancelled = isCancelled
  }

  mutating func append(_ file: InputFile, _ contents: FileContents) {
    sources.append(file, contents)
    append(contents.newsletters, contents.identities)
  }

  /// Adds a file that has not changed since `table` was made, with its newsletters, of which none was put together with another.
  mutating func append(
    _ place: Int, of table: SourceTable, _ kept: [Newsletter], _ identities: [LetterIdentity]
  ) {
    sources.append(place, of: table)
    append(kept, identities)
  }

  private mutating func append(_ added: [Newsletter], _ identities: [LetterIdentity]) {
    newsletters += added
    self.identities += identities
    files += repeatElement(UInt32(fileCount), count: added.count)
    fileCount += 1
  }

  /// Cost: that of building a corpus.
  func contents() -> CacheFile.Contents {
    let letters = DistinctLetters(newsletters, identities)
    let (corpus, rows) = Corpus.built(
      of: letters.newsletters, keys: letters.identities.map(\.key), isCancelled: isCancelled)
    let table = sources.table(
      fileOfNewsletter: rows.map { files[letters.places[Int($0)]] },
      identities: Slab(rows.map { letters.identities[Int($0)] }), merges: merges(of: letters))
    return CacheFile.Contents(sources: table, corpus: corpus)
  }

  /// As `contents`, where all newsletters are those of `corpus`, whose files have moved to the places given.
  func contents(
    of corpus: Corpus, filesOfNewsletters places: [UInt32], identities: Slab<LetterIdentity>
  ) -> CacheFile.Contents {
    CacheFile.Contents(
      sources: sources.table(fileOfNewsletter: places, identities: identities, merges: []), corpus: corpus)
  }

  /// How many newsletters of which file became part of those of which other one, in the order of the files.
  private func merges(of letters: DistinctLetters) -> [SourceTable.Merge] {
    var merges: [SourceTable.Merge] = []
    let pairs = letters.merges.map { (file: files[$0.letter], into: files[$0.leader]) }.sorted { $0 < $1 }
    for (file, into) in pairs {
      if let last = merges.last, last.file == file, last.into == into {
        merges[merges.count - 1].newsletters += 1
      } else {
        merges.append(SourceTable.Merge(file: file, into: into, newsletters: 1))
      }
    }
    return merges
  }
}
