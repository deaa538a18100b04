package import CivilTime
package import Corpus

/// What an expression gives.
package enum ValueType: Hashable, Sendable {
  case integer
  /// Exact, in units of 1/10,000.
  case decimal
  case number
  case text
  case name
  case ticker
  case time
  /// A calendar period, such as the month of a time.
  case period(CalendarUnit)
  case enumeration(Enumeration)
  case nameList
  case tickerList
  /// A newsletter by identity; shows its title.
  case newsletter

  /// The type of a stored field.
  package init(_ type: FieldType) {
    switch type {
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .text: self = .text
    case .name: self = .name
    case .ticker: self = .ticker
    case .time: self = .time
    case .enumeration(let enumeration): self = .enumeration(enumeration)
    case .nameList: self = .nameList
    case .tickerList: self = .tickerList
    case .parent: self = .newsletter
    }
  }

  package var isNumeric: Bool { self == .integer || self == .decimal || self == .number }
  /// Text, name or ticker: compared by folded bytes.
  package var isTextual: Bool { self == .text || self == .name || self == .ticker }
  package var isList: Bool { self == .nameList || self == .tickerList }
  package var isOrdered: Bool {
    switch self {
    case .integer, .decimal, .number, .text, .name, .ticker, .time, .period: true
    case .enumeration, .nameList, .tickerList, .newsletter: false
    }
  }
}
