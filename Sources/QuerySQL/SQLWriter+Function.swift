import CivilTime
import Corpus
import QuerySemantics

extension SQLWriter {
  mutating func call(
    _ function: Function, _ arguments: [Scalar], _ type: ValueType, _ form: Form
  ) throws(SQLFailure) -> String {
    guard let first = arguments.first else { return "NULL" }
    switch function {
    case .lower, .upper:
      throw failure("`\(function.rawValue)`", "its functions for case know ASCII only")
    case .length: return "length(\(try expression(first, .value, as: .text)))"
    case .words: return wordCount(try expression(first, .tokens, as: .text))
    case .abs: return "abs(\(try expression(first, .value)))"
    case .round: return try round(first, arguments.dropFirst().first)
    case .bin: return try bin(first, arguments, type)
    case .coalesce:
      var values: [String] = []
      for argument in arguments { values.append(try expression(argument, form, as: type)) }
      return "coalesce(\(values.joined(separator: ", ")))"
    case .day, .week, .month, .quarter, .year, .weekday, .hour:
      return part(of: try expression(first, .value), function, form)
    }
  }

  /// Every part of a text with n words has n + 1 blanks, and two blanks end a part.
  private func wordCount(_ tokens: String) -> String {
    with(tokens) {
      "CASE WHEN \($0) = '' THEN 0 ELSE length(\($0)) - length(replace(\($0), ' ', '')) - 1 "
        + "- (length(\($0)) - length(replace(\($0), '  ', ' '))) END"
    }
  }

  private func part(of time: String, _ function: Function, _ form: Form) -> String {
    switch function {
    case .day: dialect.start(.day, time)
    case .week: dialect.start(.week, time)
    case .month: dialect.start(.month, time)
    case .quarter: dialect.start(.quarter, time)
    case .year: dialect.start(.year, time)
    case .hour: "(\(remainder(time, "1440")) / 60)"
    case .weekday: weekday("(\(minuteOfWeek(time)) / 1440)", form)
    case .lower, .upper, .length, .words, .abs, .round, .coalesce, .bin: time
    }
  }

  private func weekday(_ code: String, _ form: Form) -> String {
    guard form == .value else { return code }
    let names = Enumeration.weekday.values.enumerated().map { "WHEN \($0) THEN \(literal($1))" }
    return "CASE \(code) \(names.joined(separator: " ")) END"
  }

  /// `body` of a value that is written once.
  private func with(_ value: String, _ body: (String) -> String) -> String {
    "(SELECT \(body("v")) FROM (SELECT \(value) AS v))"
  }
}

extension SQLWriter {
  /// Half away from zero; exact for integers and decimals.
  private mutating func round(_ value: Scalar, _ digits: Scalar?) throws(SQLFailure) -> String {
    var count: Int64 = 0
    if case .constant(.integer(let digits), _)? = digits { count = digits }
    let written = try expression(value, .value)
    switch value.type {
    case .decimal where count < 4:
      let unit = power(of: 10, 4 - count)
      return with(written) { "(abs(\($0)) + \(unit / 2)) / \(unit) * \(unit) * sign(\($0))" }
    case .number: return roundedNumber(written, power(of: 10, count))
    default: return written
    }
  }

  /// From 2 to the power of 52 on every number is whole.
  private func roundedNumber(_ value: String, _ scale: Int64) -> String {
    let units = "abs(v * \(scale).0)"
    let whole = "CAST(\(units) AS INTEGER)"
    return with(value) {
      "CASE WHEN \(units) >= 4503599627370496.0 THEN \($0) "
        + "ELSE sign(\($0)) * (\(whole) + (\(units) - \(whole) >= 0.5)) / \(scale).0 END"
    }
  }

  private func power(of base: Int64, _ exponent: Int64) -> Int64 {
    (0..<max(0, exponent)).reduce(1) { power, _ in power * base }
  }

  private mutating func bin(
    _ value: Scalar, _ arguments: [Scalar], _ type: ValueType
  ) throws(SQLFailure) -> String {
    guard let width = arguments.dropFirst().first else { return "NULL" }
    let (number, step) = (try expression(value, .value, as: type), try expression(width, .value, as: type))
    guard type == .number else { return with(number) { "\($0) - \(remainder($0, step))" } }
    return "floor(\(number) / \(step)) * \(step)"
  }
}
