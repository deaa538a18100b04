/// What the values of a stored field are.
package enum FieldType: Hashable, Sendable {
  case integer
  /// An exact decimal in units of 1/10,000.
  case decimal
  case text
  /// Text with few distinct values, dictionary coded.
  case name
  case ticker
  case time
  case enumeration(Enumeration)
  case nameList
  case tickerList
  /// The newsletter that an idea or point stands in.
  case parent

  /// The word for it in `describe` and messages.
  package var word: String {
    switch self {
    case .integer: "integer"
    case .decimal: "number"
    case .text: "text"
    case .name: "name"
    case .ticker: "ticker"
    case .time: "time"
    case .enumeration: "enum"
    case .nameList: "list of name"
    case .tickerList: "list of ticker"
    case .parent: "newsletter"
    }
  }
}
