import Diagnostics

// Steps as they are spoken: `ideas for IGV`, `letters since May 2026`, a condition without its `where`.

extension Parser {
  /// `ideas for IGV`, `newsletters about copper`, `ideas since May 2026`: what the rows are to be about, or from when.
  mutating func spokenStep() -> Step.Kind? {
    let head = current
    let word = text(head).lowercased()
    if at(.not), ahead(1).keyword == .in, ahead(2).kind == .leftParen {
      advance()
      advance()
      return stepAboutList(behind: head, isNot: true)
    }
    guard head.kind == .word || at(.in) || at(.of) && isDate(at: 1), let sign = Self.spokenSteps[word],
      beginsValue(ahead(1))
    else {
      return nil
    }
    advance()
    if current.kind == .leftParen { return stepAboutList(behind: head) }
    let isSpan = at(.last) || at(.this)
    // Nothing is later than the last 30 days, and all that is later than their start is in them.
    let isCount = isSpan && ahead(1).kind == .number
    let isWithin = word == "from" || Self.placing.contains(sign) || isCount && sign.hasPrefix(">")
    let value = spokenValue()
    if word == "from", isName(source[value.span]) { restOfName() }
    var isRange = isSpan && isWithin
    if case .range = value.kind { isRange = true }
    let words = source[SourceSpan(value.span.start, max(value.span.end, lastEnd))]
    if let step = stepAboutSeveral(words) {
      append(.spokenStep(text(head), step, head.span, TextEdit(span(from: head.span.start), step)))
      return .missing
    }
    if let error = unclearStep(head, words, span(from: head.span.start)) {
      append(error)
    } else {
      let isTime = !sign.isEmpty && (isRange || isSpan || value.isDate || value.isSpokenDate)
      let step =
        if isTime {
          "where published \(isRange ? "in" : sign) \(words)"
        } else if word == "in", let condition = spokenCondition(words) {
          "where \(condition)"
        } else { stepAbout(words) }
      let kind: SpokenStepKind = isTime ? (isRange ? .range : .time) : .other
      append(spokenStepError(head, step, kind, words))
    }
    return .matching(Expr(.string(words), value.span))
  }

  /// `in (IGV, SMH)`: of all lists those of tickers are meant most.
  private mutating func stepAboutList(behind head: Token, isNot: Bool = false) -> Step.Kind {
    let place = diagnostics.count
    let (_, span) = list()
    let test: String? =
      switch (everydaySource(sourceOfSteps.text) ?? sourceOfSteps.text).lowercased() {
      case "ideas", "idea", "tickers", "ticker": "where ticker \(isNot ? "not " : "")in"
      case "newsletters", "newsletter": "where tickers \(isNot ? "not " : "")has any"
      default: nil
      }
    var error = Diagnostic.foreignWord(
      text(head), "where FIELD in \(source[span])", head.span, isOffer: false)
    if let test {
      error.label = "write `\(test) \(source[span])`"
      error.edits = [TextEdit(SourceSpan(head.span.start, span.start), test + " ")]
    }
    add(error, asOneWithErrorsFrom: place)
    return .missing
  }

  private enum SpokenStepKind { case range, time, other }

  /// What is told of a step that was read as `step`, with both where one of two may be meant.
  private func spokenStepError(_ head: Token, _ step: String, _ kind: SpokenStepKind, _ words: String)
    -> Diagnostic
  {
    let whole = span(from: head.span.start)
    var error = Diagnostic.spokenStep(text(head), step, head.span, TextEdit(whole, step))
    let isTopic = step.hasPrefix("where text has")
    switch text(head).lowercased() {
    case "from" where kind == .time:
      error.label = "in it, or from it on?"
      error.alternatives = ["in", ">="].map { [TextEdit(whole, "where published \($0) \(words)")] }
    case "in" where isTopic && !words.contains(" "):
      error.label = "in a list of this name, or about it?"
      error.alternatives = ["where ticker in \(words)", step].map { [TextEdit(whole, $0)] }
    case "on", "for":
      guard isTopic || step.hasPrefix("matching"), isShort(words), let ticker = tickerTest(words.uppercased())
      else { break }
      error.help = ["in capitals it would be a ticker: `\(ticker)`"]
    default: break
    }
    if !error.alternatives.isEmpty { error.edits = [] }
    if isMonth(words) { error.label = "a month needs its year, such as `May 2026` or `2026-05`" }
    return error
  }

  /// `about IGV or SMH`
  private mutating func stepAboutSeveral(_ first: String) -> String? {
    guard let first = asTicker(first) else { return nil }
    var tickers = [first]
    let isBoth = at(.and)
    while !atEnd, at(.or) || at(.and) || current.kind == .comma, tickers.count < 10,
      ahead(1).kind == .word, let ticker = asTicker(text(ahead(1)))
    {
      tickers.append(ticker)
      advance()
      advance()
    }
    guard 1 < tickers.count, let test = tickerTest(first) else { return nil }
    let list = "(\(tickers.joined(separator: ", ")))"
    return test.hasSuffix("= " + first)
      ? test.dropLast(first.count + 2) + "in " + list
      : test.dropLast(first.count) + (isBoth ? "all " : "any ") + list
  }

