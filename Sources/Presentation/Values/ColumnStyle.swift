import Corpus
import QueryExecution
import QuerySemantics

/// How people see the values of one column; told from the rows that are shown.
struct ColumnStyle {
  /// All times are midnights, so the day says it all.
  var hidesTimeOfDay = false
  /// Places after the point of every number, or `nil` where the numbers are too far apart for one.
  var places: Int?
  var isRightAligned = false
  /// Cells are the words of directions, which have colours.
  var isDirection = false
  /// What stands for a missing value.
  var textForMissing = ""
  /// Text, which may be wrapped and cut; all else is shown whole.
  var isFlexible = false

  /// The name of the group of the rows without a value.
  static let none = "(none)"

  init(of column: OutputColumn, _ vector: Vector, rows: Int) {
    if column.isGroup { textForMissing = Self.none }
    switch column.type {
    case .integer: isRightAligned = true
    case .decimal, .number:
      isRightAligned = true
      places = Self.commonPlaces(of: vector, rows: rows)
    case .time: hidesTimeOfDay = Self.areMidnights(vector, rows: rows)
    case .enumeration(let enumeration): isDirection = enumeration == .direction
    case .text, .name, .nameList, .tickerList, .newsletter: isFlexible = true
    case .ticker, .period: break
    }
  }

  private static func areMidnights(_ vector: Vector, rows: Int) -> Bool {
    guard case .times(let minutes) = vector else { return false }
    return minutes.prefix(rows).allSatisfy { $0 == Vector.missingTime || $0 % 1440 == 0 }
  }

  /// Enough places for each number, at most four. Without one when a number that is not zero is below 0.001.
  private static func commonPlaces(of vector: Vector, rows: Int) -> Int? {
    if case .decimals(let units) = vector { return decimalPlaces(of: units.prefix(rows)) }
    var places = 0
    for row in 0..<rows {
      guard case .number(let value) = vector[row] else { continue }
      guard value == 0 || (0.001..<1e15).contains(value.magnitude) else { return nil }
      // Four is the most, and the sizes of the others still matter.
      if places < 4 { places = max(places, fractionLength(numberText(value))) }
    }
    return min(places, 4)
  }

  /// How many of the four places of some units of 1/10,000 are needed.
  private static func decimalPlaces(of units: ArraySlice<Int64>) -> Int {
    var places = 0
    for value in units where value != Vector.missingInteger {
      if places < 4, value % 10 != 0 { return 4 }
      if places < 3, value % 100 != 0 { places = 3 }
      if places < 2, value % 1_000 != 0 { places = 2 }
      if places < 1, value % 10_000 != 0 { places = 1 }
    }
    return places
  }

  private static func fractionLength(_ text: String) -> Int {
    text.utf8.lastIndex(of: UInt8(ascii: ".")).map {
      text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1
    }
      ?? 0
  }
}
