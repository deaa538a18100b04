import TextAnalysis

/// The body of a letter in blocks and sentences.
struct LetterText {
  let text: WordedText
  private(set) var blocks: [Block] = []
  private(set) var sentences: [Sentence] = []
  /// The sentence of each word.
  private(set) var sentenceOfWord: [Int32] = []

  struct Block {
    let kind: Kind
    /// Sentence numbers.
    var sentences: Range<Int>
    let bytes: Range<Int>
  }

  enum Kind {
    case heading
    case paragraph
    case item
    /// Cells set apart by ` | `.
    case row
  }

  struct Sentence {
    /// UTF-8 byte offsets, without blanks around.
    let bytes: Range<Int>
    let words: Range<Int>
    let block: Int
  }

  init(_ body: String) {
    text = WordedText(body)
    sentenceOfWord.reserveCapacity(text.words.count)
    var cursor = Cursor()
    for block in Self.blocks(of: text.original.span) { append(block, &cursor) }
    while sentenceOfWord.count < text.words.count {
      sentenceOfWord.append(Int32(max(0, sentences.count - 1)))
    }
  }

  private struct Cursor { var word = 0 }

  func isHeading(word: Int) -> Bool {
    guard word < sentenceOfWord.count, !sentences.isEmpty else { return false }
    return blocks[sentences[Int(sentenceOfWord[word])].block].kind == .heading
  }

  func startsSentence(word: Int) -> Bool {
    guard word < sentenceOfWord.count, !sentences.isEmpty else { return true }
    return sentences[Int(sentenceOfWord[word])].words.lowerBound == word
  }

  func string(_ sentence: Int) -> String { text.string(sentences[sentence].bytes) }

