/// What help says of a word of the language: how it is written, what it means, and an example that runs.
package struct ManualEntry: Sendable {
  /// What the pages of a kind are about, in the order in which a newcomer meets them.
  package enum Kind: String, CaseIterable, Sendable {
    case steps
    case measures
    case tests
    case operators
    case values
    case dates
    case statements
  }

  /// The words to look it up by, the usual one first.
  package let topics: [String]
  package let syntax: String
  package let meaning: String
  /// Statements that run on the samples.
  package let example: String

  /// `topics` are parted by blanks.
  init(_ topics: String, _ syntax: String, _ meaning: String, _ example: String) {
    self.topics = topics.split(separator: " ").map(String.init)
    self.syntax = syntax
    self.meaning = meaning
    self.example = example
  }

  /// The pages of all kinds.
  package static let all = Kind.allCases.flatMap(entries)

  /// In the order in which a newcomer meets them.
  package static func entries(of kind: Kind) -> [ManualEntry] {
    switch kind {
    case .steps: steps
    case .measures: measures
    case .tests: tests
    case .operators: operators
    case .values: values
    case .dates: dates
    case .statements: statements
    }
  }
}
