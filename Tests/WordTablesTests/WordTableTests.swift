import Testing
import WordTables

@Suite struct WordTableTests {
  private let words = ["id", "ticker", "Monday", "newsletter_count", "q", "first_seen"]
  private var table: WordTable { WordTable(words) }

  @Test func `each word is found at its place, in any case`() {
    for (place, word) in words.enumerated() {
      #expect(table.place(of: word) == place)
      #expect(table.place(of: word.uppercased()) == place)
      #expect(table.place(of: word.lowercased().utf8.span) == place)
    }
  }

  @Test(arguments: [
    "", "i", "idd", "tickers", "ticke", "monday ", "newsletter_counts", "first-seen", "TÏCKER", "@D",
  ])
  func `another word is not found`(_ word: String) {
    #expect(table.place(of: word) == nil)
  }

  @Test func `a kelvin sign is a k in a text and no letter in bytes`() {
    #expect(table.place(of: "tic\u{212A}er") == 1)
    #expect(table.place(of: "tic\u{212A}er".utf8.span) == nil)
  }

  @Test func `of equal words the first counts`() {
    #expect(WordTable(["a", "b", "A", "b"]).place(of: "B") == 1)
    #expect(WordTable(["a", "b", "A", "b"]).place(of: "a") == 0)
  }

  @Test func `a table of no words finds none`() {
    #expect(WordTable([]).place(of: "") == nil)
    #expect(WordTable([]).place(of: "a") == nil)
  }

  @Test func `many words that share their letters are told apart`() {
    let numbers = (0..<2_000).map { "w" + String($0, radix: 2) }
    let table = WordTable(numbers)
    #expect(numbers.indices.allSatisfy { table.place(of: numbers[$0]) == $0 })
    #expect(table.place(of: "w" + String(2_000, radix: 2)) == nil)
  }
}

@Suite struct SameWordTests {
  @Test(arguments: [
    ("Count", "cOUNT"), ("", ""), ("a_1", "A_1"), ("Été", "éTÉ"), ("\u{212A}", "k"), ("e\u{301}", "é"),
  ])
  func `words that differ in case only are the same`(_ a: String, _ b: String) {
    #expect(a.isSameWord(as: b))
    #expect(b.isSameWord(as: a))
  }

  @Test(arguments: [("a", "b"), ("a", "ab"), ("", "a"), ("[", "{"), ("é", "e"), ("@", "`")])
  func `other words are not`(_ a: String, _ b: String) {
    #expect(!a.isSameWord(as: b))
    #expect(!b.isSameWord(as: a))
  }
}
