import WordTables

/// The reserved words: every word with a role of its own, and the names of the sources.
///
/// A reserved word cannot name a `let`, a `param` or a column. Where a field or a value is expected most of them are
/// ordinary words, so that `words` can be a field and `OR` a ticker. `grammar/lexical.ebnf` lists the same set.
package enum Keyword: String, CaseIterable, Hashable, Sendable {
  // Steps
  case `where`, matching, select, order, sort, limit, top, distinct, union, intersect, except
  // Measures
  case count, sum, avg, min, max, median, stddev, first, last, list, share
  // Words that join parts of a step
  case and, or, not, by, `as`, `in`, asc, desc, offset, of
  // Tests
  case between, has, contains, starts, ends, with, `is`, missing, present
  // Quantifiers
  case any, all, no, only
  // Statements
  case `let`, param, set, expect, describe, explain, why, help, rows, analyze, sql
  // Functions that are not also measures, units or fields
  case `if`, lower, upper, length, words, abs, round, coalesce, weekday, hour, bin
  // Units of time
  case day, week, month, quarter, year, days, weeks, months, quarters, years
  // Dates
  case now, today, yesterday, this, ago
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  // Sources
  case newsletters, ideas, points, tickers, newsletter, idea, point, ticker

  /// Finds the keyword that `word` spells; ASCII letters compare without case.
  package init?(spelling word: Span<UInt8>) {
    guard let place = Self.table.place(of: word) else { return nil }
    self = Self.byPlace[place]
  }

  private static let byPlace = allCases
  private static let table = WordTable(byPlace.map(\.rawValue))
}

extension Keyword {
  /// The words that begin a step, measures included.
  package var beginsStep: Bool { isStepWord || isMeasure }

  /// The words of steps other than aggregations.
  package var isStepWord: Bool {
    switch self {
    case .where, .matching, .select, .order, .sort, .limit, .top, .distinct, .union, .intersect, .except: true
    default: false
    }
  }

  package var isMeasure: Bool { measure != nil }

  /// The measure of the same name.
  package var measure: AggregateFunction? {
    switch self {
    case .count: .count
    case .sum: .sum
    case .avg: .avg
    case .min: .min
    case .max: .max
    case .median: .median
    case .stddev: .stddev
    case .first: .first
    case .last: .last
    case .list: .list
    case .share: .share
    default: nil
    }
  }

  package var isQuantifier: Bool { quantifier != nil }

  /// The quantifier of the same name.
  package var quantifier: Quantifier? {
    switch self {
    case .any: .any
    case .all: .all
    case .no: .no
    case .only: .only
    default: nil
    }
  }

  /// The words that begin a statement wherever they begin a line.
  package var beginsStatement: Bool {
    switch self {
    case .let, .param, .set, .expect, .describe, .explain, .why, .help: true
    default: false
    }
  }

  package var isSource: Bool {
    switch self {
    case .newsletters, .ideas, .points, .tickers, .newsletter, .idea, .point, .ticker: true
    default: false
    }
  }

  /// The words between or after operands: none of them can be a field.
  package var joins: Bool {
    switch self {
    case .and, .or, .not, .by, .as, .in, .asc, .desc, .offset, .between, .has, .contains, .starts, .ends, .is:
      true
    default: false
    }
  }

  /// Whether a line that begins with the word goes on with the statement above it.
  package var continuesStatement: Bool { beginsStep || joins }
}

extension AggregateFunction {
  /// The measure that `word` names, without case.
  package init?(word: String) {
    guard let measure = Keyword(spelling: word.utf8.span)?.measure else { return nil }
    self = measure
  }
}

extension DurationUnit {
  /// Reads `d w mo q y`, `day`, `days` and so on, without case.
  package init?(spelling text: String) {
    guard let place = Self.table.place(of: text) else { return nil }
    self = Self.spellings[place].unit
  }

  private static let table = WordTable(spellings.map(\.word))
  private static let spellings: [(word: String, unit: DurationUnit)] = [
    ("d", .day), ("day", .day), ("days", .day), ("w", .week), ("week", .week), ("weeks", .week),
    ("mo", .month), ("month", .month), ("months", .month), ("q", .quarter), ("quarter", .quarter),
    ("quarters", .quarter), ("y", .year), ("year", .year), ("years", .year),
  ]
}
