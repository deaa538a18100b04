import Corpus
import Presentation
import QuerySemantics

/// One page of help: what a word is, in a line, and an example that answers on the samples.
struct HelpEntry {
  /// In lower case.
  let topic: String
  let title: String
  let text: String
  var example: String?

  /// Everything that help knows by name.
  static var all: [HelpEntry] {
    commands + sources + steps + fields + functions + values + dates + modes
  }

  /// What stands when a topic is not known.
  static let topics = "commands, sources, fields, steps, functions, dates, modes"

  private static var commands: [HelpEntry] {
    DotCommand.all.map { HelpEntry(topic: $0.name, title: $0.usage, text: $0.meaning) }
  }

  private static var sources: [HelpEntry] {
    SourceID.allCases.map { source in
      HelpEntry(
        topic: source.rawValue, title: source.rawValue, text: "\(source.meaning); \(source.order)",
        example: "\(source.rawValue) limit 3")
    }
  }

  private static var fields: [HelpEntry] {
    SourceID.allCases.flatMap { source in
      Schema.fields(of: source).map { field in
        HelpEntry(
          topic: field.name, title: "\(source.rawValue).\(field.name): \(field.type.word)",
          text: field.meaning,
          example: field.isVirtual ? nil : "describe \(source.rawValue).\(field.name)")
      }
    }
  }

  private static var functions: [HelpEntry] {
    Function.allCases.map { function in
      HelpEntry(
        topic: function.rawValue, title: function.signature, text: function.meaning,
        example: "ideas select \(function.exampleCall) as x limit 3")
    }
  }

  private static var values: [HelpEntry] {
    let fields = [(Enumeration.direction, "direction"), (.instrumentClass, "class"), (.basis, "basis")]
    return fields.flatMap { enumeration, field in
      enumeration.values.map { value in
        HelpEntry(
          topic: value, title: "\(field) \(value)",
          text: "A value of `\(field)`, which is one of \(enumeration.values.joined(separator: ", ")).",
          example: "ideas where \(field) = \(value) | count")
      }
    }
  }

  private static let steps = [
    HelpEntry(
      topic: "where", title: "where CONDITION", text: "Keeps the rows for which the condition holds.",
      example: "ideas where ticker = IGV and direction = long"),
    HelpEntry(
      topic: "matching", title: "matching \"words\"", text: "Full-text search, best first.",
      example: "newsletters matching \"software\""),
    HelpEntry(
      topic: "select", title: "select FIELD, …", text: "Chooses the columns.",
      example: "ideas select ticker, direction limit 3"),
    HelpEntry(
      topic: "order", title: "order by KEY [desc], …", text: "Sorts; missing values come last.",
      example: "ideas order by confidence desc limit 3"),
    HelpEntry(
      topic: "limit", title: "limit N [offset M]", text: "Keeps the first rows.",
      example: "newsletters limit 3"),
    HelpEntry(
      topic: "top", title: "top N [by EXPRESSION]", text: "The rows with the greatest values.",
      example: "ideas top 3 by confidence"),
    HelpEntry(
      topic: "distinct", title: "distinct", text: "Keeps the first of equal rows.",
      example: "ideas select ticker | distinct"),
    HelpEntry(
      topic: "count", title: "count [by GROUP, …]", text: "How many rows there are, of each group.",
      example: "ideas | count by ticker"),
    HelpEntry(
      topic: "avg", title: "sum, avg, min, max, median, stddev FIELD [by GROUP, …]",
      text: "One number from many, of each group.", example: "ideas | avg confidence by direction"),
    HelpEntry(
      topic: "union", title: "union (QUERY), intersect (QUERY), except (QUERY)",
      text: "Joins rows of one source, or keeps those in both, or only those not in the other.",
      example: "ideas where ticker = IGV union (ideas where ticker = SMH)"),
  ]

  private static let dates = [
    HelpEntry(
      topic: "dates", title: "2026-05-06, 2026-05, 2026-Q2, 2026, \"6 May 2026\", 2026-03..2026-05",
      text: "A date as coarse as you like; `=` means inside it.", example: "ideas where published = 2026-05"),
    HelpEntry(
      topic: "dates", title: "today, yesterday, last 30 days, this month, last week, 3 weeks ago, Monday",
      text: "Dates that look back from now; `set now = 2026-05-31` fixes what now is.",
      example: "set now = 2026-05-31; ideas where published in last 30 days"),
  ]

  private static var modes: [HelpEntry] {
    OutputMode.allCases.map { HelpEntry(topic: $0.rawValue, title: ".mode \($0.rawValue)", text: $0.meaning) }
  }

  /// The words that an overview of one kind lists, or `nil` where `topic` is no kind.
  static func names(of kind: String) -> [String]? {
    let entries: [HelpEntry]
    switch kind {
    case "commands": entries = commands
    case "sources": entries = sources
    case "fields": entries = fields
    case "steps": entries = steps
    case "functions": entries = functions
    case "modes": entries = modes
    default: return nil
    }
    return entries.reduce(into: []) { if !$0.contains($1.topic) { $0.append($1.topic) } }
  }
}

extension Function {
  /// A call that holds for ideas.
  fileprivate var exampleCall: String {
    switch self {
    case .lower, .upper: "\(rawValue)(ticker)"
    case .length, .words: "\(rawValue)(headline)"
    case .abs: "abs(score)"
    case .round: "round(confidence, 1)"
    case .coalesce: "coalesce(risk, headline)"
    case .day, .week, .month, .quarter, .year, .weekday, .hour: "\(rawValue)(published)"
    case .bin: "bin(confidence, 0.1)"
    }
  }
}
