import Corpus

extension Vector {
  /// Whether the value of one row is missing.
  func isMissing(_ row: Int) -> Bool {
    switch self {
    case .integers(let values), .decimals(let values): values[row] == Self.missingInteger
    case .numbers(let values): values[row].isNaN
    case .texts(let values): values[row] == nil
    case .names(let codes, _): codes[row] == Column.missingCode
    case .enumeration(let codes, _): codes[row] == Column.missingEnumeration
    case .times(let values), .periods(let values, _): values[row] == Self.missingTime
    case .lists(let values): values[row].isEmpty
    case .newsletters(let rows, _): rows[row] == Column.missingCode
    }
  }

  /// How many values are missing.
  var missingCount: Int {
    switch self {
    case .integers(let values), .decimals(let values): count(of: Self.missingInteger, in: values)
    case .numbers(let values): values.count(where: \.isNaN)
    case .texts(let values): values.count { $0 == nil }
    case .names(let codes, _): count(of: Column.missingCode, in: codes)
    case .enumeration(let codes, _): count(of: Column.missingEnumeration, in: codes)
    case .times(let values), .periods(let values, _): count(of: Self.missingTime, in: values)
    case .lists(let values): values.count(where: \.isEmpty)
    case .newsletters(let rows, _): count(of: Column.missingCode, in: rows)
    }
  }

  private func count<Element: Equatable>(of missing: Element, in values: [Element]) -> Int {
    var count = 0
    for value in values { count &+= Int(truncatingIfNeeded: UInt8(value == missing ? 1 : 0)) }
    return count
  }

  /// The positions of the rows with a missing value, in order.
  func missingPositions() -> [UInt32] {
    switch self {
    case .integers(let values), .decimals(let values):
      positions(of: values.count) { values[$0] == Self.missingInteger }
    case .numbers(let values): positions(of: values.count) { values[$0].isNaN }
    case .texts(let values): positions(of: values.count) { values[$0] == nil }
    case .names(let codes, _): positions(of: codes.count) { codes[$0] == Column.missingCode }
    case .enumeration(let codes, _): positions(of: codes.count) { codes[$0] == Column.missingEnumeration }
    case .times(let values), .periods(let values, _):
      positions(of: values.count) { values[$0] == Self.missingTime }
    case .lists(let values): positions(of: values.count) { values[$0].isEmpty }
    case .newsletters(let rows, _): positions(of: rows.count) { rows[$0] == Column.missingCode }
    }
  }
}
