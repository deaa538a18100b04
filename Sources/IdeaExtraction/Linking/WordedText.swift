import TextAnalysis

/// A text cut into words, with its original bytes for questions of case.
struct WordedText {
  let original: [UInt8]
  let folded: [UInt8]
  private(set) var words: [Word] = []

  struct Word {
    /// UTF-8 byte offsets.
    let start: Int
    let end: Int
    let hash: UInt64
  }

  init(_ text: String) {
    original = Array(text.utf8)
    folded = fold(original)
    words.reserveCapacity(folded.count / 5)
    var words: [Word] = []
    forEachWord(in: folded) { range in
      words.append(Word(start: range.lowerBound, end: range.upperBound, hash: wordHash(folded.span, range)))
    }
    self.words = words
  }

  /// The bytes between a word and the one before it.
  func gap(before word: Int) -> ArraySlice<UInt8> {
    original[(word == 0 ? 0 : words[word - 1].end)..<words[word].start]
  }

  /// The byte directly before a word, or a blank at the start.
  func byte(before word: Int) -> UInt8 {
    words[word].start == 0 ? UInt8(ascii: " ") : original[words[word].start - 1]
  }

  /// The byte directly behind a word, or a blank at the end.
  func byte(after word: Int) -> UInt8 {
    words[word].end < original.count ? original[words[word].end] : UInt8(ascii: " ")
  }

  /// Whether the word begins with a capital.
  func isCapitalized(_ word: Int) -> Bool {
    original[words[word].start] != folded[words[word].start]
      || isCapitalBeyondASCII(word)
  }

  private func isCapitalBeyondASCII(_ word: Int) -> Bool {
    let start = words[word].start
    guard original[start] >= 0x80, start + 1 < words[word].end else { return false }
    return original[start + 1] != folded[start + 1]
  }

  /// Whether every letter of the word is a capital of ASCII and at least one is there; digits may be.
  func isAllCapitals(_ word: Int) -> Bool {
    var letters = 0
    for index in words[word].start..<words[word].end {
      let byte = original[index]
      if 0x41...0x5A ~= byte { letters += 1 } else if !(0x30...0x39 ~= byte) { return false }
    }
    return letters > 0
  }

  func string(_ range: Range<Int>) -> String { String(decoding: original[range], as: UTF8.self) }

  /// The longest phrase of the table that begins at a word: its last entry and last word.
  ///
  /// A phrase reaches over blanks, hyphens, slashes, `&`, `^`, `=` and single dots and apostrophes, not over other marks.
  func longestMatch(in table: PhraseTable, at first: Int, before limit: Int) -> (entry: Int, last: Int)? {
    var phrase = PhraseTable.joined(PhraseTable.empty, words[first].hash)
    var best: (entry: Int, last: Int)?
    var last = first
    while let match = table.match(phrase) {
      if match.entry >= 0 { best = (match.entry, last) }
      guard match.goesOn, last + 1 < limit, isJoint(before: last + 1) else { break }
      last += 1
      phrase = PhraseTable.joined(phrase, words[last].hash)
    }
    return best
  }

  private func isJoint(before word: Int) -> Bool {
    let gap = gap(before: word)
    guard gap.count <= 5 else { return false }
    for byte in gap {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"), UInt8(ascii: "$"):
        return false
      default: continue
      }
    }
    // `St. Joe` and `W.W. Grainger` go on behind a dot; a sentence of more than two letters has ended.
    let isStop = gap.first == UInt8(ascii: ".") && gap.count > 1
    return !isStop || words[word - 1].end - words[word - 1].start <= 2
  }
}
