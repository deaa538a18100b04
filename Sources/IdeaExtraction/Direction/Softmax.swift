/// Probabilities of long, short and neutral from logits against neutral; they sum to 1.
func softmax(long: Double, short: Double) -> [Double] {
  let top = max(long, short, 0)
  let powers = [exponential(long - top), exponential(short - top), exponential(-top)]
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
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
