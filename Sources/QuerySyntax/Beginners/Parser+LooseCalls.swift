import Diagnostics

// Functions without their brackets: `bin confidence, 0.1`, `month published`.

extension Parser {
  /// A function before the field that it is of, reported and read as the call.
  mutating func callWithoutBrackets() -> Expr? {
    guard let keyword = current.keyword, let takes = keyword.takes, !ahead(1).startsLine,
      ahead(1).keyword?.beginsStep != true, namesField(ahead(1)),
      takes != .time || Self.fieldsOfTime.contains(text(ahead(1)).lowercased())
    else { return nil }
    let function = name(advance())
    let gap = SourceSpan(function.span.end, current.span.start)
    var arguments = [field()]
    if takes == .amount, !atEnd, current.kind == .comma || current.kind == .number {
      let comma = current.kind == .comma ? 1 : 0
      if ahead(comma).kind == .number {
        if comma == 1 { advance() }
        arguments.append(literal("a number"))
      }
    }
    let shown = arguments.map { source[$0.span] }.joined(separator: ", ")
    let span = span(from: function.span.start)
    var error = Diagnostic.expected("`(` behind `\(function.text)`", found: "`\(shown)`", span)
    error.label = "write `\(function.text)(\(shown))`"
    error.edits = [TextEdit(SourceSpan(gap.start, span.end), "(\(shown))")]
    append(error)
    return Expr(.call(function, arguments), span)
  }

  /// `day of week`
  mutating func dayOfWeek() -> Expr? {
    guard at(.day), ahead(1).keyword == .of, !ahead(1).startsLine else { return nil }
    let length = text(ahead(2)).lowercased() == "the" ? 4 : 3
    guard ahead(length - 1).keyword == .week, !ahead(length - 1).startsLine else { return nil }
    let start = current.span.start
    for _ in 0..<length { advance() }
    let words = span(from: start)
    append(.foreignWord(source[words], "weekday", words))
    return Expr(.field([Name("weekday", words)]), words)
  }

  private static let fieldsOfTime: Set<String> = ["published", "last_seen", "first_seen"]
}

extension Keyword {
  fileprivate enum Argument {
    case text, time, amount
  }

  /// What a function is of; `nil` where the word is also a field, or no function.
  fileprivate var takes: Argument? {
    switch self {
    case .lower, .upper, .length: .text
    case .bin, .round, .abs: .amount
    case .day, .week, .month, .quarter, .year, .weekday, .hour: .time
    default: nil
    }
  }
}
