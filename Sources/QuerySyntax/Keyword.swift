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
  package init?(spelling word: some Collection<UInt8>) {
    guard word.count <= Self.longest else { return nil }
    let text = String(decoding: word.map { $0.isUpperLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard let keyword = Self.byText[text] else { return nil }
    self = keyword
  }

  private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  private static let longest = allCases.map(\.rawValue.utf8.count).max() ?? 0
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

  package var isMeasure: Bool { AggregateFunction(rawValue: rawValue) != nil }

  package var isQuantifier: Bool { Quantifier(rawValue: rawValue) != nil }

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

extension DurationUnit {
  /// Reads `d w mo q y`, `day`, `days` and so on, without case.
  package init?(spelling text: String) {
    switch text.lowercased() {
    case "d", "day", "days": self = .day
    case "w", "week", "weeks": self = .week
    case "mo", "month", "months": self = .month
    case "q", "quarter", "quarters": self = .quarter
    case "y", "year", "years": self = .year
    default: return nil
    }
  }
}
