extension SQLReader {
  /// A function or a measure.
  mutating func call() throws(NoCounterpart) -> String {
    let name = word
    position += 2
    let function = Self.names[name] ?? name
    if function == "count" { return try counted() }
    if Self.measureNames.contains(function) {
      let argument = try condition()
      if function == "list", take(.comma) { _ = try condition() }
      try expect(.rightParen)
      return try noted("\(function)\(bracketed(argument))")
    }
    var arguments: [String] = []
    if current.kind != .rightParen {
      arguments = try commaSeparated { (reader) throws(NoCounterpart) in try reader.condition() }
    }
    try expect(.rightParen)
    return try scalarCall(function, arguments)
  }

  private static let names = [
    "mean": "avg", "average": "avg", "stddev_samp": "stddev", "stdev": "stddev", "group_concat": "list",
    "string_agg": "list", "array_agg": "list", "len": "length", "char_length": "length", "lcase": "lower",
    "ucase": "upper", "ifnull": "coalesce", "nvl": "coalesce", "iif": "if", "to_char": "", "strftime": "",
  ]

  private static let measureNames = ["sum", "avg", "min", "max", "median", "stddev", "list"]

  private func scalarCall(_ function: String, _ arguments: [String]) throws(NoCounterpart) -> String {
    switch (function, arguments.count) {
    case ("now", 0): return "now"
    case ("date", 1) where arguments[0] == quoted("now"): return "today"
    case ("date", 1): return "day(\(arguments[0]))"
    case ("date_trunc", 2):
      let unit = arguments[0].filter { $0 != "\"" }
      guard DurationUnit(spelling: unit) != nil else { throw NoCounterpart(what: "`date_trunc` to \(unit)") }
      return "\(unit)(\(arguments[1]))"
    case ("coalesce", 3...):
      return try scalarCall("coalesce", [arguments[0], scalarCall("coalesce", Array(arguments[1...]))])
    default:
      guard let keyword = Keyword(spelling: function.utf8.span), keyword.isFunction else {
        throw NoCounterpart(what: "the function `\(function)`")
      }
      return "\(function)(\(arguments.joined(separator: ", ")))"
    }
  }

  /// `count(*)`, `count(distinct x)`, `count(x)`, each with or without `filter (where COND)`.
  private mutating func counted() throws(NoCounterpart) -> String {
    var text = "count"
    if take(.star) || take(.number) {
    } else if take("distinct") {
      let argument = try condition()
      text += " distinct " + (isField(argument) ? argument : "(\(argument))")
    } else {
      text += "(\(try condition()) is present)"
    }
    try expect(.rightParen)
    if take("filter") {
      guard text == "count" else { throw NoCounterpart(what: "`filter`") }
      try expect(.leftParen)
      try expect("where")
      text += "(\(try condition()))"
      try expect(.rightParen)
    }
    return try noted(text)
  }

  /// Remembers a measure. One over all rows of a window has no counterpart.
  private mutating func noted(_ measure: String) throws(NoCounterpart) -> String {
    guard word != "over", word != "filter" else { throw NoCounterpart(what: "`\(word)`") }
    measures.append(measure)
    return measure
  }

  private func bracketed(_ argument: String) -> String {
    isField(argument) ? " " + argument : "(\(argument))"
  }

  private func isField(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}

extension Keyword {
  fileprivate var isFunction: Bool {
    switch self {
    case .if, .lower, .upper, .length, .words, .abs, .round, .coalesce, .weekday, .hour, .bin, .day, .week,
      .month,
      .quarter, .year:
      true
    default: false
    }
  }
}
