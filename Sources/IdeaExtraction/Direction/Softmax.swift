/// How likely each direction is; they sum to 1.
struct DirectionProbabilities {
  let long: Double
  let short: Double
  let neutral: Double
}

/// Probabilities from logits against neutral.
func softmax(long: Double, short: Double) -> DirectionProbabilities {
  let top = max(long, short, 0)
  let (long, short, neutral) = (exponential(long - top), exponential(short - top), exponential(-top))
  let sum = long + short + neutral
  return DirectionProbabilities(long: long / sum, short: short / sum, neutral: neutral / sum)
}

/// `e` to the power of `x` for `x` from -40 to 0, to about 1e-9: by halving the argument until a short series will do.
///
/// The standard library alone has no exponential.
private func exponential(_ x: Double) -> Double {
  let small = max(x, -40) / 1024
  var series = 1 + small / 4
  series = 1 + small / 3 * series
  series = 1 + small / 2 * series
  series = 1 + small * series
  var power = series
  for _ in 0..<10 { power *= power }
  return power
}
