import CivilTime
import Corpus
import Newsletters
import Synchronization
import Testing

struct CorpusBuildingTests {
  @Test func `the newest newsletter comes first and undated ones last`() throws {
    let letters = [letter("C", day: nil), letter("A", day: 1), letter("D", day: 9), letter("B", day: 1)]
    let expected = ["D", "A", "B", "C"]
    #expect(titles(of: Corpus(letters)) == expected)
    #expect(titles(of: Corpus(letters.reversed())) == expected)
  }

  @Test func `newsletters that share publication, title and day keep one order`() throws {
    var first = letter("A", day: 1)
    first.file = "a.txt"
    var second = first
    second.file = "b.txt"
    let names = try [[first, second], [second, first]].map {
      try spellings(of: "file", .newsletters, Corpus($0))
    }
    #expect(names == [["a.txt", "b.txt"], ["a.txt", "b.txt"]])
  }

  @Test func `ideas and points lie behind one another in the order of their newsletters`() throws {
    let corpus = Corpus([
      letter("old", day: 1, ideas: ["A", "B"], points: ["p"]), letter("none", day: 2),
      letter("new", day: 3, ideas: ["C"], points: ["q", "r"]),
    ])
    #expect(Array(corpus.ideaOffsets) == [0, 1, 1, 3])
    #expect(Array(corpus.pointOffsets) == [0, 2, 2, 3])
    #expect(try spellings(of: "ticker", .ideas, corpus) == ["C", "A", "B"])
    #expect(try integers(of: "position", .ideas, corpus) == [1, 1, 2])
    #expect(Array(corpus.newsletterOfIdea) == [0, 2, 2])
    #expect(Array(corpus.newsletterOfPoint) == [0, 0, 2])
  }

