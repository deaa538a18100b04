import CivilTime
import Corpus
import QuerySemantics

extension Vector {
  /// `value` in every row, stored as `type` asks; missing where the value does not fit the type.
  static func repeating(_ value: Value, type: ValueType, count: Int) -> Vector {
    switch type {
    case .integer: .integers(repeated(value.wholeNumber, else: missingInteger, count))
    case .decimal: .decimals(repeated(value.tenThousandths, else: missingInteger, count))
    case .number: .numbers(repeated(value.double, else: .nan, count))
    case .text, .name, .ticker: .texts([String?](repeating: value.string, count: count))
    case .time: .times(repeated(value.minutes, else: missingTime, count))
    case .period(let unit): .periods(repeated(value.dayNumber, else: missingTime, count), unit)
    case .enumeration(let enumeration):
      .enumeration(repeated(value.code(in: enumeration), else: Column.missingEnumeration, count), enumeration)
    case .nameList, .tickerList: .lists(repeated(value.elements, else: [], count))
    case .newsletter:
      .newsletters(
        [UInt32](repeating: Column.missingCode, count: count), TextColumn(missing: 0))
    }
  }

  static func missing(type: ValueType, count: Int) -> Vector {
    repeating(.missing, type: type, count: count)
  }
}

private func repeated<Element>(_ value: Element?, else missing: Element, _ count: Int) -> [Element] {
  [Element](repeating: value ?? missing, count: count)
}

extension Value {
  fileprivate var wholeNumber: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  fileprivate var tenThousandths: Int64? {
    switch self {
    case .decimal(let value): return value
    case .integer(let value):
      let (scaled, overflow) = value.multipliedReportingOverflow(by: Decimals.scale)
      return overflow ? nil : scaled
    default: return nil
    }
  }

  var double: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    case .decimal(let value): Decimals.double(value)
    default: nil
    }
  }

  var string: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }

  var minutes: Int32? {
    if case .time(let time) = self { time.minutes } else { nil }
  }

  var dayNumber: Int32? {
    if case .period(let period) = self { period.start.dayNumber } else { nil }
  }

  func code(in enumeration: Enumeration) -> UInt8? {
    string.flatMap { enumeration.code(of: $0) }.map { UInt8(clamping: $0) }
  }

  fileprivate var elements: [String]? {
    if case .list(let elements) = self { elements } else { nil }
  }
}

/// Exact decimals are stored in units of 1/10,000.
enum Decimals {
  static let scale: Int64 = 10_000

  static func double(_ units: Int64) -> Double { Double(units) / 10_000 }
}
