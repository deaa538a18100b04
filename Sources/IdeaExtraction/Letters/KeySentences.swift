import TextAnalysis

/// Picks the sentences of a letter that say most, for its summary and its key points: verbatim, in the letter's order.
///
/// Centroid-based extraction (Radev, Jing, Styś and Tam, "Centroid-based summarization of multiple documents", 2004):
/// a sentence scores by the letter's frequent words in it and by its place, and here also by the calls that it makes;
/// one that repeats a chosen sentence is passed over. Linear in the letter but for the choice among the best.
struct KeySentences {
  private let reading: LetterReading
  private let scores: CallScores
  /// Sentence numbers, the best first, without repetitions; at most 12.
  private let ranked: [Int]
  private let eligibleCount: Int

  init(_ reading: LetterReading, _ scores: CallScores) {
    self.reading = reading
    self.scores = scores
    let eligible = reading.letter.sentences.indices.filter { Self.isEligible($0, reading) }
    eligibleCount = eligible.count
    let centroid = Centroid(reading.letter, eligible)
    let weights = eligible.map { Self.weight(of: $0, reading, scores, centroid) }
    let order = eligible.indices.sorted { (weights[$1], eligible[$0]) < (weights[$0], eligible[$1]) }
    ranked = Self.withoutRepetitions(order.prefix(60).map { eligible[$0] }, reading.letter)
  }

  /// Three to seven sentences; none of a letter that has not so many.
  var points: [String] { chosen(min(max(eligibleCount / 6, 3), 7)) }

  /// Three to five sentences; none of a letter that has not so many.
  var summary: [String] { chosen(min(max(eligibleCount / 10, 3), 5)) }

  private func chosen(_ count: Int) -> [String] {
    guard eligibleCount >= 3, ranked.count >= 3 else { return [] }
    return ranked.prefix(count).sorted().map { reading.letter.string($0) }
  }

  private static func isEligible(_ sentence: Int, _ reading: LetterReading) -> Bool {
    let place = reading.letter.sentences[sentence]
    switch reading.letter.blocks[place.block].kind {
    case .heading, .row: return false
    case .paragraph, .item: break
    }
    return 7...70 ~= place.words.count && !reading.isSmallPrint[place.block]
      && !reading.isQuoteOrQuestion(place)
  }

  private static func weight(
    of sentence: Int, _ reading: LetterReading, _ scores: CallScores, _ centroid: Centroid
  ) -> Double {
    let place = reading.letter.sentences[sentence]
    let block = reading.letter.blocks[place.block].sentences
    let topic = reading.topicOfSentence[sentence]
    var weight = centroid.weight(of: place.words)
    weight += min(scores.strengths[sentence], 5) * 0.16
    if topic >= 0, scores.isCalled(topic) { weight += 0.5 }
    // The conclusion of a paragraph stands at its end more often than at its start.
    if block.count > 2, sentence == block.upperBound - 1 { weight += 0.25 }
    if block.count > 2, sentence == block.upperBound - 2 { weight += 0.1 }
    if place.words.count < 10 { weight -= 0.15 }
    return weight
  }

  private static func withoutRepetitions(_ sentences: [Int], _ letter: LetterText) -> [Int] {
    var chosen: [Int] = []
    var words: [Set<UInt64>] = []
    for sentence in sentences where chosen.count < 12 {
      let own = Set(letter.sentences[sentence].words.map { letter.text.words[$0].hash })
      guard words.allSatisfy({ $0.intersection(own).count * 10 <= own.count * 6 }) else { continue }
      chosen.append(sentence)
      words.append(own)
    }
    return chosen
  }
}

/// How often a letter uses each of its words of content.
private struct Centroid {
  private let text: WordedText
  private var counts: [UInt64: Int] = [:]
  private let top: Double

  init(_ letter: LetterText, _ sentences: [Int]) {
    text = letter.text
    for sentence in sentences {
      for word in letter.sentences[sentence].words where Self.isContent(letter.text.words[word]) {
        counts[letter.text.words[word].hash, default: 0] += 1
      }
    }
    top = Double(max(counts.values.max() ?? 1, 1))
  }

  /// From 0 to 1: the mean frequency of the sentence's words of content against that of the most frequent.
  func weight(of words: Range<Int>) -> Double {
    var sum = 0.0
    var count = 0
    for word in words where Self.isContent(text.words[word]) {
      sum += Double(counts[text.words[word].hash] ?? 0) / top
      count += 1
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  /// Short words are mostly those of grammar.
  private static func isContent(_ word: WordedText.Word) -> Bool { word.end - word.start >= 4 }
}
