import CivilTime
import Newsletters

extension PublishedTime {
  /// The day at the place that the source speaks of.
  var localDate: CivilDate { time.adding(minutes: offset ?? 0).date }

  /// `2026-05-06T00:53`, `2026-05-06T00:53+02:00`, or the bare day where no time of day is known.
  var text: String {
    guard hasTimeOfDay else { return "\(localDate)" }
    let local = "\(time.adding(minutes: offset ?? 0))"
    guard let offset else { return local }
    let minutes = abs(offset)
    return local + (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
  }

  /// Reads what `text` writes; also `Z` for an offset, and seconds, which are left out.
  init?(text: String) {
    let bytes = Array(text.utf8)[...]
    let day = bytes.prefix { $0 != UInt8(ascii: "T") }
    guard let date = isoDate(day), Timestamp(date).date == date else { return nil }
    guard day.count < bytes.count else {
      self.init(Timestamp(date), hasTimeOfDay: false)
      return
    }
    let time = bytes[(day.endIndex + 1)...]
    let clock = time.prefix { !zoneMarks.contains($0) }
    let zone = time[clock.endIndex...]
    guard let minute = isoMinuteOfDay(clock) else { return nil }
    let offset = zone.isEmpty ? nil : offsetMinutes(zone.map(\.smallLetter)[...])
    guard zone.isEmpty || offset != nil else { return nil }
    self.init(Timestamp(date, minuteOfDay: minute - (offset ?? 0)), offset: offset)
  }
}

/// What an offset begins with.
private let zoneMarks = [UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-")]

/// `2026-05-06`
private func isoDate(_ text: ByteLine) -> CivilDate? {
  guard let numbers = digitNumbers(text, between: UInt8(ascii: "-"), widths: [4, 2, 2]) else { return nil }
  return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
}

/// `00:53` or `00:53:20`
private func isoMinuteOfDay(_ text: ByteLine) -> Int? {
  let colon = UInt8(ascii: ":")
  let numbers =
    digitNumbers(text, between: colon, widths: [2, 2])
    ?? digitNumbers(text, between: colon, widths: [2, 2, 2])
  guard let numbers, numbers[0] < 24, numbers[1] < 60, numbers.count == 2 || numbers[2] <= 60 else {
    return nil
  }
  return numbers[0] * 60 + numbers[1]
}

/// The numbers of so many digits each with one separator between them, and nothing else.
private func digitNumbers(_ text: ByteLine, between separator: UInt8, widths: [Int]) -> [Int]? {
  guard text.count == widths.reduce(widths.count - 1, +) else { return nil }
  var numbers: [Int] = []
  var rest = text
  for width in widths {
    guard numbers.isEmpty || rest.popFirst() == separator, rest.prefix(width).allSatisfy(\.isDigit) else {
      return nil
    }
    numbers.append(rest.prefix(width).reduce(0) { $0 * 10 + Int($1 & 0x0F) })
    rest = rest.dropFirst(width)
  }
  return numbers
}
