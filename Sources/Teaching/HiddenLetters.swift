import CorpusGenerator
import Newsletters

/// Letters such as loading makes, always the same: whose ideas have a ticker and a direction, and which come from a publication.
///
/// Between their points and rationales stand sentences that tell apart what is easily asked for one another: a phrase and its words, one of
/// two words and both, a word and a part of one. One short has a confidence of 90% exactly.
func hiddenLetters() -> [Newsletter] {
  var generator = CorpusGenerator(seed: 2_718, profile: .varied)
  var letters = generator.newsletters(400).compactMap { letter -> Newsletter? in
    guard letter.publication != nil else { return nil }
    var letter = letter
    letter.ideas.removeAll { $0.ticker == nil || $0.direction == nil }
    return letter
  }
  var sentences = tellingSentences[...]
  for place in letters.indices where !letters[place].ideas.isEmpty {
    guard let sentence = sentences.popFirst() else { break }
    letters[place].points.append(sentence)
    letters[place].ideas[0].rationale = sentence
  }
  giveShortTheEdge(in: &letters)
  return letters
}

/// Gives a short the confidence that "90% or more" includes and "more than 90%" does not.
private func giveShortTheEdge(in letters: inout [Newsletter]) {
  for letter in letters.indices {
    guard let idea = letters[letter].ideas.firstIndex(where: { $0.direction == .short }) else { continue }
    letters[letter].ideas[idea].confidence = Confidence(tenThousandths: 9_000)
    return
  }
}

private let tellingSentences = [
  "Freight costs less than it did last year.",
  "At last, the best year for freight since the strike.",
  "The year was good until the last week of it.",
  "Last orders go out in May.",
  "A year of waiting is enough.",
  "Supply is short at every smelter.",
  "Smelters cannot supply enough.",
  "Demand is what is missing.",
  "Supply and demand meet again.",
  "Demand fell, and supply fell faster.",
  "Growth is slow, and nobody minds.",
  "A growing order book is not yet growth.",
  "Regrowth takes twenty years, so timber stays dear.",
  "The order book grows, but slower than the yard.",
  "Carry is fine while the basis holds.",
  "The basis widened, which nobody pays for.",
]
