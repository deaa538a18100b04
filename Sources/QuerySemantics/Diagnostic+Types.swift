import CivilTime
import Corpus
import Diagnostics
import QuerySyntax

// The checker's messages about types and values, in alphabetical order of code.

extension Diagnostic {
  static func argumentCount(_ function: Function, _ count: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "argument-count", "`\(function.rawValue)` does not take \(count) \(count == 1 ? "value" : "values")",
      at: span,
      help: ["it is written `\(function.signature)`"])
  }

  static func argumentTypes(_ function: Function, _ types: [ValueType], _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "argument-type",
      "`\(function.rawValue)` cannot take \(types.map(\.word).joined(separator: " and "))", at: span,
      help: ["it is written `\(function.signature)`"])
  }

  static func badPattern(_ message: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("bad-pattern", "the regular expression is not right: \(message)", at: span)
  }

  static func binWidth(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("bin-width", "the width of a bin is a number above 0", at: span)
  }

  static func dateFinerThanPeriod(_ unit: CalendarUnit, _ interval: TimeInterval, _ span: SourceSpan)
    -> Diagnostic
  {
    let period = Period(unit: unit, start: unit.start(of: interval.start.date))
    return Diagnostic(
      "date-finer-than-period", "the values here are \(unit.rawValue)s, and this date is finer", at: span,
      label: "did you mean `\(period)`?")
  }

  static func dayExpected(_ text: String, _ date: DateLiteral, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "day-expected", "`\(text)` is longer than a day, and a value is one time", at: span,
      label: "did you mean `\(date.interval.start.date)`?")
  }

  static func differentTypes(_ left: ValueType, _ right: ValueType, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("different-types", "\(left.word) and \(right.word) cannot be compared or mixed", at: span)
  }

  static func durationExpected(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "duration-expected", "only a length of time, such as `7 days`, can be added to a date", at: span)
  }

  static func durationTooLong(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("duration-too-long", "a length of time goes up to 100000 units", at: span)
  }

  static func emptyText(_ span: SourceSpan, _ edits: [TextEdit] = []) -> Diagnostic {
    Diagnostic(
      "empty-text", "an empty text equals nothing: it counts as missing", at: span,
      label: "did you mean `is missing`?", edits: edits)
  }

  static func enumerationOrder(_ op: ComparisonOperator, _ enumeration: Enumeration, _ span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "enum-order", "a \(enumeration.rawValue) has no order, so `\(op.rawValue)` says nothing", at: span,
      help: ["compare with `=`, `!=` or `in (…)`"])
  }

  /// `1e6`; written out where that is short.
  static func exponent(
    _ text: String, digits: Substring, _ exponent: Int, _ span: SourceSpan
  ) -> Diagnostic {
    let plain = writtenOut(digits, exponent)
    return Diagnostic(
      "number-exponent", "`\(text)` has an exponent, and numbers are written out here", at: span,
      label: plain.map { "write `\($0)`" }, edits: plain.map { [TextEdit(span, $0)] } ?? [])
  }

  private static func writtenOut(_ digits: Substring, _ exponent: Int) -> String? {
    let whole = digits.prefix { $0 != "." }
    let fraction = digits.dropFirst(whole.count + 1)
    guard (0...15).contains(exponent), whole.count + fraction.count < 18 else { return nil }
    let moved = fraction.prefix(exponent)
    let rest = fraction.dropFirst(exponent)
    return whole + moved + String(repeating: "0", count: exponent - moved.count)
      + (rest.isEmpty ? "" : "." + rest)
  }

  static func listComparison(_ op: ComparisonOperator, _ left: Expr, _ right: Expr) -> Diagnostic {
    let field: String =
      if case .field(let path) = left.kind { path.map(\.text).joined(separator: ".") } else { "it" }
    let value: String =
      switch right.kind {
      case .word(let text): text
      case .string(let text): "\"\(text)\""
      default: "…"
      }
    let test = op == .notEqual ? "not has" : "has"
    let gap = SourceSpan(left.span.end, max(left.span.end, right.span.start))
    return Diagnostic(
      "list-comparison", "`\(field)` is a list, which does not equal one value", at: left.span,
      label: "did you mean `\(field) \(test) \(value)`?",
      edits: op == .equal || op == .notEqual ? [TextEdit(gap, " \(test) ")] : [])
  }

  static func listExpected(_ set: Expr, _ type: ValueType) -> Diagnostic {
    let name: String? = if case .word(let text) = set.kind { text } else { nil }
    // Lists are named in small letters, as tickers are not.
    let named = type.isTextual && name?.contains(where: \.isUppercase) == false ? name : nil
    let brackets = [TextEdit(insert: "(", at: set.span.start), TextEdit(insert: ")", at: set.span.end)]
    return Diagnostic(
      "list-expected", "`in` is followed by values in brackets, a range or the name of a list", at: set.span,
      label: name.map { didYouMean("in (\($0))") }, help: named.map { [Self.noListNamed($0)] } ?? [],
      edits: name == nil ? [] : brackets)
  }

  private static func noListNamed(_ name: String) -> String {
    "no list or query is named `\(name)`; `let \(name) = (…)` makes a list"
  }

  static func listMembership(_ value: Expr) -> Diagnostic {
    let field: String =
      if case .field(let path) = value.kind { path.map(\.text).joined(separator: ".") } else { "it" }
    return Diagnostic(
      "list-comparison", "`\(field)` is itself a list", at: value.span,
      label: "did you mean `\(field) has any (…)`?")
  }

  static func missingAsValue(
    _ span: SourceSpan, meant test: String = "is missing", _ edits: [TextEdit] = []
  ) -> Diagnostic {
    Diagnostic(
      "missing-as-value", "nothing equals a missing value", at: span, label: didYouMean(test),
      help: ["to mean the word itself, put it in quotes"], edits: edits)
  }

  /// `and` and `or` without brackets between them: how they were read.
  static func mixedAndOr(_ operands: [Expr], _ span: SourceSpan) -> Diagnostic {
    let grouped = operands.prefix(20).map { operand -> Expr in
      if case .and = operand.kind { Expr(.parenthesized(operand), operand.span) } else { operand }
    }
    let rest = operands.count > 20 ? " or …" : ""
    return Diagnostic(
      "mixed-and-or", severity: .note, "read as `\(format(Expr(.or(grouped), span)))\(rest)`", at: span,
      help: ["`and` binds closer than `or`; brackets say it otherwise"])
  }

  static func newsletterComparison(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "newsletter-comparison", "a newsletter is a whole row, not a value", at: span,
      help: ["compare one of its fields, such as `newsletter.title has \"…\"`"])
  }

  static func noWords(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("no-words", "there is no word to look for", at: span, label: "a letter or digit is expected")
  }

  static func nothingToExpect(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("nothing-to-expect", "`expect` is about the query just above, and there is none", at: span)
  }

  static func numberExpected(_ type: ValueType?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "number-expected", "a number is expected here" + (type.map { ", not \($0.word)" } ?? ""), at: span)
  }

  static func numberInQuotes(_ text: String, _ span: SourceSpan) -> Diagnostic {
    let isNumber = text.contains(where: \.isNumber) && NumberLiteral(text) != nil
    return Diagnostic(
      "number-expected", "a number is expected here, not text", at: span,
      label: isNumber ? "did you mean `\(text)`, without quotes?" : nil,
      edits: isNumber ? [TextEdit(span, text)] : [])
  }

  static func numberNotWord(_ text: String, _ left: Scalar, _ span: SourceSpan, names: [String]) -> Diagnostic
  {
    let meant = MeantName(or: text, among: names, at: span)
    let isLevel = ["high", "low", "strong", "weak", "big", "small"].contains(text.lowercased())
    return Diagnostic(
      "number-expected", "a number is expected here, and `\(text)` is neither a number nor a field", at: span,
      label: meant.label,
      help: isLevel
        ? ["say from which number on, as in `confidence > 70%`, or `order by` the field"]
        : ["max", "maximum", "highest", "largest"].contains(text.lowercased())
          ? ["the rows where a number is highest are those of `top 1 by` it"] : [])
  }

  static func numberTooLarge(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("number-too-large", "whole numbers go from -\(Int64.max) to \(Int64.max)", at: span)
  }

  static func outOfRange(_ value: Double, _ field: Field, _ span: SourceSpan) -> Diagnostic {
    let isPercent = 1 < value && value <= 100 && value == value.rounded()
    let low = (field.bounds?.lowerBound ?? 0) / NumberLiteral.scale
    return Diagnostic(
      "out-of-range", "`\(field.name)` lies between \(low) and 1", at: span,
      label: isPercent ? "did you mean `\(Int(value))%`?" : nil,
      edits: isPercent ? [TextEdit(span, "\(Int(value))%")] : [])
  }

  static func patternTooLong(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("pattern-limit", "a regular expression has at most 10000 characters", at: span)
  }

  static func reversedRange(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "reversed-range", "the range ends before it starts, so nothing lies in it", at: span,
      label: "exchange its ends")
  }

  static func roundDigits(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("round-digits", "`round` takes a number of digits from 0 to 12", at: span)
  }

  static func textExpected(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("text-expected", "a word or a text in quotes is expected here", at: span)
  }

  static func textTestOnOther(_ test: String, _ type: ValueType, _ span: SourceSpan) -> Diagnostic {
    let help: [String] =
      switch type {
      case .time, .period: ["dates are tested with `in`, such as `in 2026-05`, or compared"]
      case .enumeration: ["compare with `=` or `in (…)`"]
      case .nameList, .tickerList: ["lists are tested with `has`"]
      case .integer, .decimal, .number: ["numbers are compared with `=`, `<`, `between` and so on"]
      case .newsletter: ["test one of its fields, such as `newsletter.title`"]
      case .text, .name, .ticker: []
      }
    return Diagnostic("text-test", "`\(test)` tests text, and this is \(type.word)", at: span, help: help)
  }

  /// `published has 2026`: what is no text is compared.
  static func wordTestOnOther(
    _ test: WordTest, _ type: ValueType, _ value: Expr, _ operand: Expr, isNegated: Bool
  ) -> Diagnostic {
    var error = textTestOnOther(test.words, type, value.span)
    let takesIn: Bool = if case .list = operand.kind { true } else { type.isTemporal }
    let operation = takesIn ? (isNegated ? "not in" : "in") : isNegated ? "!=" : "="
    guard !type.isList, type != .newsletter else { return error }
    error.label = didYouMean("\(format(value)) \(operation) \(format(operand))")
    let gap = SourceSpan(value.span.end, max(value.span.end, operand.span.start))
    error.edits = [TextEdit(gap, " \(operation) ")]
    return error
  }

  static func timeArithmetic(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "time-arithmetic", "times cannot be added or multiplied", at: span,
      help: ["compare with a date that is moved instead: `published > now - 7 days`"])
  }

  static func unordered(_ type: ValueType, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("unordered", "\(type.word) has no order, so nothing lies between two values", at: span)
  }

  static func valueAsCondition(_ expr: Expr, in scope: Scope) -> Diagnostic {
    var help: [String] = []
    if case .relativeDate(let date) = expr.kind, scope.lookUp("published")?.type == .time {
      var isCount = false
      if case .ago = date { isCount = true }
      let operation = isCount ? "published = " : "published in "
      return Diagnostic(
        "condition-expected", "a time alone is no condition", at: expr.span,
        label: "write `\(operation)\(format(expr))`",
        edits: [TextEdit(insert: operation, at: expr.span.start)])
    }
    if case .field(let path) = expr.kind, let name = path.first {
      if path.count == 1, scope.lookUp(name.text) == nil, let source = scope.source {
        var unknown = unknownField(name, of: source, in: scope)
        unknown.span = expr.span
        unknown.label = nil
        if SpokenDate.isDate(name.text), scope.lookUp("published")?.type == .time {
          unknown.edits = [TextEdit(insert: "published in ", at: expr.span.start)]
        }
        return unknown
      }
      help = [
        "`\(path.map(\.text).joined(separator: "."))` alone says nothing; compare it, or test `is present`"
      ]
    }
    return Diagnostic(
      "condition-expected", "a condition is expected here, such as `ticker = IGV`", at: expr.span, help: help)
  }

  static func valueExpected(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("value-expected", "a value is expected here", at: span)
  }

  static func valueOutOfPlace(_ expr: Expr) -> Diagnostic {
    let what =
      switch expr.kind {
      case .duration: "a length of time"
      case .relativeDate: "a date"
      case .range: "a range"
      default: "a list"
      }
    return Diagnostic(
      "value-out-of-place", "\(what) cannot stand here; it belongs on the right of a comparison",
      at: expr.span)
  }
}

extension ValueType {
  /// The type in words, for messages.
  package var word: String {
    switch self {
    case .integer, .decimal, .number: "a number"
    case .text: "text"
    case .name: "a name"
    case .ticker: "a ticker"
    case .time: "a time"
    case .period(let unit): "a \(unit.rawValue)"
    case .enumeration(let enumeration): "a \(enumeration.rawValue)"
    case .nameList: "a list of names"
    case .tickerList: "a list of tickers"
    case .newsletter: "a newsletter"
    }
  }
}
