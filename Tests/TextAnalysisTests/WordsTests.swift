import Testing
import TextAnalysis

@Suite struct WordsTests {
  @Test(arguments: [
    ("BRK.B long-term", ["brk", "b", "long", "term"]), ("EUR/USD at 1.08", ["eur", "usd", "at", "1", "08"]),
    ("Élan naïve", ["élan", "naïve"]), ("e\u{301}t", ["e\u{301}t"]), ("日本 株", ["日本", "株"]),
    ("x² ½ Ⅷ", ["x²", "½", "ⅷ"]), ("🚀moon—shot…", ["moon", "shot"]), ("", []), (" .,", []),
    ("don’t", ["don", "t"]),
  ])
  func `a word is a run of letters, digits and marks`(text: String, expected: [String]) {
    #expect(words(of: text) == expected)
    #expect(countWords(in: text) == expected.count)
  }

  @Test func `bytes that are not UTF-8 separate words`() {
    #expect(countWords(in: [0x61, 0xFF, 0x62, 0xC3, 0x63]) == 3)
    #expect(countWords(in: [0xE2, 0x80]) == 0)
  }

  @Test func `ranges lie in order and inside the text`() {
    let folded = "Short SMH, long IGV: naïve?".foldedUTF8
    var end = 0
    forEachWord(in: folded) { word in
      #expect(word.lowerBound >= end && word.upperBound <= folded.count && !word.isEmpty)
      end = word.upperBound
    }
    #expect(end == folded.count - 1)
  }
}

@Suite struct PlainFormsTests {
  @Test(arguments: [
    ("‘a’ ‚b‛", "'a' 'b'"), ("“a” „b‟", "\"a\" \"b\""), ("1–2—3‐4‑5‒6−7", "1-2-3-4-5-6-7"),
    ("a\u{A0}b\u{202F}c", "a b c"), ("plain - 'x'", "plain - 'x'"), ("é…", "é…"),
  ])
  func `typographic punctuation becomes plain`(text: String, plain: String) {
    #expect(plainForms(text) == plain)
    #expect(plainForms(plain) == plain)
  }
}
