import Corpus
import Newsletters
import Testing

struct FrequentValuesTests {
  @Test func `values that begin alike come with their rows, most frequent first`() throws {
    let corpus = Corpus([letter("A", day: 1, ideas: ["IWM", "IGV", "SMH", "IGV"])])
    let found = try #require(values(of: "ticker", .ideas, over: .ideas, "i", corpus))
    #expect(found.values.map(\.text) == ["IGV", "IWM"])
    #expect(found.values.map(\.count) == [2, 1])
    #expect(found.total == 2)
    #expect(found.commonPrefix == "I")
  }

  @Test func `the fields of a newsletter count the rows that stand in it`() throws {
    let corpus = Corpus([
      by("Ada", letter("A", day: 1, ideas: ["A", "B", "C"])), by("Ben", letter("B", day: 2, ideas: ["A"])),
      by("Cid", letter("C", day: 3)),
    ])
    let ofIdeas = try #require(values(of: "author", .newsletters, over: .ideas, "", corpus))
    #expect(ofIdeas.values.map(\.text) == ["Ada", "Ben"])
    #expect(ofIdeas.values.map(\.count) == [3, 1])
    let ofLetters = try #require(values(of: "author", .newsletters, over: .newsletters, "", corpus))
    #expect(ofLetters.values.map(\.count) == [1, 1, 1])
  }

  @Test func `spellings that differ in case are one value`() throws {
    let names = ["acme notes", "Acme Notes", "Acme Notes", "Acme Weekly"]
    let letters = names.enumerated().map { by($1, letter("T\($0)", day: $0 + 1)) }
    let found = try #require(values(of: "author", .newsletters, over: .newsletters, "acm", Corpus(letters)))
    #expect(found.values.map(\.text) == ["Acme Notes", "Acme Weekly"])
    #expect(found.values.map(\.count) == [3, 1])
    #expect(found.commonPrefix.lowercased() == "acme ")
  }

  @Test func `of many values only the most frequent are named and all are counted`() throws {
    let tickers = (0..<500).map { "T\($0)" } + (0..<500).filter { $0 % 100 == 7 }.map { "T\($0)" }
    let corpus = Corpus([letter("A", day: 1, ideas: tickers)])
    let found = try #require(values(of: "ticker", .ideas, over: .ideas, "t", corpus, limit: 6))
    #expect(found.total == 500)
    #expect(found.values.map(\.text) == ["T107", "T207", "T307", "T407", "T7", "T0"])
    #expect(found.values.map(\.count) == [2, 2, 2, 2, 2, 1])
    #expect(found.commonPrefix == "T")
  }

  @Test func `a common beginning ends with a whole character`() throws {
    let letters = ["Zoë", "Zoê"].enumerated().map { by($1, letter("T\($0)", day: $0 + 1)) }
    let found = try #require(values(of: "author", .newsletters, over: .newsletters, "z", Corpus(letters)))
    #expect(found.commonPrefix == "Zo")
  }

  @Test func `lists count once under each element, and fields without codes have no values`() throws {
    let corpus = Corpus([letter("A", day: 1, ideas: ["A", "B"]), letter("B", day: 2, ideas: ["B"])])
    let found = try #require(values(of: "tickers", .newsletters, over: .newsletters, "", corpus))
    #expect(found.values.map(\.text) == ["B", "A"])
    #expect(found.values.map(\.count) == [2, 1])
    #expect(values(of: "title", .newsletters, over: .newsletters, "", corpus) == nil)
    #expect(values(of: "key", .newsletters, over: .newsletters, "", corpus) == nil)
  }

  @Test func `the values of an enumeration that no row has are left out`() throws {
    var newsletter = letter("A", day: 1, ideas: ["A", "B", "C"])
    for (index, direction) in [Direction.short, .short, .long].enumerated() {
      newsletter.ideas[index].direction = direction
    }
    let found = try #require(values(of: "direction", .ideas, over: .ideas, "", Corpus([newsletter])))
    #expect(found.values.map(\.text) == ["short", "long"])
  }

  @Test func `the span of publication leaves undated newsletters out`() {
    let corpus = Corpus([letter("A", day: 1), letter("B", day: nil), letter("C", day: 4)])
    #expect(corpus.publishedSpan.map { Int($0.upperBound) - Int($0.lowerBound) } == 3 * 24 * 60)
    #expect(Corpus([letter("B", day: nil)]).publishedSpan == nil)
  }

  private func by(_ author: String, _ newsletter: Newsletter) -> Newsletter {
    var newsletter = newsletter
    newsletter.author = author
    return newsletter
  }

  private func values(
    of field: String, _ owner: SourceID, over source: SourceID, _ prefix: String, _ corpus: Corpus,
    limit: Int = 10
  ) -> FrequentValues? {
    Schema.field(named: field, of: owner).flatMap {
      corpus.frequentValues(of: $0, over: source, startingWith: Array(prefix.utf8), limit: limit)
    }
  }
}
