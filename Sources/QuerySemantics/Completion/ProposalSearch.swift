import Corpus
import Diagnostics
import QuerySyntax

/// What can stand at `cursor`, a count of UTF-8 bytes, in a text of statements.
///
/// The text behind the cursor does not matter. An error before the cursor hides nothing. Nothing is proposed inside
/// comments and regular expressions, nor where something is to be named.
///
/// `environment` is what earlier statements named; those of the text itself are read too. `dialects` are the names that may
/// stand behind `explain sql`.
/// Cost: the statement is read and checked about twice for each word of the language.
package func proposals(
  in text: String, at cursor: Int, _ environment: NameEnvironment, dialects: [String] = []
) -> Proposals {
  if let start = startOfSetQuery(in: text, cursor: cursor, environment) {
    let query = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    var found = proposals(in: query, at: cursor - start, environment, dialects: dialects)
    found.start += start
    return found
  }
  guard let cursorText = CursorText(text, cursor: cursor, in: environment) else {
    return Proposals(start: cursor)
  }
  return ProposalSearch(cursorText, dialects: dialects).found
}

private struct ProposalSearch {
  private let text: CursorText
  private let dialects: [String]
  private let sighting: CursorSighting?

  init(_ text: CursorText, dialects: [String]) {
    self.text = text
    self.dialects = dialects
    // Where the parser wants something else first, such as the `=` of a `let`, the word is not what it was taken for.
    sighting = text.isMisplaced ? nil : cursorSighting(in: text.statement, text.environment)
  }

  var found: Proposals {
    var found = Proposals(start: text.start)
    found.typed = text.typed
    if text.isStranger { return found }
    if case .topic? = sighting?.place { found.takesTopic = true }
    if let sighting, case .value(let left, let scope, _) = sighting.place {
      let place = valuePlace(sighting, left, scope)
      // Behind a blank more of the value may follow, or what comes after it.
      let mayContinue = place.start < text.start && text.followsBlank && !text.isInString
      if !mayContinue { (found.start, found.typed) = (place.start, place.typed) }
      if !mayContinue || !text.typed.isEmpty, sighting.place.takesValues { found.values = place }
      if text.isInString { return found }
      found.items = items(in: mayContinue ? nil : sighting.place)
    } else if !text.isInString {
      found.items = items(in: sighting?.place)
    }
    found.items = found.items.filter { begins($0.text, with: found.typed) }
    return found
  }

  private func valuePlace(_ sighting: CursorSighting, _ left: Scalar, _ scope: Scope?) -> ValuePlace {
    var stored = scope?.stored(left)
    if stored == nil, left.type == .ticker, let field = Schema.field(named: "ticker", of: .ideas) {
      stored = (field, .ideas)
    }
    return ValuePlace(
      type: left.type, field: stored?.field, source: stored?.source,
      start: text.offset(of: sighting.start), typed: sighting.written + text.typed, isQuoted: text.isInString)
  }

  private func begins(_ word: String, with typed: String) -> Bool {
    word.lowercased().hasPrefix(typed.lowercased())
  }
}

// MARK: What is tried

extension ProposalSearch {
  private typealias Candidate = Trial.Candidate

  private func items(in place: CursorPlace?) -> [Proposal] {
    items(text.typed.hasPrefix(":") ? parameters : candidates(in: place))
  }

  /// Those that fit, each once, in the order of listing.
  private func items(_ candidates: [Candidate]) -> [Proposal] {
    let trial = Trial(before: text.before, environment: text.environment)
    var seen: Set<String> = []
    let fitting = trial.fitting(candidates).filter { seen.insert($0.text).inserted }
    // No place takes most words: the parser passes over what stands here, and only the scope is known.
    if Keyword.allCases.count / 2 < fitting.count(where: { Keyword(rawValue: $0.text) != nil }) {
      return fitting.filter { $0.kind == .column }
    }
    let sorted = fitting.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    return withoutSynonyms(sorted.map(\.element))
  }

