import Corpus
import Diagnostics
import QuerySemantics
import QuerySyntax
import Shell
import Testing

/// What holds at every place of the statements that the manual shows.
struct CompletionPropertyTests {
  @Test(arguments: ManualEntry.all.map(\.example)) func `what stands in a right statement is offered there`(
    text: String
  ) {
    let session = sampleSession(Recorder())
    session.evaluate(SourceText("ideas limit 1"))
    let source = SourceText(text)
    for token in lex(source) where isOffered(token, source) {
      let word = source[token.span].lowercased()
      let completion = session.complete(text, at: Int(token.span.start) + 1)
      let texts = completion.candidates.map { $0.text.lowercased() }
      let isThere = texts.contains {
        $0 == word || $0.hasPrefix(word + " ") || $0.hasPrefix(word + "(") || $0 == word + "s"
      }
      #expect(isThere, "`\(word)` at \(token.span.start): \(texts)")
    }
  }

  @Test(arguments: ManualEntry.all.map(\.example))
  func `a completion replaces what is typed before the cursor`(
    text: String
  ) {
    let session = sampleSession(Recorder())
    let places = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    for cursor in places.filter({ $0 % 3 == 0 }) {
      let completion = session.complete(text, at: cursor)
      #expect((0...cursor).contains(completion.start))
      let typed = String(decoding: text.utf8.prefix(cursor).dropFirst(completion.start), as: UTF8.self)
      #expect(!typed.contains("\u{FFFD}"))
    }
  }

  /// Of a long condition only the end is read with each word that is tried.
  @Test(
    arguments: [
      "", "t", "not ", "ticker ", "ticker = ", "confidence > 0.5 ", "(direction = long or ", "abs(",
      "published in last ", "ticker in (IGV, ", "headline contains 'x' | ", "confidence between 0.1 and ",
    ]) func `what can follow a long condition is what can follow its end`(end: String)
  {
    let session = sampleSession(Recorder())
    func offered(_ text: String) -> [String] {
      session.complete(text, at: text.utf8.count).candidates.map(\.text)
    }
    let start = "ideas where "
    let long =
      "tickr = IGV or direction = long and confidence > 0.5 or published between 2026-01 and 2026-03\nand "
    let short = "basis = stated and "
    #expect(!offered(start + short + end).isEmpty)
    #expect(offered(start + long + short + end) == offered(start + short + end))
    #expect(offered("let a = " + start + long + short + end) == offered(start + short + end))
  }

  /// Whether a token is a word of the language, a field or the beginning of a ticker, and no name that the statement makes.
  private func isOffered(_ token: Token, _ source: SourceText) -> Bool {
    let word = source[token.span]
    let isField = SourceID.allCases.contains { Schema.field(named: word, of: $0) != nil }
    let isTicker = token.followsBlank && 1 < word.count && word.allSatisfy(\.isUppercase)
    return token.keyword != nil || token.kind == .word && (isField || isTicker)
  }
}
