import Corpus
import Diagnostics
import Presentation
import QuerySemantics

/// One page of help: what a word is, in a line, and an example that answers on the samples.
struct HelpEntry {
  let kind: HelpKind
  /// What it belongs to within its kind, such as the source of a field.
  var section: String?
  /// In lower case.
  let topic: String
  let title: String
  let text: String
  /// What the page says besides, in a line of its own; may be empty.
  var more = ""
  var example: String?
  /// Lines below the text, before the example where there is one.
  var details: [String] = []
  /// The same page stands under another topic first.
  var isAlias = false

  /// Everything that help knows by name.
  static var all: [HelpEntry] { HelpKind.allCases.flatMap(entries) }

  /// The pages of a kind, those under a second word included.
  static func entries(of kind: HelpKind) -> [HelpEntry] {
    switch kind {
    case .commands: commands
    case .sources: sources
    case .fields: fields
    case .steps: language(.steps)
    case .measures: language(.measures)
    case .tests: language(.tests)
    case .operators: language(.operators)
    case .values: language(.values) + values
    case .dates: language(.dates)
    case .functions: functions
    case .statements: language(.statements)
    case .modes: modes
    case .codes: CodeSection.allCases.flatMap { section in section.entries.map { page($0, section) } }
    }
  }

  /// What stands when a topic is not known.
  static let topics = (HelpKind.allCases.map(\.rawValue) + ["language"]).joined(separator: ", ")

  /// The kinds that a topic lists: one, or all that make up the language; `nil` where it names no kind.
  static func kinds(of topic: String) -> [HelpKind]? {
    topic == "language" ? HelpKind.language : HelpKind(rawValue: topic).map { [$0] }
  }

  private static var commands: [HelpEntry] {
    DotCommand.all.map {
      HelpEntry(
        kind: .commands, topic: $0.name, title: $0.usage,
        text: $0.meaning, more: $0.more,
        details: lines(of: ExampleSession.of($0)))
    }
  }

  private static func lines(of session: String?) -> [String] {
    guard let session else { return [] }
    return ["for example:"]
      + session.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
  }

  private static var sources: [HelpEntry] {
    SourceID.allCases.flatMap { source in
      let text = "\(source.meaning); \(source.order)"
      return [source.rawValue, source.singular].map { word in
        HelpEntry(
          kind: .sources, topic: word, title: source.rawValue, text: text,
          example: "\(source.rawValue) limit 3", details: fieldLists(of: source),
          isAlias: word != source.rawValue)
      }
    }
  }

  /// Its own fields, and those that it has from its newsletter.
  private static func fieldLists(of source: SourceID) -> [String] {
    let own = "fields: " + Schema.fields(of: source).map(\.name).joined(separator: ", ")
    let inherited = Schema.inheritedFields(of: source).map(\.name).joined(separator: ", ")
    return inherited.isEmpty ? [own] : [own, "of its newsletter, by name alone too: " + inherited]
  }

  /// Each under its name alone and with its source before it.
  private static var fields: [HelpEntry] {
    SourceID.allCases.flatMap { source in
      Schema.fields(of: source).flatMap { field in
        let path = "\(source.rawValue).\(field.name)"
        return [field.name, path].map { topic in
          HelpEntry(
            kind: .fields, section: source.rawValue, topic: topic, title: "\(path): \(field.type.word)",
            text: field.meaning, example: example(of: field, of: source), details: details(of: field),
            isAlias: topic == path)
        }
      }
    }
  }

  private static func example(of field: Field, of source: SourceID) -> String {
    if field.isVirtual { return "\(source.rawValue) where \(field.name) has software limit 3" }
    if field.type == .parent {
      return "\(source.rawValue) select \(field.name).title, \(field.name).author limit 3"
    }
    if field.bounds != nil { return "\(source.rawValue) where \(field.name) >= 90% limit 3" }
    return "describe \(source.rawValue).\(field.name)"
  }

  /// What a condition on it may say.
  private static func details(of field: Field) -> [String] {
    if case .enumeration(let enumeration) = field.type { return details(of: enumeration) }
    guard let bounds = field.bounds else { return [] }
    let range =
      "It runs from \(exactText(bounds.lowerBound)) to \(exactText(bounds.upperBound)); `90%` may be written for 0.9."
    // The one field whose name is easily taken for another thing.
    let author = "It says nothing of how sure the author is, nor whether the trade makes money."
    return field.name == "confidence" ? [range, author] : [range]
  }

  private static func details(of enumeration: Enumeration) -> [String] {
    let values = "One of \(enumeration.values.joined(separator: ", ")); `order by` keeps this order."
    let funds = "A fund on bonds or gold is of the class that it holds: TLT is a bond, GLD a commodity."
    return enumeration == .instrumentClass ? [values, funds] : [values]
  }

  private static var functions: [HelpEntry] {
    Function.allCases.map { function in
      HelpEntry(
        kind: .functions, topic: function.rawValue, title: function.signature, text: function.meaning,
        example: function.exampleCondition.map { "ideas where \($0) limit 3" }
          ?? "ideas select \(function.exampleCall) as x limit 3")
    }
  }

  private static var values: [HelpEntry] {
    let fields = [(Enumeration.direction, "direction"), (.instrumentClass, "class"), (.basis, "basis")]
    return fields.flatMap { enumeration, field in
      enumeration.values.map { value in
        HelpEntry(
          kind: .values, section: "of the field \(field)", topic: value, title: "\(field) \(value)",
          text: "A value of `\(field)`, which is one of \(enumeration.values.joined(separator: ", ")).",
          example: "ideas where \(field) = \(value) | count")
      }
    }
  }

  /// Steps, measures, tests, signs, dates and statements: a page under each of their words.
  private static func language(_ kind: ManualEntry.Kind) -> [HelpEntry] {
    ManualEntry.entries(of: kind).flatMap { entry in
      entry.topics.enumerated().map { place, topic in
        HelpEntry(
          kind: HelpKind(kind), topic: topic, title: entry.syntax, text: entry.meaning,
          example: entry.example,
          isAlias: 0 < place)
      }
    }
  }

  private static var modes: [HelpEntry] {
    OutputMode.allCases.map {
      HelpEntry(
        kind: .modes, topic: $0.rawValue, title: ".mode \($0.rawValue)", text: $0.meaning,
        details: lines(of: ExampleSession.of($0)))
    }
  }

  private static func page(_ entry: CodeEntry, _ section: CodeSection) -> HelpEntry {
    HelpEntry(
      kind: .codes, section: section.rawValue, topic: entry.code, title: entry.code, text: entry.meaning,
      details: entry.example.lines)
  }
}

extension HelpKind {
  fileprivate init(_ kind: ManualEntry.Kind) {
    self =
      switch kind {
      case .steps: .steps
      case .measures: .measures
      case .tests: .tests
      case .operators: .operators
      case .values: .values
      case .dates: .dates
      case .statements: .statements
      }
  }
}

extension Function {
  /// How the parts of dates, which conditions mostly ask for, are compared.
  fileprivate var exampleCondition: String? {
    switch self {
    case .weekday: "weekday(published) = Monday"
    case .hour: "hour(published) < 8"
    case .month: "month(published) = 2026-05"
    case .quarter: "quarter(published) = 2026-Q2"
    case .year: "year(published) = 2026"
    case .lower, .upper, .length, .words, .abs, .round, .coalesce, .day, .week, .bin: nil
    }
  }

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