  /// At the start of a row what goes on with the statement above comes before what begins another one.
  private func rank(_ proposal: Proposal) -> Int {
    let last = Proposal.Kind.function.rawValue + 1
    return text.mayGoOn && proposal.kind == .source ? last : proposal.kind.rawValue
  }

  private func candidates(in place: CursorPlace?) -> [Candidate] {
    switch place {
    case nil: signs + words + parameters + spans
    case .source where text.isInLet: sources + names
    case .source: sources + names + dialectNames + plainWords + [bar]
    case .describedSource: sources
    case .explainedSource: [SourceID.ideas.singular].map { simple(.source, $0, SourceID.ideas.meaning) }
    case .field(let scope, let isDotted):
      isDotted
        ? columns(of: scope)
        : columns(of: scope) + words + functions(in: scope) + parameters + [simple(.sign, "*", "all fields")]
    case .value(let left, let scope, let role): values(against: left, scope, role)
    case .relation(let scope): relations(of: scope)
    case .parameterType: parameterTypes
    case .topic, .freeText: []
    }
  }

  /// An operand as it is, and in tests that end the brackets before it one by one.
  private func tested(_ operand: String) -> [String] {
    let tests = (0...min(text.openBrackets, 3)).map {
      operand + String(repeating: ")", count: $0) + " is missing"
    }
    return [operand] + tests
  }

  private func simple(_ kind: Proposal.Kind, _ word: String, _ meaning: String = "") -> Candidate {
    Candidate(proposal: Proposal(kind, word, meaning), uses: [word])
  }

  /// Every reserved word but the sources, which stand only where the checker looks for one.
  private var words: [Candidate] {
    Keyword.allCases.filter { !$0.isSource }.map { word in
      Candidate(
        proposal: Proposal(word.proposalKind, word.phrase, type: word.syntax, word.meaning), uses: word.uses)
    }
  }

  /// The words as they are, where another word behind one would be taken for something else.
  private var plainWords: [Candidate] {
    words.map { Candidate(proposal: $0.proposal, uses: [$0.proposal.text]) }
  }

  private var bar: Candidate { simple(.sign, "|", "before the next step") }

  private var signs: [Candidate] {
    let tests = ComparisonOperator.allCases.map { simple(.test, $0.rawValue) }
    let matches = ["~", "!~"].map { simple(.test, $0, "a regular expression anywhere in it") }
    let arithmetic = ArithmeticOperator.allCases.map { simple(.sign, $0.rawValue) }
    let brackets = [simple(.test, "("), simple(.joint, ")"), simple(.joint, ",", "another one")]
    return tests + matches + brackets + [simple(.sign, ".."), simple(.sign, ":"), bar] + arithmetic
  }

  private var sources: [Candidate] {
    SourceID.allCases.map { simple(.source, $0.rawValue, $0.meaning) }
  }

  /// The `let` names that stand for queries, and `_`.
  private var names: [Candidate] {
    let queries = text.environment.definitions.keys.sorted().map { simple(.source, $0, meaning(of: $0)) }
    return text.environment.saved == nil ? queries : queries + [simple(.source, "_", "the last result")]
  }

  private func meaning(of name: String) -> String {
    switch text.environment.definitions[name] {
    case .query(let query)?: format(query)
    case .list(let values)?: "(" + values.map { format($0) }.joined(separator: ", ") + ")"
    case nil: ""
    }
  }

  private var dialectNames: [Candidate] {
    guard lex(SourceText(text.before)).dropLast().last?.keyword == .sql else { return [] }
    return dialects.map {
      Candidate(proposal: Proposal(.word, $0, "a dialect of SQL"), uses: [$0 + " ideas"])
    }
  }

  private func columns(of scope: Scope) -> [Candidate] {
    scope.columns.map { Candidate(proposal: $0, uses: tested($0.text)) }
  }

  private func functions(in scope: Scope) -> [Candidate] {
    Function.allCases.compactMap { function in
      function.use(in: scope).map { use in
        Candidate(
          proposal: Proposal(.function, function.rawValue + "(", function.meaning),
          uses: tested(use))
      }
    }
  }

