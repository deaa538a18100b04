import Corpus
import Newsletters

/// Puts together what was read and what is taken from a cache, file by file in the order of the walk.
struct LoadBuilder {
  private var sources: SourceTableBuilder
  private var newsletters: [Newsletter] = []
  /// The place of the file of each newsletter.
  private var files: [UInt32] = []
  private var fileCount = 0

  init(trust: StampTrust) { sources = SourceTableBuilder(trust: trust) }

  mutating func append(_ file: InputFile, _ contents: FileContents) {
    sources.append(file, contents)
    newsletters += contents.newsletters
    endFile(with: contents.newsletters.count)
  }

  /// Adds a file that has not changed since `table` was made, with its newsletters.
  mutating func append(_ place: Int, of table: SourceTable, _ kept: some Sequence<Newsletter>) {
    sources.append(place, of: table)
    let count = newsletters.count
    newsletters.append(contentsOf: kept)
    endFile(with: newsletters.count - count)
  }

  private mutating func endFile(with count: Int) {
    files += repeatElement(UInt32(fileCount), count: count)
    fileCount += 1
  }

  /// Cost: that of building a corpus.
  func contents() -> CacheFile.Contents {
    let (corpus, places) = Corpus.built(of: newsletters)
    let table = sources.table(fileOfNewsletter: places.map { files[Int($0)] })
    return CacheFile.Contents(sources: table, corpus: corpus)
  }

  /// As `contents`, where all newsletters are those of `corpus`, whose files have moved to the places given.
  func contents(of corpus: Corpus, filesOfNewsletters places: [UInt32]) -> CacheFile.Contents {
    CacheFile.Contents(sources: sources.table(fileOfNewsletter: places), corpus: corpus)
  }
}
