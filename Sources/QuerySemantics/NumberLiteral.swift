/// A number as written, in the narrowest type that holds it exactly.
enum NumberLiteral: Hashable {
  case integer(Int64)
  /// In units of 1/10,000.
  case decimal(Int64)
  case number(Double)

  /// Units of 1/10,000 in one.
  static let scale: Int64 = 10_000

  /// Reads digits with at most one dot; `nil` where an integer does not fit in 64 bits or nothing is a number.
  init?(_ text: String, isPercent: Bool = false) {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { return nil }
    let fraction = halves.count == 2 ? halves[1] : ""
    let shift = isPercent ? 2 : 0
    if fraction.isEmpty, !isPercent {
      guard let value = Int64(whole.isEmpty ? "0" : whole) else { return nil }
      self = .integer(value)
    } else if fraction.count + shift <= 4,
      let units = Int64(whole + fraction + String(repeating: "0", count: 4 - fraction.count - shift))
    {
      self = .decimal(units)
    } else {
      guard let value = Double((whole.isEmpty ? "0" : whole) + "." + (fraction.isEmpty ? "0" : fraction))
      else {
        return nil
      }
      self = .number(isPercent ? value / 100 : value)
    }
  }

  var scalar: Scalar {
    switch self {
    case .integer(let value): .constant(.integer(value), .integer)
    case .decimal(let units): .constant(.decimal(units), .decimal)
    case .number(let value): .constant(.number(value), .number)
    }
  }

  var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let units): Double(units) / Double(Self.scale)
    case .number(let value): value
    }
  }
}
