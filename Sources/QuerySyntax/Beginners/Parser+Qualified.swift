import Diagnostics

// What the rows have or are, as it is spoken: `ideas with risk`, `letters without ideas`, `ideas that are long`.

extension Parser {
  private enum Verb {
    case has, lacks, are, mentions
  }

  /// A step that says what the rows have, are or mention, or no more than a word for it: `ideas IGV`, `ideas long`.
  mutating func spokenQualifier() -> Step.Kind? {
    guard !atHardEnd, current.isWord, !hasErrorHere else { return nil }
    if let kind = deniedTopic() ?? looseQualifier() ?? spokenOrder() ?? stepOfRows() ?? percentStep() {
      return kind
    }
    let hasPronoun = atPronoun
    guard let verb = Self.verbs[text(ahead(hasPronoun ? 1 : 0)).lowercased()] else { return nil }
    let length = hasPronoun ? 2 : 1
    switch verb {
    case .are: return areStep(behind: length)
    case .mentions: return mentionStep(behind: length)
    case .has, .lacks: return havingStep(behind: length, lacks: verb == .lacks)
    }
  }

  /// Whether `that` or the like stands here.
  var atPronoun: Bool { current.kind == .word && Self.pronouns.contains(text(current).lowercased()) }

  private static let pronouns: Set<String> = ["that", "which", "who"]
  private static let verbs: [String: Verb] = [
    "with": .has, "having": .has, "have": .has, "has": .has, "without": .lacks, "lacking": .lacks,
    "are": .are, "is": .are, "mention": .mentions, "mentions": .mentions, "discuss": .mentions,
    "discusses": .mentions, "cover": .mentions, "covers": .mentions, "write": .mentions, "wrote": .mentions,
    "talk": .mentions, "like": .mentions, "recommend": .mentions, "say": .mentions, "says": .mentions,
    "said": .mentions, "came": .are, "come": .are, "appeared": .are, "arrived": .are,
  ]
  /// Whether `came in March` stands here, which is no test of a field.
  var atArrival: Bool {
    current.kind == .word && Self.verbs[text(current).lowercased()] == .are && isDate(at: 2)
  }

  private static let articles: Set<String> = ["a", "an", "any", "some", "the"]

  /// Whether nothing more follows of what a step is about.
  private func endsPhrase(at distance: Int) -> Bool {
    let token = ahead(distance)
    switch token.kind {
    case .endOfText, .semicolon, .bar, .rightParen: return true
    case .keyword(let keyword): return keyword.beginsStep || keyword == .by || token.startsLine
    case .word:
      return token.startsLine || Self.spokenHead(text(token))
        || Self.stepSynonyms[text(token).lowercased()]?.isMeasure == true
    default: return false
    }
  }

  /// `ideas IGV`, `ideas long`, `ideas not long`, `ideas other than IGV`
  mutating func looseQualifier() -> Step.Kind? {
    let length = wordsForNot
    let word = ahead(length)
    guard word.kind == .word, endsPhrase(at: length + 1) else { return nil }
    let condition = spokenCondition(text(word)).map { "where " + $0 } ?? stepAboutTicker(text(word))
    guard let condition else { return nil }
    return replaceStep(length + 1, with: 0 < length ? denied(condition) : condition)
  }

  private var wordsForNot: Int {
    if at(.not) || at(.except) || text(current).lowercased() == "excluding" { return 1 }
    let words = [text(current), text(ahead(1))].map { $0.lowercased() }
    return words == ["other", "than"] || words == ["but", "not"] ? 2 : 0
  }

  func denied(_ step: String) -> String {
    step.contains(" has ")
      ? step.replacing(" has ", with: " not has ", maxReplacements: 1)
      : step.replacing(" = ", with: " != ", maxReplacements: 1)
  }

  /// `ideas newest first`, `newsletters longer than 10 minutes`
  private mutating func spokenOrder() -> Step.Kind? {
    let length = text(current).lowercased()
    let unit = text(ahead(3)).lowercased()
    if length == "longer" || length == "shorter", text(ahead(1)).lowercased() == "than",
      ahead(2).kind == .number, unit == "minutes" || unit == "words"
    {
      return replaceStep(4, with: "where \(unit) \(length == "longer" ? ">" : "<") \(text(ahead(2)))")
    }
    guard ahead(1).keyword == .first else { return nil }
    switch text(current).lowercased() {
    case "newest", "latest": return replaceStep(2, with: "order by published desc")
    case "oldest", "earliest": return replaceStep(2, with: "order by published")
    default: return nil
    }
  }

