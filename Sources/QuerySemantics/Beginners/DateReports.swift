import CivilTime
import Diagnostics
import QuerySyntax
import WordTables

// What is told about a text that stands where a date should, with the date that was probably meant.

extension Resolver {
  mutating func reportBadDate(_ text: String, _ failure: DateLiteral.Failure, _ span: SourceSpan) {
    guard let spoken = spokenDate(text, failure) else {
      let latest = datePlace.latest ?? environment.now.date
      if case .notADate = failure, let atoms = SpokenAtoms(datePlace.unit.map { numbered(text, $0) } ?? text),
        let why = SpokenCalendar(now: environment.now.date, latest: latest).absence(of: atoms)
      {
        return report(.badDate(text, .noSuchDate(why), span))
      }
      return report(.badDate(text, failure, span))
    }
    let end = datePlace.end
    report(.spokenDate(text, spoken, span, at: end))
  }

  private func spokenDate(_ text: String, _ failure: DateLiteral.Failure) -> SpokenDate? {
    if case .noSuchDate = failure { return nil }
    let now = environment.now.date
    let latest = datePlace.latest ?? now
    guard let unit = datePlace.unit else { return SpokenDate(text, now: now, latest: latest) }
    var found = SpokenDate(numbered(text, unit), now: now, latest: latest)
    // A week is named by its Monday.
    if unit == .week { found?.dropEnds() }
    return found
  }

  /// `5`, where months are compared, is the fifth.
  private func numbered(_ text: String, _ unit: CalendarUnit) -> String {
    guard let number = Int(text) else { return text }
    switch unit {
    case .month: return 1...12 ~= number ? monthNames[number - 1] : text
    case .quarter, .week: return "\(unit.rawValue) \(number)"
    case .day, .year: return text
    }
  }

  /// Both ends of a range. The lower one of two dates is read last, since what has no year is before the upper one.
  mutating func ends(
    _ low: Expr, _ high: Expr, against scalar: Scalar, in scope: Scope
  ) -> (low: Operand, high: Operand)? {
    guard scalar.type.isTemporal else {
      let lower = operand(low, against: scalar, in: scope)
      let upper = operand(high, against: scalar, in: scope)
      return all([lower, upper]).map { ($0[0], $0[1]) }
    }
    defer { datePlace = DatePlace() }
    datePlace = DatePlace(end: .last)
    let upper = operand(high, against: scalar, in: scope)
    datePlace = DatePlace(end: .first, latest: firstDay(of: upper, as: high))
    let lower = operand(low, against: scalar, in: scope)
    return all([lower, upper]).map { ($0[0], $0[1]) }
  }

  /// The day that the end of a range begins on, also where it is only spoken.
  private func firstDay(of operand: Operand?, as expr: Expr) -> CivilDate? {
    if case .interval(let interval)? = operand { return interval.start.date }
    switch expr.kind {
    case .word(let text), .string(let text): return spokenDate(text, .notADate)?.readings.first?.start
    default: return nil
    }
  }

  /// `2026-01 - 2026-03` is a range.
  mutating func reportNoDuration(_ link: ArithmeticLink, after first: Expr, isOnly: Bool) {
    var error = Diagnostic.durationExpected(link.operand.span)
    if isOnly, link.operation == .subtract, attempt({ $0.interval(link.operand) }) != nil {
      error.label = "did you mean `\(format(first))..\(format(link.operand))`?"
      error.edits = [TextEdit(SourceSpan(first.span.end, max(first.span.end, link.operand.span.start)), "..")]
    }
    report(error)
  }

  /// `ideas last week`, `ideas last March`: rows of that time, where there is no such field to take the last value of.
  mutating func offerDateStep(_ items: [AggregateItem], _ keys: [GroupKey], in scope: Scope, from first: Int)
  {
    guard keys.isEmpty, let item = items.first, items.count == 1, item.function == .last,
      case .value(let expr) = item.argument, case .field(let path) = expr.kind, path.count == 1,
      scope.lookUp("published")?.type == .time, first < diagnostics.count,
      diagnostics[first].code == "unknown-field", diagnostics[first].span == expr.span
    else { return }
    let word = path[0].text
    guard DurationUnit(spelling: word) != nil || monthNumber(word) != nil || weekdayNumber(word) != nil else {
      return
    }
    let step = "where published in last \(word)"
    diagnostics[first].label = nil
    diagnostics[first].help = ["for a time span write `\(step)`"]
    diagnostics[first].edits = [TextEdit(item.span, step)]
  }
}

