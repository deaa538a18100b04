package import CivilTime
package import Corpus
package import QuerySemantics

/// The values of one expression over the rows of a batch or a result.
///
/// Missing is a sentinel: `Int64.min`, NaN, `Int32.min`, `NameColumn`'s and enumeration's missing codes, `nil`,
/// an empty list.
package enum Vector: Sendable {
  case integers([Int64])
  /// In units of 1/10,000.
  case decimals([Int64])
  case numbers([Double])
  case texts([String?])
  case names([UInt32], NameDictionary)
  case enumeration([UInt8], Enumeration)
  /// Minutes since 1970-01-01T00:00 UTC.
  case times([Int32])
  /// Day numbers of the first days.
  case periods([Int32], CalendarUnit)
  case lists([[String]])
  /// Rows of newsletters, which show their titles; missing is `Column.missingCode`.
  case newsletters([UInt32], TextColumn)

  package static let missingInteger = Int64.min
  package static let missingTime = Int32.min

  package var count: Int {
    switch self {
    case .integers(let values), .decimals(let values): values.count
    case .numbers(let values): values.count
    case .texts(let values): values.count
    case .names(let codes, _): codes.count
    case .enumeration(let codes, _): codes.count
    case .times(let values), .periods(let values, _): values.count
    case .lists(let values): values.count
    case .newsletters(let rows, _): rows.count
    }
  }

  /// The value of one row, for output.
  package subscript(row: Int) -> Value {
    switch self {
    case .integers(let values): values[row] == Self.missingInteger ? .missing : .integer(values[row])
    case .decimals(let values): values[row] == Self.missingInteger ? .missing : .decimal(values[row])
    case .numbers(let values): values[row].isNaN ? .missing : .number(values[row])
    case .texts(let values): values[row].map { .text($0) } ?? .missing
    case .names(let codes, let dictionary):
      codes[row] == Column.missingCode ? .missing : .text(dictionary.spellings[Int(codes[row])])
    case .enumeration(let codes, let enumeration):
      codes[row] == Column.missingEnumeration ? .missing : .text(enumeration.values[Int(codes[row])])
    case .times(let values):
      values[row] == Self.missingTime ? .missing : .time(Timestamp(minutes: values[row]))
    case .periods(let values, let unit):
      values[row] == Self.missingTime
        ? .missing : .period(Period(unit: unit, start: CivilDate(dayNumber: values[row])))
    case .lists(let values): values[row].isEmpty ? .missing : .list(values[row])
    case .newsletters(let rows, let titles):
      rows[row] == Column.missingCode
        ? .missing : titles.text(of: Int(rows[row])).map { .text($0) } ?? .missing
    }
  }
}
