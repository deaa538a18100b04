import CivilTime
import TOMLKit

/// The keys and values of a TOML table; values of nested tables are their `name`s.
///
/// Throws the line, from 1, where the text is damaged. The library refuses deep nesting itself.
func tomlFields(_ text: String) throws(FrontMatterDamage) -> [FrontMatterField] {
  // The library takes for granted that a time follows the T of a date, and stops the program where it does not.
  if let line = lineWithCutTime(text) { throw FrontMatterDamage(line: line) }
  let table: TOMLTable
  do {
    table = try TOMLTable(string: text)
  } catch {
    throw FrontMatterDamage(line: (error as? TOMLParseError)?.source.begin.line ?? 1)
  }
  return table.keys.compactMap { key -> FrontMatterField? in
    guard let value = table[key] else { return nil }
    if let list = value.array { return FrontMatterField(key, values: list.compactMap(plainValue)) }
    return FrontMatterField(key, values: plainValue(value).map { [$0] } ?? [])
  }
}

private func plainValue(_ value: any TOMLValueConvertible) -> String? {
  if let text = value.string { return text }
  if let number = value.int { return String(number) }
  if let date = value.date { return day(date) }
  if let time = value.dateTime {
    let offset = time.offset.map { offsetText($0.offset) } ?? ""
    return day(time.date) + "T\(padded(time.time.hour, 2)):\(padded(time.time.minute, 2))" + offset
  }
  return value.table?["name"]?.string
}

private func day(_ date: TOMLDate) -> String {
  "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
}

private func offsetText(_ minutes: Int) -> String {
  (minutes < 0 ? "-" : "+") + padded(abs(minutes) / 60, 2) + padded(abs(minutes) % 60, 2)
}

/// The first line in which the `T` behind a day has no digit behind it.
private func lineWithCutTime(_ text: String) -> Int? {
  for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    var before: UInt8 = 0
    var previous: UInt8 = 0
    for byte in line {
      if previous.smallLetter == UInt8(ascii: "t"), before.isDigit, !byte.isDigit { return index + 1 }
      (before, previous) = (previous, byte)
    }
    if previous.smallLetter == UInt8(ascii: "t"), before.isDigit { return index + 1 }
  }
  return nil
}