  @Test func `score is confidence signed by direction`() throws {
    var ideas: [Idea] = []
    for direction in Direction.allCases + [nil] {
      for confidence in [Confidence(0.75), nil] {
        var idea = Idea()
        idea.direction = direction
        idea.confidence = confidence
        ideas.append(idea)
      }
    }
    var newsletter = letter("A", day: 1)
    newsletter.ideas = ideas
    let missing = Column.missingInteger
    #expect(
      try integers(of: "score", .ideas, Corpus([newsletter])) == [
        7_500, missing, -7_500, missing, 0, 0, missing, missing,
      ])
  }

  @Test func `tickers count their ideas and newsletters, most ideas first`() throws {
    var late = letter("late", day: 5, ideas: ["B", "A", "B"])
    late.ideas[2].name = "Beta"
    let corpus = Corpus([
      letter("early", day: 1, ideas: ["A", "C"]), late, letter("undated", day: nil, ideas: ["B"]),
    ])
    #expect(try spellings(of: "ticker", .tickers, corpus) == ["B", "A", "C"])
    #expect(try integers(of: "idea_count", .tickers, corpus) == [3, 2, 1])
    #expect(try integers(of: "newsletter_count", .tickers, corpus) == [2, 2, 1])
    #expect(try spellings(of: "name", .tickers, corpus) == ["Beta", nil, nil])
    #expect(Array(corpus.tickerIdeaOffsets) == [0, 3, 5, 6])
    #expect(Array(corpus.tickerIdeas) == [0, 2, 5, 1, 3, 4])
    let (early, newer) = (minutes(1), minutes(5))
    #expect(try times(of: "first_seen", .tickers, corpus) == [newer, early, early])
    #expect(try times(of: "last_seen", .tickers, corpus) == [newer, newer, early])
  }

  @Test func `a newsletter lists its distinct tickers in order`() throws {
    let corpus = Corpus([letter("A", day: 1, ideas: ["B", "A", "B"]), letter("B", day: 1)])
    guard case .nameLists(let lists) = try column("tickers", .newsletters, corpus) else {
      Issue.record("tickers are not lists")
      return
    }
    #expect(lists.range(of: 0).map { lists.dictionary.spellings[Int(lists.codes[$0])] } == ["B", "A"])
    #expect(lists.range(of: 1).isEmpty)
  }

  @Test func `keys depend on publication, title and day alone`() throws {
    var other = letter("A", day: 1)
    other.author = "Ada Pike"
    let keys = try [
      letter("A", day: 1), other, letter("a", day: 1), letter("A", day: 2), letter("B", day: 1),
    ].map {
      try identities(.newsletters, Corpus([$0]))[0]
    }
    #expect(keys[0] == keys[1])
    #expect(keys[0] == keys[2])
    #expect(Set(keys).count == 3)
  }

  @Test func `ideas of one newsletter have keys of their own`() throws {
    let corpus = Corpus([letter("A", day: 1, ideas: ["A", "A", "B"])])
    #expect(Set(try identities(.ideas, corpus)).count == 3)
  }

  @Test func `words are those of all texts, a repeated headline counts once`() throws {
    var newsletter = letter("Two words", day: 1, points: ["one"])
    newsletter.summary = "three more words"
    var idea = Idea()
    idea.headline = "Order books…"
    idea.rationale = "Order books are full"
    idea.risk = "long-term rates"
    newsletter.ideas = [idea]
    #expect(try integers(of: "words", .newsletters, Corpus([newsletter])) == [13])
  }

  @Test func `empty texts are missing and search text joins what is there`() throws {
    var newsletter = letter("A", day: 1, points: ["p"])
    newsletter.author = ""
    newsletter.summary = ""
    newsletter.body = "the end"
    let corpus = Corpus([newsletter])
    #expect(try spellings(of: "author", .newsletters, corpus) == [nil])
    #expect(corpus.searchText(of: .newsletters, row: 0) == Array("A\n\np\n\nthe end".utf8))
    #expect(corpus.searchText(of: .points, row: 0) == Array("p".utf8))
  }

  @Test func `spellings that differ in case are neighbours with one group`() {
    let dictionary = NameDictionary(["b", "A", "a", "B", "a"])
    #expect(Array(dictionary.spellings) == ["A", "a", "B", "b"])
    #expect(Array(dictionary.group) == [0, 0, 2, 2])
    #expect(dictionary.codes(equalTo: Array("a".utf8)) == 0..<2)
    #expect(dictionary.codes(equalTo: Array("c".utf8)).isEmpty)
  }

  @Test func `composed and decomposed letters are different names`() {
    #expect(NameDictionary(["\u{E9}", "e\u{301}"]).count == 2)
  }

  @Test(arguments: SourceID.allCases) func `every field has a column as long as the table`(_ source: SourceID)
  {
    for corpus in [Corpus([]), Corpus([letter("A", day: 1, ideas: ["A"], points: ["p"])])] {
      let table = corpus[source]
      #expect(table.columns.count == Schema.fields(of: source).count)
      for column in table.columns { #expect(length(of: column) ?? table.rowCount == table.rowCount) }
    }
  }
}

/// Counts how often it is asked, and says yes from some question on.
private final class CountedCancellation: Sendable {
  private let asked = Mutex(0)
  private let limit: Int
  init(limit: Int) { self.limit = limit }
  var count: Int { asked.withLock { $0 } }
  func isCancelled() -> Bool {
    asked.withLock {
      $0 += 1
      return limit < $0
    }
  }
}

struct CancelledBuildingTests {
  private let letters = (0..<500).map { number in
    var letter = Newsletter(title: "Letter \(number)")
    letter.points = ["one point", "another point"]
    return letter
  }

  @Test func `building asks for every newsletter whether to go on`() {
    let cancellation = CountedCancellation(limit: .max)
    let built = Corpus.built(of: letters) { cancellation.isCancelled() }
    #expect(built.corpus.newsletters.rowCount == letters.count)
    #expect(3 * letters.count <= cancellation.count)
  }

  /// Whatever it was doing: its tables, or the index of words.
  @Test(arguments: [0, 1, 250, 999, 1_001, 1_200])
  func `building that is cancelled ends soon and without harm`(limit: Int) {
    let cancellation = CountedCancellation(limit: limit)
    _ = Corpus.built(of: letters) { cancellation.isCancelled() }
    #expect(cancellation.count <= limit + 4)
  }
}
