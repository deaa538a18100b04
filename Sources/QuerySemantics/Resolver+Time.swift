import CivilTime
import Diagnostics
import QuerySyntax
import WordTables

extension Resolver {
  /// The right side of a test on a time or a period.
  mutating func timeOperand(_ expr: Expr, against left: Scalar, in scope: Scope?) -> Operand? {
    if case .word(let text) = expr.kind {
      if text.isSameWord(as: "missing") {
        report(.missingAsValue(expr.span))
        return nil
      }
      if let scope, let scalar = scope.lookUp(text), commonType(scalar.type, left.type) != nil {
        return .scalar(scalar)
      }
    }
    if case .call = expr.kind, let scope {
      return scalar(expr, in: scope).flatMap { sameTime($0, left, expr.span) }
    }
    if case .period(let unit) = left.type { datePlace.unit = unit }
    defer { datePlace.unit = nil }
    guard let interval = interval(expr) else { return nil }
    guard case .period(let unit) = left.type else { return .interval(interval) }
    if let week = week(of: interval, unit) { return .interval(week) }
    guard unit.start(of: interval.start.date) == interval.start.date, interval.start.minuteOfDay == 0,
      unit.interval(of: interval.start.date).end <= interval.end
    else {
      report(.dateFinerThanPeriod(unit, interval, expr.span))
      return nil
    }
    return .interval(interval)
  }

  /// The week that a Monday's date names, since weeks are printed so.
  private func week(of interval: TimeInterval, _ unit: CalendarUnit) -> TimeInterval? {
    let monday = interval.start.date
    guard unit == .week, unit.start(of: monday) == monday, interval == CalendarUnit.day.interval(of: monday)
    else { return nil }
    return unit.interval(of: monday)
  }

  private mutating func sameTime(_ scalar: Scalar, _ left: Scalar, _ span: SourceSpan) -> Operand? {
    guard scalar.type == left.type else {
      report(.differentTypes(left.type, scalar.type, span))
      return nil
    }
    return .scalar(scalar)
  }

  /// The comparison of a time with an interval: `=` is inside, `<` before its start, `<=` up to its end, and so on.
  func interval(_ interval: TimeInterval, _ op: ComparisonOperator, _ scalar: Scalar) -> Condition {
    switch op {
    case .equal, .notEqual: .within(scalar, from: interval.start, to: interval.end)
    case .less: .within(scalar, from: nil, to: interval.start)
    case .lessOrEqual: .within(scalar, from: nil, to: interval.end)
    case .greater: .within(scalar, from: interval.end, to: nil)
    case .greaterOrEqual: .within(scalar, from: interval.start, to: nil)
    }
  }

  /// The minutes that a date covers.
  mutating func interval(_ expr: Expr) -> TimeInterval? {
    meet(expr, .value(.constant(.missing, .time), nil, .plain))
    switch expr.kind {
    case .word(let text), .string(let text), .number(let text, false): return interval(text, expr.span)
    case .relativeDate(let date): return interval(date, expr.span)
    case .arithmetic(let first, let links): return shifted(first, links)
    case .parenthesized(let inner): return interval(inner)
    case .parameter(let name):
      guard case .interval(let interval)? = operand(expr, against: .constant(.missing, .time), in: nil) else {
        return nil
      }
      _ = name
      return interval
    case .missing: return nil
    case .negated(let inner):
      guard case .duration = inner.kind else {
        report(.dateExpected(expr.span))
        return nil
      }
      return self.interval(Expr(inner.kind, expr.span))
    case .call(let name, let arguments) where arguments.isEmpty && SpokenDate.words[name.key] != nil:
      reportBadDate(name.text + "()", .notADate, expr.span)
    case .duration(let number, let unit):
      let end = datePlace.end
      report(.durationAsDate(number, unit, expr.span, at: end))
    default: report(.dateExpected(expr.span))
    }
    return nil
  }

  private mutating func interval(_ text: String, _ span: SourceSpan) -> TimeInterval? {
    let today = environment.now.date
    switch text.lowercased() {
    case "now": return TimeInterval(environment.now, environment.now.adding(minutes: 1))
    case "today": return CalendarUnit.day.interval(of: today)
    case "yesterday": return CalendarUnit.day.interval(of: today.adding(days: -1))
    default: break
    }
    if let weekday = weekdayNumber(text) {
      return CalendarUnit.day.interval(of: today.adding(days: -((today.weekday - weekday + 7) % 7)))
    }
    do {
      return try DateLiteral(text).interval
    } catch {
      reportBadDate(text, error, span)
      return nil
    }
  }

  /// Relative dates look back.
  private mutating func interval(_ date: RelativeDate, _ span: SourceSpan) -> TimeInterval? {
    let today = environment.now.date
    switch date {
    case .this(let unit): return unit.calendar.interval(of: today)
    case .last(let unit):
      return unit.calendar.interval(of: unit.calendar.advance(unit.calendar.start(of: today), by: -1))
    case .lastCount(let number, let unit):
      guard let count = days(number, span) else { return nil }
      let start = Timestamp(unit.calendar.advance(today, by: -count))
      return TimeInterval(start, environment.now.adding(minutes: 1))
    case .ago(let number, let unit):
      guard let count = days(number, span) else { return nil }
      return CalendarUnit.day.interval(of: unit.calendar.advance(today, by: -count))
    }
  }

  /// `now - 7d`, `2026-05-06 - 2 weeks`: a whole day, or for `now` the same minute of an earlier day.
  private mutating func shifted(_ first: Expr, _ links: [ArithmeticLink]) -> TimeInterval? {
    guard var interval = interval(first) else { return nil }
    for link in links {
      guard case .duration(let number, let unit) = link.operand.kind, link.operation.isAdditive,
        let count = days(number, link.operand.span)
      else {
        reportNoDuration(link, after: first, isOnly: links.count == 1)
        return nil
      }
      let amount = link.operation == .add ? count : -count
      interval = TimeInterval(
        moved(interval.start, by: amount, unit.calendar), moved(interval.end, by: amount, unit.calendar))
    }
    return interval
  }

  private func moved(_ time: Timestamp, by count: Int, _ unit: CalendarUnit) -> Timestamp {
    Timestamp(unit.advance(time.date, by: count), minuteOfDay: time.minuteOfDay)
  }

  private mutating func days(_ number: String, _ span: SourceSpan) -> Int? {
    guard let count = Int(number), count <= 100_000 else {
      report(.durationTooLong(span))
      return nil
    }
    return count
  }
}

extension DurationUnit {
  var calendar: CalendarUnit {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}

extension ArithmeticOperator {
  fileprivate var isAdditive: Bool { self == .add || self == .subtract }
}

extension ValueType {
  /// Whether dates can be compared with it.
  var isTemporal: Bool {
    switch self {
    case .time, .period: true
    default: false
    }
  }
}
