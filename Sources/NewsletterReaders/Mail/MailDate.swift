import CGMime
import CivilTime
import Newsletters

/// Reads the `Date` of a message: RFC 2822 with its obsolete zones and comments, or a date as programs print it for people.
///
/// - Returns: `nil` when it is no date that the calendar has.
func mailDate(_ text: String) -> PublishedTime? {
  let words = text.onOneLine
  var seconds: Int64 = 0
  var offset: Int32 = 0
  let clock = words.split(separator: " ").firstIndex { $0.contains(":") }
  if hasDayOfCalendar(words), unsafe mail_date(words, &seconds, &offset) != 0,
    let minutes = Int32(exactly: (seconds - (seconds % 60 + 60) % 60) / 60),
    minutes != 0 || words.contains("1970")
  {
    let hasZone = clock.map { namesZone(words.split(separator: " ").dropFirst($0 + 1)) } ?? false
    return PublishedTime(
      Timestamp(minutes: minutes), offset: hasZone ? Int(offset) : nil, hasTimeOfDay: clock != nil)
  }
  return printedDate(words)
}

/// Whether a zone follows the time: a word that is no comment, no year, and no half of the day.
private func namesZone(_ words: [String.SubSequence].SubSequence) -> Bool {
  guard let word = words.first?.lowercased() else { return false }
  if word == "am" || word == "pm" { return namesZone(words.dropFirst()) }
  return word.first == "+" || word.first == "-" || word.allSatisfy { $0.isASCII && $0.isLetter }
}

/// GMime carries a 31st of a short month over into the next one, and reads `12 May` as a day of some year.
private func hasDayOfCalendar(_ text: String) -> Bool {
  let words = text.split { $0 == " " || $0 == "," }.prefix(5).map { Array($0.utf8)[...] }
  for (day, rest) in zip(words, words.dropFirst().indices) {
    guard let number = Int(day.text), 1...31 ~= number, day.count <= 2, rest + 1 < words.count,
      let month = monthNumber(words[rest].map(\.smallLetter)[...]), var year = Int(words[rest + 1].text)
    else { continue }
    if year < 100 { year += year < 50 ? 2000 : 1900 } else if year < 1000 { year += 1900 }
    guard let date = CivilDate(year: year, month: month, day: number) else { return false }
    return Timestamp(date).date == date
  }
  return false
}

/// `Tuesday, May 5, 2026 at 9:41 AM` and the like.
private func printedDate(_ text: String) -> PublishedTime? {
  var words = text.split(separator: " ").map(String.init)
  let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  if let first = words.first?.lowercased(), days.contains(where: first.hasPrefix) { words.removeFirst() }
  while !words.isEmpty {
    if case .date(let date) = PrintedDate(Array(words.joined(separator: " ").utf8)[...]) { return date }
    // A zone that nobody knows may go, a time may not.
    guard words.removeLast().contains(":") == false else { return nil }
  }
  return nil
}
