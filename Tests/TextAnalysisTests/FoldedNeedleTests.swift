import Testing
import TextAnalysis

@Suite struct FoldedNeedleTests {
  @Test(arguments: [
    ("term premium", "The Term\u{00A0}Premium", 4..<17), ("“long‑term”", "a \"LONG-term\" b", 2..<13),
    ("\"long-term\"", "a “long‑term” b", 2..<19), ("k", "\u{212A}k", 3..<4), ("café", "CAFÉ", 0..<5),
    ("ωμέγα", "x ΩΜΈΓΑ", 2..<12), ("日本", "x日本", 1..<7), ("'", "it’s", 2..<5), ("--", "a—–b", 1..<7),
    ("İ", "aİ", 1..<3),
  ])
  func `a part is found in the text as it was written`(part: String, text: String, place: Range<Int>) {
    #expect(FoldedNeedle(comparisonKey(part)).firstMatch(in: Array(text.utf8).span) == place)
  }

  @Test(arguments: [("[", "{"), ("@", "`"), ("k", "\u{212A}"), ("i", "İ"), ("ab", "a"), ("b", "\u{0142}")])
  func `what only looks alike is not found`(part: String, text: String) {
    #expect(FoldedNeedle(comparisonKey(part)).firstMatch(in: Array(text.utf8).span) == nil)
  }

  @Test func `every match in random texts is found, and no other`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4_000 {
      let text = randomText(length: Int.random(in: 0...90, using: &random), &random)
      let needle = comparisonKey(randomPart(of: text, &random))
      guard !needle.isEmpty else { continue }
      let found = matches(of: FoldedNeedle(needle), in: text)
      guard found == NaiveSearch.matches(of: needle, in: text) else {
        Issue.record("\(String(decoding: needle, as: UTF8.self)) in \(text): \(found)")
        return
      }
      let bytes = Array(text.utf8)
      #expect(FoldedNeedle(needle).begins(bytes.span) == NaiveSearch.begins(text, needle))
      #expect(FoldedNeedle(needle).ends(bytes.span) == NaiveSearch.ends(text, needle))
    }
  }

  @Test func `a needle is found at every place and alignment of a text`() {
    for length in 0..<150 {
      for needle in ["q", "qz", "Q-z", "quartz"] {
        let bytes = [UInt8](repeating: 0x2E, count: length) + Array(needle.utf8) + [0x2E]
        for start in 0..<min(20, length + 1) {
          let place = FoldedNeedle(comparisonKey(needle)).firstMatch(in: bytes.span.extracting(start...))
          #expect(place == length - start..<length - start + needle.utf8.count)
        }
        let cut = bytes.span.extracting(first: length + needle.utf8.count - 1)
        #expect(FoldedNeedle(comparisonKey(needle)).firstMatch(in: cut) == nil)
      }
    }
  }

  @Test func `words are found whole and in sequence`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4_000 {
      let text = randomText(length: Int.random(in: 0...60, using: &random), &random)
      let words = words(of: randomPart(of: text, &random)).map { Array($0.utf8) }
      guard !words.isEmpty else { continue }
      let sequence = WordSequence(words)
      let expected = NaiveSearch.matches(of: words, in: text)
      var found: [Range<Int>] = []
      let bytes = Array(text.utf8)
      while let match = sequence.firstMatch(in: bytes.span, from: (found.last?.lowerBound ?? -1) + 1) {
        found.append(match)
      }
      guard found == expected else {
        Issue.record("\(words.map { String(decoding: $0, as: UTF8.self) }) in \(text): \(found)")
        return
      }
    }
  }
}

private func matches(of needle: FoldedNeedle, in text: String) -> [Range<Int>] {
  let bytes = Array(text.utf8)
  var found: [Range<Int>] = []
  while let match = needle.firstMatch(in: bytes.span, from: (found.last?.lowerBound ?? -1) + 1) {
    found.append(match)
  }
  return found
}

/// Few different characters, so that parts occur often, and all that behaves in a way of its own.
private let characters = Array("aAbBkKzZ{[@`1 .-'\"éÉωΩσςİıẞß日本가“”‘’–—‑\u{2212}\u{A0}\u{202F}\u{212A}\u{301}🐂".unicodeScalars)

private func randomText(length: Int, _ random: inout SystemRandomNumberGenerator) -> String {
  // Some texts are of few letters, in which the same words come again and again.
  let choice = Bool.random(using: &random) ? characters : Array("aAb —é\u{301}".unicodeScalars)
  var text = String.UnicodeScalarView()
  for _ in 0..<length { text.append(choice.randomElement(using: &random) ?? "a") }
  return String(text)
}

private func randomPart(of text: String, _ random: inout SystemRandomNumberGenerator) -> String {
  let scalars = Array(text.unicodeScalars)
  guard !scalars.isEmpty, Int.random(in: 0..<8, using: &random) > 0 else {
    return randomText(length: Int.random(in: 1...3, using: &random), &random)
  }
  let start = Int.random(in: 0..<scalars.count, using: &random)
  let end = min(scalars.count, start + Int.random(in: 1...12, using: &random))
  var part = String.UnicodeScalarView()
  part.append(contentsOf: scalars[start..<end])
  return String(part)
}