  /// A value of as many words as stand there.
  private mutating func spokenValue() -> Expr {
    let place = diagnostics.count
    isSpoken = true
    let value = rangeOrComparand()
    isSpoken = false
    // What is wrong in the words is seen again in the step that is made of them.
    if diagnostics[place...].allSatisfy({ !$0.edits.isEmpty || $0.code == "two-words" }) {
      dropErrors(from: place)
    }
    return value
  }

  mutating func spokenWords() -> String { source[spokenValue().span] }

  /// `newsletters by Ilse Marrow`, and `ideas by ticker`, `ideas per month`, `ideas grouped by class`: groups without what is counted.
  mutating func groupsWithoutMeasure(after previous: Step?) -> Step.Kind? {
    let isGrouped =
      current.kind == .word && text(current).lowercased() == "grouped" && ahead(1).keyword == .by
    let isBy = isGrouped || at(.by)
    let length = isGrouped ? 2 : isBy ? 1 : wordsForBy
    guard 0 < length, !atHardEnd, beginsValue(ahead(length)), !ahead(length).startsLine else { return nil }
    let start = current.span.start
    let bar =
      ahead(-1).kind == .bar && previous?.isUngrouped == true ? SourceSpan(ahead(-1).span.start, start) : nil
    for _ in 0..<length { advance() }
    let head = span(from: start)
    let first = text(current)
    if first.first?.isUppercase == true, first.contains(where: \.isLowercase) {
      let place = current.span.start
      _ = spokenWords()
      restOfName()
      var error = Diagnostic.expectedStep(found: "`\(source[head])`", head)
      offerNamed(source[span(from: place)], by: "by", span(from: start), on: &error)
      append(error)
      return .missing
    }
    let groups = commaSeparated { $0.groupKey() }
    let keys = source[span(from: groups.first?.span.start ?? start)]
    let meant = "count by \(keys)"
    var error = Diagnostic.spokenStep(source[head], meant, head, TextEdit(head, "count by"))
    if isBy {
      error = Diagnostic.expectedStep(found: "`\(source[head])`", head)
      error.label = bar == nil ? "write `\(meant)`" : "leave out the bar before it"
      error.edits = [bar.map { TextEdit($0, "") } ?? TextEdit(head, "count by")]
    }
    error.help = ["groups stand behind what is counted or measured of them; `order by \(keys)` sorts"]
    if !atEnd, at(.desc) || at(.asc) {
      let order = text(advance())
      error = .spokenStep(source[head], "order by \(keys) \(order)", head, TextEdit(head, "order by"))
      error.message = "what the rows are sorted by stands behind `order by`"
      append(error)
      return .order(groups.map { OrderKey(.expression($0.expression), isDescending: false, span: $0.span) })
    }
    append(error)
    // Without the bar they belong to the step before.
    if bar != nil { return .missing }
    let count = AggregateItem(.count, .none, alias: nil, span: head)
    return .aggregate([count], by: groups)
  }

  /// What can be told of a step that may mean several things: a name, `on igv`.
  private func unclearStep(_ head: Token, _ words: String, _ whole: SourceSpan) -> Diagnostic? {
    let word = text(head).lowercased()
    guard Self.spokenSteps[word]?.isEmpty == false else { return nil }
    if word == "from", tickerTest(words) == nil, isName(words) {
      var error = Diagnostic.spokenChoice(text(head), [], head.span)
      offerNamed(words, by: "from", whole, on: &error)
      return error
    }
    // A word of more letters is a topic: `oil` and `gas` are no tickers.
    guard word == "on" || word == "for", isShort(words), words.utf8.count < 3,
      let test = tickerTest(words.uppercased())
    else {
      return nil
    }
    return .spokenChoice(text(head), [test, "matching " + quoted(words)], head.span)
  }

  /// Whether a word in small letters may be a ticker.
  private func isShort(_ words: String) -> Bool {
    words.utf8.count <= 5 && !isMonth(words) && words.utf8.allSatisfy { 0x61...0x7A ~= $0 }
  }

  /// What finds the rows about a ticker or about words.
  func stepAbout(_ words: String) -> String {
    if let step = stepAboutTicker(words) { return step }
    // `in the technology sector`
    var parts = words.split(separator: " ")
    if parts.first?.lowercased() == "the" { parts.removeFirst() }
    if parts.count == 2, parts[1].lowercased() == "sector" {
      return "where sector has \(parts[0].lowercased())"
    }
    return topicStep(parts.isEmpty ? words : parts.joined(separator: " "))
  }

  /// The step that finds the rows about a ticker, where `words` is one and the rows have it.
  func stepAboutTicker(_ words: String) -> String? { asTicker(words).flatMap { tickerTest($0) } }

  /// A word that is written as tickers are.
  func asTicker(_ words: String) -> String? {
    let isTicker =
      (1...6).contains(words.utf8.count) && words.utf8.allSatisfy { 0x41...0x5A ~= $0 || $0 == 0x24 }
    return isTicker ? words : nil
  }