  /// `by confidence highest first`, `from high to low`: whether what is ordered by goes down.
  mutating func spokenDirection() -> Bool? {
    guard !atEnd, current.kind == .word, !current.startsLine else { return nil }
    let words = (0..<4).map { text(ahead($0)).lowercased() }
    let first = words[0] == "from" ? 1 : 0
    let isEnd = ahead(1).keyword == .first
    let isSpan = words[first + 1] == "to"
    let isWord = first == 0 && endsPhrase(at: 1)
    guard isEnd || isSpan || isWord, let isDown = Self.upperEnds[words[isEnd ? 0 : first]] else { return nil }
    let start = current.span.start
    for _ in 0..<(isEnd ? 2 : isSpan ? first + 3 : 1) { advance() }
    let span = span(from: start)
    append(.foreignWord(source[span], isDown ? "desc" : "asc", span))
    return isDown
  }

  /// The words for an end of an order, and whether it is the upper one.
  private static let upperEnds = [
    "highest": true, "largest": true, "biggest": true, "newest": true, "latest": true, "high": true,
    "lowest": false, "smallest": false, "oldest": false, "low": false,
  ]

  /// `ideas above 80%`, `ideas over 80% confidence`: of all that is told of ideas only the confidence is a percentage.
  private mutating func percentStep() -> Step.Kind? {
    guard let spelled = spelledOperator(), case .comparison(let operation) = spelled.meaning else {
      return nil
    }
    let place = spelled.phrase.count
    guard ahead(place).kind == .percent else { return nil }
    let isNamed = text(ahead(place + 1)).lowercased() == "confidence"
    guard endsPhrase(at: isNamed ? place + 2 : place + 1) else { return nil }
    let step = "where confidence \(operation.rawValue) \(text(ahead(place)))"
    return replaceStep(isNamed ? place + 2 : place + 1, with: step)
  }

  /// `that are long`, `are not short`, `that are about oil`
  private mutating func areStep(behind length: Int) -> Step.Kind? {
    if text(ahead(length)).lowercased() == "there", !ahead(length).startsLine {
      let (start, gap) = (current.span.start, lastEnd)
      for _ in 0...length { advance() }
      let words = span(from: start)
      append(.spokenStep(source[words], "", words, TextEdit(SourceSpan(gap, words.end), "")))
      return .missing
    }
    let isNot = ahead(length).keyword == .not
    let place = length + (isNot ? 1 : 0)
    if endsPhrase(at: place + 1), let condition = spokenCondition(text(ahead(place))) {
      return replaceStep(place + 1, with: isNot ? denied("where " + condition) : "where " + condition)
    }
    guard !isNot, Self.spokenHead(text(ahead(length))), beginsValue(ahead(length + 1)) else { return nil }
    return passed(length) { $0.spokenStep() }
  }

  /// `that mention gold`
  private mutating func mentionStep(behind words: Int) -> Step.Kind? {
    let isAbout = ["about", "on"].contains(text(ahead(words)).lowercased()) && beginsValue(ahead(words + 1))
    let length = isAbout ? words + 1 : words
    guard beginsValue(ahead(length)), !asksRatherThanNames(text(ahead(length))) else { return nil }
    let start = current.span.start
    for _ in 0..<length { advance() }
    let head = span(from: start)
    let words = spokenWords()
    append(.spokenStep(source[head], stepAbout(words), head, TextEdit(span(from: start), stepAbout(words))))
    return .missing
  }

  /// `with risk`, `without ideas`, `that have no risk`, `with at least 2 ideas`, `with high confidence`
  private mutating func havingStep(behind length: Int, lacks: Bool) -> Step.Kind? {
    if !lacks, atSpokenAmount(length) {
      let start = current.span.start
      for _ in 0..<length { advance() }
      let head = span(from: start)
      append(.foreignWord(source[head], "where", head))
      return .filter(conditionWithoutCommas())
    }
    var place = length
    var isMissing = lacks
    if ahead(place).keyword == .no {
      isMissing = true
      place += 1
    } else if Self.articles.contains(text(ahead(place)).lowercased()), ahead(place + 1).isWord {
      place += 1
    }
    if let level = Self.levels[text(ahead(place)).lowercased()],
      ahead(place + 1).kind == .word || ahead(place + 1).keyword?.isSource == true
    {
      return levelStep(level, place)
    }
    return relationStep(place, isMissing) ?? fieldStep(place, isMissing)
  }

