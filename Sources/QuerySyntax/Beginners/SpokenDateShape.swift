import WordTables

/// Which words look like a date as it is spoken: `Q1 2026`, `first quarter of 2026`, `4th of May`, `last Friday`.
///
/// They are only told apart from other words here; the checker reads them.
enum SpokenDateShape {
  enum Word {
    /// It alone makes a date of the words beside it, such as `march` and `Q1`.
    case anchor
    /// It makes a date of the words beside it and is none alone, such as `week`.
    case unit
    /// It can be part of a date, such as `4th`.
    case part
    /// It can only begin one, such as `last`.
    case leader
    /// It stands between two other words, such as `of`.
    case joint
  }

  /// What a word can be in a date; `nil` for any other word.
  static func word(_ text: Substring) -> Word? {
    let text = text.lowercased()
    if let place = table.place(of: text) { return kinds[place] }
    guard text.utf8.contains(where: \.isDigit), text.utf8.count <= 16 else { return nil }
    var hasName = false
    for part in text.split(whereSeparator: { !$0.isLetter }) {
      guard let place = joinable.place(of: String(part)) else { return nil }
      hasName = hasName || place < namesInWords
    }
    let isDateSigns = text.utf8.allSatisfy { byte in
      byte.isDigit || byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter || "-/.'".utf8.contains(byte)
    }
    guard isDateSigns else { return nil }
    if hasName { return .anchor }
    return text.utf8.count <= 6 || text.utf8.contains(where: { !$0.isDigit }) ? .part : nil
  }

  /// Whether all words of a text look like one date.
  static func isDate(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }.map { word($0) }
    guard words.count <= 8, !words.contains(nil) else { return false }
    return words.contains(.anchor) || 1 < words.count && words.contains(.unit)
  }

  /// Whether a word is a day of the week, in full or by its first three letters.
  static func isWeekday(_ word: String) -> Bool {
    let word = word.lowercased()
    return weekdays.contains { $0 == word || word.count == 3 && $0.hasPrefix(word) }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  private static let anchors =
    months + weekdays
    + ["ytd", "qtd", "mtd", "wtd", "q1", "q2", "q3", "q4", "h1", "h2"]
  private static let units = [
    "quarter", "half", "day", "week", "month", "year", "days", "weeks", "months", "quarters", "years",
    "fortnight",
    "fortnights", "hours", "ago", "end", "start", "beginning", "middle", "early", "mid", "late",
  ]
  private static let leaders = [
    "last", "first", "this", "past", "previous", "prior", "next", "current", "recent", "coming", "the", "a",
    "an",
  ]
  private static let parts = [
    "second", "third", "fourth", "q", "h", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine",
    "ten", "twelve", "couple", "few", "several", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun",
  ]
  private static let table = WordTable(anchors + units + leaders + parts + ["of"])
  private static let kinds =
    anchors.map { _ in Word.anchor } + units.map { _ in .unit } + leaders.map { _ in Word.leader }
    + parts.map { _ in Word.part } + [.joint]

  /// The words that stand in one with digits, as in `2026Q1` and `4-May-26`; the first of them are names.
  private static let joinable = WordTable(months + ["q", "h", "w", "st", "nd", "rd", "th"])
  private static let namesInWords = months.count + 3
}