  /// Whether a word begins a spoken step that is about something or some time.
  static func spokenHead(_ word: String) -> Bool { spokenSteps[word.lowercased()] != nil }

  /// The step that finds the rows about a ticker, where `words` is one and the rows have it.
  private func tickerTest(_ words: String) -> String? {
    guard asTicker(words) != nil else { return nil }
    let word = sourceOfSteps.text
    switch (everydaySource(word) ?? EverydayGroup(word)?.source ?? word).lowercased() {
    case "ideas", "idea", "tickers", "ticker": return "where ticker = " + words
    case "newsletters", "newsletter": return "where tickers has " + words
    default: return nil
    }
  }

  /// Whether the current word begins such a step.
  var atSpokenStep: Bool { current.kind == .word && Self.spokenSteps[text(current).lowercased()] != nil }

  /// The words of such steps, with the operator that they are before a date.
  static let spokenSteps = [
    "for": "in", "about": "", "regarding": "", "mentioning": "", "concerning": "", "on": "=", "in": "in",
    "from": ">=", "during": "in", "within": "in", "of": "in", "dated": "in", "since": ">=", "after": ">",
    "before": "<", "until": "<=", "till": "<=", "through": "<=",
  ]

  /// The signs that place something in a stretch of time.
  private static let placing: Set<String> = ["=", "in"]

  /// Whether a condition stands where a step should, so that `where` is missing.
  var atConditionForStep: Bool {
    guard !atHardEnd else { return false }
    let next = ahead(1)
    if let keyword = current.keyword {
      if keyword.isQuantifier { return next.keyword?.isSource == true && !next.startsLine }
      if keyword == .count {
        return next.keyword?.isSource == true && (startsTest(ahead(2)) || ahead(2).kind == .leftParen)
      }
      if keyword == .not {
        return next.keyword?.isQuantifier == true && ahead(2).keyword?.isSource == true || isTest(at: 1)
      }
      if keyword.beginsStep || keyword.joins { return false }
    }
    return current.isWord && !atForeignWord(current) && !atPronoun && !atArrival && isTest(at: 0)
  }

  /// The condition, reported and read as if `where` stood before it.
  mutating func conditionWithoutWhere() -> Step.Kind {
    let start = current.span.start
    let place = diagnostics.count
    let condition = conditionWithoutCommas()
    let span = span(from: start)
    add(.missingWhere(before: excerpt(span), span, at: start), asOneWithErrorsFrom: place)
    return .filter(condition)
  }

  /// Whether a test stands here, where a condition would stand in brackets.
  var atTestWithoutBrackets: Bool {
    !atEnd && !current.startsLine && atField && current.keyword?.beginsStep != true && isTest(at: 0)
  }

  /// `share direction = long`: a measured condition without its brackets.
  mutating func measuredConditionWithoutBrackets(_ head: Token) -> AggregateItem.Argument {
    let place = diagnostics.count
    let condition = condition()
    report(condition, of: text(head), "(", from: head.span.start, endOfHead: head.span.end, errorsFrom: place)
    return .condition(condition)
  }

  /// `any idea direction = long`: the tests up to an `or`, which are meant of the same row.
  mutating func quantifiedConditionWithoutBrackets(from start: UInt32) -> Expr {
    let place = diagnostics.count
    let head = span(from: start)
    var tests = [test("a condition")]
    while !atEnd, at(.and), isTest(at: 1), tests.count < SyntaxLimit.chain {
      advance()
      tests.append(test("a condition"))
    }
    let span = tests[0].span.joined(with: tests[tests.count - 1].span)
    let condition = tests.count == 1 ? tests[0] : Expr(.and(tests), span)
    report(condition, of: source[head], " (", from: start, endOfHead: head.end, errorsFrom: place)
    return condition
  }

  private mutating func report(
    _ condition: Expr, of head: String, _ opening: String, from start: UInt32, endOfHead end: UInt32,
    errorsFrom place: Int
  ) {
    add(
      .conditionWithoutBrackets(
        of: head, opening, source[condition.span], SourceSpan(start, max(end, condition.span.end)),
        gap: SourceSpan(end, max(end, condition.span.start))),
      asOneWithErrorsFrom: place)
  }

  /// Adds an error; what was put right inside of it is no further one.
  mutating func add(_ error: Diagnostic, asOneWithErrorsFrom index: Int) {
    var error = error
    guard index < diagnostics.count, diagnostics[index...].allSatisfy({ !$0.edits.isEmpty }) else {
      append(error)
      return
    }
    // What it would show is not right yet.
    error.label = nil
    mergeErrors(from: index, into: error)
  }

  /// `-1` where a number of rows is counted.
  mutating func negativeAmount() -> Expr {
    let start = advance().span.start
    if current.kind == .number || current.kind == .percent { advance() }
    let span = span(from: start)
    append(.negativeAmount(source[span], span))
    return Expr(.missing, span)
  }
}

extension Step {
  /// Whether it measures, and groups may follow it.
  fileprivate var isUngrouped: Bool {
    if case .aggregate(_, let groups) = kind { groups.isEmpty } else { false }
  }
}
