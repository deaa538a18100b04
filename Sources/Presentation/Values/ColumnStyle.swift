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
  /// Text, which may be wrapped and cut; all else is shown whole.
  var isFlexible = false

  init(of column: OutputColumn, _ vector: Vector, rows: Int) {
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
    var places = 0
    for row in 0..<rows {
      switch vector[row] {
      case .decimal(let value): places = max(places, fractionLength(exactText(value)))
      case .number(let value):
        guard value == 0 || (0.001..<1e15).contains(value.magnitude) else { return nil }
        places = max(places, fractionLength(numberText(value)))
      case .missing, .integer, .text, .time, .period, .list: break
      }
    }
    return min(places, 4)
  }

  private static func fractionLength(_ text: String) -> Int {
    text.utf8.lastIndex(of: UInt8(ascii: ".")).map {
      text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1
    }
      ?? 0
  }
}