  private var parameters: [Candidate] {
    text.environment.parameters.keys.sorted().map { name in
      let type = text.environment.parameters[name]?.type.rawValue ?? ""
      return Candidate(
        proposal: Proposal(.parameter, ":" + name, "a parameter: \(type)"),
        uses: tested(":" + name))
    }
  }

  private func relations(of scope: Scope) -> [Candidate] {
    (scope.source?.relations ?? []).map { simple(.source, $0.rawValue, $0.meaning) }
  }

  private var parameterTypes: [Candidate] {
    ParameterType.allCases.map { simple(.word, $0.rawValue) }
      + [Candidate(proposal: Proposal(.word, "list of"), uses: ["list of text"])]
  }

  /// What can stand as a value besides the values themselves.
  private func values(against left: Scalar, _ scope: Scope?, _ role: CursorPlace.ValueRole) -> [Candidate] {
    var candidates = parameters
    switch role {
    case .member: candidates += [simple(.sign, "(", "a list of values")] + lists
    case .word: candidates += ["any (", "all ("].map { simple(.word, $0, "a list of values") }
    case .plain: candidates += text.opensSet ? queries(of: left.type) : []
    }
    // Against a text any word at all is a value.
    guard !left.type.isTextual, !left.type.isList else { return candidates }
    if let scope { candidates += scope.columns.map { Candidate(proposal: $0, uses: [$0.text]) } }
    if left.type.isNumeric { candidates += scope.map(functions) ?? [] }
    if left.type.isTemporal { candidates += spans }
    let isNumeric = left.type.isNumeric
    return candidates
      + words.filter { isNumeric || $0.proposal.text != Keyword.if.phrase }.map { candidate in
        var candidate = candidate
        candidate.proposal.type = ""
        // As a value it begins a date and is no measure.
        if candidate.proposal.text == Keyword.last.rawValue {
          candidate.proposal.meaning = Self.meaningOfLast
        }
        return candidate
      }
  }

  /// What a query begins with that can give values of a type; without meanings, lest each of the values beside it get a row of its own.
  private func queries(of type: ValueType) -> [Candidate] {
    let steps = SourceID.allCases.compactMap { source in
      Scope(.rows(source, isRanked: false)).name { $0 == type }.map { (source, " select " + $0) }
    }
    let ofSources = steps.map { source, step in
      Candidate(proposal: Proposal(.source, source.rawValue), uses: [source.rawValue + step])
    }
    let ofNames = text.environment.definitions.keys.sorted().map { name in
      let uses = [name + " limit 1"] + steps.map { name + $0.1 }
      return Candidate(proposal: Proposal(.source, name), uses: uses)
    }
    return ofSources + ofNames
  }

  /// A length of time, which stands behind `last` and is added to dates.
  private var spans: [Candidate] {
    [simple(.word, "30 days", "so many days, or weeks, months, quarters, years")]
  }

  private static let meaningOfLast =
    ManualEntry.all.first { $0.topics.contains("last-unit") }.map { firstSentence(of: $0.meaning) } ?? ""

  private var lists: [Candidate] {
    text.environment.definitions.keys.sorted().map { simple(.source, $0, meaning(of: $0)) }
  }
}

// MARK: What is left out

extension ProposalSearch {
  /// Leaves out `sort`, which is the same as `order`, and the units of time in the wrong number.
  private func withoutSynonyms(_ items: [Proposal]) -> [Proposal] {
    let texts = Set(items.map(\.text))
    let isPlural = lex(SourceText(text.before)).dropLast().last.map(isMany) ?? false
    return items.filter { item in
      if item.text == Keyword.sort.phrase {
        return !text.typed.isEmpty || !texts.contains(Keyword.order.phrase)
      }
      guard let word = Keyword(rawValue: item.text), let other = word.unitInOtherNumber?.rawValue,
        texts.contains(other)
      else { return true }
      return item.text.hasSuffix("s") == isPlural
    }
  }

  private func isMany(_ token: Token) -> Bool {
    token.kind == .number && SourceText(text.before)[token.span] != "1"
  }
}
