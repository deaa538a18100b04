import CivilTime

/// The day that a file's name holds in full: `2025-06-22.md`, `minutes_20081216.txt`, `letter-2026_05_06.eml`.
///
/// Only the last part of the path is looked at. `nil` where there is no such day between 1900 and 2100, where the digits are part of
/// a longer number, and where the name holds two different days.
func dateInName(_ file: String) -> CivilDate? {
  let name = Array(file.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed())[...]
  var days: Set<CivilDate> = []
  var index = name.startIndex
  while index < name.endIndex {
    let rest = name[index...]
    let digits = rest.prefix(while: \.isDigit)
    if digits.count == 4 || digits.count == 8, let day = dayAtStart(rest) { days.insert(day) }
    index += max(digits.count, 1)
  }
  return days.count == 1 ? days.first : nil
}

/// Reads eight digits, or four, two and two with one separator twice; no digit may follow.
private func dayAtStart(_ text: ByteLine) -> CivilDate? {
  let separator = text.dropFirst(4).first.flatMap { "-_. ".utf8.contains($0) ? $0 : nil }
  let length = separator == nil ? 8 : 10
  guard length <= text.count, text.dropFirst(length).first?.isDigit != true else { return nil }
  var numbers: [Int] = []
  var rest = text
  for width in [4, 2, 2] {
    if let separator, !numbers.isEmpty, rest.popFirst() != separator { return nil }
    guard rest.prefix(width).allSatisfy(\.isDigit) else { return nil }
    numbers.append(rest.prefix(width).reduce(0) { $0 * 10 + Int($1 & 0x0F) })
    rest = rest.dropFirst(width)
  }
  guard 1900...2100 ~= numbers[0] else { return nil }
  return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
}
