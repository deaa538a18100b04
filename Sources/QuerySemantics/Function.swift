import WordTables

/// A function that an expression can call. The table that checker, executor, completion, help and SQL read.
package enum Function: String, CaseIterable, Hashable, Sendable {
  case lower
  case upper
  case length
  case words
  case abs
  case round
  case coalesce
  case day
  case week
  case month
  case quarter
  case year
  case weekday
  case hour
  case bin

  /// The function that `word` names, without case.
  package init?(word: String) {
    guard let place = Self.table.place(of: word) else { return nil }
    self = Self.all[place]
  }

  private static let all = allCases
  private static let table = WordTable(all.map(\.rawValue))

  /// What it takes, for messages and help.
  package var signature: String {
    switch self {
    case .lower, .upper, .length, .words: "\(rawValue)(text)"
    case .abs: "abs(number)"
    case .round: "round(number, digits)"
    case .coalesce: "coalesce(value, value)"
    case .day, .week, .month, .quarter, .year, .weekday, .hour: "\(rawValue)(time)"
    case .bin: "bin(number, width)"
    }
  }

  /// One line for help and completion.
  package var meaning: String {
    switch self {
    case .lower: "The text in lower case."
    case .upper: "The text in upper case."
    case .length: "How many Unicode scalars the text has."
    case .words: "How many words the text has."
    case .abs: "The number without its sign."
    case .round: "The number rounded to so many digits, half away from zero."
    case .coalesce: "The first value unless it is missing, then the second."
    case .day: "The day of a time."
    case .week: "The week of a time, named by its Monday."
    case .month: "The month of a time."
    case .quarter: "The quarter of a time."
    case .year: "The year of a time."
    case .weekday: "The day of the week, Monday to Sunday."
    case .hour: "The hour of the day, 0 to 23, in UTC."
    case .bin: "The lower edge of the bin of this width that holds the number."
    }
  }
}
