import Corpus
import CorpusGenerator
import Foundation
import MappedStorage
import Testing

/// The index in a file of sections: whole, it answers as it did; damaged, it never ends the program.
@Suite struct StoredIndexTests {
  @Test func `a stored index answers as before`() throws {
    let corpus = ManyPoints.corpus
    let stored = try StoredCorpus(corpus)
    defer { stored.remove() }
    let opened = try stored.opened()
    let (index, again) = (try #require(corpus.tokens[.points]), try #require(opened.tokens[.points]))
    #expect(opened.tokens.terms.count == corpus.tokens.terms.count)
    for term in 0..<corpus.tokens.terms.count {
      let rows = RowSet(term, in: index).rows(below: index.rowCount)
      #expect(RowSet(term, in: again).rows(below: again.rowCount) == rows)
      #expect(again.bounds(of: term, chunk: 1) == index.bounds(of: term, chunk: 1))
    }
    #expect(Array(again.lengths) == Array(index.lengths))
    #expect(again.meanLength == index.meanLength)
    #expect(!opened.isDamaged)
  }

  @Test func `whatever byte of the file is wrong, what is read is right or missing`() throws {
    let stored = try StoredCorpus(ManyPoints.corpus)
    defer { stored.remove() }
    var bytes = try Data(contentsOf: stored.url)
    let step = bytes.count / 40
    for place in stride(from: 17, to: bytes.count, by: step) {
      bytes[place] ^= 0x55
      try bytes.write(to: stored.url)
      bytes[place] ^= 0x55
      guard let opened = try? stored.opened() else { continue }
      guard let index = opened.tokens[.points] else { continue }
      for term in 0..<opened.tokens.terms.count {
        let rows = RowSet(term, in: index)
        #expect(Set(rows.rows(below: index.rowCount)).isSubset(of: Self.rowsOfTerms[term]))
        rows.forEachChunk { chunk, numbers in
          let counts = index.counts(of: term, chunk: chunk, rows: numbers)
          #expect(counts.count == numbers.count && counts.allSatisfy { $0 <= 1 })
          _ = index.bounds(of: term, chunk: chunk)
        }
      }
    }
  }

  private static let rowsOfTerms: [Set<UInt32>] = {
    let corpus = ManyPoints.corpus
    guard let index = corpus.tokens[.points] else { return [] }
    return (0..<corpus.tokens.terms.count).map { Set(RowSet($0, in: index).rows(below: index.rowCount)) }
  }()
}

/// A corpus in a file of its own.
private struct StoredCorpus {
  let url = FileManager.default.temporaryDirectory.appending(path: "tearsheet-index-\(UUID().uuidString)")

  init(_ corpus: Corpus) throws {
    var writer = try SectionWriter(path: url.path, format: corpusSectionsVersion)
    try corpus.append(to: &writer)
    try writer.finish()
  }

  func opened() throws -> Corpus {
    var reader = SectionReader(try MappedFile(path: url.path, format: corpusSectionsVersion))
    return try Corpus(from: &reader)
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
