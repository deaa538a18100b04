import CivilTime
import QuerySyntax

/// A date as people say or print it, which the language writes otherwise: `Q1 2026`, `march`, `04.05.2026`.
///
/// It is offered, not accepted. What would have to be guessed, such as the fiscal year of a company, has no reading.
struct SpokenDate: Equatable {
  /// What to write instead; of two readings, as of `5/6/2026`, either may be meant.
  var readings: [Reading]
  /// Whether the year was not written and is the latest that there can be.
  var lacksYear = false

  /// One date of the language, or the first and the last of a stretch.
  struct Reading: Equatable {
    var low: String
    var high: String?
    /// The day it begins on; `nil` for relative dates, which need no further reading.
    var start: CivilDate?
  }

  /// Reads a text that is no date of the language.
  ///
  /// `now` is the day that relative dates count from, and what has no year begins by `latest`.
  init?(_ text: String, now: CivilDate, latest: CivilDate) {
    let word = text.hasSuffix("()") ? String(text.dropLast(2)) : text
    if let word = Self.words[word.lowercased()] {
      self.init(word)
      return
    }
    guard let atoms = SpokenAtoms(text) else { return nil }
    let calendar = SpokenCalendar(now: now, latest: latest)
    guard
      let date = calendar.relative(atoms) ?? calendar.parted(atoms) ?? calendar.named(atoms)
        ?? calendar.numeric(atoms), !date.readings.isEmpty
    else { return nil }
    self = date
  }

  /// Words and functions of other languages.
  static let words = [
    "now": "now", "today": "today", "current_date": "today", "curdate": "today", "getdate": "now",
    "current_timestamp": "now", "sysdate": "now",
  ]

  /// Whether a word alone is a date, such as `march` and `Q1`, or a day of the week.
  static func isDate(_ word: String) -> Bool {
    let day = CivilDate(dayNumber: 20_000)
    return weekdayNumber(word) != nil || SpokenDate(word, now: day, latest: day) != nil
  }

  init(_ readings: [Reading], lacksYear: Bool = false) {
    self.readings = readings
    self.lacksYear = lacksYear
  }

  /// Leaves only what each reading begins with.
  mutating func dropEnds() {
    for index in readings.indices { readings[index].high = nil }
  }

  init(_ text: String) { self.init([Reading(low: text)]) }
}

extension CivilDate {
  /// The year in four digits.
  var yearText: Substring { description.prefix(4) }
}

extension SpokenDate.Reading {
  /// How it is written at one place of a test: `since H1 2026` begins with the first of the dates.
  func text(at place: DatePlace.End) -> String {
    switch place {
    case .whole: high.map { low + ".." + $0 } ?? low
    case .first: low
    case .last: high ?? low
    }
  }
}

/// Where in a test a date stands.
struct DatePlace {
  enum End {
    /// All of it counts, as behind `=`.
    case whole
    /// Its beginning counts, as behind `<`.
    case first
    /// Its end counts, as behind `>`.
    case last
  }

  var end = End.whole
  /// The unit of the periods that are compared.
  var unit: CalendarUnit?
  /// The day by which a date without a year begins, where that is not today.
  var latest: CivilDate?
}

extension DatePlace {
  init(_ operation: ComparisonOperator) {
    switch operation {
    case .equal, .notEqual: end = .whole
    case .less, .greaterOrEqual: end = .first
    case .lessOrEqual, .greater: end = .last
    }
  }
}
