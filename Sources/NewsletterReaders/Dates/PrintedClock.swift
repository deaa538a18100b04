import CivilTime
import Newsletters

/// Reads what follows the day: nothing, or a time of day and perhaps an offset.
func publishedTime(_ date: CivilDate, _ words: inout DateWords) -> PublishedTime? {
  _ = words.skip(oneOf: ["at", "@", "|", "-", "·", "–", "—"])
  guard let clock = words.next() else { return PublishedTime(Timestamp(date), hasTimeOfDay: false) }
  let digits = clock.prefix { $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
  if digits.count < clock.count { words.putBack(clock.dropFirst(digits.count)) }
  let half = halfOfDay(&words)
  guard let minute = minuteOfDay(digits, half: half) else { return nil }
  guard words.first != nil else { return PublishedTime(Timestamp(date, minuteOfDay: minute)) }
  guard let zone = ClockZone(&words), words.first == nil else { return nil }
  return PublishedTime(Timestamp(date, minuteOfDay: minute - (zone.offset ?? 0)), offset: zone.offset)
}

private enum HalfOfDay {
  case morning
  case afternoon
}

/// Takes `am`, `p.m.` and the like.
private func halfOfDay(_ words: inout DateWords) -> HalfOfDay? {
  if words.skip(oneOf: ["am", "a.m.", "a.m"]) { return .morning }
  return words.skip(oneOf: ["pm", "p.m.", "p.m"]) ? .afternoon : nil
}

/// `00:53`, `12:53` with a half of the day, `00:53:20.123`, whose seconds are left out, `0053`, or `4` with a half.
private func minuteOfDay(_ text: ByteLine, half: HalfOfDay?) -> Int? {
  let clock = text.prefix { $0 != UInt8(ascii: ".") }
  var parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  if parts.count == 1, let digits = parts.first {
    if half != nil, digits.count <= 2 { parts.append([0x30]) }
    if half == nil, [4, 6].contains(digits.count) {
      parts = stride(from: digits.startIndex, to: digits.endIndex, by: 2).map { digits[$0..<($0 + 2)] }
    }
  }
  guard clock.count == text.count || parts.count == 3 else { return nil }
  let numbers = parts.map { twoDigits($0) ?? -1 }
  guard 2...3 ~= numbers.count, 0...59 ~= numbers[1], numbers.count == 2 || 0...60 ~= numbers[2] else {
    return nil
  }
  guard let half else { return 0...23 ~= numbers[0] ? numbers[0] * 60 + numbers[1] : nil }
  guard 1...12 ~= numbers[0] else { return nil }
  return numbers[0] % 12 * 60 + numbers[1] + (half == .afternoon ? 720 : 0)
}

/// What follows a time of day.
private struct ClockZone {
  /// Minutes east of UTC; `nil` where the name has two offsets over the year.
  var offset: Int?

  /// Takes `-0500`, `+02`, `EST`, `UTC+2`, `ET` or `Eastern Time`.
  init?(_ words: inout DateWords) {
    guard let word = words.next() else { return nil }
    if let offset = namedOffsets[word.text] ?? offsetMinutes(word) ?? shortOffset(word) {
      self.offset = offset
    } else if namesWithoutOffset.contains(word.text) {
      _ = words.skip(oneOf: ["time"])
    } else {
      return nil
    }
  }
}

/// `+02`, `utc+2` or `gmt-05:00`.
private func shortOffset(_ word: ByteLine) -> Int? {
  let rest = word.after("utc") ?? word.after("gmt") ?? word
  if rest.count < word.count, let offset = offsetMinutes(rest) { return offset }
  guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
    let hours = twoDigits(rest.dropFirst()), hours < 24
  else { return nil }
  return sign == UInt8(ascii: "-") ? -hours * 60 : hours * 60
}

/// RFC 5322, 4.3, and those of other places that mean one offset only.
private let namedOffsets: [String: Int] = [
  "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
  "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "wet": 0, "west": 60, "bst": 60, "cet": 60,
  "cest": 120, "eet": 120, "eest": 180, "msk": 180, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540,
  "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
]

/// Names of places whose offset changes over the year, or that several places use.
private let namesWithoutOffset: Set<String> = [
  "et", "ct", "mt", "pt", "eastern", "central", "mountain", "pacific", "ist", "local",
]

/// Minutes east of UTC for `utc`, `gmt`, `z`, `+02:00`, `+0200` or `-05:30`, in lower case.
func offsetMinutes(_ text: ByteLine) -> Int? {
  if ["utc", "gmt", "z"].contains(where: { text.elementsEqual($0.utf8) }) { return 0 }
  let sign = text.first == UInt8(ascii: "+") ? 1 : text.first == UInt8(ascii: "-") ? -1 : 0
  let digits = text.dropFirst().filter { $0 != UInt8(ascii: ":") }[...]
  guard sign != 0, digits.count == 4, let hours = twoDigits(digits.prefix(2)),
    let minutes = twoDigits(digits.suffix(2)), hours < 24, minutes < 60
  else { return nil }
  return sign * (hours * 60 + minutes)
}

/// One or two ASCII digits.
private func twoDigits(_ text: ByteLine) -> Int? {
  guard 1...2 ~= text.count, text.allSatisfy(\.isDigit) else { return nil }
  return text.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
}
