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
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = halves.first, let date = isoDate(day), Timestamp(date).date == date else { return nil }
    guard 2 <= halves.count else {
      self.init(Timestamp(date), hasTimeOfDay: false)
      return
    }
    let clock = halves[1].prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let zone = halves[1].dropFirst(clock.count)
    guard let minute = isoMinuteOfDay(clock) else { return nil }
    let offset = zone.isEmpty ? nil : offsetMinutes(zone.lowercased())
    guard zone.isEmpty || offset != nil else { return nil }
    self.init(Timestamp(date, minuteOfDay: minute - (offset ?? 0)), offset: offset)
  }
}

/// `2026-05-06`
private func isoDate(_ text: Substring) -> CivilDate? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.count) == [4, 2, 2], let numbers = digitNumbers(parts) else { return nil }
  return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
}

/// `00:53` or `00:53:20`
private func isoMinuteOfDay(_ text: Substring) -> Int? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard 2...3 ~= parts.count, parts.allSatisfy({ $0.count == 2 }), let numbers = digitNumbers(parts),
    numbers[0] < 24, numbers[1] < 60, parts.count == 2 || numbers[2] <= 60
  else { return nil }
  return numbers[0] * 60 + numbers[1]
}

/// The parts as numbers, if each is nothing but ASCII digits.
private func digitNumbers(_ parts: [Substring]) -> [Int]? {
  let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
  return numbers.count == parts.count ? numbers : nil
}
