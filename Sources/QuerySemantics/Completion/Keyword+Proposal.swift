import QuerySyntax

extension Keyword {
  /// How it is completed: with the word that always follows, or the bracket.
  var phrase: String {
    switch self {
    case .order: "order by"
    case .sort: "sort by"
    case .starts: "starts with"
    case .ends: "ends with"
    case .if: "if("
    default: rawValue
    }
  }

  /// Texts that show it in use; a word that says nothing alone is tried with what may follow.
  var uses: [String] {
    switch self {
    case .not: ["not", "not in"]
    case .any, .all, .only: [rawValue, "\(rawValue) ideas", "\(rawValue) points"]
    case .no: ["no", "no ideas", "no points", "no rows"]
    case .count:
      [
        "count", "count distinct id", "count distinct ticker", "count ideas", "count ideas = 1",
        "count points", "count points = 1",
      ]
    case .if: ["if(", "if(1 = 1, 1, 1) = 1"]
    case .this, .last: [rawValue, "\(rawValue) week"]
    case .list: ["list", "list of text"]
    default: [phrase]
    }
  }

  var proposalKind: Proposal.Kind {
    switch self {
    case .in, .between, .has, .contains, .starts, .ends, .is: .test
    case .missing, .present, .with: .test
    case .and, .or, .not: .joint
    case _ where beginsStep: .step
    case _ where joins: .joint
    default: .word
    }
  }

  /// What help says of it, to the end of its first sentence.
  var meaning: String { manualEntry.map { firstSentence(of: $0.meaning) } ?? "" }

  /// What follows it: `COND` behind `where`.
  var syntax: String {
    guard proposalKind != .word || beginsStatement else { return "" }
    let forms = manualEntry?.syntax.split(separator: ", ") ?? []
    guard let form = forms.first(where: { $0.hasPrefix(phrase + " ") }) else { return "" }
    return String(form.dropFirst(phrase.count + 1))
  }

  private var manualEntry: ManualEntry? { ManualEntry.all.first { $0.topics.contains(rawValue) } }

  /// The other number of a unit of time: `days` for `day`.
  var unitInOtherNumber: Keyword? {
    guard DurationUnit(spelling: rawValue) != nil else { return nil }
    let other = rawValue.hasSuffix("s") ? String(rawValue.dropLast()) : rawValue + "s"
    return Keyword(rawValue: other)
  }
}

/// The text up to its first full stop, `;` or `:` that a blank or the end follows.
func firstSentence(of text: String) -> String {
  for index in text.indices where ".;:".contains(text[index]) {
    let next = text.index(after: index)
    if next == text.endIndex || text[next] == " " { return String(text[..<index]) }
  }
  return text
}
