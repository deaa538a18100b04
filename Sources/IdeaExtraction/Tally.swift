import Newsletters

/// What the cues of a rationale add up to.
struct Tally {
  /// Sums of the weights for long and for short, both positive.
  var long = 0.0
  var short = 0.0
  var neutral = 0.0
  /// Signed sum of what was said of other instruments.
  var others = 0.0
  /// The items that counted, with their signed weights.
  var evidence: [(item: Int, weight: Double)] = []

  mutating func add(_ own: Double, other: Double, evidence item: Int) {
    others += other
    guard own != 0 else { return }
    if own > 0 { long += own } else { short -= own }
    if abs(own) >= 0.05 { evidence.append((item, own)) }
  }

  /// Probabilities of long, short and neutral, which sum to 1.
  ///
  /// With the margin `m = long - short`, flattened to `m / (1 + |m| / 4)`, they are proportional to `exp(2 m)`,
  /// `exp(-2 m)` and `exp(0.9 + 1.1 neutral)`: the logistic of the margin with a third class. More evidence for a
  /// direction always makes it likelier, contrary evidence takes it back, and no text reaches certainty.
  func probabilities(isPair: Bool) -> [Double] {
    var margin = long - short
    if isPair, evidence.isEmpty { margin -= 0.3 * others }
    let flat = margin / (1 + abs(margin) / 4)
    let logits = [1.6 * flat, -1.6 * flat, 0.4 + 1.1 * min(neutral, 4)]
    let top = max(logits[0], logits[1], logits[2])
    let powers = logits.map { exponential($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
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
