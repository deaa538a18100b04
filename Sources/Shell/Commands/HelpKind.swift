/// What the pages of the manual are about; the name of a kind is a topic too, which lists its pages.
enum HelpKind: String, CaseIterable {
  case commands
  case sources
  case fields
  case steps
  case measures
  case tests
  case operators
  case values
  case dates
  case functions
  case statements
  case modes
  case codes

  /// The kinds that make up the language itself, which the topic `language` lists.
  static let language: [HelpKind] = [
    .steps, .measures, .tests, .operators, .values, .dates, .functions, .statements,
  ]

  /// What its pages are, for the list of the topics.
  var meaning: String {
    switch self {
    case .commands: "what begins with a dot: files, output, settings"
    case .sources: "what a question can be about"
    case .fields: "what is known of each letter, idea, point and ticker"
    case .steps: "what a question does with the rows: keep, sort, cut, combine"
    case .measures: "counts, means and other numbers of many rows"
    case .tests: "the conditions of where, in words"
    case .operators: "the signs of conditions and calculations"
    case .values: "words, texts, numbers, tickers, and the few values of some fields"
    case .dates: "the forms in which dates can be written"
    case .functions: "what makes one value of another"
    case .statements: "names, parameters, checks, descriptions, explanations"
    case .modes: "the forms in which results are written"
    case .codes: "the words in brackets behind error, warning and note"
    }
  }
}
