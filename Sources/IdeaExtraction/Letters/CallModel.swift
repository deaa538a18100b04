import Glibc
import Newsletters

/// What the direction model says of an instrument's sentences: each that does not leave it neutral speaks for a call.
///
/// The model was trained on many texts other than letters, so it knows calls in words that no cue has.
struct CallModel {
  private let reading: LetterReading
  private let model: DirectionModel

  init(_ reading: LetterReading, _ model: DirectionModel) {
    self.reading = reading
    self.model = model
  }

  /// By entity, the sum of the log-odds, over the sentences that are about it, of its not being neutral there: at most
  /// `limit` either way. 0 where it is not asked for, no sentence is about it, or the model knows nothing.
  func logOdds(of isAsked: [Bool]) -> [Double] {
    var sums = Array(repeating: 0.0, count: reading.tickers.count)
    guard model.hasWeights else { return sums }
    for sentence in reading.letter.sentences.indices {
      let topic = reading.topicOfSentence[sentence]
      guard topic >= 0, isAsked[topic], isRead(sentence) else { continue }
      sums[topic] += logOdds(sentence, topic)
    }
    return sums.map { max(-Self.limit, min(Self.limit, $0)) }
  }

  static let limit = 6.0

  private func isRead(_ sentence: Int) -> Bool {
    let place = reading.letter.sentences[sentence]
    switch reading.letter.blocks[place.block].kind {
    case .heading, .row: return false
    case .paragraph, .item: return !reading.isSmallPrint[place.block] && !reading.isQuoteOrQuestion(place)
    }
  }

  private func logOdds(_ sentence: Int, _ entity: Int) -> Double {
    let estimate = model.estimate(of: example(sentence, entity))
    guard let neutral = estimate.probabilities.last?.value else { return 0 }
    return logit(1 - neutral)
  }

  private func example(_ sentence: Int, _ entity: Int) -> DirectionExample {
    let place = reading.letter.sentences[sentence].bytes
    var (targets, others): ([Range<Int>], [Range<Int>]) = ([], [])
    for link in reading.linksOfSentence[sentence] {
      let start = max(reading.links[link].start, place.lowerBound)
      let end = min(reading.links[link].end, place.upperBound)
      guard start < end else { continue }
      let bytes = start - place.lowerBound..<end - place.lowerBound
      if reading.entityOfLink[link] == entity { targets.append(bytes) } else { others.append(bytes) }
    }
    return DirectionExample(
      text: reading.letter.string(sentence), targets: targets, others: others, kind: .idea)
  }
}

/// The logarithm of the odds of a probability, which is cut off at one in ten thousand.
private func logit(_ probability: Double) -> Double {
  let inside = max(1e-4, min(1 - 1e-4, probability))
  return log(inside / (1 - inside))
}
