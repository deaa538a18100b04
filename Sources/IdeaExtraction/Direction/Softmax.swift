import Glibc

/// How likely each direction is; they sum to 1.
struct DirectionProbabilities {
  let long: Double
  let short: Double
  let neutral: Double
}

/// Probabilities from logits against neutral.
func softmax(long: Double, short: Double) -> DirectionProbabilities {
  let top = max(long, short, 0)
  let (long, short, neutral) = (exp(long - top), exp(short - top), exp(-top))
  let sum = long + short + neutral
  return DirectionProbabilities(long: long / sum, short: short / sum, neutral: neutral / sum)
}