  /// `with ideas`, `without long ideas`, `with ideas on IGV`
  private mutating func relationStep(_ place: Int, _ isMissing: Bool) -> Step.Kind? {
    var place = place
    var conditions: [String] = []
    if let condition = spokenCondition(text(ahead(place))), ahead(place + 1).keyword?.isSource == true {
      conditions.append(condition)
      place += 1
    }
    guard let keyword = ahead(place).keyword, keyword.isSource, keyword != .ticker else { return nil }
    if let ticker = asTicker(text(ahead(place + 2))),
      ["on", "about", "for", "in"].contains(text(ahead(place + 1)).lowercased())
    {
      conditions.append("ticker = " + ticker)
      place += 2
    }
    guard endsPhrase(at: place + 1) else { return nil }
    let test = conditions.isEmpty ? "" : " (\(conditions.joined(separator: " and ")))"
    let singular = keyword.rawValue.hasSuffix("s") ? String(keyword.rawValue.dropLast()) : keyword.rawValue
    return replaceStep(place + 1, with: "where \(isMissing ? "no" : "any") \(singular)\(test)")
  }

  /// `with risk`, `without a risk`
  private mutating func fieldStep(_ place: Int, _ isMissing: Bool) -> Step.Kind? {
    guard ahead(place).isWord, ahead(place).keyword?.joins != true, endsPhrase(at: place + 1),
      !isTest(at: place)
    else { return nil }
    let field = text(ahead(place))
    let step = "where \(field) is \(isMissing ? "missing" : "present")"
    guard ahead(place).kind != .word || Self.namesField(field) else {
      if !isMissing, sourceOfSteps.key.hasPrefix("point") {
        return replaceStep(place + 1, with: "where text has \(field)")
      }
      return topicOrField(place + 1, step, isMissing: isMissing)
    }
    return replaceStep(place + 1, with: step)
  }

  private enum Level {
    case high, low, highest, lowest
  }

  private static let levels: [String: Level] = [
    "high": .high, "strong": .high, "low": .low, "weak": .low, "highest": .highest, "lowest": .lowest,
    "most": .highest, "fewest": .lowest,
  ]

  /// `with the highest confidence` is an order; from where on a confidence is high only who asks can tell.
  private mutating func levelStep(_ level: Level, _ place: Int) -> Step.Kind? {
    guard endsPhrase(at: place + 2) else { return nil }
    let word = name(ahead(place + 1))
    let isRelation = ahead(place + 1).keyword?.isSource == true
    let field = isRelation ? counted(word, isConditional: false) : word.text
    switch level {
    case .highest: return replaceStep(place + 2, with: "order by \(field) desc")
    case .lowest: return replaceStep(place + 2, with: "order by \(field)")
    case .high, .low:
      let word = ahead(place)
      let isHigh = level == .high
      let (sign, order) = isHigh ? (">=", " desc") : ("<", "")
      for _ in 0..<place + 2 { advance() }
      append(
        .spokenChoice(
          text(word), ["where \(field) \(sign) …", "order by \(field)\(order)"], word.span))
      return .missing
    }
  }

  /// Reports so many tokens as the step that they stand for.
  mutating func replaceStep(_ length: Int, with step: String) -> Step.Kind {
    let start = current.span.start
    for _ in 0..<length { advance() }
    let words = span(from: start)
    append(.spokenStep(source[words], step, words, TextEdit(words, step)))
    return .missing
  }

  /// Leaves out so many tokens before a step that is spoken too.
  private mutating func passed(_ length: Int, _ step: (inout Parser) -> Step.Kind?) -> Step.Kind? {
    let start = current.span.start
    for _ in 0..<length { advance() }
    let gap = SourceSpan(start, current.span.start)
    let place = diagnostics.count
    let kind = step(&self)
    guard place < diagnostics.count else { return kind }
    var error = diagnostics[place]
    error.edits.append(TextEdit(gap, ""))
    dropErrors(from: place)
    append(error)
    return kind
  }
}
