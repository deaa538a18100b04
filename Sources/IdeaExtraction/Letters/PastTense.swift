/// Tells whether a trade in a sentence is one of old: `Last year we bought it`, `I used to own it`, `had we bought it`.
///
/// A word that it goes on, such as `still` or `since`, keeps it alive; a month or a week alone does not end it.
struct PastTense {
  private let words: Range<Int>
  private let text: WordedText
  /// Whether the sentence names a time that is over, and nothing that goes on.
  private let isOver: Bool
  /// Whether it begins with `Had we`.
  private let isUnreal: Bool

  init(_ words: Range<Int>, _ text: WordedText) {
    self.words = words
    self.text = text
    isOver = Self.namesPast(words, text) && !words.contains { Self.lasting.contains(text.words[$0].hash) }
    isUnreal =
      words.count > 2 && text.words[words.lowerBound].hash == Self.had
      && Self.authors.contains(text.words[words.lowerBound + 1].hash)
  }

  /// Of the words of a cue.
  func isPast(_ first: Int, _ last: Int) -> Bool {
    if isUnreal || usedTo(first) || isCounterfactual(first) { return true }
    return isOver && (first...last).contains { Self.pastVerbs.contains(text.words[$0].hash) }
      || isOver && isBehindPast(first)
  }

  /// `used to own`, `used to be long`
  private func usedTo(_ first: Int) -> Bool {
    before(first, within: 4).contains { word in
      word + 1 < words.upperBound && text.words[word].hash == Self.used
        && text.words[word + 1].hash == Self.to
        && (word == words.lowerBound || !Self.being.contains(text.words[word - 1].hash))
    }
  }

  /// `Had we owned it`, `if only I had bought`
  private func isCounterfactual(_ first: Int) -> Bool {
    guard first > words.lowerBound + 1 else { return false }
    let (author, verb) = (text.words[first - 1].hash, text.words[first - 2].hash)
    return Self.authors.contains(author) && verb == Self.had
  }

  /// `were long`, `was short`
  private func isBehindPast(_ first: Int) -> Bool {
    before(first, within: 2).contains { Self.were.contains(text.words[$0].hash) }
  }

  private func before(_ word: Int, within count: Int) -> Range<Int> {
    max(words.lowerBound, word - count)..<word
  }

  /// `last year`, `two years ago`, `in 2019`, `back in`, `until`
  private static func namesPast(_ words: Range<Int>, _ text: WordedText) -> Bool {
    words.contains { word in
      let hash = text.words[word].hash
      if alone.contains(hash) { return true }
      guard word > words.lowerBound else { return false }
      let before = text.words[word - 1].hash
      return before == last && spans.contains(hash) || spans.contains(before) && agos.contains(hash)
        || before == back && backs.contains(hash) || ins.contains(before) && isYear(word, text)
        || before == those && hash == days
    }
  }

  private static func isYear(_ word: Int, _ text: WordedText) -> Bool {
    let bytes = text.original[text.words[word].start..<text.words[word].end]
    return bytes.count == 4 && bytes.allSatisfy { 0x30...0x39 ~= $0 }
      && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8))
  }

  private static let alone = wordHashes(of: "once until formerly originally previously")
  private static let spans = wordHashes(of: "year years decade decades")
  private static let agos = wordHashes(of: "ago back earlier before")
  private static let backs = wordHashes(of: "in then when")
  private static let ins = wordHashes(of: "in during from of early late mid")
  private static let lasting = wordHashes(
    of: """
      still since remain remains keep kept keeping continue continued hold holds holding own owns now today again ever have has am are is ve
      m re
      """)
  private static let pastVerbs = wordHashes(
    of: """
      bought owned held shorted sold added opened initiated purchased had was were took built started went put picked
      liked preferred favoured favored recommended accumulated doubled long short
      """)
  private static let were = wordHashes(of: "were was had been")
  private static let being = wordHashes(of: "am are is was were be been get got getting")
  private static let authors = wordHashes(of: "i we")
  private static let used = hash("used")
  private static let to = hash("to")
  private static let had = hash("had")
  private static let last = hash("last")
  private static let back = hash("back")
  private static let those = hash("those")
  private static let days = hash("days")

  private static func hash(_ word: String) -> UInt64 { wordHashes(of: word).first ?? 0 }
}
