/// Words that people say for an operator: `above`, `at least`, `one of`.
struct SpelledOperator {
  /// What is written here instead.
  enum Meaning: Hashable {
    case comparison(ComparisonOperator)
    case members
    case words(WordTest)
    /// A regular expression where a text in quotes follows, else a part of the text.
    case pattern
    /// `from A to B` is a range, `from A` alone has no other end.
    case from
    /// That a word does not occur.
    case without(WordTest)
  }

  let phrase: [String]
  let meaning: Meaning

  /// Whether it is a word that can join other things than values: `on`, `from`.
  var isPreposition: Bool { meaning == .from || phrase == ["on"] || phrase == ["about"] }

  /// Longer phrases before those that they begin with.
  static let all: [SpelledOperator] = table.flatMap { meaning, phrases in
    phrases.map { SpelledOperator(phrase: $0.split(separator: " ").map(String.init), meaning: meaning) }
  }.sorted { $1.phrase.count < $0.phrase.count }

  private static let table: [(Meaning, [String])] = [
    (
      .comparison(.greater),
      [
        "above", "over", "exceeds", "after", "more than", "greater than", "higher than", "larger than",
        "bigger than", "later than", "newer than",
      ]
    ),
    (
      .comparison(.less),
      [
        "below", "under", "before", "less than", "lower than", "smaller than", "fewer than", "earlier than",
        "older than", "prior to",
      ]
    ),
    (
      .comparison(.greaterOrEqual),
      [
        "at least", "since", "no less than", "not less than", "not below", "not under",
        "greater than or equal", "greater or equal", "greater or equal to", "more or equal",
        "greater than or equal to", "more than or equal to", "on or after", "no earlier than", "not before",
      ]
    ),
    (
      .comparison(.lessOrEqual),
      [
        "at most", "until", "till", "up to", "no more than", "not more than", "not above", "not over",
        "less than or equal to", "less than or equal", "less or equal", "less or equal to", "on or before",
        "no later than", "not after",
      ]
    ),
    (.comparison(.equal), ["equals", "equal to", "equals to", "equal", "on", "the same as"]),
    (.comparison(.notEqual), ["not equal to", "not equal", "isnt"]),
    (.members, ["one of", "any of", "within", "during", "inside"]),
    (.words(.has), ["includes", "include", "including", "mentions", "mention", "mentioning", "about"]),
    (.words(.contains), ["contain", "containing"]),
    (
      .words(.startsWith),
      ["begins with", "start with", "begin with", "startswith", "starting with", "beginning with"]
    ),
    (.words(.endsWith), ["end with", "endswith", "ending with"]),
    (.pattern, ["regex", "regexp", "matches", "match", "rlike"]),
    (
      .without(.has),
      [
        "excludes", "exclude", "lacks", "does not have", "does not include", "does not mention",
        "doesnt have",
        "doesnt mention", "not mentioning",
      ]
    ),
    (.without(.contains), ["does not contain", "doesnt contain", "not containing"]),
    (.from, ["from"]),
  ]
}

extension SpelledOperator.Meaning {
  /// How it is written.
  var spelling: String {
    switch self {
    case .comparison(let operation): operation.rawValue
    case .members: "in"
    case .words(.has): "has"
    case .words(.startsWith): "starts with"
    case .words(.endsWith): "ends with"
    case .words: "contains"
    case .pattern: "~"
    case .from: ">="
    case .without(.contains): "not contains"
    case .without: "not has"
    }
  }
}
