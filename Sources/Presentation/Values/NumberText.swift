import CivilTime

/// A number of 1/10,000 units in decimal digits: at most four places, no trailing zeros.
///
/// `9100` → `0.91`, `-10000` → `-1`, `0` → `0`
package func exactText(_ tenThousandths: Int64) -> String {
  let magnitude = tenThousandths.magnitude
  let whole = String(magnitude / 10_000)
  var fraction = padded(Int(magnitude % 10_000), 4)
  while fraction.last == "0" { fraction.removeLast() }
  let sign = tenThousandths < 0 ? "-" : ""
  return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
}

/// The shortest decimal text that reads back as the same number, but at most `digits` significant digits.
///
/// `0.1 + 0.2` → `0.3`, `3.0` → `3`, `1e300` → `1e+300`. Infinity is `inf`.
package func numberText(_ value: Double, digits: Int = 12) -> String {
  guard value.isFinite else { return value.isNaN ? "nan" : (value < 0 ? "-inf" : "inf") }
  var number = DecimalNumber(value)
  number.round(to: digits)
  return number.description
}

/// `value` with exactly `places` places, for columns whose points should stand under each other.
package func fixedText(_ value: Double, places: Int) -> String {
  guard value.isFinite else { return numberText(value) }
  var number = DecimalNumber(value)
  number.round(to: max(0, number.point + places))
  return number.fixed(places: places)
}

/// A finite number as decimal digits: 0.DIGITS times ten to the power of `point`.
private struct DecimalNumber: CustomStringConvertible {
  var isNegative: Bool
  /// 0...9, first and last not zero; empty for zero.
  var digits: [UInt8] = []
  var point = 0

  init(_ value: Double) {
    isNegative = value < 0
    var exponent = 0
    var sawPoint = false
    var parts = value.magnitude.description.utf8[...]
    if let mark = parts.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(Substring(parts[parts.index(after: mark)...]))) ?? 0
      parts = parts[..<mark]
    }
    for byte in parts {
      if byte == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !sawPoint { point += 1 }
      }
    }
    point += exponent
    trim()
  }

  /// Keeps `count` significant digits, half away from zero.
  mutating func round(to count: Int) {
    guard count < digits.count else { return }
    let carries = 5 <= digits[count]
    digits.removeSubrange(count...)
    if carries { increment() }
    trim()
  }

  private mutating func increment() {
    var place = digits.count
    while 0 < place {
      place -= 1
      if digits[place] < 9 {
        digits[place] += 1
        return
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }

  var description: String {
    if digits.isEmpty { return "0" }
    guard -5 < point, point <= 16 else { return scientific }
    return fixed(places: max(0, digits.count - point))
  }

  func fixed(places: Int) -> String {
    let whole = (0..<max(0, point)).map { text(ofDigit: $0) }.joined()
    let fraction = (0..<places).map { text(ofDigit: point + $0) }.joined()
    let body = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    return isNegative ? "-" + body : body
  }

  private var scientific: String {
    let head = text(ofDigit: 0)
    let tail = digits.dropFirst().map { String($0) }.joined()
    let exponent = point - 1
    return (isNegative ? "-" : "") + head + (tail.isEmpty ? "" : "." + tail)
      + "e" + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
  }

  private func text(ofDigit place: Int) -> String {
    digits.indices.contains(place) ? String(digits[place]) : "0"
  }
}
