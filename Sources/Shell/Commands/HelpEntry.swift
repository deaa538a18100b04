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
    commands + sources + language + fields + functions + values + modes
  }

  /// What stands when a topic is not known.
  static let topics = "commands, sources, fields, language, functions, dates, modes"

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

  /// Steps, measures, tests, forms of values and statements: a page under each of their words.
  private static var language: [HelpEntry] {
    ManualEntry.all.flatMap { entry in
      entry.topics.map {
        HelpEntry(topic: $0, title: entry.syntax, text: entry.meaning, example: entry.example)
      }
    }
  }

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
    case "language": entries = ManualEntry.all.map { HelpEntry(topic: $0.topics[0], title: "", text: "") }
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
