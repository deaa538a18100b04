/// Words to look for in texts as they were written: whole, one after the other, without regard to case.
package struct WordSequence: Sendable {
  /// Folded. Not one is empty.
  package let words: [[UInt8]]
  /// Which of the words is looked for first: the longest.
  private let leading: Int
  private let needle: FoldedNeedle

  package init(_ words: [[UInt8]]) {
    self.words = words
    leading = words.indices.max { words[$0].count < words[$1].count } ?? 0
    needle = FoldedNeedle(words.indices.contains(leading) ? words[leading] : [])
  }

  /// The part to look for before anything else: without it the words do not occur.
  package var leadingNeedle: FoldedNeedle { needle }

  /// Whether the words stand somewhere in the text; no words at all always do.
  package func occurs(in text: Span<UInt8>) -> Bool { words.isEmpty || firstMatch(in: text) != nil }

  /// The first place at or after `start`, from the first word's first byte to the last word's last one.
  package func firstMatch(in text: Span<UInt8>, from start: Int = 0) -> Range<Int>? {
    guard !words.isEmpty else { return nil }
    var place = start
    while let hit = needle.firstMatch(in: text, from: place) {
      if let match = match(text, around: hit), match.lowerBound >= start { return match }
      place = hit.lowerBound + 1
    }
    return nil
  }

  private func match(_ text: Span<UInt8>, around hit: Range<Int>) -> Range<Int>? {
    guard isWordStart(text, hit.lowerBound), isWordEnd(text, hit.upperBound) else { return nil }
    var (start, end) = (hit.lowerBound, hit.upperBound)
    for word in words[(leading + 1)...] {
      guard let next = nextWord(in: text, from: end), isFoldedEqual(text, next, word) else { return nil }
      end = next.upperBound
    }
    for word in words[..<leading].reversed() {
      guard let previous = previousWord(in: text, before: start), isFoldedEqual(text, previous, word) else {
        return nil
      }
      start = previous.lowerBound
    }
    return start..<end
  }
}

/// Whether the bytes of the text, folded, are those of the word, which is folded already.
private func isFoldedEqual(_ text: Span<UInt8>, _ range: Range<Int>, _ word: [UInt8]) -> Bool {
  guard range.count == word.count else { return false }
  let word = word.span
  var offset = 0
  while offset < word.count {
    guard let lengths = matchLengths(text, at: range.lowerBound + offset, word, at: offset) else {
      return false
    }
    offset += lengths.needle
  }
  return true
}

/// Whether no word reaches over `place`, where one begins, from before.
private func isWordStart(_ text: Span<UInt8>, _ place: Int) -> Bool {
  0 == place || wordScalarLength(text, at: scalarStart(text, before: place)) == 0
}

private func isWordEnd(_ text: Span<UInt8>, _ place: Int) -> Bool {
  place == text.count || wordScalarLength(text, at: place) == 0
}

/// The last word that ends at or before `end`, where none reaches over it.
private func previousWord(in text: Span<UInt8>, before end: Int) -> Range<Int>? {
  var wordEnd = end
  while 0 < wordEnd {
    let start = scalarStart(text, before: wordEnd)
    if wordScalarLength(text, at: start) > 0 { return wordStart(in: text, before: start)..<wordEnd }
    wordEnd = start
  }
  return nil
}

private func wordStart(in text: Span<UInt8>, before end: Int) -> Int {
  var start = end
  while 0 < start {
    let previous = scalarStart(text, before: start)
    guard wordScalarLength(text, at: previous) > 0 else { return start }
    start = previous
  }
  return start
}
