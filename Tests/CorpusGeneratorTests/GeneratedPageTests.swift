import CorpusGenerator
import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// What the generator writes as pages is what the reader makes of them.
@Suite struct GeneratedPageTests {
  @Test func `a page of the bench profile reads back without a word of complaint`() {
    var generator = CorpusGenerator(seed: 3, profile: .bench)
    for letter in generator.newsletters(300) {
      let result = readNewsletters(from: Array(pageText(of: letter).utf8), file: "")
      #expect(result.diagnostics.map(\.message) == [])
      #expect(result.newsletters == letter.asPageHolds.map { [$0] })
    }
  }

  @Test func `a page of the varied profile reads back where the form can hold it`() {
    var generator = CorpusGenerator(seed: 4, profile: .varied)
    var held = 0
    for letter in generator.newsletters(2_000) {
      guard let expected = letter.asPageHolds else { continue }
      held += 1
      let found = readNewsletters(from: Array(pageText(of: letter).utf8), file: "").newsletters
      #expect(found == [expected])
    }
    #expect(200 <= held)
  }
}