extension Diagnostic {
  /// Whether it tells what is wrong with a date.
  var isAboutDate: Bool { ["date-expected", "ambiguous-date", "no-such-date"].contains(code) }

  fileprivate static func spokenDate(
    _ text: String, _ spoken: SpokenDate, _ span: SourceSpan, at end: DatePlace.End
  ) -> Diagnostic {
    let texts = spoken.readings.map { $0.text(at: end) }
    if texts[0].isSameWord(as: text) {
      // `"last month"` is right without its quotes.
      var error = dateExpected(span, found: text)
      error.edits = [TextEdit(span, texts[0])]
      return error
    }
    if texts.count == 2, texts[0] != texts[1] {
      var error = badDate(text, .ambiguous(texts[0], texts[1]), span)
      error.alternatives = texts.map { [TextEdit(span, $0)] }
      return error
    }
    let label = spoken.lacksYear ? "did you mean the latest, `\(texts[0])`?" : "write `\(texts[0])`"
    return Diagnostic(
      "date-expected",
      spoken.lacksYear ? "`\(text)` lacks its year" : "`\(text)` is not how a date is written",
      at: span, label: label,
      help: spoken.lacksYear && text.allSatisfy(\.isNumber)
        ? ["a month is one of its year; several are a list, such as `in (2025-03, 2026-03)`"] : [],
      edits: [TextEdit(span, texts[0])])
  }

  static func conditionAsValue(_ expr: Expr, in scope: Scope) -> Diagnostic {
    var error = Diagnostic(
      "condition-as-value", "a condition is not a value", at: expr.span,
      help: ["`if(CONDITION, 'yes', 'no')` makes a value of it"])
    // `count by month in 2026`: the time belongs to a step of its own.
    guard scope.lookUp("published")?.type == .time, let left = expr.left else { return error }
    let test: String
    switch expr.kind {
    case .membership(_, let set, false) where set.isTimeSpan: test = "in \(format(set))"
    case .between(_, let low, let high, false) where low.isTimeSpan:
      test = "between \(format(low)) and \(format(high))"
    default: return error
    }
    error.edits = [
      TextEdit(SourceSpan(left.span.end, max(left.span.end, expr.span.end)), " where published \(test)")
    ]
    return error
  }

  /// `published > 30 days`: what is meant is told by the place.
  static func durationAsDate(
    _ number: String, _ unit: DurationUnit, _ span: SourceSpan, at end: DatePlace.End
  ) -> Diagnostic {
    let words = "\(number) \(unit.rawValue)\(number == "1" ? "" : "s")"
    return Diagnostic(
      "duration-as-date", "\(words) is a length of time, not a date", at: span,
      help: ["write `\(words) ago` for that day, or `in last \(words)` for all since"],
      edits: [TextEdit(span, end == .whole ? "last \(words)" : "\(words) ago")])
  }

  /// A date that is no date, in whatever form.
  static func badDate(_ text: String, _ failure: DateLiteral.Failure, _ span: SourceSpan) -> Diagnostic {
    switch failure {
    case .notADate: dateExpected(span, found: text)
    case .noSuchDate(let why): Diagnostic("no-such-date", "there is no date \(text): \(why)", at: span)
    case .ambiguous(let first, let last):
      Diagnostic(
        "ambiguous-date",
        first == last
          ? "dates are written year first" : "\(text) can be read as \(first) or as \(last)",
        at: span, label: first == last ? "did you mean \(first)?" : "write \(first) or \(last)")
    }
  }

  static func dateExpected(_ span: SourceSpan, found text: String? = nil) -> Diagnostic {
    let words = (text ?? "").lowercased().split(separator: " ")
    let looksAhead = ["tomorrow", "next", "coming", "upcoming"].contains { word in
      words.contains { $0 == word }
    }
    return Diagnostic(
      "date-expected", text.map { "`\($0)` is no date" } ?? "a date is expected here", at: span,
      help: [
        looksAhead
          ? "dates in words look back: today, yesterday, this week, last month, last 30 days, 3 weeks ago, Monday"
          : "dates: 2026-05-06, 2026-05, 2026-Q2, 2026, May 2026, today, last 30 days, 3 weeks ago, Monday"
      ])
  }
}

extension Expr {
  /// Whether it is written as a time.
  fileprivate var isTimeSpan: Bool {
    switch kind {
    case .relativeDate: true
    case .range(let low, _): low.isTimeSpan
    case .word(let text), .string(let text), .number(let text, false):
      (try? DateLiteral(text)) != nil || SpokenDate.isDate(text)
    default: false
    }
  }
}