  /// Paragraphs, and of lists and tables each line: where an empty line or an item's mark sets them apart.
  private static func blocks(of bytes: Span<UInt8>) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      if start < index { blocks.append(start..<index) }
      start = index + 1
    }
    if start < bytes.count { blocks.append(start..<bytes.count) }
    return blocks
  }

  private mutating func append(_ bytes: Range<Int>, _ cursor: inout Cursor) {
    var words = cursor.word..<cursor.word
    while cursor.word < text.words.count, text.words[cursor.word].start < bytes.upperBound {
      cursor.word += 1
    }
    words = words.lowerBound..<cursor.word
    guard !words.isEmpty else { return }
    let first = sentences.count
    let kind = kind(of: bytes, words)
    if kind == .row || kind == .heading {
      add(bytes, words)
    } else {
      split(bytes, words)
    }
    blocks.append(Block(kind: kind, sentences: first..<sentences.count, bytes: bytes))
  }

  /// A sentence without end is cut, so that what is done with each sentence stays cheap.
  private static let longestSentence = 200

  private mutating func add(_ bytes: Range<Int>, _ words: Range<Int>) {
    var start = bytes.lowerBound
    var first = words.lowerBound
    while words.upperBound - first > Self.longestSentence {
      let next = first + Self.longestSentence
      append(start..<text.words[next].start, first..<next)
      (start, first) = (text.words[next].start, next)
    }
    if first < words.upperBound { append(start..<bytes.upperBound, first..<words.upperBound) }
  }

  private mutating func append(_ bytes: Range<Int>, _ words: Range<Int>) {
    for _ in words { sentenceOfWord.append(Int32(sentences.count)) }
    sentences.append(Sentence(bytes: trimmed(bytes), words: words, block: blocks.count))
  }

  private func trimmed(_ bytes: Range<Int>) -> Range<Int> {
    var range = bytes
    while let first = range.first, isBlank(text.original[first]) { range = range.dropFirst() }
    while let last = range.last, isBlank(text.original[last]) { range = range.dropLast() }
    if range.count > 4, text.original[range.prefix(4)].elementsEqual("• ".utf8) { range = range.dropFirst(4) }
    return range
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Cuts behind full stops, and question and exclamation marks, that a blank and no small letter follow.
  private mutating func split(_ bytes: Range<Int>, _ words: Range<Int>) {
    var start = bytes.lowerBound
    var firstWord = words.lowerBound
    for word in words.dropFirst() {
      guard let end = sentenceEnd(before: word) else { continue }
      add(start..<end, firstWord..<word)
      start = end
      firstWord = word
    }
    add(start..<bytes.upperBound, firstWord..<words.upperBound)
  }

  /// Where the sentence of the word before ends, if it does.
  private func sentenceEnd(before word: Int) -> Int? {
    let gap = text.gap(before: word)
    guard gap.count >= 2,
      let mark = gap.firstIndex(where: {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?")
      }),
      let blank = gap[mark...].firstIndex(where: isBlank)
    else { return nil }
    let next = text.words[word].start
    if 0x61...0x7A ~= text.original[next], text.original[mark] == UInt8(ascii: ".") { return nil }
    if text.original[mark] == UInt8(ascii: "."), mark == gap.startIndex,
      isAbbreviation(word - 1) || isListNumber(word - 1)
    {
      return nil
    }
    return blank
  }

  private func isAbbreviation(_ word: Int) -> Bool {
    let length = text.words[word].end - text.words[word].start
    if length == 1 { return text.isCapitalized(word) }
    return length <= 4 && Self.abbreviations.contains(text.string(word))
  }

  /// `1.` at the start of a line.
  private func isListNumber(_ word: Int) -> Bool {
    text.isNumber(word) && text.words[word].end - text.words[word].start <= 2
      && (word == 0 || text.gap(before: word).contains(UInt8(ascii: "\n")))
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "St", "vs", "Inc", "Corp", "Co", "Ltd", "No", "Nos", "approx", "eg", "ie", "Jan",
    "Feb", "Aug",
    "Sep", "Sept", "Oct", "Nov", "Dec", "Prof", "Gen", "Sen", "Rep", "Jr", "Sr",
  ]

  /// A heading is a short line without a full stop at its end that stands alone.
  private func kind(of bytes: Range<Int>, _ words: Range<Int>) -> Kind {
    let line = text.original[bytes]
    if line.prefix(3).elementsEqual("•".utf8) {
      // A numbered heading comes out of some readers as an item: `1. A new name`.
      let isNumbered = text.isNumber(words.lowerBound) && words.count <= 9 && !endsSentence(line)
      return isNumbered ? .heading : .item
    }
    if hasCells(line) { return .row }
    if words.count >= 2, text.words[words.lowerBound].end - text.words[words.lowerBound].start == 1,
      text.original[text.words[words.lowerBound].start] == UInt8(ascii: "Q"),
      text.byte(after: words.lowerBound) == UInt8(ascii: ":")
    {
      return .heading
    }
    return words.count <= 14 && bytes.count <= 100 && !endsSentence(line) && !isLabelled(line)
      && !isBadge(words, bytes) ? .heading : .paragraph
  }

  private func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let last = rest.last, last == UInt8(ascii: "\"") || last == UInt8(ascii: ")") || last <= 0x20 {
      rest.removeLast()
    }
    if rest.suffix(3).elementsEqual("”".utf8) || rest.suffix(3).elementsEqual("’".utf8) { rest.removeLast(3) }
    guard let last = rest.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
  }

  /// `Rating: Buy` is no heading.
  private func isLabelled(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let label = String(decoding: fold(Array(line[..<colon])), as: UTF8.self)
    return DirectionWords.isLabel(label)
  }

  /// `LONG` or `Short · conviction 4/5` in a line of its own is no heading.
  func isBadge(_ words: Range<Int>, _ bytes: Range<Int>) -> Bool {
    guard words.count <= 12, text.isCapitalized(words.lowerBound),
      let match = text.longestMatch(in: DirectionWords.table, at: words.lowerBound, before: words.upperBound)
    else { return false }
    if match.last + 1 == words.upperBound { return !DirectionWords.isPlural(match.entry) }
    let gap = text.gap(before: match.last + 1)
    return gap.contains(0xB7) || gap.contains(UInt8(ascii: "|"))
  }

  private func hasCells(_ line: ArraySlice<UInt8>) -> Bool {
    var bars = line[...]
    while let bar = bars.firstIndex(of: UInt8(ascii: "|")) {
      if bar > line.startIndex, bar + 1 < line.endIndex, line[bar - 1] == 0x20, line[bar + 1] == 0x20 {
        return true
      }
      bars = bars[(bar + 1)...]
    }
    return false
  }
}
