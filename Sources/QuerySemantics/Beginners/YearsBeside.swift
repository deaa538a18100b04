import CivilTime
import Diagnostics
import QuerySyntax

// A year in a test of its own beside a date that lacks it: `month = 3 and year = 2025`.

extension Resolver {
  /// Offers one date for the month, quarter or day of one operand of an `and` and the year of another.
  mutating func offerOneDate(of operands: [Expr], in scope: Scope, diagnosticsFrom first: Int) {
    guard !looksForCursor, first < diagnostics.count, scope.lookUp("published")?.type == .time,
      !["year", "quarter", "month"].contains(where: { scope.lookUp($0) != nil })
    else { return }
    let years = operands.enumerated().compactMap { index, test in test.yearTested.map { (index, $0) } }
    let dates = operands.enumerated().compactMap { index, test in
      dateTested(test).map { (index, $0) }
    }
    guard let (yearPlace, year) = years.first, let (datePlace, text) = dates.first, years.count == 1,
      dates.count == 1, let date = reading("\(text) \(year)")?.readings.first
    else { return }
    let tests = [operands[yearPlace].span, operands[datePlace].span]
    let about = diagnostics.indices.dropFirst(first).filter { index in
      tests.contains { $0.overlaps(diagnostics[index].span) }
    }
    guard let lead = about.first else { return }
    for place in about {
      diagnostics[place].edits = []
      diagnostics[place].label = nil
    }
    let meant = "published \(date.high == nil ? "=" : "in") \(date.text(at: .whole))"
    diagnostics[lead].label = "write `\(meant)`"
    diagnostics[lead].edits = [
      TextEdit(operands[datePlace].span, meant), TextEdit(gap(around: yearPlace, of: operands), ""),
    ]
  }

  /// An operand with the `and` that joins it to the one before, or to the next where it is the first.
  private func gap(around place: Int, of operands: [Expr]) -> SourceSpan {
    place == 0
      ? SourceSpan(operands[0].span.start, operands[1].span.start)
      : SourceSpan(operands[place - 1].span.end, operands[place].span.end)
  }

  private func reading(_ text: String) -> SpokenDate? {
    SpokenDate(text, now: environment.now.date, latest: environment.now.date)
  }

  /// The date without a year that a test asks for.
  private func dateTested(_ test: Expr) -> String? {
    guard let (field, value) = test.timeTested else { return nil }
    let text: String
    switch (field, Int(value)) {
    case ("published", nil), ("month", nil), ("quarter", nil): text = value
    case ("month", let number?) where 1...12 ~= number: text = monthNames[number - 1]
    case ("quarter", let number?): text = "quarter \(number)"
    default: return nil
    }
    return reading(text)?.lacksYear == true ? text : nil
  }
}

extension Expr {
  /// The `published`, `year`, `month` or `quarter` that a test compares, and the one value that it is to have.
  fileprivate var timeTested: (field: String, value: String)? {
    let left: Expr
    let right: Expr
    switch kind {
    case .comparison(.equal, let field, let value), .membership(let field, let value, isNegated: false):
      (left, right) = (field, value)
    default: return nil
    }
    guard let field = left.timeName else { return nil }
    switch right.kind {
    case .word(let text), .string(let text), .number(let text, false): return (field, text)
    default: return nil
    }
  }

  fileprivate var yearTested: String? {
    guard let (field, value) = timeTested, field == "year", value.utf8.count == 4, Int(value) != nil else {
      return nil
    }
    return value
  }

  private var timeName: String? {
    switch kind {
    case .field(let path) where path.count == 1: return path[0].key
    case .call(let name, let arguments) where arguments.count == 1:
      guard case .field(let path)? = arguments.first?.kind, path.last?.key == "published" else { return nil }
      return name.key
    default: return nil
    }
  }
}
