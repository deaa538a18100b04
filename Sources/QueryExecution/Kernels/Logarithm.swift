/// The natural logarithm of a positive number, the same on every platform.
///
/// Splits off the power of two and sums the series of the inverse hyperbolic tangent for the rest, which lies
/// between 1 and 2; agrees with the C library to about 15 digits.
func naturalLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  let ratio = (value.significand - 1) / (value.significand + 1)
  var power = ratio
  var sum = 0.0
  for degree in stride(from: 1.0, through: 41, by: 2) {
    sum += power / degree
    power *= ratio * ratio
  }
  return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
}
