import Corpus
import CorpusGenerator
import MappedStorage
import Newsletters
import Testing
import TextAnalysis

@Suite struct TokenIndexTests {
  @Test(arguments: [SourceID.newsletters, .ideas, .points])
  func `the index has the words of every row as often as its text does`(source: SourceID) throws {
    var generator = CorpusGenerator(seed: 5, profile: .varied)
    let corpus = Corpus(generator.newsletters(150))
    let index = try #require(corpus.tokens[source])
    // By bytes: strings are equal where they differ in normalisation alone.
    var counted: [[[UInt8]: Int]] = []
    for row in 0..<corpus[source].rowCount {
      var counts: [[UInt8]: Int] = [:]
      corpus.forEachTextPart(of: source, row: row) { part in
        for word in words(of: String(copying: part)) { counts[Array(word.utf8), default: 0] += 1 }
      }
      counted.append(counts)
      #expect(Int(index.lengths[row]) == counts.values.reduce(0, +))
    }
    let terms = corpus.tokens.terms
    for term in 0..<terms.count {
      let bytes = terms.range(of: term).map { terms.bytes[$0] }
      let word = String(decoding: bytes, as: UTF8.self)
      let expected = counted.indices.filter { counted[$0][bytes] != nil }
      let rows = RowSet(term, in: index).rows(below: index.rowCount)
      #expect(rows.map { Int($0) } == expected, "\(word)")
      #expect(index.count(of: term) == expected.count)
      let counts = index.counts(of: term, chunk: 0, rows: rows.map { UInt16($0) })
      #expect(counts.map { Int($0) } == expected.compactMap { counted[$0][bytes] }, "\(word)")
      #expect(terms.term(bytes) == term)
    }
  }

  @Test func `words are found by their beginnings`() {
    let corpus = Corpus([letter("a ab abc b Äb", day: 1)])
    let terms = corpus.tokens.terms
    #expect(terms.count == 5)
    #expect(terms.terms(startingWith: Array("ab".utf8)).map { spelling(of: $0, in: terms) } == ["ab", "abc"])
    #expect(terms.terms(startingWith: Array("äb".utf8)).map { spelling(of: $0, in: terms) } == ["äb"])
    #expect(terms.terms(startingWith: Array("c".utf8)).isEmpty)
    #expect(terms.term(Array("abcd".utf8)) == nil)
    for term in 0..<terms.count {
      #expect(terms.range(of: term).allSatisfy { terms.term(at: $0) == term })
    }
  }

  @Test func `a word that a row has very often must be counted in the text`() throws {
    let corpus = Corpus([
      letter(
        "x", day: 2, points: [String(repeating: "x ", count: 200), String(repeating: "x ", count: 400)]),
      letter("y", day: 1, points: [String(repeating: "x ", count: 254)]),
    ])
    let term = try #require(corpus.tokens.terms.term(Array("x".utf8)))
    #expect(
      corpus.tokens[.points]?.counts(of: term, chunk: 0, rows: [0, 1, 2]) == [200, TermRows.manyTimes, 254])
    #expect(
      corpus.tokens[.newsletters]?.counts(of: term, chunk: 0, rows: [0, 1]) == [TermRows.manyTimes, 254])
    #expect(corpus.tokens[.newsletters]?.lengths.map { $0 } == [601, 255])
  }

  @Test func `sets of rows over several chunks meet and join`() throws {
    let corpus = ManyPoints.corpus
    let index = try #require(corpus.tokens[.points])
    for (first, second) in ManyPoints.pairs {
      let terms = try [first, second].map { try #require(corpus.tokens.terms.term(Array($0.name.utf8))) }
      let both = (0..<ManyPoints.count).filter { first.holds($0) && second.holds($0) }
      let either = (0..<ManyPoints.count).filter { first.holds($0) || second.holds($0) }
      let meeting = RowSet(allOf: terms, in: index)
      #expect(meeting.rows(below: ManyPoints.count).map { Int($0) } == both, "\(first.name) \(second.name)")
      #expect(meeting.count == both.count)
      #expect(positions(ofBits: meeting.bits(rowCount: ManyPoints.count)) == both)
      let joined = RowSet(anyOf: terms, in: index)
      #expect(joined.rows(below: ManyPoints.count).map { Int($0) } == either)
      var again = RowSet(joined.rows(below: ManyPoints.count))
      again.formIntersection(with: meeting)
      #expect(again.rows(below: ManyPoints.count) == meeting.rows(below: ManyPoints.count))
      meeting.forEachChunk { chunk, rows in
        #expect(index.counts(of: terms[0], chunk: chunk, rows: rows).allSatisfy { $0 == 1 })
      }
    }
  }

  @Test func `no row passes the bound of its stripe`() throws {
    let corpus = ManyPoints.corpus
    let index = try #require(corpus.tokens[.points])
    for word in ManyPoints.words {
      let term = try #require(corpus.tokens.terms.term(Array(word.name.utf8)))
      RowSet(term, in: index).forEachChunk { chunk, rows in
        guard let bounds = index.bounds(of: term, chunk: chunk) else { return }
        for row in rows {
          let length = Double(index.lengths[chunk << TermRows.chunkBits + Int(row)])
          let damping = Relevance.damping(length: length, meanLength: index.meanLength)
          let score = Relevance.score(weight: 1, count: 1, damping: damping)
          #expect(score <= bounds[Int(row) / TermRows.rowsPerStripe])
        }
      }
    }
  }
}

/// A corpus with more points than fit into one chunk, each of a few words by its number.
enum ManyPoints {
  struct Word: Sendable {
    let name: String
    let holds: @Sendable (Int) -> Bool
  }

  static let count = 150_000

  static let words = [
    Word(name: "all") { _ in true }, Word(name: "even") { $0 % 2 == 0 }, Word(name: "tenth") { $0 % 10 == 3 },
    Word(name: "some") { $0 % 37 == 5 }, Word(name: "rare") { $0 % 5_000 == 8 },
    Word(name: "late") { 140_000 <= $0 }, Word(name: "middle") { 66_000..<80_000 ~= $0 },
  ]

  static let pairs = words.flatMap { first in words.map { (first, $0) } }

  static let corpus = Corpus([
    letter(
      "Many", day: 1,
      points: (0..<count).map { point in
        words.filter { $0.holds(point) }.map(\.name).joined(separator: " ")
      })
  ])
}

private func spelling(of term: Int, in terms: TermList) -> String {
  String(decoding: terms.range(of: term).map { terms.bytes[$0] }, as: UTF8.self)
}

private func positions(ofBits bits: [UInt64]) -> [Int] {
  bits.indices.flatMap { word in
    (0..<64).filter { bits[word] >> UInt64($0) & 1 == 1 }.map { word * 64 + $0 }
  }
}
