/// A point in time, to the minute, in UTC.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01T00:00.
  package let minutes: Int32

  package init(minutes: Int32) { self.minutes = minutes }

  /// `minuteOfDay` may lie outside 0..<1440; the sum counts.
  package init(_ date: CivilDate, minuteOfDay: Int = 0) {
    minutes = Int32(clamping: Int(date.dayNumber) * 1440 + minuteOfDay)
  }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.minutes < b.minutes }

  package var date: CivilDate {
    let day = minutes / 1440
    return CivilDate(dayNumber: minutes % 1440 < 0 ? day - 1 : day)
  }

  /// 0..<1440.
  package var minuteOfDay: Int { Int(minutes) - Int(date.dayNumber) * 1440 }

  package func adding(minutes count: Int) -> Timestamp {
    Timestamp(minutes: Int32(clamping: Int(minutes) + count))
  }
}

extension CivilDate: CustomStringConvertible {
  /// `2026-05-06`
  package var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-05-06T00:53`
  package var description: String {
    "\(date)T\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2))"
  }
}

/// `number` in decimal digits, filled with zeros to `width`.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
